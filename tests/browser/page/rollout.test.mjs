// A party tells from the rollout's map how far it has come.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { rolloutWorks } from '../fixture/rollout.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld('2025-01-20');
beforeEach(() => (here.world.case = { works: rolloutWorks('2025-01-20') }));
const open = `${casePath}?tab=tasks`;
const actAs = (page, role) => page.getByLabel('Agera som').selectOption(role);
const last = () => here.world.requests.at(-1);

test('a party reports on its own open steps, and on no others', () =>
  here.open(open, async (page) => {
    await page.getByRole('table', { name: 'Hur långt har var och en kommit' }).waitFor();
    const openers = page.getByRole('button', { name: /^Rapportera …/ });
    assert.equal(await openers.count(), 0); // the lead is told, and does not report
    await actAs(page, 'registrar:kumla');
    assert.deepEqual(await textsOf(openers), ['Rapportera … Utbildning']);
    await actAs(page, 'registrar:nora');
    await page.getByRole('button', { name: 'Rapportera … GAP-analys' }).click();
    await page.getByLabel('Hur långt har ni kommit?').fill('Hemtjänsten är klar');
    await page.getByLabel('Nästa dag då något händer').fill('2025-02-10');
    const file = { name: 'gap.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
    await page.getByLabel('Bifoga filer').setInputFiles(file);
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparat: hur långt ni har kommit.').waitFor();
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Rapportera … GAP-analys/);
    const { path, headers, body } = last();
    assert.match(path, /\/tasks\/212\/reports$/);
    assert.equal(headers['acting-as'], 'registrar:nora');
    assert.deepEqual(body, {
      comment: 'Hemtjänsten är klar',
      nextOn: '2025-02-10',
      attachments: [{ content: 'ab'.repeat(32), label: 'gap.pdf' }],
    });
  }));

test('what was reported stands in words, and is where a new report begins', () =>
  here.open(open, async (page) => {
    await page.locator('summary').filter({ hasText: 'GAP-analys' }).click();
    const row = page.getByRole('table', { name: 'GAP-analys' }).getByRole('row', { name: /^Lindesberg/ });
    assert.match(
      (await textsOf(row))[0],
      /fre 10 jan 2025: Halva förvaltningen är klar · Nästa steg mån 3 feb 2025\. gap\.xlsx/,
    );
    await actAs(page, 'registrar:lindesberg');
    await page.getByRole('button', { name: 'Rapportera … GAP-analys' }).click();
    assert.equal(await page.getByLabel('Hur långt har ni kommit?').inputValue(), 'Halva förvaltningen är klar');
    await page.getByLabel('gap.xlsx').uncheck();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparat: hur långt ni har kommit.').waitFor();
    assert.deepEqual(last().body, { comment: 'Halva förvaltningen är klar', nextOn: '2025-02-03' });
  }));

test('a step is ticked off as done, with what it asks for and what shows it', () =>
  here.open(open, async (page) => {
    const done = page.getByRole('button', { name: /^Klart …/ });
    await actAs(page, 'registrar:nora');
    await done.first().waitFor();
    await page.getByRole('button', { name: 'Klart … GAP-analys' }).click();
    const form = page.getByRole('form', { name: 'GAP-analys: klart hos Nora kommun' });
    const file = { name: 'gap.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
    await form.getByLabel('Bifoga filer').setInputFiles(file);
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.getByRole('button', { name: 'Markera som klart' }).click();
    await page.getByText('Sparat: GAP-analys är klart.').waitFor();
    assert.match(last().path, /\/tasks\/212\/answers$/);
    assert.equal(last().headers['acting-as'], 'registrar:nora');
    assert.deepEqual(last().body, {
      parts: [],
      attachments: [{ content: 'ab'.repeat(32), label: 'gap.pdf' }],
    });
  }));

test('the waves stand with their progress, one is shown alone, and the lead adds one more', () =>
  here.open(open, async (page) => {
    here.world.others = [{ id: 'karlskoga_bolag', name: 'Karlskoga Vård AB' }];
    const map = page.getByRole('table', { name: 'Hur långt har var och en kommit' });
    const waves = page.getByRole('table', { name: 'Etapper' }).getByRole('row');
    await waves.first().waitFor();
    assert.deepEqual((await textsOf(waves)).slice(1), [
      'Pilot ons 1 jan 2025 3 3 av 6 steg (50 %) Visa bara etappen Pilot',
    ]);
    const all = await map.getByRole('row').count();
    await page.getByRole('button', { name: 'Visa bara etappen Pilot' }).click();
    assert.equal(await map.getByRole('row').count(), 4);
    await page.getByRole('button', { name: 'Visa bara etappen Pilot' }).click();
    assert.equal(await map.getByRole('row').count(), all);
    await page.getByRole('button', { name: 'Lägg till en etapp …' }).click();
    await page.getByLabel('Etappens namn').fill('Etapp 2');
    await page.getByLabel('Karlskoga Vård AB').check();
    await page.getByLabel('Skäl').fill('Piloten har fungerat väl');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByText('Sparat: etappen; de nya har fått sina uppgifter.').waitFor();
    assert.deepEqual(last().body, {
      title: 'Etapp 2',
      organisations: ['karlskoga_bolag'],
      reason: 'Piloten har fungerat väl',
      state: 'rollout.carrying_out',
    });
    await actAs(page, 'registrar:nora');
    assert.equal(await page.getByRole('button', { name: 'Lägg till en etapp …' }).count(), 0);
  }));

test('an empty report is refused beside its field', () =>
  here.open(
    open,
    async (page) => {
      await actAs(page, 'registrar:nora');
      await page.getByRole('button', { name: 'Rapportera … Utbildning' }).click();
      const message = { sv: 'Skriv hur långt ni har kommit', en: 'Write how far you have come' };
      here.world.refusal = {
        status: 422,
        code: 'report_empty',
        blockers: [{ code: 'report_empty', message, at: 'comment' }],
      };
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.locator('.field-problem').getByText('Skriv hur långt ni har kommit').waitFor();
    },
    { expected: /422/ },
  ));

test('how it has gone over time, what is next and what shows it stand by the map, and all of it is a file', () =>
  here.open(open, async (page) => {
    await page.getByText('% av stegen klara').waitFor();
    await page.getByText('Kommande träffar: tors 6 feb 2025 Nätverksträff').waitFor();
    const row = page.getByRole('table', { name: 'Hur långt har var och en kommit' }).getByRole('row', { name: /^Lindesberg/ });
    assert.match((await textsOf(row))[0], /nästa mån 3 feb 2025 1 underlag/);
    const files = page.getByRole('link', { name: /^(CSV|Excel)$/ });
    const addresses = await files.evaluateAll((all) => all.map(({ href }) => new URL(href).search));
    assert.deepEqual(addresses, ['?format=csv&language=sv', '?format=xlsx&language=sv']);
    await page.getByRole('button', { name: /^Visa bara etappen/ }).click();
    assert.match(await files.first().getAttribute('href'), /wave=1/);
  }));
