// The inbox of somebody with an account: one's own and one's organisation's tasks, taken, handed over, put aside. And
// reminding those who have not answered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { people } from '../fixture/tending.mjs';
import { casePath, startPath, useWorld } from './world.mjs';

const here = useWorld();
const nora = {
  signInNeeded: true,
  firstAccountNeeded: false,
  outsideSignIn: null,
  account: {
    id: 'p4k7m2x9qd',
    loginName: 'registrator.nora',
    name: 'Registrator, Nora kommun',
    mailbox: null,
    language: 'sv',
    keeper: false,
  },
  endsAt: '2024-12-12T19:00:00.000Z',
  collaborations: [
    {
      id: 'orebro',
      name: 'Örebro län',
      roles: [{ actingAs: 'registrar:nora', role: 'registrar', of: 'nora', insteadOf: null }],
    },
  ],
};
const last = () => here.world.requests.at(-1);
const lines = (page) => page.locator('.group .line').filter({ hasText: 'Besluta om överenskommelsen' });

test('somebody of an organisation sees its tasks first, takes one, and gives it back', () => {
  here.world.session = nora;
  return here.open(startPath, async (page) => {
    await page.getByRole('button', { name: /^Ta uppgiften/ }).waitFor();
    assert.equal(await lines(page).count(), 1);
    await page.getByRole('button', { name: /^Ta uppgiften/ }).click();
    await page.getByText('Du handlägger').waitFor();
    assert.match(last().path, /\/case-officer$/);
    assert.equal(last().headers['acting-as'], 'registrar:nora');
    assert.deepEqual(last().body, { person: 'p4k7m2x9qd' });
    await page.getByLabel('Visa för').selectOption('me');
    await page.waitForURL(/for=me/);
    assert.equal(await lines(page).count(), 1);
    await page.getByRole('button', { name: /^Lämna tillbaka/ }).click();
    await page.getByText('Du handlägger ingen uppgift just nu.').waitFor();
  });
});

test('a task is handed over to a colleague, with a word on the way', () => {
  here.world.session = nora;
  here.world.desk.people = people().people;
  return here.open(startPath, async (page) => {
    await page.getByRole('button', { name: /^Lämna över …/ }).click();
    const form = page.locator('.act-form');
    await form.getByLabel('Till vem?').selectOption({ label: 'Handläggare, Nora kommun' });
    await form.getByLabel('Vad behöver den som tar över veta?').fill('Nämnden möts på måndag');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.getByRole('button', { name: 'Lämna över' }).click();
    await page.getByText('Handläggs av Handläggare, Nora kommun').waitFor();
    assert.deepEqual(last().body, { person: 'pz8h3n5t1c', text: 'Nämnden möts på måndag' });
  });
});

test('a task is put aside until a day, and taken back', () => {
  here.world.session = nora;
  return here.open(startPath, async (page) => {
    await page.getByRole('button', { name: /^Skjut upp …/ }).click();
    await page.getByLabel('Till vilken dag?').fill('2024-12-16');
    await page.getByRole('button', { name: 'Skjut upp', exact: true }).click();
    const aside = page.locator('.group').filter({ hasText: 'Uppskjutet' });
    await aside.locator('summary').click();
    assert.match((await textsOf(aside.locator('.line')))[0], /uppskjuten till mån 16 dec 2024/);
    await aside.getByRole('button', { name: /^Ta tillbaka/ }).click();
    await aside.waitFor({ state: 'detached' });
  });
});

test('whoever leads sees what a reminder says and who gets it, and sends it with one click', () => {
  here.world.session = null;
  return here.open(casePath, async (page) => {
    await page.getByRole('link', { name: 'Skicka påminnelse' }).click();
    await page.waitForURL(/do=remind/);
    const form = page.getByRole('form', { name: 'Skicka påminnelse' });
    await form.getByText('Påminnelse, Besluta om överenskommelsen').waitFor();
    await form.getByText(/saknar brevlåda/).waitFor();
    const boxes = form.getByRole('checkbox');
    const number = await boxes.count();
    assert.equal(await boxes.first().isDisabled(), true, 'reminded today');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await boxes.nth(1).uncheck();
    await form.getByRole('button', { name: `Skicka till ${number - 2} mottagare` }).click();
    await page.getByText('Påminnelsen är skickad.').waitFor();
    assert.match(last().path, /\/works\/party_decision\/reminders$/);
    assert.equal(last().body.tasks.length, number - 2);
    await page.getByRole('button', { name: 'Stäng' }).click();
    await page.waitForURL((url) => !url.search.includes('do='));
  });
});
