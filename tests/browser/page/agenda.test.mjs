// The agenda of a meeting: ordered by drag and by menu, changed, and fixed by the summons.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from '../browser.mjs';
import { bodyId, meetingId } from '../fixture/meetings.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const meetingPath = `${startPath}/bodies/${bodyId}/meetings/${meetingId}`;
const last = () => here.world.requests.at(-1);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const titles = (page) => textsOf(page.locator('.agenda-item h2'));

test('the agenda is ordered by menu, and by keyboard alone', () =>
  here.open(meetingPath, async (page) => {
    await page.locator('.agenda-item').nth(2).waitFor();
    assert.deepEqual(await titles(page), [
      '1. Mötet öppnas',
      '2. Hälso- och sjukvård i hemmet',
      '3. Mobila team',
    ]);
    await page.getByRole('button', { name: 'Flytta upp Mobila team' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Sparat: Mobila team är nu punkt 2').waitFor();
    assert.deepEqual(last().body, { items: [1, 3, 2] });
    assert.deepEqual(await titles(page), [
      '1. Mötet öppnas',
      '2. Mobila team',
      '3. Hälso- och sjukvård i hemmet',
    ]);
    assert.equal(await page.getByRole('button', { name: 'Flytta upp Mötet öppnas' }).isDisabled(), true);
  }));

test('the agenda is ordered by dragging an item to its place', () =>
  here.open(meetingPath, async (page) => {
    const items = page.locator('.agenda-item');
    await items.nth(2).waitFor();
    await items.nth(2).locator('.agenda-number').dragTo(items.nth(0).locator('h2'));
    await page.getByText('Sparat: Mobila team är nu punkt 1').waitFor();
    assert.deepEqual(last().body, { items: [3, 1, 2] });
  }));

test('an order that the server refuses is put back, and the reason is said', () =>
  here.open(
    meetingPath,
    async (page) => {
      await page.locator('.agenda-item').nth(2).waitFor();
      here.world.meeting.version += 1; // somebody else was first
      await page.getByRole('button', { name: 'Flytta ner Mötet öppnas' }).click();
      await page.getByRole('alert').getByText('Någon annan hann före').waitFor();
      assert.deepEqual((await titles(page))[0], '1. Mötet öppnas');
    },
    { expected: /412/ },
  ));

test('items are added, changed and withdrawn while the agenda is a draft', () =>
  here.open(meetingPath, async (page) => {
    await button(page, 'Lägg till punkt …').click();
    await page.getByLabel('Rubrik').fill('Val av justerare');
    await page.getByLabel('Slag', { exact: true }).selectOption({ label: 'Val' });
    await button(page, 'Spara').click();
    await page.getByText('Sparat: punkten Val av justerare').waitFor();
    assert.equal(last().body.kind, 'election');
    await page.getByRole('button', { name: 'Ändra … Mobila team' }).click();
    await page.getByLabel('Föredragande').fill('Samverkansledare');
    await button(page, 'Spara').click();
    await page.getByText('föredras av Samverkansledare').waitFor();
    await page.getByRole('button', { name: 'Dra tillbaka … Mobila team' }).click();
    await button(page, 'Dra tillbaka').click();
    await page.getByText('Sparat: Mobila team är tillbakadragen').waitFor();
    assert.equal(last().path.endsWith('/agenda-items/3'), true);
    assert.equal((await titles(page)).length, 3);
  }));

test('the summons goes out, and what comes later is tabled with a reason', () =>
  here.open(meetingPath, async (page) => {
    await button(page, 'Skicka kallelse …').click();
    await button(page, 'Skicka kallelse').click();
    await page.getByText('Sparat: kallelsen har gått ut').waitFor();
    await page.getByText('Dagordningen är fastställd: numren ligger fast.').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Flytta/ }).count(), 0);
    await button(page, 'Ta upp bordsärende …').click();
    await page.getByLabel('Rubrik').fill('Brådskande');
    await button(page, 'Spara').click();
    assert.equal(last().path.endsWith('/summons'), true); // the reason is asked for first
    await page.getByLabel('Skäl').fill('Kom in i dag');
    await button(page, 'Spara').click();
    await page.getByText('Sparat: punkten Brådskande').waitFor();
    assert.equal(last().body.reason, 'Kom in i dag');
  }));
