// The plan: in words, as a picture, and as a list; and what would become of it on other days.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld('2024-11-20');
const open = `${casePath}?tab=plan`;
const table = (page) => page.getByRole('table', { name: 'Besluta om överenskommelsen' });
const button = (page, name) => page.getByRole('button', { name, exact: true });

test('the plan says when it is there, and the list says all that the picture shows', () =>
  here.open(open, async (page) => {
    await page.getByText('Gäller: tidigast tors 26 dec 2024.').waitFor();
    const rows = (await textsOf(table(page).getByRole('row'))).slice(1);
    assert.equal(rows.length, 13);
    assert.equal(await page.locator('.lane:not(.months)').count(), rows.length);
    assert.match(rows[12], /^Nora kommun Nora, nämnden ons 18 dec 2024, manusstopp ons 4 dec 2024 tors 26 dec/);
    assert.match(rows[12], /avgör tidplanen inget senare sammanträde inbokat$/);
    assert.match(rows[11], /Ljusnarsberg, nämnden har inget sammanträde inbokat som räcker/);
    assert.match(rows[0], /^Kumla kommun klar$/);
    const orebro = page.locator('.lane').filter({ hasText: 'Örebro kommun' });
    assert.equal(await orebro.locator('.meeting').count(), 3);
    assert.equal(await page.locator('.lane.critical').count(), 1);
    assert.equal(await page.getByRole('img', { name: /^Planen ritad/ }).count(), 1);
  }));

test('a wanted day is asked for, stands in the address, and gives the last day for papers', () =>
  here.open(open, async (page) => {
    await page.getByLabel('Önskad dag').fill('2025-01-01');
    await button(page, 'Räkna').click();
    await page.waitForURL(/wanted=2025-01-01/);
    await page.getByRole('columnheader', { name: 'Handlingar senast' }).waitFor();
    assert.match((await textsOf(table(page).getByRole('row')))[13], /mån 2 dec 2024$/);
    assert.equal(await page.locator('.lane .wanted').count(), 13);
    assert.match(await page.locator('figcaption').innerText(), /streckad: önskad dag/);
  }));

test('other dates are tried and compared, and nothing is changed', () =>
  here.open(open, async (page) => {
    await button(page, 'Prova andra datum …').click();
    await page.getByLabel('Sammanträde som flyttas').selectOption({ label: 'Nora, nämnden, ons 18 dec 2024' });
    await page.getByLabel('Till dagen').fill('2025-01-01');
    await page.getByLabel('Inga handlingar lämnas in före').fill('2024-12-01');
    await button(page, 'Jämför').click();
    const differs = page.getByRole('table', { name: 'Vad som skiljer' }).getByRole('row');
    await differs.first().waitFor();
    assert.deepEqual((await textsOf(differs)).slice(1), [
      'Nora kommun Besluta om överenskommelsen tors 26 dec 2024 tors 9 jan 2025',
    ]);
    await page.getByText('Inget i ärendet har ändrats.').waitFor();
    assert.deepEqual(here.world.requests.at(-1).body, {
      papersNotBefore: '2024-12-01',
      meetings: [{ body: 'nora_body', from: '2024-12-18', to: '2025-01-01' }],
    });
    assert.deepEqual(await barriersWideAndNarrow(page), []);
  }));

test('what if more parties join is tried too', () => {
  here.world.others = [{ id: 'karlskoga_bolag', name: 'Karlskoga Vård AB' }];
  return here.open(open, async (page) => {
    await button(page, 'Prova andra datum …').click();
    await page.getByLabel('Karlskoga Vård AB').check();
    await button(page, 'Jämför').click();
    await page.getByText('Inget i ärendet har ändrats.').waitFor();
    assert.deepEqual(here.world.requests.at(-1).body, { addParties: ['karlskoga_bolag'] });
  });
});

test('where nothing lies ahead, that is said calmly', () => {
  here.world.noPlan = true;
  return here.open(
    open,
    async (page) => {
      await page.getByText('Det finns inget framför ärendet att planera mot.').waitFor();
      await page.getByText('Dit ligger ingen väg framåt').waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
    },
    { expected: /409/ },
  );
});

test('on an earlier day the plan is as it was then, and nothing is tried', () =>
  here.open(`${open}&asOf=2024-10-10&lang=en`, async (page) => {
    await page.getByText('In force: Thu 26 Dec 2024 at the earliest.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Try other dates …' }).count(), 0);
  }));
