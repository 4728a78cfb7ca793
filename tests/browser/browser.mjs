// Chromium for the tests: Debian's own (or what CHROMIUM names), a fresh profile for each file of tests,
// nothing fetched or reported.
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

/** One page for each browser: a new one costs more than most tests do. */
const kept = new WeakMap();

async function pageOf(browser) {
  if (!kept.has(browser)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    kept.set(browser, page);
  }
  return kept.get(browser);
}

/** As new: nothing remembered, nothing read any longer, and nothing that a test has set. */
async function cleared(page) {
  await page.unrouteAll();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('about:blank');
  page.removeAllListeners();
}

/** Gathers what the browser complains of: errors on the console, exceptions, refusals by Content-Security-Policy. */
function complaintsOf(page) {
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/**
 * Opens an address, uses the page, and fails for what the browser complained of too. `expected` names
 * complaints that the test provokes.
 */
export async function visit(browser, address, use, { width = 1280, expected = null, contrast = null } = {}) {
  const page = await pageOf(browser);
  const complaints = complaintsOf(page);
  try {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'reduce', contrast });
    await page.goto(address);
    await use(page);
    await cleared(page);
  } catch (error) {
    kept.delete(browser);
    await page.context().close();
    throw error;
  }
  assert.deepEqual(
    complaints.filter((complaint) => !expected?.test(complaint)),
    [],
  );
}

/**
 * What axe-core finds against WCAG 2.2 AA and its own good advice, one line each; on the whole page, or within
 * what `within` selects.
 */
export async function barriers(page, within = null) {
  // What says that a view is there may stand before what it is about has been read.
  if (within === null) await page.locator('h1').first().waitFor();
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

/** How long the page's own thread was busy with each task, in milliseconds; waiting for other programs is not counted. */
export async function busy(page, use) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await use();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const script = traceEvents.find(({ name }) => name === 'FunctionCall');
  const own = traceEvents.filter(({ pid, tid }) => pid === script.pid && tid === script.tid);
  return own.filter(({ name }) => /RunTask$/.test(name)).map(({ tdur = 0 }) => tdur / 1000);
}
