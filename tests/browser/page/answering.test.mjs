// Answering a round: units of one organisation draft, what they come to is proposed, and somebody sends it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld('2023-05-20');
const open = `${casePath}?tab=remarks`;
const actAs = (page, role) => page.getByLabel('Agera som').selectOption(role);
const last = () => here.world.requests.at(-1);
const own = (page) => page.locator('.around').filter({ has: page.getByRole('heading', { name: 'Ert svar' }) });

function twoDrafts() {
  const draft = (unit, stance, clause, text) => ({
    unit,
    title: unit,
    savedAt: '2023-05-12T08:32:00.000Z',
    answer: { parts: [{ name: 'stance', value: stance }], stances: [], remarks: [{ clause, text }] },
  });
  here.world.drafts = [
    draft('ekonomi', 'supports_with_changes', '4', 'Golvbelopp saknas'),
    draft('mas', 'supports', '10', 'Tid för läkarbedömning saknas'),
  ];
}

test('a unit drafts its part of the answer, half-finished if need be', () =>
  here.open(open, async (page) => {
    await actAs(page, 'registrar:laxa');
    await page.getByText('Inga utkast ännu.').waitFor();
    await page.getByRole('button', { name: 'Förbered svar …' }).click();
    await page.getByLabel('Vilken enhet skriver?').fill('Hälso- och sjukvård');
    await page.getByRole('button', { name: 'Lägg till en synpunkt' }).click();
    const remark = page.getByRole('group', { name: 'Synpunkt 1' });
    await remark.getByLabel('Paragraf').selectOption({ label: '§ 4 Ekonomisk reglering' });
    await remark.getByLabel('Synpunkt', { exact: true }).fill('Golvbelopp saknas');
    await remark.getByLabel('Förslag till ny lydelse').fill('Ett golvbelopp gäller.');
    await page.getByRole('button', { name: 'Spara utkastet' }).click();
    await page.getByText('Sparat: utkastet.').waitFor();
    const { path, headers, body } = last();
    assert.match(path, /\/tasks\/\d+\/drafts\/halso-och-sjukvard$/);
    assert.equal(headers['acting-as'], 'registrar:laxa');
    assert.deepEqual(body, {
      parts: [],
      remarks: [{ text: 'Golvbelopp saknas', clause: '4', proposedText: 'Ett golvbelopp gäller.' }],
      stances: [],
      attachments: [],
    });
    assert.deepEqual(await textsOf(own(page).locator('.draft > p')), [
      'Hälso- och sjukvård 1 synpunkt · sparat fre 12 maj 2023 kl. 10.32',
    ]);
  }));

test('a wording without a remark is said at its field, before anything is sent', () =>
  here.open(open, async (page) => {
    await actAs(page, 'registrar:laxa');
    await page.getByRole('button', { name: 'Förbered svar …' }).click();
    await page.getByLabel('Vilken enhet skriver?').fill('mas');
    await page.getByRole('button', { name: 'Lägg till en synpunkt' }).click();
    await page.getByLabel('Förslag till ny lydelse').fill('Så här.');
    await page.getByRole('button', { name: 'Spara utkastet' }).click();
    const remark = page.getByLabel('Synpunkt', { exact: true });
    assert.equal(await remark.evaluate((field) => field.validity.valueMissing), true);
    assert.equal(here.world.requests.length, 0);
  }));

test('what the units say differently is shown, chosen, and sent as one answer', () =>
  here.open(open, async (page) => {
    twoDrafts();
    await actAs(page, 'registrar:laxa');
    const differs = own(page).locator('.differs');
    await differs.waitFor();
    assert.match(
      (await textsOf(differs))[0],
      /Ställningstagande ekonomi: Tillstyrker med ändringar mas: Tillstyrker$/,
    );
    const rows = own(page).getByRole('table', { name: 'Förslag till samlat svar' }).getByRole('row');
    assert.deepEqual((await textsOf(rows)).slice(1), [
      '§ 4 Golvbelopp saknas',
      '§ 10 Tid för läkarbedömning saknas',
    ]);
    await page.getByRole('button', { name: 'Skicka svar …' }).click();
    const form = page.getByRole('form', { name: 'Skicka organisationens svar' });
    await form.locator('.differs').waitFor();
    assert.equal(await form.getByRole('group').count(), 2);
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.locator('select[name=stance]').selectOption('supports_with_changes');
    await form.getByRole('button', { name: 'Ta bort synpunkten 2' }).click();
    await form.getByLabel('Vem hos er står bakom svaret?').fill('Socialnämnden 7 juni');
    await form.getByRole('button', { name: 'Skicka svaret' }).click();
    await page.getByText('Sparat: svaret, som nu är skickat.').waitFor();
    assert.match(last().path, /\/tasks\/\d+\/answers$/);
    assert.deepEqual(last().body, {
      parts: [{ name: 'stance', value: 'supports_with_changes' }],
      remarks: [{ text: 'Golvbelopp saknas', clause: '4' }],
      stances: [],
      attachments: [],
      approvedBy: 'Socialnämnden 7 juni',
    });
  }));

test('a draft is changed, and removed after a question', () =>
  here.open(open, async (page) => {
    twoDrafts();
    await actAs(page, 'registrar:laxa');
    await page.getByRole('button', { name: 'Ändra … utkastet från mas' }).click();
    await page.getByLabel('Synpunkt', { exact: true }).fill('Tid för läkare');
    await page.getByRole('button', { name: 'Spara utkastet' }).click();
    await page.getByText('Sparat: utkastet.').waitFor();
    assert.match(last().path, /\/drafts\/mas$/);
    assert.equal(last().body.remarks[0].text, 'Tid för läkare');
    await page.getByRole('button', { name: 'Ta bort … utkastet från ekonomi' }).click();
    await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await page.getByText('utkastet från ekonomi är borttaget').waitFor();
    assert.deepEqual(await textsOf(own(page).locator('.draft > p > strong')), ['mas']);
  }));

test('a filled template is read, every doubt stands with its place, and nothing is sent', () =>
  here.open(open, async (page) => {
    await actAs(page, 'registrar:laxa');
    for (const [name, format] of [
      ['Word', 'docx'],
      ['Excel', 'xlsx'],
    ]) {
      const link = page.getByRole('link', { name: `Hämta svarsmallen (${name})` });
      const address = new RegExp(`/tasks/\\d+/answer-template\\?format=${format}&language=sv$`);
      assert.match(await link.getAttribute('href'), address);
    }
    await page.getByRole('button', { name: 'Läs in ifylld svarsmall …' }).click();
    const file = { name: 'svar.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') };
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Läs in', exact: true }).click();
    const rows = page.getByRole('table', { name: /gick inte att läsa/ }).getByRole('row');
    await rows.first().waitFor();
    assert.deepEqual((await textsOf(rows)).slice(1), [
      "Svar!A31 Texten har ingen '14'",
      "Svar!B9 'kanske' är inget ställningstagande",
    ]);
    assert.equal(await page.getByLabel('Förslag till ny lydelse').inputValue(), 'Ett golvbelopp gäller.');
    assert.equal(await page.getByLabel('Ställningstagande').nth(1).inputValue(), 'supports');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.getByLabel('Vilken enhet skriver?').fill('svarsmall');
    await page.getByRole('button', { name: 'Spara utkastet' }).click();
    await page.getByText('Sparat: utkastet.').waitFor();
    assert.deepEqual(last().body.stances, [{ clause: '4', stance: 'supports' }]);
    assert.ok(here.world.requests.every(({ path }) => !path.endsWith('/answers')));
  }));

test('a file of their own goes with the answer, and a refusal leaves what was written', () =>
  here.open(
    open,
    async (page) => {
      await actAs(page, 'registrar:laxa');
      await page.getByRole('button', { name: 'Skicka svar …' }).click();
      await page.getByLabel('Vem hos er står bakom svaret?').fill('Nämnden');
      const refused = { sv: 'Svaret saknar ställningstagande', en: 'The answer lacks a stance' };
      here.world.refusal = {
        status: 422,
        code: 'x',
        blockers: [{ code: 'x', message: refused, at: '/parts/0' }],
      };
      await page.locator('form select[name=stance]').selectOption('supports');
      await page.getByRole('button', { name: 'Skicka svaret' }).click();
      await page.getByRole('alert').getByText('Svaret saknar ställningstagande').waitFor();
      assert.equal(await page.getByLabel('Vem hos er står bakom svaret?').inputValue(), 'Nämnden');
      here.world.refusal = null;
      const file = { name: 'yttrande.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
      await page.getByLabel('Bifoga filer').setInputFiles(file);
      await page.getByRole('button', { name: 'Skicka svaret' }).click();
      await page.getByText('Sparat: svaret, som nu är skickat.').waitFor();
      assert.deepEqual(last().body.attachments, [{ content: 'ab'.repeat(32), label: 'yttrande.pdf' }]);
    },
    { expected: /422/ },
  ));

test('whoever leads the case reads no drafts, and who has answered prepares no more', () =>
  here.open(open, async (page) => {
    await page.locator('.matrix').waitFor();
    for (const role of ['lead', 'registrar:kumla']) {
      await actAs(page, role);
      await page.getByRole('button', { name: 'Ställ en fråga' }).waitFor();
      assert.equal(await own(page).count(), 0, role);
    }
  }));
