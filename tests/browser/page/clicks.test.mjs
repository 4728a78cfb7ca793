// Everybody's opening question is answered on the first view, before any click; everybody's main act takes at most
// three clicks from there. What is typed or chosen in a field is no click.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseAsOf } from '../fixture/case.mjs';
import { coordinator, signedInAs } from '../fixture/desk.mjs';
import { bodyId, plannedMeeting } from '../fixture/meetings.mjs';
import { rolloutWorks } from '../fixture/rollout.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const last = () => here.world.requests.at(-1);
const most = 3;

/** Clicks, and counts them. */
function counter() {
  let clicks = 0;
  return {
    click: async (locator) => {
      clicks += 1;
      await locator.click();
    },
    within: () => assert.ok(clicks <= most, `${clicks} clicks`),
  };
}

function as(...roles) {
  here.world.session = signedInAs({ ...coordinator, keeper: false }, ...roles);
}

/** One of those who are to decide is three working days late. */
function somebodyLate() {
  const { waitsFor } = caseAsOf(null, here.world.today);
  const [first] = waitsFor[0].inside;
  Object.assign(first, { late: true, lateDays: 3 });
  here.world.case = { waitsFor };
  return first.who.name;
}

test('the leader sees what the case waits for, who is late and whether the day is kept; a reminder goes out', () => {
  as('lead');
  const late = somebodyLate();
  return here.open(startPath, async (page) => {
    const open = page.locator('.open-cases');
    await open.getByText(/Besluta om överenskommelsen/).waitFor();
    await open.getByText(`1 försenad: ${late} (3 arbetsdagar)`).waitFor();
    await open.getByText(/Ska gälla från ons 1 jan 2025: hinns enligt planen/).waitFor();
    const { click, within } = counter();
    await click(open.getByRole('link', { name: 'Hälso- och sjukvård i hemmet' }));
    await click(page.getByRole('link', { name: 'Skicka påminnelse' }));
    await click(page.getByRole('button', { name: /^Skicka till \d+ mottagare/ }));
    await page.getByText(/^Påminnelsen är skickad/).waitFor();
    within();
  });
});

test('the secretary sees what awaits the next meeting and whether its papers are ready; a decision is written', () => {
  as(`secretary:${bodyId}`);
  here.world.meeting = { ...plannedMeeting(), state: 'held' };
  return here.open(startPath, async (page) => {
    const own = page.locator('.own-body');
    await own.getByText('Nästa sammanträde').waitFor();
    const row = own.getByRole('row', { name: /Hälso- och sjukvård i hemmet/ }).first();
    await row.getByText(/klara|saknas|utskickade/).first().waitFor();
    const { click, within } = counter();
    await click(own.getByRole('link', { name: 'Öppna dagordningen' }));
    await click(page.getByRole('button', { name: 'Skriv beslutet … Hälso- och sjukvård i hemmet' }));
    await page.getByLabel('Utfall').selectOption('approved');
    await click(page.getByRole('button', { name: 'Spara', exact: true }));
    await page.getByText(/^Sparat: /).waitFor();
    assert.match(last().path, /\/outcome$/);
    within();
  });
});

test('the coordinator sees how far each party has come and who has gone quiet; what is seen is exported', () => {
  as('coordinator');
  here.world.case = { works: [...caseAsOf(null, here.world.today).works, ...rolloutWorks('2025-01-20')] };
  return here.open(startPath, async (page) => {
    const open = page.locator('.open-cases');
    await open.getByText(/Införandet: \d+ % av stegen klara/).waitFor();
    await open.getByText(/inte hört från/).waitFor();
    await open.locator('.party-steps li').filter({ hasText: 'Kumla kommun' }).getByText(/\d av \d/).waitFor();
    assert.equal(await open.locator('.party-steps li').count(), 13);
    const { click, within } = counter();
    await click(open.getByRole('link', { name: /^Införandet/ }));
    const file = page.getByRole('link', { name: /Excel/ }).first();
    assert.match(await file.getAttribute('href'), /rollout\?format=xlsx/);
    await click(file); // the browser saves it
    within();
  });
});

test('an official sees what is asked and by when, and answers', () => {
  as('registrar:laxa');
  here.world.today = '2023-05-20';
  return here.open(startPath, async (page) => {
    const line = page.locator('.group .line').filter({ hasText: 'Laxå kommun' }).first();
    await line.getByText(/senast/).waitFor();
    const { click, within } = counter();
    await click(line.getByRole('link', { name: 'Hälso- och sjukvård i hemmet' }));
    await click(page.getByRole('button', { name: 'Skicka svar …' }));
    const form = page.getByRole('form', { name: 'Skicka organisationens svar' });
    await form.locator('select[name=stance]').selectOption('supports');
    await click(form.getByRole('button', { name: 'Skicka svaret' }));
    await page.getByText('Sparat: svaret, som nu är skickat.').waitFor();
    assert.match(last().path, /\/answers$/);
    within();
  });
});

test('who comes by a link sees what is asked and by when, and answers', () => {
  here.world.session = { signInNeeded: true, firstAccountNeeded: false, account: null };
  here.world.today = '2023-05-20';
  here.world.link = 'open';
  return here.open('/link/orebro#hemligheten', async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Hälso- och sjukvård i hemmet' }).waitFor();
    await page.getByText(/senast/i).first().waitFor();
    const { click, within } = counter();
    await click(page.getByRole('button', { name: 'Skicka svar …' }));
    const form = page.getByRole('form', { name: 'Skicka organisationens svar' });
    await form.locator('select[name=stance]').selectOption('supports');
    await click(form.getByRole('button', { name: 'Skicka svaret' }));
    await page.getByText(/skickat/).first().waitFor();
    assert.match(last().path, /\/answers$/);
    within();
  });
});
