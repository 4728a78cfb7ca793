// Bodies and meetings: what awaits the decision, the agenda by drag and by menu, the meeting itself, its minutes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers, barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { bodyId, meetingId, plannedMeeting } from '../fixture/meetings.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const bodyPath = `${startPath}/bodies/${bodyId}`;
const meetingPath = `${bodyPath}/meetings/${meetingId}`;
const last = () => here.world.requests.at(-1);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const titles = (page) => textsOf(page.locator('.agenda-item h2'));
const name = 'Chefsgruppen social välfärd samt vård och omsorg';

function summoned(state = 'summoned', more = {}) {
  Object.assign(here.world, { today: meetingId, meeting: { ...plannedMeeting(), state, ...more } });
}

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
    await page.getByRole('button', { name: /^Sätt upp på dagordningen/ }).first().click();
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

test('what is postponed may be said to come back on a day', () => {
  summoned('held');
  return here.open(meetingPath, async (page) => {
    await page.getByRole('button', { name: 'Skriv beslutet … Hälso- och sjukvård i hemmet' }).click();
    assert.equal(await page.getByLabel('Åter till organet den').count(), 0);
    await page.getByLabel('Utfall').selectOption('postponed');
    await page.getByLabel('Åter till organet den').fill('2025-02-07');
    await button(page, 'Spara').click();
    await page.getByText('åter fre 7 feb 2025').waitFor();
    assert.equal(last().body.returnsOn, '2025-02-07');
  });
});

test('whoever is secretary of a body meets it first of all', () => {
  const account = { id: 'p1', loginName: 'sekreterare', name: 'Sekreterare', mailbox: '', language: 'sv', keeper: false };
  const roles = [{ actingAs: `secretary:${bodyId}`, role: 'secretary', of: bodyId, insteadOf: null }];
  const session = { signInNeeded: true, firstAccountNeeded: false, outsideSignIn: null, account };
  here.world.session = { ...session, endsAt: '2024-12-12T19:00:00.000Z', collaborations: [{ id: 'orebro', name: 'Örebro län', roles }] };
  return here.open(startPath, async (page) => {
    const own = page.getByRole('region', { name, exact: true });
    await own.getByRole('table', { name: 'Att besluta' }).waitFor();
    await own.getByRole('link', { name: 'Öppna dagordningen' }).waitFor();
    const order = await page.locator('.own-body, .columns').evaluateAll((all) => all.map((each) => each.className));
    assert.deepEqual(order, ['own-body', 'columns']);
  });
});

test('whoever keeps no record reads, and is told who does', () => {
  const account = { id: 'p2', loginName: 'ledamot', name: 'Ledamot', mailbox: '', language: 'sv', keeper: false };
  const roles = [{ actingAs: `member:${bodyId}`, role: 'member', of: bodyId, insteadOf: null }];
  const session = { signInNeeded: true, firstAccountNeeded: false, outsideSignIn: null, account };
  here.world.session = { ...session, endsAt: '2024-12-12T19:00:00.000Z', collaborations: [{ id: 'orebro', name: 'Örebro län', roles }] };
  return here.open(meetingPath, async (page) => {
    await page.getByText('Du läser. Dagordning, beslut och protokoll sköts av').waitFor();
    assert.equal(await page.locator('.agenda-item button').count(), 0);
    assert.equal(await button(page, 'Skicka kallelse …').count(), 0);
  });
});

test('the agenda is ordered by menu, and by keyboard alone', () =>
  here.open(meetingPath, async (page) => {
    await page.locator('.agenda-item').nth(2).waitFor();
    assert.deepEqual(await titles(page), ['1. Mötet öppnas', '2. Hälso- och sjukvård i hemmet', '3. Mobila team']);
    await page.getByRole('button', { name: 'Flytta upp Mobila team' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Sparat: Mobila team är nu punkt 2').waitFor();
    assert.deepEqual(last().body, { items: [1, 3, 2] });
    assert.deepEqual(await titles(page), ['1. Mötet öppnas', '2. Mobila team', '3. Hälso- och sjukvård i hemmet']);
    assert.equal(await page.getByRole('button', { name: 'Flytta upp Mötet öppnas' }).isDisabled(), true);
  }));

test('the agenda is ordered by dragging an item to its place', () =>
  here.open(meetingPath, async (page) => {
    const items = page.locator('.agenda-item');
    await items.nth(2).waitFor();
    await items.nth(2).locator('.agenda-number').dragTo(items.nth(0).locator('h2'));
    await page.getByText('Sparat: Mobila team är nu punkt 1').waitFor();
    assert.deepEqual(last().body, { items: [3, 1, 2] });
  }));

test('an order that the server refuses is put back, and the reason is said', () =>
  here.open(
    meetingPath,
    async (page) => {
      await page.locator('.agenda-item').nth(2).waitFor();
      here.world.meeting.version += 1; // somebody else was first
      await page.getByRole('button', { name: 'Flytta ner Mötet öppnas' }).click();
      await page.getByRole('alert').getByText('Någon annan hann före').waitFor();
      assert.deepEqual((await titles(page))[0], '1. Mötet öppnas');
    },
    { expected: /412/ },
  ));

test('items are added, changed and withdrawn while the agenda is a draft', () =>
  here.open(meetingPath, async (page) => {
    await button(page, 'Lägg till punkt …').click();
    await page.getByLabel('Rubrik').fill('Val av justerare');
    await page.getByLabel('Slag', { exact: true }).selectOption({ label: 'Val' });
    await button(page, 'Spara').click();
    await page.getByText('Sparat: punkten Val av justerare').waitFor();
    assert.equal(last().body.kind, 'election');
    await page.getByRole('button', { name: 'Ändra … Mobila team' }).click();
    await page.getByLabel('Föredragande').fill('Samverkansledare');
    await button(page, 'Spara').click();
    await page.getByText('föredras av Samverkansledare').waitFor();
    await page.getByRole('button', { name: 'Dra tillbaka … Mobila team' }).click();
    await button(page, 'Dra tillbaka').click();
    await page.getByText('Sparat: Mobila team är tillbakadragen').waitFor();
    assert.equal(last().path.endsWith('/agenda-items/3'), true);
    assert.equal((await titles(page)).length, 3);
  }));

test('the summons goes out, and what comes later is tabled with a reason', () =>
  here.open(meetingPath, async (page) => {
    await button(page, 'Skicka kallelse …').click();
    await button(page, 'Skicka kallelse').click();
    await page.getByText('Sparat: kallelsen har gått ut').waitFor();
    await page.getByText('Dagordningen är fastställd: numren ligger fast.').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Flytta/ }).count(), 0);
    await button(page, 'Ta upp bordsärende …').click();
    await page.getByLabel('Rubrik').fill('Brådskande');
    await button(page, 'Spara').click();
    assert.equal(last().path.endsWith('/summons'), true); // the reason is asked for first
    await page.getByLabel('Skäl').fill('Kom in i dag');
    await button(page, 'Spara').click();
    await page.getByText('Sparat: punkten Brådskande').waitFor();
    assert.equal(last().body.reason, 'Kom in i dag');
  }));

test('the meeting is opened with chair and verifier', () => {
  summoned();
  return here.open(meetingPath, async (page) => {
    await button(page, 'Öppna sammanträdet …').click();
    await page.getByLabel('Ordförande vid sammanträdet').selectOption({ label: 'Örebro, Ledamot, Örebro' });
    await page.getByLabel('Justerare 1').selectOption({ label: 'Kumla, Ledamot, Kumla' });
    assert.deepEqual(await barriers(page), []);
    await button(page, 'Öppna').click();
    await page.getByText('Sparat: sammanträdet är öppnat').waitFor();
    assert.equal(last().body.chair, `${bodyId}/orebro`);
    assert.deepEqual(last().body.adjusters, [`${bodyId}/kumla`]);
  });
});

test('attendance is noted by seat; a deputy serves for a member who is absent', () => {
  summoned('held');
  return here.open(`${meetingPath}?tab=attendance`, async (page) => {
    await button(page, 'Anteckna närvaro …').click();
    await page.getByRole('button', { name: /^Alla ledamöter är närvarande/ }).click();
    await page.getByLabel('Kumla', { exact: true }).selectOption('absent');
    await page.getByLabel('Kumla, ersättare').selectOption({ label: 'tjänstgör för Kumla' });
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Spara').click();
    await page.getByText('Sparat: närvaron').waitFor();
    assert.deepEqual(last().body.presences, [
      { seat: `${bodyId}/kumla`, as: 'absent' },
      { seat: `${bodyId}/nora`, as: 'member' },
      { seat: `${bodyId}/orebro`, as: 'member' },
      { seat: `${bodyId}/kumla_deputy`, as: 'serving', servesFor: `${bodyId}/kumla` },
    ]);
    await page.getByText('3 tjänstgör').waitFor();
  });
});

test('a decision is written with its wording there beforehand, dissent, vote and assignment', () => {
  summoned('held');
  return here.open(meetingPath, async (page) => {
    await page.getByRole('button', { name: 'Skriv beslutet … Hälso- och sjukvård i hemmet' }).click();
    const wording = page.getByLabel('Beslutets lydelse');
    assert.equal(await wording.inputValue(), 'Chefsgruppen ställer sig bakom förslaget.');
    await page.getByLabel('Texten som beslutet gäller').waitFor();
    await page.getByLabel('Det blev omröstning').check();
    await page.getByLabel('Ja', { exact: true }).fill('2');
    await button(page, 'Lägg till reservation, yrkande eller anteckning').click();
    await page.getByLabel('Plats').selectOption(`${bodyId}/nora`);
    await page.getByLabel('Text', { exact: true }).fill('Kostnaderna är inte utredda.');
    await button(page, 'Lägg till uppdrag').click();
    await page.getByLabel('Vad ska göras').fill('Utred kostnaderna');
    await page.getByLabel('Ansvarig').fill('Kumla kommun');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Spara').click();
    await page.getByText('Sparat: utfallet av Hälso- och sjukvård i hemmet').waitFor();
    const { outcome, version, vote, voices, assignments } = last().body;
    assert.deepEqual([outcome, version, vote], ['approved', 8, { yes: 2, no: 0, abstained: 0 }]);
    assert.deepEqual(voices, [{ kind: 'dissent', seat: `${bodyId}/nora`, text: 'Kostnaderna är inte utredda.' }]);
    assert.deepEqual(assignments, [{ what: 'Utred kostnaderna', owner: 'kumla' }]);
    const said = (await textsOf(page.locator('#item-2')))[0];
    assert.match(said, /§ 1 Hälso- och sjukvård i hemmet godkänt .*Reservation, Nora: Kostnaderna/);
    assert.match(said, /Utred kostnaderna · Kumla kommun · utan datum/);
  });
});

test('what somebody else changed elsewhere is no obstacle; what they changed here is shown', () => {
  summoned('held');
  return here.open(
    meetingPath,
    async (page) => {
      await page.getByRole('button', { name: 'Skriv utfallet … Mobila team' }).click();
      await page.getByLabel('Beslutets lydelse').fill('Dialogen är förd.');
      here.world.meeting.version += 1;
      here.world.meeting.othersPresent = 'En gäst';
      await button(page, 'Spara').click();
      await page.getByText('Sparat: utfallet av Mobila team').waitFor();
      await page.getByRole('button', { name: 'Rätta … Mobila team' }).click();
      await page.getByLabel('Beslutets lydelse').fill('Vår lydelse.');
      here.world.meeting.version += 1;
      here.world.meeting.agenda[2] = { ...here.world.meeting.agenda[2], outcome: { ...here.world.meeting.agenda[2].outcome, wording: 'Deras lydelse.' } };
      await button(page, 'Spara').click();
      await page.locator('.theirs').getByText('Deras lydelse.').waitFor();
      assert.equal(await page.getByLabel('Beslutets lydelse').inputValue(), 'Vår lydelse.');
      await button(page, 'Spara').click();
      await page.getByText('Vår lydelse.').waitFor();
    },
    { expected: /412/ },
  );
});

test('what the server refuses stands beside its field, and what was typed stays', () => {
  summoned('held');
  here.world.refusal = {
    status: 409,
    code: 'wording_missing',
    blockers: [{ code: 'wording_missing', message: { sv: 'Skriv beslutets lydelse', en: 'Write the wording' }, at: 'wording' }],
  };
  return here.open(
    meetingPath,
    async (page) => {
      await page.getByRole('button', { name: 'Skriv beslutet … Hälso- och sjukvård i hemmet' }).click();
      await page.getByLabel('Beslutets lydelse').fill('Något');
      await button(page, 'Spara').click();
      await page.locator('.field-problem').getByText('Skriv beslutets lydelse').waitFor();
      assert.equal(await page.getByLabel('Beslutets lydelse').inputValue(), 'Något');
    },
    { expected: /409/ },
  );
});

test('a conflict of interest is noted, with who serves instead', () => {
  summoned('held');
  return here.open(meetingPath, async (page) => {
    await page.getByRole('button', { name: 'Anteckna jäv … Hälso- och sjukvård i hemmet' }).click();
    await page.getByLabel('Vem deltar inte').selectOption(`${bodyId}/kumla`);
    await page.getByLabel('Tjänstgör i stället').selectOption(`${bodyId}/kumla_deputy`);
    await button(page, 'Spara').click();
    await page.getByText('Kumla deltar inte på grund av jäv, Kumla, ersättare tjänstgör.').waitFor();
    assert.deepEqual(last().body, { seat: `${bodyId}/kumla`, serving: `${bodyId}/kumla_deputy` });
  });
});

test('minutes are written, added to, adjusted with who, when and how, and the meeting is closed', () => {
  summoned('held', { chair: { seat: `${bodyId}/orebro`, name: 'Örebro' }, adjusters: [{ seat: `${bodyId}/kumla`, name: 'Kumla' }] });
  const outcome = { outcome: 'noted', outcomeTitle: { sv: 'noterat', en: 'noted' }, wording: 'Ja.', chosen: null, version: null };
  const rest = { condition: null, conditionText: null, vote: null, voices: [], distribution: null };
  here.world.meeting.agenda.forEach((item, at) => Object.assign(item, { section: at + 1, outcome: { ...outcome, ...rest } }));
  return here.open(`${meetingPath}?tab=minutes`, async (page) => {
    await button(page, 'Skriv protokoll …').click();
    await button(page, 'Skriv').click();
    await page.getByRole('heading', { name: /^Protokoll §§ 1–3/ }).waitFor();
    assert.deepEqual(last().body.items, [1, 2, 3]);
    const print = await page.getByRole('link', { name: /^Öppna för utskrift/ }).getAttribute('href');
    assert.match(print, /\/minutes-parts\/1\?format=html&language=sv$/);
    await button(page, 'Begär tillägg …').click();
    await page.getByLabel('Vem begär det').selectOption(`${bodyId}/nora`);
    await page.getByLabel('Tillägget').fill('Kostnaderna togs upp.');
    await button(page, 'Spara').click();
    await page.getByText('Begärt tillägg, Nora:').waitFor();
    await button(page, 'Registrera justering …').click();
    await page.getByLabel('Hur').selectOption('e_mail');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Registrera').click();
    await page.getByText('Justerat fre 20 dec 2024 med e-post: Örebro och Kumla').waitFor();
    assert.deepEqual(last().body.by, [`${bodyId}/orebro`, `${bodyId}/kumla`]);
    await button(page, 'Avsluta sammanträdet …').click();
    await button(page, 'Avsluta').click();
    await page.getByText('Sparat: sammanträdet är avslutat').waitFor();
    assert.match(last().path, /\/closings$/);
  });
});

test('the view for the room follows the meeting as it is written, and keys move on', () => {
  summoned('held');
  return here.open(`${meetingPath}/hall`, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Mötet öppnas' }).waitFor();
    assert.equal(await page.locator('.side').count(), 0);
    const [first] = here.world.meeting.agenda;
    here.world.meeting.agenda[0] = { ...first, section: 1, outcome: { outcome: 'noted', outcomeTitle: { sv: 'noterat', en: 'noted' }, wording: '', voices: [] } };
    here.server.tell({ body: bodyId, meeting: meetingId, sequence: 9, command: 'decide_item' }, 'meeting');
    await page.getByRole('heading', { level: 1, name: 'Hälso- och sjukvård i hemmet' }).waitFor();
    await page.getByText('Chefsgruppen ställer sig bakom förslaget.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: 'Mobila team' }).waitFor();
    await button(page, 'Följ mötet').waitFor();
    await page.keyboard.press('f');
    await page.getByRole('heading', { level: 1, name: 'Hälso- och sjukvård i hemmet' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(new RegExp(`${meetingId}$`));
  });
});

test('all papers are on one page, in the order of the agenda', () =>
  here.open(`${meetingPath}/papers`, async (page) => {
    await page.locator('.papers').waitFor();
    assert.deepEqual(await textsOf(page.locator('.bundle h2')), ['1. Mötet öppnas', '2. Hälso- och sjukvård i hemmet', '3. Mobila team']);
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
    assert.match((await textsOf(rows))[1], /Redovisa utfallet Kumla kommun skulle varit klart sön 1 dec 2024/);
  }));

test('a calendar is read out of a file: what it would do is shown before it is put', () =>
  here.open(bodyPath, async (page) => {
    await button(page, 'Läs in sammanträdesplan …').click();
    await page.getByLabel('Excel, CSV eller kalenderfil').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('Datum') });
    await button(page, 'Läs filen').click();
    await page.getByText('infaller på en annan veckodag').waitFor();
    const rows = await textsOf(page.locator('.calendar-changes tbody tr'));
    assert.match(rows[1], /fre 20 dec 2024 tis 17 dec 2024 kl\. 13\.00–16\.00 · Sal A ändras/);
    assert.match(rows[3], /fre 14 mars 2025 .*nytt/);
    await button(page, 'Lägg in 2 sammanträden').click();
    await page.getByText('Sparat: sammanträdesplanen').waitFor();
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
    await page.getByText('Sparat: sammanträdet').waitFor();
    assert.equal(last().body.meetings.length, 4);
    assert.deepEqual(last().body.meetings[3], { day: '2025-03-14', place: 'Sal B' });
  }));
