// The register is changed by two at once: nothing is lost, and whoever comes second chooses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow } from '../browser.mjs';
import { coordinator, signedInAs } from '../fixture/desk.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const organisations = `${startPath}/administration?tab=organisations`;
const sent = () => here.world.requests.at(-1);
const stale = { expected: /412/ };

function kumla(said) {
  const { desk } = here.world;
  desk.organisations.kumla = { name: 'Kumla kommun', kind: 'municipality', mailbox: '', ...said };
  desk.tag = '"r-9"';
}

const opened = (use, options) => {
  here.world.session = signedInAs(coordinator, 'administrator');
  return here.open(organisations, use, options);
};

test('days off and half days are noted, and a change of the name leaves them as they are', () =>
  opened(async (page) => {
    await page.getByRole('button', { name: 'Lediga dagar … Kumla kommun' }).click();
    await page.getByLabel('Första dag').fill('2024-12-23');
    await page.getByLabel('Sista dag').fill('2024-12-27');
    await page.getByLabel('Dag', { exact: true }).fill('2025-04-17');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Kumla kommun är sparad.').waitFor();
    const days = { daysOff: [{ first: '2024-12-23', last: '2024-12-27' }], halfDays: [{ day: '2025-04-17' }] };
    assert.deepEqual({ daysOff: sent().body.daysOff, halfDays: sent().body.halfDays }, days);
    await page.getByText('Lediga dagar: mån 23 dec 2024 – fre 27 dec 2024').waitFor();
    await page.getByText('Halvdagar: tors 17 apr 2025').waitFor();
    await page.getByRole('button', { name: 'Ändra … Kumla kommun' }).click();
    await page.getByLabel('Namn').fill('Kumla');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('row', { name: /^Kumla / }).waitFor();
    assert.deepEqual({ daysOff: sent().body.daysOff, halfDays: sent().body.halfDays }, days);
  }));

test('what somebody else changed elsewhere in the register is no obstacle', () =>
  opened(async (page) => {
    await page.getByRole('button', { name: 'Ändra … Kumla kommun' }).click();
    here.world.desk.tag = '"r-9"';
    await page.getByLabel('Registrators funktionsbrevlåda').fill('registrator@kumla.example');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Kumla kommun är sparad.').waitFor();
    assert.equal(sent().headers['if-match'], '"r-9"');
    assert.equal(sent().body.mailbox, 'registrator@kumla.example');
  }, stale));

test('what somebody else changed here is shown beside what was typed, and one chooses', () =>
  opened(async (page) => {
    await page.getByRole('button', { name: 'Ändra … Kumla kommun' }).click();
    kumla({ mailbox: 'kommun@kumla.example', decisionPath: [], daysOff: [], authorities: [] });
    await page.getByLabel('Registrators funktionsbrevlåda').fill('registrator@kumla.example');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Någon annan hann före').waitFor();
    await page.getByText('Registrators funktionsbrevlåda: kommun@kumla.example').waitFor();
    assert.equal(
      await page.getByLabel('Registrators funktionsbrevlåda').inputValue(),
      'registrator@kumla.example',
    );
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Kumla kommun är sparad.').waitFor();
    assert.equal(here.world.desk.organisations.kumla.mailbox, 'registrator@kumla.example');
  }, stale));
