// The drawn lifecycle: active states marked, said in words, and nothing in it that could run or load.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();

test('active states are marked, and named for those who do not see', () =>
  here.open(`${casePath}?tab=diagram`, async (page) => {
    const drawing = page.getByRole('img', { name: 'Livscykeln ritad. Aktivt nu: Partsbeslut.' });
    await drawing.waitFor();
    assert.deepEqual(await page.locator('.drawing .active').evaluateAll((all) => all.map(({ id }) => id)), [
      'state-party_decisions',
    ]);
    await page.goto(`${here.server.base}${casePath}?tab=diagram&asOf=2023-03-01`);
    await page.getByRole('img', { name: 'Livscykeln ritad. Aktivt den dagen: Remiss.' }).waitFor();
  }));

test('what could run, load or style is left out', async () => {
  here.world.hostile = true;
  await here.open(
    `${casePath}?tab=diagram`,
    async (page) => {
      await page.locator('.drawing svg').waitFor();
      const left = await page.locator('.drawing').evaluate((place) => ({
        names: [...new Set([...place.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
        risky: place.querySelectorAll('[style], [onclick], [href], script, foreignObject, image, a').length,
        broken: 'broken' in window,
      }));
      assert.deepEqual(left, {
        names: ['g', 'path', 'rect', 'svg', 'text', 'title'],
        risky: 0,
        broken: false,
      });
    },
    { expected: /Content Security Policy/ },
  ); // it stands guard too, while the drawing is read
});
