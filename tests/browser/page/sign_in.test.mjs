// Signing in: nobody sees anything of the page before, and the roles are those that one holds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { casePath, startPath, useWorld } from './world.mjs';

const here = useWorld();
const nobody = { signInNeeded: true, firstAccountNeeded: false, account: null, outsideSignIn: null };
const kumla = {
  ...nobody,
  account: {
    id: 'p4k7m2x9qd',
    loginName: 'registrator.kumla',
    name: 'Registrator, Kumla kommun',
    mailbox: null,
    language: 'sv',
    keeper: false,
  },
  endsAt: '2024-12-12T19:00:00.000Z',
  collaborations: [
    {
      id: 'orebro',
      name: 'Örebro län',
      roles: [{ actingAs: 'registrar:kumla', role: 'registrar', of: 'kumla', insteadOf: null }],
    },
  ],
};

test('whoever comes signs in first; a wrong password is told, and what was typed stays', () => {
  here.world.session = nobody;
  here.world.signsIn = kumla;
  return here.open(startPath, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    assert.equal(await page.locator('.group').count(), 0);
    await page.getByLabel('Inloggningsnamn').fill('registrator.kumla');
    await page.getByLabel('Lösenord').fill('fel');
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('alert').getByText('Inloggningsnamnet eller lösenordet stämmer inte').waitFor();
    assert.equal(await page.getByLabel('Inloggningsnamn').inputValue(), 'registrator.kumla');
    await page.getByLabel('Lösenord').fill('fyra ord i en rad');
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('heading', { name: 'Att göra' }).waitFor();
    await page.getByText('Registrator, Kumla kommun', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  }, { expected: /401/ });
});

test('in a demonstration anybody signs in as one of those named, by one click', () => {
  const password = 'fyra ord i en rad';
  here.world.session = {
    ...nobody,
    demoAccounts: [
      { loginName: 'projektledare', name: 'Projektledare', password },
      { loginName: 'registrator.kumla', name: 'Registrator, Kumla kommun', password },
    ],
  };
  here.world.signsIn = kumla;
  return here.open(startPath, async (page) => {
    await page.getByRole('heading', { level: 2, name: 'Förevisning' }).waitFor();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.getByRole('button', { name: 'Registrator, Kumla kommun' }).click();
    await page.getByRole('heading', { name: 'Att göra' }).waitFor();
    assert.deepEqual(here.world.requests.at(-1).body, { loginName: 'registrator.kumla', password });
  });
});

test('a key from whoever looks after the service sets the password', () => {
  here.world.session = nobody;
  here.world.signsIn = kumla;
  return here.open(startPath, async (page) => {
    await page.getByRole('button', { name: 'Jag har fått en nyckel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Välj ett lösenord' }).waitFor();
    await page.getByLabel('Nyckel').fill('7k2m-x9qd-4pw8-c3j5');
    await page.getByLabel('Nytt lösenord').fill('fyra ord i en rad');
    await page.getByRole('button', { name: 'Spara och logga in' }).click();
    await page.getByRole('heading', { name: 'Att göra' }).waitFor();
    assert.deepEqual(here.world.requests.at(-1).body, {
      key: '7k2m-x9qd-4pw8-c3j5',
      password: 'fyra ord i en rad',
    });
  });
});

test('another service that signs in has a button, with its own words or ours', async () => {
  const button = (page, name) => page.getByRole('link', { name });
  here.world.session = nobody;
  await here.open(startPath, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    assert.equal(await page.locator('a[href="/v1/sign-in"]').count(), 0);
  });
  here.world.session = { ...nobody, outsideSignIn: { title: 'Logga in med regionens konto' } };
  await here.open(startPath, async (page) => {
    const own = button(page, 'Logga in med regionens konto');
    await own.waitFor();
    assert.equal(await own.getAttribute('href'), '/v1/sign-in');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
  });
  here.world.session = { ...nobody, outsideSignIn: { title: null } };
  await here.open(startPath, async (page) => {
    await button(page, 'Logga in med organisationens konto').waitFor();
  });
});

test('a new installation asks for its first account', () => {
  here.world.session = { ...nobody, firstAccountNeeded: true };
  return here.open('/', async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Det första kontot' }).waitFor();
    assert.deepEqual(await textsOf(page.locator('form label')), [
      'Nyckel',
      'Namn, som andra ser det',
      'Inloggningsnamn',
      'Nytt lösenord',
    ]);
    assert.deepEqual(await barriersWideAndNarrow(page), []);
  });
});

test('one acts in the roles that one holds, and in no other', () => {
  here.world.session = kumla;
  return here.open(`${casePath}?tab=steps`, async (page) => {
    const choice = page.getByLabel('Agera som');
    await choice.waitFor();
    assert.deepEqual(await textsOf(choice.locator('option')), ['Registrator, Kumla kommun']);
    assert.equal(await choice.inputValue(), 'registrar:kumla');
  });
});
