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
