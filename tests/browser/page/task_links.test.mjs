// Links to one task, for those without an account: made, shown once, listed, taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow } from '../browser.mjs';
import { caseAsOf } from '../fixture/case.mjs';
import { coordinator, signedInAs } from '../fixture/desk.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();
const decisions = `${casePath}?tab=decisions`;
const asLead = () => (here.world.session = signedInAs({ ...coordinator, keeper: false }, 'lead'));
const last = () => here.world.requests.at(-1);
const show = async (page) => {
  await page.getByRole('button', { name: 'Visa och gör länkar …' }).first().click();
  const whose = page.getByLabel('Vems uppgift?');
  await whose.selectOption({ index: 1 });
};
const make = async (page, to, days) => {
  await page.getByRole('button', { name: 'Gör en länk …' }).click();
  const form = page.getByRole('form', { name: /En länk till uppgiften hos/ });
  await form.getByLabel('Vem lämnar du den till?').fill(to);
  await form.getByLabel('Hur många dagar').fill(days);
  await form.getByRole('button', { name: 'Gör länken' }).click();
};

test('a link is made for somebody, shown once, listed, and taken back', () => {
  asLead();
  return here.open(decisions, async (page) => {
    await show(page);
    await page.getByText('Ingen har fått en länk till uppgiften.').waitFor();
    await make(page, 'anna@kommun.example', '30');
    const secret = page.getByRole('region', { name: 'Länken till anna@kommun.example' });
    await secret.getByText(`${here.server.base}/link/orebro#hemligheten-visas-en-gang`).waitFor();
    assert.deepEqual(last().body, { givenTo: 'anna@kommun.example', days: 30 });
    assert.equal(last().headers['acting-as'], 'lead');
    await secret.getByRole('button', { name: 'Jag har sparat den' }).click();
    const row = page.getByRole('row', { name: /anna@kommun.example/ });
    await row.getByText('inte öppnad').waitFor();
    await row.getByText('11 jan 2025').waitFor();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await row.getByRole('button', { name: 'Ta tillbaka …' }).click();
    await page.getByRole('button', { name: 'Ta tillbaka', exact: true }).click();
    await page.getByText('Sparat: länken är tillbakatagen').waitFor();
    await page.getByText('Ingen har fått en länk till uppgiften.').waitFor();
    assert.deepEqual(here.world.links, []);
  });
});

test('the list says who made a link, and what was done by it as the history tells, also when the task is done', () => {
  asLead();
  const link = { id: 'l9qd4p7k2m', task: 101, role: 'registrar', of: 'kumla', givenTo: 'anna@kommun.example' };
  const made = { madeBy: coordinator.id, madeAt: '2024-10-01T07:00:00.000Z', lastUsedAt: '2024-10-20T07:00:00.000Z' };
  const done = caseAsOf(null, '2024-12-12').works[0].tasks.find(({ closed }) => closed);
  here.world.links = [{ ...link, ...made, task: done.number, endsAt: '2024-12-01T07:00:00.000Z', used: true }];
  here.world.acts = [
    {
      ...{ sequence: 900, command: 'register_decision', happenedOn: '2024-10-20', origin: 'registered' },
      actor: { role: 'registrar', of: done.addressee, person: link.id, insteadOf: null },
      recordedAt: '2024-10-20T07:00:00.000Z',
      text: { sv: 'Beslut registrerades', en: 'A decision was registered' },
      events: [{ type: 'identity_shown', text: null, data: { item: done.number, how: 'link' } }],
    },
  ];
  return here.open(decisions, async (page) => {
    await page.getByRole('button', { name: 'Visa och gör länkar …' }).first().click();
    await page.getByLabel('Vems uppgift?').selectOption({ label: `${done.addressee.name}, klar` });
    const row = page.getByRole('row', { name: /anna@kommun.example/ });
    await row.getByText('av Samverkanskansliet').waitFor();
    await row.getByText('Beslut registrerades, sön 20 okt 2024 kl. 09.00').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Gör en länk …' }).count(), 0);
    assert.deepEqual(await barriersWideAndNarrow(page), []);
  });
});

test('what is wrong with it stands beside its field, and what was typed stays', () => {
  asLead();
  return here.open(
    decisions,
    async (page) => {
      await show(page);
      const message = { sv: 'Högst 366 dagar', en: 'At most 366 days' };
      here.world.refusal = { status: 422, code: 'too_many', blockers: [{ code: 'too_many', message, at: '/days' }] };
      await make(page, 'anna@kommun.example', '90');
      await page.locator('.field-problem').getByText('Högst 366 dagar').waitFor();
      assert.equal(await page.getByLabel('Vem lämnar du den till?').inputValue(), 'anna@kommun.example');
    },
    { expected: /422/ },
  );
});

test('where nobody signs in there are no links', () =>
  here.open(decisions, async (page) => {
    await page.getByRole('table').first().waitFor();
    assert.equal(await page.getByText('Länkar till den som saknar konto').count(), 0);
  }));
