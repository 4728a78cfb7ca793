// The course of a whole case: on hold and on again, split, over to a newer version; for whoever leads it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();
const steps = `${casePath}?tab=steps`;

test('a case is put on hold with a day to look again, and resumed with a reason', () =>
  here.open(steps, async (page) => {
    await page.getByRole('button', { name: 'Lägg vilande …' }).click();
    const form = page.getByRole('form', { name: 'Lägg ärendet vilande' });
    await form.getByLabel('Skäl').fill('Inväntar uppföljningen');
    await form.getByLabel('Vilken dag ska någon titta igen?').fill('2025-02-03');
    await form.getByRole('button', { name: 'Lägg vilande' }).click();
    await page.getByText('Gjort: ärendet är vilande').waitFor();
    const { headers, body } = here.world.requests.at(-1);
    assert.deepEqual(body, { reason: 'Inväntar uppföljningen', lookAgainOn: '2025-02-03' });
    assert.equal(headers['if-match'], here.world.etag);
    await page.locator('.note-hold').waitFor();
    await page.getByRole('button', { name: 'Återuppta …' }).click();
    const again = page.getByRole('form', { name: 'Återuppta ärendet' });
    await again.getByLabel('Skäl').fill('Uppföljningen är klar');
    await again.getByRole('button', { name: 'Återuppta' }).click();
    await page.locator('.note-hold').waitFor({ state: 'detached' });
  }));

test('a part is split out as a case of its own, linked to this one', () =>
  here.open(steps, async (page) => {
    await page.getByRole('button', { name: 'Bryt ut ett ärende …' }).click();
    const form = page.getByRole('form', { name: 'Bryt ut en del som ett eget ärende' });
    await form.getByLabel('Det nya ärendets titel').fill('Egenvård');
    await form.getByLabel('Nora kommun').uncheck();
    await form.getByRole('button', { name: 'Starta ärendet' }).click();
    await page.getByText(/Gjort: ärendet Egenvård är startat/).waitFor();
    const { path, body } = here.world.requests.at(-1);
    assert.match(path, /\/cases$/);
    assert.equal(body.links[0].relation, 'split_from');
    assert.equal(body.links[0].newer, true);
    assert.equal(body.parties.includes('nora'), false);
  }));

test('before a case goes over to a newer version, what comes of it is told and what is needed is asked', () => {
  here.world.newest = 2;
  return here.open(steps, async (page) => {
    await page.getByRole('button', { name: 'Byt version av livscykeln …' }).click();
    const form = page.getByRole('form', { name: 'Gå över till version 2 av livscykeln' });
    await form.getByText('Öppnas nu: Granska utdragen.').waitFor();
    await form.getByText('En öppen uppgift frågas inte längre efter.').waitFor();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.getByLabel('Partsbeslut').selectOption('deciding');
    await form.getByRole('button', { name: 'Gå över' }).click();
    await page.getByText('Gjort: ärendet följer nu version 2').waitFor();
    const { body } = here.world.requests.at(-1);
    assert.deepEqual(body, {
      to: 2,
      choices: { states: [{ name: 'party_decisions', is: 'deciding' }], works: [] },
    });
  });
});

test('who does not lead the case sees none of it', () =>
  here.open(steps, async (page) => {
    await page.getByRole('button', { name: 'Lägg vilande …' }).waitFor();
    await page.getByLabel('Agera som').selectOption('registrar:kumla');
    await page.getByRole('button', { name: 'Lägg vilande …' }).waitFor({ state: 'detached' });
  }));
