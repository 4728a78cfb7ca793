// The paper as a Word file: A4 lying down, real headings, header rows that come again on each page. Loaded only
// when somebody asks for the file; therefore nothing here may come from the rest of the page but types.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ClauseTable, Overview, Paper } from './paper.ts';

// Twentieths of a point. The library wants the page standing, and turns it.
const page = { width: 11_906, height: 16_838, margin: 850, between: 700 };
const full = page.height - 2 * page.margin;
const half = (full - page.between) / 2;

const accent = '1F5A4A';
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B5AEA1' };
const borders = { top: line, bottom: line, left: line, right: line };
const margins = { top: 50, bottom: 50, left: 90, right: 90 };

function paragraphs(texts: readonly string[], style: string): Paragraph[] {
  return texts.map((text) => new Paragraph({ style, children: [new TextRun(text)] }));
}

function cell(texts: readonly string[], width: number, head: boolean): TableCell {
  return new TableCell({
    children: paragraphs(texts, head ? 'TableHead' : 'TableText'),
    width: { size: width, type: WidthType.DXA },
    borders,
    margins,
    ...(head && { shading: { fill: 'EFECE5' } }),
  });
}

/** Shares are parts of the whole width. */
function table(
  columns: readonly string[],
  rows: readonly (readonly (readonly string[])[])[],
  width: number,
  shares: readonly number[],
): Table {
  const widths = shares.map((share) => Math.round(share * width));
  const widthOf = (at: number): number => widths[at] ?? 0;
  const row = (cells: readonly (readonly string[])[], head: boolean): TableRow =>
    new TableRow({
      ...(head && { tableHeader: true }),
      cantSplit: true,
      children: cells.map((texts, at) => cell(texts, widthOf(at), head)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(columns.map((name) => [name]), true), ...rows.map((cells) => row(cells, false))],
  });
}

function overviewTable({ heading, columns, rows }: Overview): (Paragraph | Table)[] {
  const shares = columns.length === 3 ? [0.42, 0.38, 0.2] : [0.78, 0.22];
  const cells = rows.map((row) => row.map((text) => [text]));
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_3 }),
    table(columns, cells, half, shares),
  ];
}

function clauseTable(columns: readonly string[], { heading, note, rows }: ClauseTable): (Paragraph | Table)[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_3 }),
    ...(note === null ? [] : paragraphs([note], 'Note')),
    ...(rows.length === 0 ? [] : [table(columns, rows, full, [0.17, 0.35, 0.26, 0.12, 0.1])]),
  ];
}

function heading(size: number, before: number, after: number) {
  return {
    run: { size, bold: true, color: accent },
    paragraph: { spacing: { before, after }, keepNext: true },
  };
}

/** Sizes in half points. */
function stylesOf(language: string) {
  const text = (id: string, name: string, run: object) => ({
    id,
    name,
    basedOn: 'Normal',
    run,
    paragraph: { spacing: { before: 0, after: 0 } },
  });
  return {
    default: {
      document: { run: { font: 'Calibri', size: 20, language: { value: language } } },
      title: { run: { size: 36, bold: true, color: accent }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(32, 240, 80),
      heading2: heading(26, 200, 60),
      heading3: heading(22, 180, 60),
    },
    paragraphStyles: [
      text('TableText', 'Table text', { size: 18 }),
      text('TableHead', 'Table head', { size: 18, bold: true }),
      text('Note', 'Note', { size: 18, color: '5E5950' }),
    ],
  };
}

function footerOf({ page: word, pageOf, subject }: Paper): Footer {
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  const children = [`${subject} · ${word} `, CURRENT, ` ${pageOf} `, TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ style: 'Note', alignment: AlignmentType.RIGHT, children: [new TextRun({ children })] }),
    ],
  });
}

export function wordFile(paper: Paper): Promise<Blob> {
  const { margin } = page;
  const size = { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE };
  const sheet = { size, margin: { top: margin, bottom: margin, left: margin, right: margin } };
  const footers = { default: footerOf(paper) };
  const document = new Document({
    title: paper.title,
    subject: paper.subject,
    creator: 'Överens',
    lastModifiedBy: 'Överens',
    styles: stylesOf(paper.language),
    sections: [
      {
        properties: { page: sheet },
        footers,
        children: [
          new Paragraph({ text: paper.title, heading: HeadingLevel.HEADING_1 }),
          ...paragraphs([paper.subject], 'Note'),
          new Paragraph({ text: paper.overviewHeading, heading: HeadingLevel.HEADING_2 }),
        ],
      },
      {
        properties: {
          page: sheet,
          type: SectionType.CONTINUOUS,
          column: { count: 2, space: page.between },
        },
        footers,
        children: paper.overview.flatMap(overviewTable),
      },
      {
        properties: { page: sheet, type: SectionType.NEXT_PAGE },
        footers,
        children: [
          new Paragraph({ text: paper.clausesHeading, heading: HeadingLevel.HEADING_2 }),
          ...paper.clauses.flatMap((each) => clauseTable(paper.columns, each)),
          ...(paper.without === null ? [] : paragraphs(['', paper.without], 'Note')),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
