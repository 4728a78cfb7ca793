// One's own notices: the bell, the list, and how one wants them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { caseId } from '../fixture/case.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const signedIn = {
  signInNeeded: true,
  firstAccountNeeded: false,
  outsideSignIn: null,
  account: {
    id: 'p4k7m2x9qd',
    loginName: 'lena',
    name: 'Projektledare',
    mailbox: null,
    language: 'sv',
    keeper: false,
  },
  endsAt: '2024-12-12T19:00:00.000Z',
  collaborations: [
    {
      id: 'orebro',
      name: 'Örebro län',
      roles: [{ actingAs: 'lead', role: 'lead', of: null, insteadOf: null }],
    },
  ],
};
const noticesPath = `${startPath}/notices`;

test('without an account there is no bell, and the view says why', () =>
  here.open(noticesPath, async (page) => {
    await page.getByText('Notiser hör till ett konto.').waitFor();
    assert.equal(await page.locator('.bell').count(), 0);
  }));

test('the bell tells how many are unread, also of those that come while one looks', () => {
  here.world.session = signedIn;
  return here.open(startPath, async (page) => {
    const bell = page.getByRole('link', { name: /Notiser/ });
    await bell.filter({ hasText: '2' }).waitFor();
    here.world.notices.push({ ...here.world.notices[0], id: 'n9' });
    here.server.tell({ case: caseId, sequence: 99, command: 'note' });
    await bell.filter({ hasText: '3' }).waitFor();
    await bell.click();
    await page.getByRole('heading', { level: 1, name: 'Notiser' }).waitFor();
  });
});

test('notices are read one by one or all at once, and the bell follows', () => {
  here.world.session = signedIn;
  return here.open(noticesPath, async (page) => {
    await page.locator('.notice').nth(2).waitFor();
    assert.equal(await page.locator('.notice-unread').count(), 2);
    const first = page.locator('.notice').first();
    assert.match((await textsOf(first))[0], /^Oläst Påminnelse · i dag kl\. 07\.00 Påminnelse, Besluta om/);
    assert.match((await textsOf(page.locator('.notice').nth(2)))[0], /Du får inte längre se/);
    await first.getByRole('button', { name: /Markera som läst/ }).click();
    await page.locator('.bell').filter({ hasText: '1' }).waitFor();
    await page.getByRole('link', { name: 'Olästa (1)' }).click();
    await page.waitForURL(/unread=1/);
    await page.getByRole('button', { name: 'Markera alla som lästa' }).click();
    await page.getByText('Alla notiser är lästa.').waitFor();
    await page.getByText('Inga olästa notiser.').waitFor();
    await page.locator('.bell .badge').waitFor({ state: 'detached' });
  });
});

test('a notice leads to its case, and is read then', () => {
  here.world.session = signedIn;
  return here.open(noticesPath, async (page) => {
    await page.getByRole('link', { name: 'Påminnelse, Besluta om överenskommelsen' }).click();
    await page.waitForURL(new RegExp(caseId));
    await page.locator('.bell').filter({ hasText: '1' }).waitFor();
  });
});

test('how one wants them is chosen by topic, with hours of rest', () => {
  here.world.session = signedIn;
  return here.open(noticesPath, async (page) => {
    await page.getByRole('link', { name: 'Inställningar för notiser' }).click();
    await page.getByLabel('Övrigt, Mejl').selectOption('never');
    await page.getByLabel('Skicka inga mejl under vissa tider').check();
    await page.getByLabel('Från').fill('19:00');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat.').waitFor();
    const { body } = here.world.requests.at(-1);
    assert.equal(body.topics.length, 11);
    assert.deepEqual(body.topics.at(-1), { topic: 'news', pace: 'never' });
    assert.deepEqual(body.quiet, { from: '19:00', until: '07:00' });
  });
});

for (const path of [noticesPath, `${noticesPath}?show=settings`]) {
  test(`${path} has no barriers, wide in light and 320 pixels in dark`, () => {
    here.world.session = signedIn;
    return here.open(path, async (page) => {
      await page.locator('.notice, .topics').first().waitFor();
      assert.deepEqual(await barriersWideAndNarrow(page), []);
    });
  });
}
