// Sending a round: the covering letter, those asked, more time for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld('2023-05-20');
const open = `${casePath}?tab=remarks`;
const actAs = (page, role) => page.getByLabel('Agera som').selectOption(role);
const last = () => here.world.requests.at(-1);
const button = (page, name) => page.getByRole('button', { name, exact: true });

test('the lead writes the covering letter, reads it as it will be printed, and prints it', () =>
  here.open(open, async (page) => {
    await page.getByText('Visa missivet till omgång 2').click();
    const paper = page.getByRole('article', { name: 'Missiv' });
    await paper.getByText('Inget eget skrivet ännu.').waitFor();
    await button(page, 'Skriv missivet …').click();
    await page.getByLabel('Bakgrund, och vad ni vill ha svar på').fill('Vi ber om era synpunkter på § 4.');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Spara').click();
    await paper.getByText('Vi ber om era synpunkter på § 4.').waitFor();
    assert.match(last().path, /\/works\/consultation\.respond\/covering-letter$/);
    assert.deepEqual(last().body, { text: 'Vi ber om era synpunkter på § 4.' });
    const headings = await textsOf(paper.getByRole('heading', { level: 5 }));
    assert.deepEqual(headings, ['Vad vi ber er svara på', 'Svar senast', 'Bilagor', 'Sändlista']);
    assert.match(
      await page.getByRole('link', { name: 'Öppna för utskrift' }).getAttribute('href'),
      /\/covering-letter\?format=html&language=sv$/,
    );
  }));

test('the letter of a consultation that has not begun is written beforehand', () => {
  here.world.worksAhead = [
    {
      name: 'political_round.respond',
      title: { sv: 'Svara på remiss', en: 'Respond' },
      help: { sv: '', en: '' },
      kind: 'ask',
      state: 'political_round',
      who: 'each party',
      about: 'proposal',
      as: null,
      countsFrom: null,
      answerParts: [{ name: 'remarks', title: { sv: 'Synpunkter', en: 'Remarks' }, type: 'remarks', choice: [], required: false }],
      options: [],
      optional: false,
      onRequest: false,
      due: null,
    },
  ];
  return here.open(open, async (page) => {
    await page.getByRole('heading', { name: 'Missiv: Svara på remiss' }).waitFor();
    const ahead = page.locator('.around').filter({ hasText: 'Missiv: Svara på remiss' });
    await ahead.getByRole('button', { name: 'Skriv missivet …' }).click();
    await ahead.getByLabel('Bakgrund, och vad ni vill ha svar på').fill('Detta gäller nämnderna.');
    await ahead.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat: missivet.').waitFor();
    assert.match(last().path, /\/works\/political_round\.respond\/covering-letter$/);
    assert.deepEqual(last().body, { text: 'Detta gäller nämnderna.' });
    await actAs(page, 'registrar:laxa');
    assert.equal(await ahead.count(), 0);
  });
});

test('those asked read the letter and ask for more time, with a day and a reason', () =>
  here.open(open, async (page) => {
    await actAs(page, 'registrar:laxa');
    await page.getByText('Visa missivet till omgång 2').waitFor();
    assert.equal(await button(page, 'Skriv missivet …').count(), 0);
    assert.equal(await button(page, 'Fråga fler …').count(), 0);
    await button(page, 'Be om anstånd …').click();
    await page.getByLabel('Till vilken dag?').fill('2023-06-28');
    await page.getByLabel('Skäl').fill('Nämnden sammanträder den 27 juni');
    await button(page, 'Be om anstånd').click();
    await page.getByText('Sparat: er begäran om anstånd').waitFor();
    assert.match(last().path, /\/tasks\/\d+\/extension-requests$/);
    assert.equal(last().headers['acting-as'], 'registrar:laxa');
    assert.deepEqual(last().body, { until: '2023-06-28', reason: 'Nämnden sammanträder den 27 juni' });
    await actAs(page, 'registrar:nora');
    await page.getByText('Ber om anstånd till ons 28 juni 2023.').waitFor();
  }));

test('the lead sees who asks for more time and gives it as it was asked for', () =>
  here.open(open, async (page) => {
    const nora = page.locator('.draft').filter({ hasText: 'Nora kommun' });
    await nora.getByText('Ber om anstånd till ons 28 juni 2023.').waitFor();
    assert.equal(await nora.locator('q').innerText(), 'Nämnden sammanträder den 27 juni');
    await button(page, 'Ge anstånd … Nora kommun').click();
    assert.equal(await page.getByLabel('Ny sista dag').inputValue(), '2023-06-28');
    await button(page, 'Ge anstånd').click();
    await page.getByText('Sparat: anstånd för Nora kommun.').waitFor();
    assert.match(last().path, /\/tasks\/\d+\/extensions$/);
    assert.deepEqual(last().body, { due: '2023-06-28', reason: 'Nämnden sammanträder den 27 juni' });
  }));

test('one is excused, one more is asked, and the round is taken back and sent out again', () =>
  here.open(open, async (page) => {
    await button(page, 'Behöver inte svara … Laxå kommun').click();
    await page.getByLabel('Skäl').fill('Berörs inte');
    await button(page, 'Undanta').click();
    await page.getByText('Sparat: Laxå kommun behöver inte svara.').waitFor();
    assert.match(last().path, /\/tasks\/\d+\/excuses$/);
    await button(page, 'Fråga fler …').click();
    const whom = page.getByLabel('Vem?');
    await whom.selectOption({ label: 'Länets pensionärsråd' });
    assert.equal(await whom.locator('option').count(), 3); // the thirteen parties are asked already
    await button(page, 'Fråga').click();
    await page.getByText('Tillfrågade i efterhand: Länets pensionärsråd.').waitFor();
    assert.deepEqual(last().body, { asked: 'pensioners_council' });
    await button(page, 'Återkalla och skicka ut på nytt …').click();
    await page.getByLabel('Skäl').fill('Fel bilaga följde med');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Återkalla och skicka ut').click();
    await page.getByText('Sparat: omgången är återkallad').waitFor();
    assert.match(last().path, /\/works\/consultation\.respond\/sendings$/);
    assert.deepEqual(last().body, { reason: 'Fel bilaga följde med' });
  }));

test('more time is asked for by keyboard alone', () =>
  here.open(open, async (page) => {
    await actAs(page, 'registrar:laxa');
    await button(page, 'Be om anstånd …').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.name === 'until');
    await page.getByLabel('Till vilken dag?').fill('2023-06-28');
    await page.getByLabel('Skäl').focus();
    await page.keyboard.type('Sammanträde');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Sparat: er begäran om anstånd').waitFor();
    await page.waitForFunction(() => document.activeElement.textContent === 'Be om anstånd …');
  }));
