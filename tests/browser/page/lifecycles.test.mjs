// Lifecycles: in use, as drafts, what changed, and open cases going over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from '../browser.mjs';
import { coordinator, signedInAs } from '../fixture/desk.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const list = `${startPath}/lifecycles`;
const one = `${list}/county_agreement`;

test('a draft says what stands in the way, with line and column', () =>
  here.open(list, async (page) => {
    await page.getByRole('link', { name: 'Länsgemensam överenskommelse' }).waitFor();
    await page.getByText('1 sak hindrar').waitFor();
    const row = page.getByRole('row', { name: /rad 8, kolumn 5/ });
    assert.match((await textsOf(row))[0], /states.one from 'one' no end can be reached no_end_reachable/);
    assert.equal(await page.getByText("from 'one'").getAttribute('lang'), 'en');
    assert.equal(await page.getByRole('button', { name: 'Ta i bruk follow_up' }).count(), 0);
  }));

test('a draft that is proven can be taken into use', () => {
  here.world.desk.drafts = [{ ...here.world.desk.drafts[0], problems: [] }];
  return here.open(list, async (page) => {
    await page.getByText('kan tas i bruk').waitFor();
    await page.getByRole('button', { name: 'Ta i bruk follow_up' }).waitFor();
  });
});

test('a lifecycle is drawn, says that it is proven, and tells what changed since the version before', () => {
  here.world.newest = 2;
  return here.open(one, async (page) => {
    await page.locator('.drawing svg').waitFor();
    await page.getByText('Version 2, i bruk sedan ons 9 mars 2022').waitFor();
    await page.getByText('Bevisad').click();
    await page.getByText(/från varje läge går det att nå ett slut/).waitFor();
    await page.getByRole('link', { name: 'Versioner' }).click();
    await page.getByRole('heading', { name: 'Ändrat från version 1 till version 2' }).waitFor();
    const row = page.getByRole('row', { name: /Granskas/ });
    await row.waitFor();
    assert.equal((await textsOf(row))[0], 'Granskas Tillstånd nytt');
    await page.getByRole('link', { name: 'version 1' }).click();
    await page.getByText('Du ser en äldre version. Den nyaste är version 2.').waitFor();
  });
});

test('a migration is tried, shows how far it has come, can be left and come back to, and is then made', () => {
  here.world.newest = 2;
  here.world.session = signedInAs(coordinator, 'lead');
  return here.open(`${one}?tab=migration`, async (page) => {
    await page.getByRole('button', { name: 'Pröva övergången' }).click();
    await page.getByText('klar · 2 av 2 ärenden').waitFor();
    await page.waitForURL(/run=1/);
    assert.deepEqual(here.world.requests.at(-1).body, { mode: 'preview', to: 2 });
    assert.equal(here.world.requests.at(-1).headers['acting-as'], 'lead');
    await page.reload();
    await page.getByText('kan gå över som de är').waitFor();
    await page.getByRole('link', { name: 'Till prövningar och övergångar' }).click();
    await page.getByRole('link', { name: 'Prövning av övergång till version 2' }).click();
    await page.getByRole('button', { name: 'Gör övergången för 2 ärenden' }).click();
    await page.getByRole('button', { name: 'Gör övergången', exact: true }).click();
    await page.getByText('har gått över').waitFor();
    assert.equal(here.world.requests.at(-1).body.mode, 'apply');
    await page.getByRole('button', { name: 'Ångra övergången' }).waitFor();
  });
});

test('who may not migrate is told who may', () => {
  here.world.newest = 2;
  here.world.session = signedInAs({ ...coordinator, keeper: false }, 'registrar:kumla');
  return here.open(`${one}?tab=migration`, async (page) => {
    await page.getByText('Projektledaren eller den som administrerar samverkan kan').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Pröva övergången' }).count(), 0);
  });
});

test('a place that no body fills is seen', () =>
  here.open(`${one}?tab=places`, async (page) => {
    const row = page.getByRole('row', { name: /Styrgrupp/ });
    await row.waitFor();
    assert.match((await textsOf(row))[0], /ställer sig bakom inget organ ännu Ändra/);
  }));
