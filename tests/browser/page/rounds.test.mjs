// What is said and done around a round of consultation, by the lead and by those asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { changeRemark } from '../fixture/rounds.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld('2023-05-20');
const open = `${casePath}?tab=remarks`;
const first = `${open}&round=consultation.respond+1`;
const blocker = (sv, at) => ({ code: 'x', message: { sv, en: sv }, at });
const actAs = (page, role) => page.getByLabel('Agera som').selectOption(role);
const save = (page) => page.getByRole('button', { name: 'Spara', exact: true }).click();
const last = () => here.world.requests.at(-1);

async function openDisposition(page) {
  await page.getByRole('button', { name: 'Åtgärd … för synpunkt 7' }).click();
}

test('the lead says what is done about a remark, with the version of it that was seen', () =>
  here.open(first, async (page) => {
    await openDisposition(page);
    await page.waitForFunction(() => document.activeElement.name === 'disposition');
    await page.getByLabel('Vad görs åt synpunkten?').selectOption('partly');
    await page.getByLabel('Kommentar').fill('Golvbelopp utreds');
    await page.getByLabel('Ändrat i version').selectOption('3');
    await save(page);
    await page.getByText('Sparat: åtgärd för synpunkt 7.').waitFor();
    const { path, headers, body } = last();
    assert.match(path, /\/remarks\/7\/dispositions$/);
    assert.equal(headers['if-match'], '"r-7"');
    assert.equal(headers['acting-as'], 'lead');
    assert.match(headers['idempotency-key'], /^[0-9a-f]{32}$/);
    assert.deepEqual(body, { disposition: 'partly', comment: 'Golvbelopp utreds', inVersion: 3 });
    await page.getByRole('cell', { name: 'Golvbelopp utreds' }).waitFor();
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Åtgärd … för synpunkt 7/);
  }));

test('who comes second sees what the first wrote, keeps their own words, and may save them', () =>
  here.open(
    first,
    async (page) => {
      await openDisposition(page);
      await page.getByLabel('Kommentar').fill('Mina ord');
      changeRemark(here.world, 7, { disposition: 'accepted', comment: 'Den andres ord', inVersion: 3 });
      await save(page);
      const theirs = page.locator('.theirs');
      await theirs.waitFor();
      assert.match(await theirs.innerText(), /tillgodoses\s+Den andres ord\s+ändrat i v3/);
      await page.getByRole('alert').getByText('Någon annan hann före').waitFor();
      assert.equal(await page.getByLabel('Kommentar').inputValue(), 'Mina ord');
      assert.deepEqual(await barriersWideAndNarrow(page), []);
      await save(page);
      await page.getByText('Sparat: åtgärd för synpunkt 7.').waitFor();
      assert.equal(last().headers['if-match'], '"r-7+"');
      assert.equal(last().body.comment, 'Mina ord');
    },
    { expected: /412/ },
  ));

test('a problem stands beside its field, is read out with it, and what was typed stays', () =>
  here.open(
    first,
    async (page) => {
      await openDisposition(page);
      here.world.refusal = {
        status: 422,
        code: 'x',
        blockers: [blocker('Skriv en kommentar', 'comment'), blocker('Ärendet vilar', 'case')],
      };
      await page.getByLabel('Kommentar').fill('?');
      await save(page);
      const comment = page.getByLabel('Kommentar');
      await page.locator('.field-problem').waitFor();
      assert.equal(await comment.getAttribute('aria-invalid'), 'true');
      const described = await comment.getAttribute('aria-describedby');
      assert.match(await page.locator(`[id="${described}"]`).innerText(), /^Skriv en kommentar/);
      assert.match(await page.getByRole('alert').innerText(), /Inget sparades\.[\s\S]*Ärendet vilar/);
      assert.equal(await comment.inputValue(), '?');
      assert.ok(await comment.evaluate((control) => control === document.activeElement));
      assert.deepEqual(await barriersWideAndNarrow(page), []);
    },
    { expected: /422/ },
  ));

test('a change elsewhere does not overwrite what is being written', () =>
  here.open(first, async (page) => {
    await openDisposition(page);
    await page.getByLabel('Kommentar').fill('Halvfärdig mening');
    changeRemark(here.world, 7, { disposition: 'open', comment: 'Nytt' });
    const told = page.waitForResponse((response) => response.url().endsWith('/remarks'));
    here.server.tell({ case: casePath.split('/').at(-1) });
    await told;
    await page.getByRole('cell', { name: 'Nytt' }).waitFor();
    assert.equal(await page.getByLabel('Kommentar').inputValue(), 'Halvfärdig mening');
    assert.equal(await page.getByLabel('Vad görs åt synpunkten?').inputValue(), 'declined');
  }));

test('themes are set, parted by commas, with those in use at hand', () =>
  here.open(first, async (page) => {
    await page.getByRole('button', { name: 'Teman … för synpunkt 8' }).click();
    await page.getByText('Används redan: ekonomi.').waitFor();
    await page.getByLabel('Teman', { exact: true }).fill('läkare, , ekonomi');
    await save(page);
    await page.getByText('Sparat: teman för synpunkt 8.').waitFor();
    assert.deepEqual(last().body, { tags: ['läkare', 'ekonomi'] });
    await page.getByText('läkare · ekonomi').waitFor();
  }));

test('the lead plans a walk-through, closes clauses and answers a question', () =>
  here.open(open, async (page) => {
    await page.getByRole('button', { name: 'Planera en genomgång' }).click();
    await page.getByLabel('Dag', { exact: true }).fill('2023-05-23');
    await page.getByLabel('Tid, plats och länk').fill('13.00 på Teams');
    await save(page);
    await page.getByText('tis 23 maj 2023 13.00 på Teams').waitFor();
    await page.getByRole('button', { name: 'Ändra … genomgången tis 23 maj 2023' }).click();
    await page.getByLabel('Dag', { exact: true }).fill('2023-05-25');
    await page.getByLabel('Varför').fill('Föredraganden är sjuk');
    await save(page);
    await page.getByText('tors 25 maj 2023 13.00 på Teams (Föredraganden är sjuk)').waitFor();
    await page.getByRole('button', { name: 'Ställ in … genomgången tors 25 maj 2023' }).click();
    await page.getByLabel('Varför').fill('Allt sades på den första');
    await page.getByRole('button', { name: 'Ställ in', exact: true }).click();
    await page.getByText('Inställd: tors 25 maj 2023').waitFor();
    await page.getByRole('button', { name: 'Stäng paragrafer' }).click();
    await page.getByLabel('§ 1 Parter, syfte och giltighet').check();
    await save(page);
    await page.getByText('Tar inte emot nya synpunkter: § 1.').waitFor();
    assert.deepEqual(last().body, { clauses: [{ clause: '1' }] });
    await page.getByRole('button', { name: 'Ställ en fråga' }).click();
    await page.getByLabel('Vems fråga är det?').selectOption('nora');
    await page.getByLabel('Fråga', { exact: true }).fill('Gäller § 4 alla?');
    await save(page);
    await page.getByRole('button', { name: 'Svara … på fråga 1' }).click();
    await page.getByLabel('Svar', { exact: true }).fill('Ja.');
    await save(page);
    await page.getByText('Sparat: svaret på fråga 1.').waitFor();
    await page.locator('.answer').getByText('Ja.').waitFor();
    assert.match(last().path, /\/questions\/1\/answers$/);
  }));

test('those asked say how far it has come, and ask; what is for the lead is not shown to them', () =>
  here.open(open, async (page) => {
    await actAs(page, 'registrar:laxa');
    await page.getByText('Svara senast fre 16 juni 2023.').waitFor();
    await page.getByText('på dagordningen ons 7 juni 2023 (Socialnämnden)').waitFor();
    await page.getByRole('button', { name: 'Säg hur långt det har kommit' }).click();
    await page.getByLabel('Vad har hänt?').selectOption('agenda');
    await page.getByLabel('Sammanträdets dag').fill('2023-06-14');
    await page.getByLabel('Vilket organ?').fill('Socialnämnden');
    await save(page);
    await page.getByText('Sparat: hur långt det har kommit.').waitFor();
    const { path, headers, body } = last();
    assert.match(path, /\/tasks\/\d+\/signs$/);
    assert.equal(headers['acting-as'], 'registrar:laxa');
    assert.deepEqual(body, { sign: 'agenda', on: '2023-06-14', text: 'Socialnämnden' });
    await page.getByRole('button', { name: 'Ställ en fråga' }).click();
    await page.getByLabel('Fråga', { exact: true }).fill('Varför?');
    await save(page);
    await page.getByText('Sparat: frågan.').waitFor();
    assert.deepEqual(last().body, { text: 'Varför?' });
    for (const name of ['Planera en genomgång', 'Stäng paragrafer', /^Svara …/, /^Åtgärd …/])
      assert.equal(await page.getByRole('button', { name }).count(), 0, String(name));
  }));

test('who has answered says no more of how far it has come, and nothing is done on an earlier day', () =>
  here.open(open, async (page) => {
    await actAs(page, 'registrar:kumla');
    await page.getByRole('button', { name: 'Ställ en fråga' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Säg hur långt' }).count(), 0);
    await page.goto(`${here.server.base}${open}&asOf=2023-05-10`);
    await page.locator('.matrix').waitFor();
    await page.getByRole('heading', { name: 'Omgångarna i siffror' }).waitFor();
    assert.equal(await page.getByLabel('Agera som').count(), 0);
    assert.match(await page.getByRole('link', { name: 'Excel' }).getAttribute('href'), /&asOf=2023-05-10$/);
    assert.equal(await page.getByRole('button', { name: 'Ställ en fråga' }).count(), 0);
  }));

test('a form is filled in and saved by keyboard alone', () =>
  here.open(first, async (page) => {
    await page.getByRole('button', { name: 'Teman … för synpunkt 7' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('golvbelopp');
    await page.keyboard.press('Enter');
    await page.getByText('Sparat: teman för synpunkt 7.').waitFor();
    assert.deepEqual(last().body, { tags: ['golvbelopp'] });
  }));

test('how the rounds went, and who is often late, stands below', () =>
  here.open(open, async (page) => {
    const table = page.getByRole('table', { name: 'Omgångarna i siffror' });
    await table.waitFor();
    assert.deepEqual((await textsOf(table.getByRole('row'))).slice(1), [
      '1 mån 6 feb 2023 v2 13 av 13 (100 %) 1 0',
      '2 tis 2 maj 2023 v3 10 av 13 (76 %) 2 0',
    ]);
    const late = page.locator('.around').filter({ has: table }).getByRole('listitem');
    assert.deepEqual(await textsOf(late), ['Nora kommun: sent 2 av 2', 'Hällefors kommun: sent 1 av 2']);
  }));

test('all forms at once have no barriers, wide in light and 320 pixels in dark', () =>
  here.open(`${open}&lang=en`, async (page) => {
    for (const name of ['Say how far', 'Plan a walk-through', 'Ask a question', 'Close clauses'])
      await page.getByRole('button', { name }).click();
    await page.locator('.clause-ticks').waitFor();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
  }));
