// What whoever leads does with a case beside its steps: parties, a task more in a plan, another case, a signal from
// outside, the public page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow } from '../browser.mjs';
import { caseAsOf, otherId } from '../fixture/case.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();
const steps = `${casePath}?tab=steps`;
const last = () => here.world.requests.at(-1);
const open = async (page, button, form) => {
  await page.getByRole('button', { name: button }).click();
  return page.getByRole('form', { name: form });
};
const refuse = (at) => {
  const message = { sv: 'Så går det inte', en: 'Not so' };
  here.world.refusal = { status: 409, code: 'not_so', blockers: [{ code: 'not_so', message, at }] };
};

test('a party is added with a reason', () => {
  const { parties } = caseAsOf(null, here.world.today);
  here.world.case = { parties: parties.filter(({ id }) => id !== 'kumla') };
  return here.open(steps, async (page) => {
    const form = await open(page, 'Lägg till en part …', 'Lägg till en part');
    const which = form.getByLabel('Organisation');
    await which.locator('option').nth(1).waitFor({ state: 'attached' });
    await which.selectOption({ label: 'Kumla kommun' });
    await form.getByLabel('Skäl').fill('Går med i piloten');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByText('Sparat: Kumla kommun är part').waitFor();
    assert.deepEqual(last().body, { party: 'kumla', reason: 'Går med i piloten' });
    assert.equal(last().headers['if-match'], here.world.etag);
  });
});

test('a party is taken out with a reason; what is wrong stands beside its field', () =>
  here.open(
    steps,
    async (page) => {
      const form = await open(page, 'Ta bort en part …', 'Ta bort en part');
      await form.getByLabel('Part', { exact: true }).selectOption({ label: 'Kumla kommun' });
      await form.getByLabel('Skäl').fill('Deltar inte längre');
      refuse('/reason');
      await form.getByRole('button', { name: 'Ta bort' }).click();
      await form.locator('.field-problem').getByText('Så går det inte').waitFor();
      here.world.refusal = null;
      await form.getByRole('button', { name: 'Ta bort' }).click();
      await page.getByText('Sparat: Kumla kommun är inte längre part').waitFor();
      assert.match(last().path, /\/parties\/kumla$/);
      assert.deepEqual(last().body, { reason: 'Deltar inte längre' });
    },
    { expected: /409/ },
  ));

test('a task is added to a plan that is under way', () => {
  const [first] = caseAsOf(null, here.world.today).works;
  const task = { ...first.tasks[0], work: 'plan', closed: false, state: 'asked' };
  here.world.case = { works: [{ ...first, name: 'plan', kind: 'plan', active: true, tasks: [task] }] };
  return here.open(`${casePath}?tab=tasks`, async (page) => {
    const section = page.locator('details.group').first();
    if (!(await section.evaluate((element) => element.open))) await section.locator('summary').click();
    const form = await open(page, 'Lägg till en uppgift …', 'Lägg till en uppgift i planen');
    await form.getByLabel('Vad ska göras?').fill('Ta fram utbildningsmaterial');
    await form.getByLabel('Av vem?').selectOption({ label: 'Kumla kommun' });
    await form.getByLabel('Till vilken dag?').fill('2025-03-31');
    await form.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByText('Sparat: uppgiften').waitFor();
    assert.match(last().path, /\/works\/plan\/tasks$/);
    assert.deepEqual(last().body, { text: 'Ta fram utbildningsmaterial', asked: 'kumla', due: '2025-03-31' });
  });
});

test('the case is linked to another one, as the older or the newer of the two', () =>
  here.open(`${casePath}?tab=links`, async (page) => {
    const form = await open(page, 'Koppla till ett annat ärende …', 'Koppla till ett annat ärende');
    await form.getByLabel('Vad är detta ärende för det andra?').selectOption({ label: 'Följs upp av' });
    await form.getByLabel('Det andra ärendet').selectOption({ label: 'Egenvård, metodstöd' });
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.getByRole('button', { name: 'Koppla' }).click();
    await page.getByText('Sparat: kopplingen').waitFor();
    assert.match(last().path, /\/links$/);
    assert.deepEqual(last().body, { case: otherId, relation: 'follows_up', newer: false });
  }));

test('a signal that the lifecycle waits for is given', () => {
  const superseded = { name: 'superseded', title: { sv: 'Ersatt', en: 'Superseded' }, by: ['lead'] };
  here.world.signals = [superseded];
  return here.open(steps, async (page) => {
    const form = await open(page, 'Anmäl en nyhet utifrån …', 'En nyhet utifrån');
    await form.getByLabel('Vad har hänt?').selectOption({ label: 'Ersatt' });
    await form.getByRole('button', { name: 'Anmäl' }).click();
    await page.getByText('Sparat: nyheten').waitFor();
    assert.deepEqual(last().body, { signal: 'superseded', happenedOn: here.world.today });
    delete here.world.signals;
  });
});

test('the public page is opened and closed with a reason, and its address stands there', () =>
  here.open(`${casePath}?tab=documents`, async (page) => {
    const form = await open(page, 'Ärendets offentliga sida …', 'Ärendets offentliga sida');
    const address = await form.getByRole('link').getAttribute('href');
    assert.match(address, /\/v1\/public\/collaborations\/orebro\/cases\/[0-9a-f-]+\?format=html&language=sv$/);
    await form.getByLabel('Skäl').fill('Styrgruppens beslut');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat: den offentliga sidan är öppen').waitFor();
    assert.deepEqual(last().body, { open: true, reason: 'Styrgruppens beslut' });
    const again = await open(page, 'Ärendets offentliga sida …', 'Ärendets offentliga sida');
    await again.getByLabel('Vad ska gälla?').selectOption('no');
    await again.getByLabel('Skäl').fill('Klart');
    await again.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat: den offentliga sidan är stängd').waitFor();
    assert.equal(last().body.open, false);
  }));
