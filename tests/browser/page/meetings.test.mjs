// Bodies and meetings: what awaits the decision, the agenda by drag and by menu, the meeting itself, its
// minutes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers, barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { bodyId, meetingId } from '../fixture/meetings.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const bodyPath = `${startPath}/bodies/${bodyId}`;
const meetingPath = `${bodyPath}/meetings/${meetingId}`;
const last = () => here.world.requests.at(-1);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const name = 'Chefsgruppen social välfärd samt vård och omsorg';

const views = [
  ['bodies', `${startPath}/bodies`, '.bodies-of'],
  ['a body', bodyPath, '.earlier .lines'],
  ['a draft agenda', meetingPath, '.agenda-item'],
  ['the attendance', `${meetingPath}?tab=attendance`, '.empty'],
  ['all papers', `${meetingPath}/papers`, '.papers'],
  ['the view for the room', `${meetingPath}/hall`, '.hall h1'],
  ['the decision log', `${startPath}/decision-log`, '.decision-log'],
  ['the assignments', `${startPath}/assignments`, '.assignments'],
];

for (const [what, path, sign] of views) {
  test(`${what}: no barriers, wide in light and 320 pixels in dark`, () =>
    here.open(path, async (page) => {
      await page.locator(sign).first().waitFor();
      assert.deepEqual(await barriersWideAndNarrow(page), []);
    }));
}

test('bodies are listed with their next meeting, and how much awaits them', () =>
  here.open(startPath, async (page) => {
    await page.getByRole('link', { name: 'Sammanträden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sammanträden' }).waitFor();
    const line = page.locator('.line').filter({ hasText: name });
    await line.getByText('5 väntar').waitFor();
    assert.match((await textsOf(line))[0], /fre 20 dec 2024, om 8 dagar · Teams/);
    await page.getByText('1 utan inplanerat sammanträde').click();
    await page.getByRole('link', { name: 'Länets pensionärsråd' }).waitFor();
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }));

test('a body says what awaits its decision, whether the papers are ready, and where it comes from', () =>
  here.open(bodyPath, async (page) => {
    const rows = page.getByRole('table', { name: 'Att besluta' }).getByRole('row');
    await rows.nth(2).waitFor();
    await page.getByText('klara (v8 Beslutsversion)').first().waitFor();
    assert.equal(await rows.count(), 3);
    assert.match((await textsOf(rows))[1], /Hälso- och sjukvård i hemmet .*punkt 2/);
    assert.match((await textsOf(rows))[2], /inte på dagordningen senast tis 31 dec 2024/);
    const next = (await textsOf(page.locator('.next-meeting')))[0];
    assert.match(next, /fre 20 dec 2024 kl\. 13\.00–16\.00 · Teams, om 8 dagar/);
    assert.match(next, /manusstopp ons 18 dec 2024, om 4 arbetsdagar/);
    const groups = await textsOf(page.locator('.group > summary'));
    assert.deepEqual(groups.slice(0, 5), [
      'Efter beslutet 1',
      'Bordlagt och återremitterat 1',
      'Att förbereda 1',
      'Bordlagt och återremitterat i ärenden 1',
      'Kan inte beslutas här 1',
    ]);
    const earlier = (await textsOf(page.locator('.earlier')))[0];
    assert.match(earlier, /1 uppdrag försenat/);
    assert.match(earlier, /1 uppdrag utan ansvarig eller datum/);
    assert.match(earlier, /§ 4 Hygiensjuksköterska: godkänt .*Ärendet nu:/);
  }));

test('what awaits the body is put on the agenda in three clicks, with its case and task', () =>
  here.open(bodyPath, async (page) => {
    await page
      .getByRole('button', { name: /^Sätt upp på dagordningen/ })
      .first()
      .click();
    const proposal = page.getByLabel('Förslag till beslut');
    await proposal.waitFor();
    assert.equal(await proposal.inputValue(), 'Chefsgruppen godkänner överenskommelsen, beslutsversion v8.');
    assert.deepEqual(await barriers(page), []);
    await button(page, 'Spara').click();
    await page.getByText('Sparat: punkten Hälso- och sjukvård i hemmet').waitFor();
    assert.equal(last().body.task, 2);
    assert.equal(last().headers['acting-as'], `secretary:${bodyId}`);
    assert.equal(last().headers['if-match'], '"m-3"');
  }));

test('what was postponed and no case carries is taken up again as itself', () =>
  here.open(bodyPath, async (page) => {
    await page.getByRole('button', { name: /^Sätt upp .* Länsdelsgruppernas uppdrag$/ }).click();
    await button(page, 'Spara').click();
    await page.getByText('Sparat: punkten Länsdelsgruppernas uppdrag').waitFor();
    assert.deepEqual(last().body.again, { meeting: `${bodyId}/2024-11-08`, item: 2 });
  }));

test('whoever is secretary of a body meets it first of all', () => {
  const account = {
    id: 'p1',
    loginName: 'sekreterare',
    name: 'Sekreterare',
    mailbox: '',
    language: 'sv',
    keeper: false,
  };
  const roles = [{ actingAs: `secretary:${bodyId}`, role: 'secretary', of: bodyId, insteadOf: null }];
  const session = { signInNeeded: true, firstAccountNeeded: false, outsideSignIn: null, account };
  here.world.session = {
    ...session,
    endsAt: '2024-12-12T19:00:00.000Z',
    collaborations: [{ id: 'orebro', name: 'Örebro län', roles }],
  };
  return here.open(startPath, async (page) => {
    const own = page.getByRole('region', { name, exact: true });
    await own.getByRole('table', { name: 'Att besluta' }).waitFor();
    await own.getByRole('link', { name: 'Öppna dagordningen' }).waitFor();
    const order = await page
      .locator('.own-body, .columns')
      .evaluateAll((all) => all.map((each) => each.className));
    assert.deepEqual(order, ['own-body', 'columns']);
  });
});

test('whoever keeps no record reads, and is told who does', () => {
  const account = {
    id: 'p2',
    loginName: 'ledamot',
    name: 'Ledamot',
    mailbox: '',
    language: 'sv',
    keeper: false,
  };
  const roles = [{ actingAs: `member:${bodyId}`, role: 'member', of: bodyId, insteadOf: null }];
  const session = { signInNeeded: true, firstAccountNeeded: false, outsideSignIn: null, account };
  here.world.session = {
    ...session,
    endsAt: '2024-12-12T19:00:00.000Z',
    collaborations: [{ id: 'orebro', name: 'Örebro län', roles }],
  };
  return here.open(meetingPath, async (page) => {
    await page.getByText('Du läser. Dagordning, beslut och protokoll sköts av').waitFor();
    assert.equal(await page.locator('.agenda-item button').count(), 0);
    assert.equal(await button(page, 'Skicka kallelse …').count(), 0);
  });
});

test('all papers are on one page, in the order of the agenda', () =>
  here.open(`${meetingPath}/papers`, async (page) => {
    await page.locator('.papers').waitFor();
    assert.deepEqual(await textsOf(page.locator('.bundle h2')), [
      '1. Mötet öppnas',
      '2. Hälso- och sjukvård i hemmet',
      '3. Mobila team',
    ]);
    const first = page.locator('.papers a').first();
    assert.match(await first.getAttribute('href'), /\/documents\/proposal\/versions\/8\/content$/);
  }));

test('the log of decisions is searched, and assignments are followed up by who keeps them', () =>
  here.open(`${startPath}/decision-log`, async (page) => {
    await page.locator('.decision-log').waitFor();
    await page.getByLabel('Sök i rubrik och lydelse').fill('hygien');
    await page.waitForFunction(() => document.querySelectorAll('.decision-log tbody tr').length === 1);
    await page.goto(`${here.server.base}${startPath}/assignments`);
    const rows = page.locator('.assignments tbody tr');
    await rows.first().getByText('utan ansvarig').waitFor();
    assert.match(
      (await textsOf(rows))[1],
      /Redovisa utfallet Kumla kommun skulle varit klart sön 1 dec 2024/,
    );
  }));

test('a calendar is read out of a file: what it would do is shown before it is put', () =>
  here.open(bodyPath, async (page) => {
    await button(page, 'Läs in sammanträdesplan …').click();
    await page
      .getByLabel('Excel, CSV, Word-tabell eller kalenderfil')
      .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('Datum') });
    await button(page, 'Läs filen').click();
    await page.getByText('infaller på en annan veckodag').waitFor();
    const rows = await textsOf(page.locator('.calendar-changes tbody tr'));
    assert.match(rows[1], /fre 20 dec 2024 .*tis 17 dec 2024 kl\. 13\.00–16\.00 · Sal A ändras/);
    assert.match(rows[3], /fre 14 mars 2025 .*nytt/);
    await button(page, 'Lägg in 2 sammanträden').click();
    await page.getByText('Sammanträdesplanen är sparad.').waitFor();
    assert.equal(last().body.meetings.length, 4);
    assert.equal(last().headers['if-match'], '"r-1"');
  }));

test('one more meeting is put into the calendar, and those there stay', () =>
  here.open(bodyPath, async (page) => {
    await button(page, 'Lägg in sammanträde …').click();
    await page.getByLabel('Dag', { exact: true }).fill('2025-03-14');
    await page.getByLabel('Plats').fill('Sal B');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Spara').click();
    await page.getByText('Sammanträdet är inlagt.').waitFor();
    assert.equal(last().body.meetings.length, 4);
    assert.deepEqual(last().body.meetings[3], { day: '2025-03-14', place: 'Sal B' });
  }));
