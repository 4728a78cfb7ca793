// A link from a mail: one task, no account, on a telephone too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow } from '../browser.mjs';
import { useWorld } from './world.mjs';

const here = useWorld('2023-05-20');
const address = '/link/orebro#hemligheten';

test('the task, the letter and the form are there, without signing in', () => {
  here.world.session = { signInNeeded: true, firstAccountNeeded: false, account: null };
  here.world.link = 'open';
  return here.open(address, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Hälso- och sjukvård i hemmet' }).waitFor();
    await page.getByRole('heading', { name: 'Det ni kan göra här' }).waitFor();
    await page.getByText('Länken gäller till fre 31 jan 2025').waitFor();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
  });
});

test('receipt is confirmed with the secret of the link, which stands in no address', () => {
  here.world.link = 'open';
  return here.open(address, async (page) => {
    await page.locator('.around button').first().click();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.locator('[role=status]').filter({ hasText: /./ }).waitFor();
    const sent = here.world.requests.at(-1);
    assert.match(sent.path, /\/signs$/);
    assert.equal(sent.headers.authorization, 'Bearer hemligheten');
    assert.ok(!(sent.headers.referer ?? '').includes('hemligheten'));
  });
});

for (const [state, words] of [
  ['ended', 'Länken gäller inte längre'],
  ['unknown', 'Länken känns inte igen'],
]) {
  test(`a link that is ${state} is told kindly`, () => {
    here.world.link = state;
    return here.open(address, async (page) => {
      await page.getByText(words).waitFor();
      assert.deepEqual(await barriersWideAndNarrow(page), []);
    });
  });
}

test('a link that has been used only shows', () => {
  here.world.link = 'used';
  return here.open(address, async (page) => {
    await page.getByText('Det som skulle göras med länken är gjort').waitFor();
    assert.equal(await page.locator('form').count(), 0);
    assert.equal(await page.getByRole('heading', { name: 'Det ni kan göra här' }).count(), 0);
  });
});
