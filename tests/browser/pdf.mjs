// A page as Chromium prints it to PDF: what it says, page by page, and whether it is made for those who listen.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page, in reading order, with single spaces. */
async function textsOf(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true }).promise;
  const texts = [];
  for (let number = 1; number <= pdf.numPages; ++number) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join('').replace(/\s+/g, ' '));
  }
  return texts;
}

export async function printed(page) {
  const bytes = await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true });
  const raw = bytes.toString('latin1');
  const texts = await textsOf(bytes);
  return {
    pages: texts.length,
    text: texts.join(' '),
    tagged: raw.includes('/StructTreeRoot'),
    language: /\/Lang\s*\(([^)]*)\)/.exec(raw)?.[1] ?? null,
  };
}
