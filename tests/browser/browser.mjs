// Chromium for the tests: Debian's own (or what CHROMIUM names), a fresh profile each time, nothing fetched
// or reported.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const quiet = [
  '--no-sandbox',
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
  page.setDefaultTimeout(10_000);
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

/** What axe-core finds against WCAG 2.2 AA and its own good advice, one line each. */
export async function barriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

/** How far the content is wider than the window, in pixels. */
export function overflow(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

export async function textsOf(locator) {
  const texts = await locator.allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}
