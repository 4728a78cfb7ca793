// Keeping and disposing: what the rules say of each version, and a decision registered with what is lost known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { caseAsOf } from '../fixture/case.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();
const documents = `${casePath}?tab=documents`;
const heading = (page) => page.getByRole('heading', { name: 'Bevara och gallra' });
const section = (page) => page.locator('section.around').filter({ has: heading(page) });
const last = () => here.world.requests.at(-1);

test('what is kept and what may go is told with its rule, together where the rule is the same', () =>
  here.open(documents, async (page) => {
    const lines = section(page).getByRole('listitem');
    await lines.first().waitFor();
    assert.deepEqual(await textsOf(lines), [
      'Får gallras: Förslag till överenskommelse v1, v2, v3, v4, v5, v6, v7 ' +
        'Utkast som inte har expedierats gallras när ärendet är avslutat.',
      'Bevaras: Förslag till överenskommelse v8 Expedierade versioner bevaras.',
    ]);
  }));

test('a version is disposed of by decision, once it has been read what goes', () =>
  here.open(documents, async (page) => {
    await page.getByRole('button', { name: 'Registrera gallringsbeslut …' }).click();
    const form = page.getByRole('form', { name: 'Gallringsbeslut' });
    await form.getByLabel('Vad ska gallras?').selectOption('version 2 proposal');
    await form.getByText(/Filen försvinner.*går inte att få tillbaka/).waitFor();
    await form.getByLabel('Gallringsbeslutet').fill('Arkivnämnden 1 mars 2024, § 12');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    const before = here.world.requests.length;
    await form.getByRole('button', { name: 'Gallra' }).click();
    assert.equal(here.world.requests.length, before, 'not before it has been read what goes');
    await form.getByLabel('Jag vet vad som försvinner').check();
    await form.getByRole('button', { name: 'Gallra' }).click();
    await page.getByText('Sparat: gallringen.').waitFor();
    const { path, headers, body } = last();
    assert.match(path, /\/disposals$/);
    assert.equal(headers['if-match'], '"c-1"');
    assert.deepEqual(body, {
      ...{ of: 'version', number: 2, document: 'proposal' },
      ...{ basis: 'Arkivnämnden 1 mars 2024, § 12', happenedOn: '2024-12-12' },
    });
    await section(page).getByText(/Gallringsbeslut 1, tors 12 dec 2024: Förslag till överenskommelse v2/).waitFor();
  }));

test('a remark is known by its number; what the rule refuses stands beside it, and what was typed stays', () => {
  const message = { sv: 'Svar, synpunkter och frågor i en remiss bevaras', en: 'Answers are kept' };
  return here.open(
    documents,
    async (page) => {
      await page.getByRole('button', { name: 'Registrera gallringsbeslut …' }).click();
      const form = page.getByRole('form', { name: 'Gallringsbeslut' });
      await form.getByLabel('Vad ska gallras?').selectOption('remark');
      await form.getByLabel('Vilket nummer?').fill('7');
      await form.getByLabel('Gallringsbeslutet').fill('§ 12');
      await form.getByLabel('Jag vet vad som försvinner').check();
      const blockers = [{ code: 'to_be_kept', message, at: 'despiteRule' }];
      here.world.refusal = { status: 409, code: 'to_be_kept', blockers };
      await form.getByRole('button', { name: 'Gallra' }).click();
      const rule = page.locator('.field').filter({ has: page.getByLabel('Regeln') });
      await rule.getByText(message.sv).waitFor();
      assert.equal(await form.getByLabel('Gallringsbeslutet').inputValue(), '§ 12');
      here.world.refusal = null;
      await form.getByLabel('Regeln').selectOption('yes');
      await form.getByRole('button', { name: 'Gallra' }).click();
      await page.getByText('Sparat: gallringen.').waitFor();
      assert.deepEqual([last().body.of, last().body.number, last().body.despiteRule], ['remark', 7, true]);
    },
    { expected: /409/ },
  );
});

test('only whoever leads registers such a decision', () =>
  here.open(documents, async (page) => {
    await section(page).waitFor();
    await page.getByLabel('Agera som').selectOption('registrar:nora');
    await page.getByRole('button', { name: 'Registrera gallringsbeslut …' }).waitFor({ state: 'detached' });
  }));

test('what is disposed of is no longer fetched, nor sent', () => {
  const { documents: all } = caseAsOf(null, '2024-12-12');
  here.world.case = { documents: all };
  all[0].versions.find(({ version }) => version === 2).disposedBy = 1;
  return here.open(documents, async (page) => {
    const row = page.getByRole('row', { name: /^v2 / });
    await row.getByText('gallrad, beslut 1').waitFor();
    assert.equal(await row.getByRole('link').count(), 0);
    await page.getByRole('button', { name: /^Expediera …/ }).click();
    assert.equal(await page.getByLabel('Vilken version?').locator('option').count(), 7);
  });
});
