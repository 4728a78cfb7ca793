// Possible moves: every blocker in words, and a move made from the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();
const steps = `${casePath}?tab=steps`;
const blocker = (sv) => ({ code: 'x', message: { sv, en: sv }, at: '/fill/0/value' });

async function fillIn(page) {
  await page.getByRole('button', { name: 'Ändra sista dag …' }).click();
  await page.getByLabel('Beslut senast').fill('2025-01-31');
  await page.getByRole('button', { name: 'Ändra sista dag', exact: true }).click();
}

test('what cannot be done says every reason', () =>
  here.open(steps, async (page) => {
    await page.getByRole('heading', { name: 'Kan inte göras ännu' }).waitFor();
    assert.deepEqual(await textsOf(page.locator('.blockers li')), [
      'Ingen part har avslagit eller ändrat texten',
      'Bara projektledaren får göra detta',
    ]);
  }));

test('a move is made in the chosen role, for the version that was seen, with what was filled in', () =>
  here.open(steps, async (page) => {
    await page.getByLabel('Agera som').selectOption({ label: 'Registrator, Nora kommun' });
    await fillIn(page);
    await page.getByText('Gjort: Ändra sista dag').waitFor();
    const [{ headers, body }] = here.world.requests;
    assert.equal(headers['acting-as'], 'registrar:nora');
    assert.equal(headers['if-match'], '"c-1"');
    assert.match(headers['idempotency-key'], /^[0-9a-f]{32}$/);
    assert.deepEqual(body, {
      move: 'set_last_day',
      state: 'party_decisions',
      fill: [{ name: 'decide_by', value: '2025-01-31' }],
      happenedOn: '2024-12-12',
    });
  }));

test('the role is remembered for the collaboration', () =>
  here.open(steps, async (page) => {
    await page.getByLabel('Agera som').selectOption('coordinator');
    await page.reload();
    assert.equal(await page.getByLabel('Agera som').inputValue(), 'coordinator');
  }));

test('a refusal says every reason and that nothing changed', async () => {
  here.world.refusal = {
    status: 409,
    code: 'x',
    blockers: [blocker('Dagen ligger på en helg'), blocker('Fältet är låst')],
  };
  await here.open(
    steps,
    async (page) => {
      await fillIn(page);
      const alert = page.getByRole('alert');
      await alert.getByText('Steget gjordes inte. Inget har ändrats.').waitFor();
      assert.deepEqual(await textsOf(alert.locator('li')), ['Dagen ligger på en helg', 'Fältet är låst']);
      assert.equal(await page.getByLabel('Beslut senast').inputValue(), '2025-01-31');
    },
    { expected: /409/ },
  );
});

test('when somebody else was first, the case is read anew', async () => {
  here.world.refusal = { status: 412, code: 'stale', blockers: [] };
  await here.open(
    steps,
    async (page) => {
      await page.getByRole('button', { name: 'Ändra sista dag …' }).waitFor();
      here.world.etag = '"c-9"';
      await fillIn(page);
      await page.getByRole('alert').getByText('Någon annan har ändrat ärendet sedan du läste.').waitFor();
      here.world.refusal = null;
      await page.getByRole('button', { name: 'Ändra sista dag', exact: true }).click();
      await page.getByText('Gjort: Ändra sista dag').waitFor();
      assert.equal(here.world.requests.at(-1).headers['if-match'], '"c-9"');
    },
    { expected: /412/ },
  );
});
