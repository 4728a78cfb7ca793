// What somebody has typed is not lost: not by a reload, not without a connection. It is not left to others either.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();
const legend = 'Beslutet, som det står i protokollet';
const keptOf = (page) =>
  page.evaluate(() => [localStorage, sessionStorage].flatMap((each) => Object.keys(each)));
const typedKeys = async (page) => (await keptOf(page)).filter((key) => key.startsWith('overens.typed '));

const account = {
  id: 'p4k7m2x9qd',
  loginName: 'registrator.nora',
  name: 'Registrator, Nora kommun',
  mailbox: null,
  language: 'sv',
  keeper: false,
};
const signedIn = {
  signInNeeded: true,
  firstAccountNeeded: false,
  outsideSignIn: null,
  account,
  endsAt: '2024-12-12T19:00:00.000Z',
  collaborations: [
    {
      id: 'orebro',
      name: 'Örebro län',
      roles: [{ actingAs: 'registrar:nora', role: 'registrar', of: 'nora', insteadOf: null }],
    },
  ],
};

async function openForm(page) {
  await page.getByRole('button', { name: 'Registrera … för Nora kommun' }).click();
  await page.getByLabel('Vad vill du registrera?').selectOption('decision');
  return page.getByRole('form', { name: legend });
}

async function typeSome(page) {
  const form = await openForm(page);
  await form.getByLabel('Paragraf').fill('§ 97');
  await form.getByLabel('Villkor', { exact: true }).selectOption('other');
  await form.getByLabel('Villkorets lydelse').fill('Om regionen betalar');
  await page.waitForTimeout(400);
}

test('what was typed stands there again after a reload, also in fields that come by what was chosen', () =>
  here.open(casePath, async (page) => {
    await typeSome(page);
    await page.reload();
    const form = await openForm(page);
    await form.getByText(/Det du skrev .* finns kvar här, och är inte skickat\./).waitFor();
    await page.waitForFunction(
      () => document.querySelector('[name=conditionText]')?.value === 'Om regionen betalar',
    );
    assert.equal(await form.getByLabel('Paragraf').inputValue(), '§ 97');
    await form.getByLabel('Beslutsdag').fill('2024-12-11');
    await form.getByLabel('Beslut', { exact: true }).selectOption('approved');
    await form.getByRole('button', { name: 'Registrera' }).click();
    await page.getByText('Sparat: beslutet.').waitFor();
    assert.equal(here.world.requests.at(-1).body.conditionText, 'Om regionen betalar');
    assert.deepEqual(await typedKeys(page), []);
  }));

test('it is kept for one form of one party, and can be thrown away', () =>
  here.open(casePath, async (page) => {
    await typeSome(page);
    const [key, ...more] = await typedKeys(page);
    assert.deepEqual(more, []);
    assert.match(key, /protokollet nora$/);
    await page.reload();
    const form = await openForm(page);
    await form.getByRole('button', { name: 'Släng det' }).click();
    await form.waitFor({ state: 'detached' });
    assert.deepEqual(await typedKeys(page), []);
  }));

test('without a connection that is told calmly, and nothing typed is lost by trying', () =>
  here.open(
    casePath,
    async (page) => {
      await typeSome(page);
      const form = page.getByRole('form', { name: legend });
      await form.getByLabel('Beslutsdag').fill('2024-12-11');
      await form.getByLabel('Beslut', { exact: true }).selectOption('approved');
      await page.context().setOffline(true);
      await form.getByText('Ingen anslutning just nu.').waitFor();
      await form.getByRole('button', { name: 'Registrera' }).click();
      await form.getByRole('alert').waitFor();
      assert.equal(await form.getByLabel('Paragraf').inputValue(), '§ 97');
      await page.context().setOffline(false);
      await form.getByText('Ingen anslutning just nu.').waitFor({ state: 'detached' });
      await form.getByRole('button', { name: 'Registrera' }).click();
      await page.getByText('Sparat: beslutet.').waitFor();
    },
    { expected: /ERR_INTERNET_DISCONNECTED|EventSource|Failed to fetch/ },
  ));

test('who signs out leaves nothing of it in the browser', () => {
  here.world.session = signedIn;
  return here.open(casePath, async (page) => {
    await typeSome(page);
    assert.equal((await typedKeys(page)).length, 1);
    assert.match((await typedKeys(page))[0], /p4k7m2x9qd/);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    assert.deepEqual(await typedKeys(page), []);
  });
});
