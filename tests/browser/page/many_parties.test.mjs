// A case with as many parties as there can be opens as soon as one with thirteen, as far as anybody feels.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manyParties } from '../fixture/many_parties.mjs';
import { busy } from '../browser.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const opensWithinMs = 300;

test(`a case with 311 parties opens in under ${opensWithinMs} ms of work, the table of decisions too`, () => {
  here.world.case = manyParties(here.world.today);
  return here.open(`${startPath}/cases`, async (page) => {
    const link = page.getByRole('link', { name: 'Hälso- och sjukvård i hemmet' });
    await link.waitFor();
    const tasks = await busy(page, async () => {
      await link.click();
      await page.getByRole('heading', { name: 'Väntar på 311 av 311' }).waitFor();
      await page.locator('.lights').first().locator('tbody tr').nth(310).waitFor();
    });
    const sum = tasks.reduce((all, each) => all + each, 0);
    assert.ok(sum > 0 && sum < opensWithinMs, `${Math.round(sum)} ms`);
  });
});
