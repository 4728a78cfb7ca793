// All cases: found, sorted, on a board and along the time; a thousand of them without a stutter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coordinator, signedInAs } from '../fixture/desk.mjs';
import { manyCases } from '../fixture/many_cases.mjs';
import { busy, textsOf } from '../browser.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const rows = '.cases tbody tr';
const casesPath = `${startPath}/cases`;
const shows = (page, number) =>
  page.waitForFunction(([all, many]) => document.querySelectorAll(all).length === many, [rows, number]);

test('cases are found by words and phase, and the address keeps the choice', () =>
  here.open(casesPath, async (page) => {
    await page.getByRole('link', { name: 'Egenvård, metodstöd' }).waitFor();
    await shows(page, 2);
    await page.getByLabel('Sök i titel och diarienummer').fill('hemmet');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=hemmet/);
    await shows(page, 1);
    await page.getByLabel('Läge').selectOption('completed');
    await page.getByText('Inga ärenden stämmer med det du valt.').waitFor();
    await page.getByRole('link', { name: 'Visa alla ärenden' }).click();
    await shows(page, 2);
  }));

test('whoever acts for a party sees its own cases alone when asked, and the address keeps it', () => {
  here.world.session = signedInAs({ ...coordinator, keeper: false }, 'registrar:nora');
  return here.open(casesPath, async (page) => {
    await shows(page, 2);
    await page.getByLabel('Bara mina').check();
    await page.waitForURL(/mine=1/);
    await shows(page, 1);
    await page.reload();
    await shows(page, 1);
    await page.getByRole('link', { name: 'Hälso- och sjukvård i hemmet' }).waitFor();
    assert.equal(await page.getByLabel('Bara mina').isChecked(), true);
  });
});

test('a heading sorts by its column, and the other way around when asked again', () => {
  here.world.moreCases = manyCases(20);
  return here.open(casesPath, async (page) => {
    await shows(page, 22);
    const due = page.getByRole('columnheader', { name: 'Nästa sista dag' });
    await due.getByRole('button').click();
    await page.waitForURL(/sort=due/);
    assert.equal(await due.getAttribute('aria-sort'), 'ascending');
    const first = async () => (await textsOf(page.locator(rows).first().locator('td').nth(1)))[0];
    assert.match(await first(), /försenat 39 dagar, sön 3 nov 2024/);
    await due.getByRole('button').click();
    await page.waitForURL(/sort=-due/);
    assert.match(await first(), /tis 31 dec 2024/);
    const last = page.locator(rows).last().locator('td').nth(1);
    assert.equal((await textsOf(last))[0], '', 'those without a last day come last either way');
    await page.getByLabel('Bara försenade').check();
    await page.waitForURL(/late=1/);
    await page.getByText(/av 22 ärenden/).waitFor();
  });
});

test('the board has a column for each stage of one lifecycle, in the order of its path', () =>
  here.open(`${casesPath}?view=board`, async (page) => {
    await page.locator('.board-case').first().waitFor();
    assert.deepEqual(await textsOf(page.locator('.board-column > h2')), [
      'Partsbeslut 1',
      'Avslutade och avbrutna 1',
    ]);
    await page.getByText('Tavlan visar ärenden med livscykeln').waitFor();
  }));

test('along the time late ones come first, then this week, then month by month', () => {
  here.world.moreCases = manyCases(40);
  return here.open(`${casesPath}?view=timeline`, async (page) => {
    await page.locator('.along-case').nth(3).waitFor();
    const names = await textsOf(page.locator('.group > summary'));
    assert.match(
      names.join(' | '),
      /^Försenat \d+ \| Denna vecka \d+ \| december 2024 \d+ \| Utan sista dag \d+$/,
    );
  });
});

test('what somebody else changes appears by itself', () => {
  here.world.moreCases = manyCases(150);
  return here.open(casesPath, async (page) => {
    await page.getByText('152 ärenden').waitFor();
    here.world.moreCases[0] = { ...here.world.moreCases[0], title: 'Nytt namn', version: 4 };
    here.server.tell({ case: here.world.moreCases[0].id, sequence: 4, command: 'set_field' });
    await page.getByRole('link', { name: 'Nytt namn' }).waitFor();
    await page.getByText('152 ärenden').waitFor();
  });
});

/** Tasks of the page that keep the processor busy for longer are felt. */
const feltMs = 50;

/** As far as there is something to see, and until the browser has drawn it. */
const scrollOn = () =>
  new Promise((done) => {
    window.scrollBy(0, 5000);
    requestAnimationFrame(() => requestAnimationFrame(done));
  });

test(`a thousand cases scroll and filter without a stutter over ${feltMs} ms`, () => {
  here.world.moreCases = manyCases(998);
  return here.open(casesPath, async (page) => {
    await page.getByText('1000 ärenden').waitFor();
    const last = page.locator(rows).last();
    const tasks = await busy(page, async () => {
      for (let step = 0; step < 40; ++step) await page.evaluate(scrollOn);
      await last.filter({ hasText: /del [3-9]\d\d/ }).waitFor();
      await page.getByLabel('Livscykel').selectOption('project');
      await page.getByText('499 av 1000 ärenden').waitFor();
      await page.getByLabel('Bara försenade').check();
      await page.getByText(/^2\d\d av 1000 ärenden/).waitFor();
      await page.getByRole('button', { name: 'Ärende', exact: true }).click();
      await page.waitForURL(/sort=title/);
      await page.waitForTimeout(200);
    });
    assert.ok(tasks.length > 100, 'the browser tells of its tasks');
    assert.deepEqual(
      tasks.filter((each) => each > feltMs),
      [],
    );
    assert.ok((await page.locator(rows).count()) < 300, 'rows far out of sight are not kept');
  });
});
