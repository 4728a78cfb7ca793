// What is registered on the case page: decisions and what became of them, party by party.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();
const rowOf = (page, party) => page.getByRole('row', { name: new RegExp(`^${party}`) }).first();

async function asRegistrar(page, party) {
  await page.getByLabel('Agera som').selectOption(`registrar:${party}`);
}

test('a registrar registers the own decision where the lights are, and nobody else\u2019s', () =>
  here.open(casePath, async (page) => {
    await page.locator('.lights').waitFor();
    await asRegistrar(page, 'nora');
    await page.locator('.lights .report').nth(1).waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('button', { name: /Registrera …/ }).count(), 1);
    await page.getByRole('button', { name: 'Registrera … för Nora kommun' }).click();
    await page.getByLabel('Vad vill du registrera?').selectOption('decision');
    const form = page.getByRole('form', { name: 'Beslutet, som det står i protokollet' });
    await form.getByLabel('Beslutsdag').fill('2024-12-11');
    await form.getByLabel('Beslut', { exact: true }).selectOption('approved_conditionally');
    await form.getByLabel('Paragraf').fill('§ 97');
    await form.getByLabel('Villkor').selectOption('all_others_likewise');
    await form.getByRole('button', { name: 'Registrera' }).click();
    await page.getByText('Sparat: beslutet.').waitFor();
    const { path, headers, body } = here.world.requests.at(-1);
    assert.match(path, /\/tasks\/\d+\/decisions$/);
    assert.equal(headers['acting-as'], 'registrar:nora');
    assert.equal(body.condition, 'all_others_likewise');
    assert.equal(body.version, 8);
  }));

test('what a decision is in law is registered with it; one by the chair needs no section', () =>
  here.open(casePath, async (page) => {
    await page.locator('.lights').waitFor();
    await asRegistrar(page, 'nora');
    await page.getByRole('button', { name: 'Registrera … för Nora kommun' }).click();
    await page.getByLabel('Vad vill du registrera?').selectOption('decision');
    const form = page.getByRole('form', { name: 'Beslutet, som det står i protokollet' });
    await form.getByLabel('Beslutsdag').fill('2024-12-11');
    await form.getByLabel('Hur är det beslutat?').selectOption('yes');
    await form.getByLabel('Beslut', { exact: true }).selectOption('approved');
    await form.getByLabel('Kan beslutet överklagas?').selectOption('no');
    await form.getByLabel('Varför kan det inte överklagas?').fill('Ren verkställighet');
    await form.getByLabel('Får texten ändras redaktionellt?').selectOption('yes');
    assert.deepEqual(await barriersWideAndNarrow(page, '.form-row'), []);
    await form.getByRole('button', { name: 'Registrera' }).click();
    await page.getByText('Sparat: beslutet.').waitFor();
    const { body } = here.world.requests.at(-1);
    assert.deepEqual([body.delegated, body.appealable, body.editorialAllowed], [true, false, true]);
    assert.deepEqual([body.whyNotAppealable, body.section], ['Ren verkställighet', '']);
  }));

test('that it is unclear whether a decision can be appealed is said, and what the service refuses stands beside it', () =>
  here.open(
    casePath,
    async (page) => {
      await page.getByRole('button', { name: 'Registrera … för Nora kommun' }).click();
      await page.getByLabel('Vad vill du registrera?').selectOption('decision');
      const form = page.getByRole('form', { name: 'Beslutet, som det står i protokollet' });
      await form.getByLabel('Beslutsdag').fill('2024-12-11');
      await form.getByLabel('Beslut', { exact: true }).selectOption('approved');
      await form.getByLabel('Paragraf').fill('§ 97');
      await form.getByLabel('Kan beslutet överklagas?').selectOption('unclear');
      const message = { sv: 'Bara en nämnds ordförande beslutar så', en: 'Only the chair of a committee does' };
      here.world.refusal = { status: 409, code: 'no', blockers: [{ code: 'no', message, at: 'delegated' }] };
      await form.getByRole('button', { name: 'Registrera' }).click();
      const chair = page.locator('.field').filter({ has: page.getByLabel('Hur är det beslutat?') });
      await chair.getByText(message.sv).waitFor();
      const { body } = here.world.requests.at(-1);
      assert.equal(body.unclearIfAppealable, true);
      assert.equal('appealable' in body, false);
    },
    { expected: /409/ },
  ));

test('that minutes are announced is registered with its day; the last day is told', () =>
  here.open(casePath, async (page) => {
    const lekeberg = rowOf(page, 'Lekeberg');
    await lekeberg.waitFor();
    const button = page.getByRole('button', { name: 'Registrera … för Lekebergs kommun' });
    await button.click();
    const form = page.locator('.act-form');
    await form.getByLabel('Vilken dag hände det?').fill('2024-12-11');
    await form.getByRole('button', { name: 'Registrera' }).click();
    await page.getByText(/^Sparat: att /).waitFor();
    const { path, body } = here.world.requests.at(-1);
    assert.match(path, /\/decisions\/\d+\/facts$/);
    assert.equal(body.happenedOn, '2024-12-11');
    assert.equal(await button.evaluate((element) => element === document.activeElement), true);
  }));

test('the form has no barriers, wide in light and 320 pixels in dark', () =>
  here.open(casePath, async (page) => {
    await page.getByRole('button', { name: 'Registrera … för Nora kommun' }).click();
    assert.deepEqual(await barriersWideAndNarrow(page, '.form-row'), []);
  }));

test('nothing can be registered on an earlier day', () =>
  here.open(`${casePath}?asOf=2024-11-28`, async (page) => {
    await page.locator('.lights').waitFor();
    assert.equal(await page.getByRole('button', { name: /Registrera …/ }).count(), 0);
    assert.equal(await page.locator('.case-heading .primary').count(), 0);
  }));

test('there is one primary action, which depends on who looks', () =>
  here.open(casePath, async (page) => {
    const primary = page.locator('.case-heading .primary');
    await page.locator('.lights').waitFor();
    assert.deepEqual(await textsOf(primary), ['Skicka påminnelse']);
    await asRegistrar(page, 'nora');
    await primary.filter({ hasText: 'Registrera beslutet' }).click();
    await page.waitForURL(/tab=decisions/);
    await asRegistrar(page, 'kumla');
    await primary.waitFor({ state: 'detached' });
  }));
