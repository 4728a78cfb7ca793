// From an empty list of cases to two rounds of consultation, answered and compiled.
import assert from 'node:assert/strict';
import { Acts } from './acts.mjs';
import { addVersion, answerByHand, at, move, setFact, tab, title } from './by_hand.mjs';
import { all, step } from './stage.mjs';

export let address; // of the case, once it is started

export const lead = () => all.as('Projektledare, Välfärd och folkhälsa');

export const others = ['region_orebro_lan', 'askersund', 'degerfors', 'hallsberg', 'hallefors', 'karlskoga', 'laxa'].concat([
  'lekeberg', 'lindesberg', 'ljusnarsberg', 'orebro',
]);

step('the project leader starts the case', async () => {
  const { page, go } = await lead();
  await page.getByRole('link', { name: 'Ärenden', exact: true }).click();
  await page.getByRole('button', { name: 'Starta ett ärende …' }).click();
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByRole('form').getByLabel('Livscykel').selectOption({ label: 'Länsgemensam överenskommelse' });
  await page.getByLabel('Projektledare').selectOption({ label: 'Välfärd och folkhälsa' });
  await page.getByRole('button', { name: 'Starta ärendet' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  address = new URL(page.url()).pathname;
  at.case = address;
});

export const proposal = 'Förslag till överenskommelse';
export const registrars = () => all.as('Övriga registratorer');
export const kumla = () => all.as('Registrator, Kumla kommun');
export const nora = () => all.as('Registrator, Nora kommun');
export let acts; // of the parties, over HTTP

step('the leader writes the text, says when it comes into force, and sends the first round', async () => {
  acts = new Acts(address);
  await all.day('2023-02-06');
  const who = await lead();
  await addVersion(who, proposal, 'v1.md', 'Utkast');
  await addVersion(who, proposal, 'v2.md', 'Remissversion 1');
  await setFact(who, 'Gäller tidigast', (control) => control.fill('2024-07-01'));
  await setFact(who, 'Gäller när besluten är', (control) => control.selectOption({ label: 'justerade' }));
  await tab(who, 'Nästa steg');
  await who.page.getByRole('button', { name: 'Ange diarienummer …' }).click();
  await who.page.getByLabel('Vems diarium?').selectOption({ label: 'Region Örebro län' });
  await who.page.getByLabel('Diarienummer', { exact: true }).fill('22RS8123');
  await who.page.getByRole('button', { name: 'Spara' }).click();
  await who.page.getByText('Region Örebro län 22RS8123').waitFor();
  await move(who, 'Dela utkast för synpunkter');
  await who.page.getByRole('heading', { name: 'Väntar på 13 av 13' }).waitFor();
});

const remark = (clause, text) => ({ clause, text });
export const supports = { parts: [{ name: 'stance', value: 'supports' }] };
const withChanges = (...remarks) => ({ parts: [{ name: 'stance', value: 'supports_with_changes' }], remarks });

step('parties answer, each in its way, and the leader sees it without reloading', async () => {
  await all.day('2023-03-13');
  const leader = await lead();
  await leader.go(`${address}?tab=remarks`);
  await leader.page.getByText('Svarat 0 av 13').waitFor();
  await leader.page.evaluate(() => (window.still = 'here'));

  await answerByHand(await kumla(), 'Tillstyrker', async (form) => {
    await form.getByRole('button', { name: 'Lägg till en synpunkt' }).click();
    await form.getByLabel('Paragraf').selectOption({ value: '5' });
    await form.getByLabel('Synpunkt', { exact: true }).fill('Årlig uppföljning till rådet');
  });
  await leader.page.getByText('Svarat 1 av 13').waitFor();
  await answerByHand(await nora(), 'Tillstyrker med ändringar', async (form) => {
    await form.getByLabel('Bifoga filer').setInputFiles({
      name: 'Yttrande SN 2023-03-10.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 yttrande'),
    });
    await form.getByLabel('Vem hos er står bakom svaret?').fill('Socialnämnden 2023-03-10 § 21');
  });
  await acts.answer(await registrars(), 'consultation.respond', {
    region_orebro_lan: withChanges(remark('9', 'Kriterierna ska utgå från behov'), remark('4', 'Följ känt underlag')),
    askersund: withChanges(remark('14', 'Otydligt vem som bemannar natt')),
    degerfors: withChanges(remark('12', 'Policy räcker inte, ange vem som leder')),
    hallsberg: supports,
    hallefors: withChanges(remark('4', 'Begär golvbelopp'), remark('10', 'Tid för läkarbedömning saknas')),
    karlskoga: withChanges(remark('9', 'Exempel behövs')),
    laxa: supports,
    lekeberg: withChanges(remark('16', 'Bryt ut egenvården')),
    lindesberg: withChanges(remark('3', 'Vem tolkar texten?'), remark('15', 'Palliativ vård bör regleras här')),
    ljusnarsberg: { parts: [{ name: 'stance', value: 'abstains' }] },
    orebro: withChanges(remark('1', 'Tills vidare i stället för fyra år')),
  });
  await leader.page.getByText('Svarat 13 av 13').waitFor();
  assert.equal(await leader.page.evaluate(() => window.still), 'here');
});

step('two project leaders write about the same remark: the second sees what the first wrote, and chooses', async () => {
  const first = await lead();
  const second = await all.as('Den andra projektledaren');
  await second.go(`${address}?tab=remarks`);
  const open = async ({ page }, comment, word) => {
    const row = page.getByRole('table', { name: 'Synpunkter och åtgärder' }).getByRole('row', { name: /Årlig uppföljning/ });
    await row.getByRole('button', { name: /^Åtgärd …/ }).click();
    await page.getByLabel('Vad görs åt synpunkten?').selectOption({ label: word });
    await page.getByLabel('Kommentar').fill(comment);
  };
  await open(first, 'Rapport till rådet varje år', 'tillgodoses');
  await open(second, 'Uppföljning vartannat år', 'tillgodoses delvis');
  await first.page.getByRole('button', { name: 'Spara', exact: true }).click();
  await first.page.getByText(/^Sparat: åtgärd för synpunkt/).waitFor();
  await second.page.getByRole('button', { name: 'Spara', exact: true }).click();
  await second.page.locator('.theirs').getByText('Rapport till rådet varje år').waitFor();
  assert.equal(await second.page.getByLabel('Kommentar').inputValue(), 'Uppföljning vartannat år');
  await second.page.getByLabel('Kommentar').fill('Rapport till rådet varje år, första gången 2026');
  await second.page.getByRole('button', { name: 'Spara', exact: true }).click();
  await first.page.getByRole('cell', { name: /första gången 2026/ }).waitFor();
});

step('when every remark has got its answer the compilation is ready', async () => {
  const who = await lead();
  await tab(who, 'Nästa steg');
  await who.page.getByText('Varje synpunkt ska ha fått en åtgärd').waitFor();
  await acts.disposeTheRest(who, { disposition: 'accepted', comment: 'Arbetas in' });
  await move(who, 'Sammanställningen är klar');
});

step('the second round: closed clauses, what became of one\'s remarks, and a reminder to the late one', async () => {
  await all.day('2023-05-02');
  const who = await lead();
  await addVersion(who, proposal, 'v3.md', 'Remissversion 2');
  await move(who, 'Ny remissomgång');
});

step('closed clauses, and twelve answers', async () => {
  const who = await lead();
  await tab(who, /^Remissvar/);
  await who.page.getByRole('button', { name: 'Remiss 2', pressed: true }).waitFor();
  await who.page.getByRole('button', { name: 'Stäng paragrafer …' }).click();
  for (const clause of [/^§ 8\s/, /^§ 15\s/, /^§ 16\s/]) await who.page.getByRole('checkbox', { name: clause }).check();
  await who.page.getByRole('button', { name: 'Spara', exact: true }).click();
  await who.page.getByText('Tar inte emot nya synpunkter: §').waitFor();
  const party = await registrars();
  await acts.answer(party, 'consultation.respond', Object.fromEntries(others.map((id) => [id, supports])));
  await acts.answer(await kumla(), 'consultation.respond', { kumla: supports });

});

step('who is late is reminded, and answers', async () => {
  await all.day('2023-06-20');
  const leader = await lead();
  await leader.go(address);
  await leader.page.getByText('försenat 2 arbetsdagar').waitFor();
  await leader.page.getByRole('link', { name: 'Skicka påminnelse' }).click();
  await leader.page.getByRole('button', { name: /^Skicka/ }).click();
  await leader.page.getByText('Påminnelsen är skickad.').waitFor();
  await answerByHand(await nora(), 'Tillstyrker', async () => {});
  await leader.page.getByText('Svarat 13 av 13').waitFor();
});

step('the second compilation is ready', async () => {
  await move(await lead(), 'Sammanställningen är klar');
});
