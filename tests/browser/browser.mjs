// Chromium for the tests: Debian's own (or what CHROMIUM names), a fresh profile each time, nothing fetched
// or reported.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Long enough for a machine that does much else; nothing waits for it when all goes well. */
const patienceMs = 30_000;

// Without its sandbox, because that does not start for root nor in most containers; the tests show it nothing
// but pages of their own. /dev/shm is small in containers.
const quiet = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet });
}

/**
 * A page of its own, with nothing remembered. `complaints` gathers what the browser complains of: errors on
 * the console, exceptions, refusals by Content-Security-Policy. `expected` names complaints that a test
 * provokes.
 */
export async function openPage(
  browser,
  address,
  { width = 1280, height = 900, expected = null, ...options } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.setDefaultTimeout(patienceMs);
  await page.goto(address);
  return {
    page,
    async close() {
      const unexpected = complaints.filter((complaint) => !expected?.test(complaint));
      await context.close();
      assert.deepEqual(unexpected, []);
    },
  };
}

/** Opens a page, uses it, and closes it: fails for what the browser complained of too. */
export async function visit(browser, address, use, options) {
  const { page, close } = await openPage(browser, address, options);
  try {
    await use(page);
  } catch (error) {
    await page.context().close();
    throw error;
  }
  await close();
}

/**
 * What axe-core finds against WCAG 2.2 AA and its own good advice, one line each; on the whole page, or within
 * what `within` selects.
 */
export async function barriers(page, within = null) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (place) => {
    const { violations } = await globalThis.axe.run(place ?? document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  }, within);
}

/**
 * What is in the way on a wide window in light, then on a narrow one in dark, where the content is not wider
 * than the window either.
 */
export async function barriersWideAndNarrow(page, within = null) {
  const wide = await barriers(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await overflow(page);
  const narrow = await barriers(page, within);
  return [...wide, ...narrow, ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : [])];
}

/** How far the content is wider than the window, in pixels. */
export function overflow(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

export async function textsOf(locator) {
  const texts = await locator.allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}
