// At the meeting and after it: opened, attendance, decisions, the view for the room, minutes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers, barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { assignment } from '../fixture/meeting_acts.mjs';
import { bodyId, meetingId, plannedMeeting } from '../fixture/meetings.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const meetingPath = `${startPath}/bodies/${bodyId}/meetings/${meetingId}`;
const last = () => here.world.requests.at(-1);
const button = (page, name) => page.getByRole('button', { name, exact: true });

function summoned(state = 'summoned', more = {}) {
  Object.assign(here.world, { today: meetingId, meeting: { ...plannedMeeting(), state, ...more } });
}

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

test('an assignment is taken back with a reason, and says by whom and why', () => {
  const given = assignment({ day: meetingId }, 1, { item: 2, section: 2 }, { what: 'Utred kostnaderna' });
  summoned('held', { assignments: [given] });
  return here.open(`${meetingPath}?tab=assignments`, async (page) => {
    await page.getByRole('button', { name: 'Återta … Utred kostnaderna' }).click();
    await page.getByLabel('Skäl').fill('Staten har tagit över frågan');
    await button(page, 'Återta uppdraget').click();
    await page.getByText(/återtaget fre 20 dec 2024, sekreterare, Chefsgruppen .*: Staten har tagit/).waitFor();
    assert.deepEqual(last().body, { reason: 'Staten har tagit över frågan' });
    assert.equal(await page.getByRole('button', { name: /^(Återta|Följ upp)/ }).count(), 0);
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

test('an outcome put right keeps what was said of appeals, editorial changes and the order of voting', () => {
  summoned('held', { regime: 'statutory' });
  return here.open(meetingPath, async (page) => {
    await page.getByRole('button', { name: 'Skriv beslutet … Hälso- och sjukvård i hemmet' }).click();
    await page.getByLabel('Kan överklagas').selectOption('unclear');
    await page.getByLabel('Beslutet ger rätt till redaktionella ändringar').check();
    await page.getByLabel('Propositionsordning').fill('Bifall mot avslag.');
    await button(page, 'Spara').click();
    await page.getByText('Sparat: utfallet av Hälso- och sjukvård i hemmet').waitFor();
    const before = last().body;
    await page.getByRole('button', { name: 'Rätta … Hälso- och sjukvård i hemmet' }).click();
    await page.getByLabel('Beslutets lydelse').fill('Chefsgruppen står bakom förslaget.');
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
    await button(page, 'Spara').click();
    await saved;
    const { unclearIfAppealable, editorialAllowed, votingOrder, wording } = last().body;
    assert.deepEqual([unclearIfAppealable, editorialAllowed, votingOrder], [true, true, 'Bifall mot avslag.']);
    assert.deepEqual([before.unclearIfAppealable, wording], [true, 'Chefsgruppen står bakom förslaget.']);
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
    await page.getByLabel('Propositionsordning').fill('Förslaget mot avslag: ja är bifall.');
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
    const { outcome, version, vote, votingOrder, voices, assignments } = last().body;
    assert.equal(votingOrder, 'Förslaget mot avslag: ja är bifall.');
    await page.getByText('Propositionsordning: Förslaget mot avslag: ja är bifall.').waitFor();
    assert.deepEqual([outcome, version, vote], ['approved', 8, { yes: 2, no: 0, abstained: 0 }]);
    assert.deepEqual(voices, [
      { kind: 'dissent', seat: `${bodyId}/nora`, text: 'Kostnaderna är inte utredda.' },
    ]);
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
      here.world.meeting.agenda[2] = {
        ...here.world.meeting.agenda[2],
        outcome: { ...here.world.meeting.agenda[2].outcome, wording: 'Deras lydelse.' },
      };
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
    blockers: [
      {
        code: 'wording_missing',
        message: { sv: 'Skriv beslutets lydelse', en: 'Write the wording' },
        at: 'wording',
      },
    ],
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
    await page.getByRole('button', { name: 'Ta tillbaka jäv … Hälso- och sjukvård i hemmet' }).click();
    await page.getByLabel('Skäl').fill('Fel punkt');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Ta tillbaka').click();
    await page.getByText('Sparat: jävet är tillbakataget').waitFor();
    assert.deepEqual(last().body, { seat: `${bodyId}/kumla`, reason: 'Fel punkt' });
    assert.equal(await page.getByText('Kumla deltar inte').count(), 0);
  });
});

test('what an item rests on is written with it: a summary, and the papers one on each line', () => {
  summoned('held');
  return here.open(meetingPath, async (page) => {
    await page.getByRole('button', { name: 'Ändra … Hälso- och sjukvård i hemmet' }).click();
    await page.getByLabel('Sammanfattning').fill('Förslaget har varit på remiss.');
    await page.getByLabel('Beslutsunderlag').fill('Tjänsteskrivelse 2 december 2024\n\nRemissammanställning');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Spara').click();
    await page.getByText('Beslutsunderlag: Tjänsteskrivelse 2 december 2024, Remissammanställning').waitFor();
    const { summary, papers } = last().body;
    assert.equal(summary, 'Förslaget har varit på remiss.');
    assert.deepEqual(papers, ['Tjänsteskrivelse 2 december 2024', 'Remissammanställning']);
  });
});

test('minutes are written, added to, adjusted with who, when and how, and the meeting is closed', () => {
  summoned('held', {
    chair: { seat: `${bodyId}/orebro`, name: 'Örebro' },
    adjusters: [{ seat: `${bodyId}/kumla`, name: 'Kumla' }],
  });
  const outcome = {
    outcome: 'noted',
    outcomeTitle: { sv: 'noterat', en: 'noted' },
    wording: 'Ja.',
    chosen: null,
    version: null,
  };
  const rest = { condition: null, conditionText: null, vote: null, voices: [], distribution: null };
  here.world.meeting.agenda.forEach((item, at) =>
    Object.assign(item, { section: at + 1, outcome: { ...outcome, ...rest } }),
  );
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
    here.world.meeting.agenda[0] = {
      ...first,
      section: 1,
      outcome: { outcome: 'noted', outcomeTitle: { sv: 'noterat', en: 'noted' }, wording: '', voices: [] },
    };
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
