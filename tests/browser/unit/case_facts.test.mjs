import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  finalCounts,
  finalForAll,
  forceOf,
  inOrderOfDays,
  mainDecision,
  margin,
  shownSteps,
  troubledTasks,
  waitingLines,
  waitingOf,
} from 'page/case/view/case_facts.ts';
import { legalForceLight } from 'page/case/decisions/light_words.ts';
import { decisionNotes } from 'page/case/decisions/notes.ts';
import { clausesOf, countsOf, roundsOf, rowsOf } from 'page/case/remarks/remark_rounds.ts';
import { isRule } from 'page/case/more/safe_svg.ts';
import { inOrderOfParties, progressMap, symbolOfTask } from 'page/case/more/task_facts.ts';
import { actorName, byRecordedDay, merged, recordedDays, workAnswered } from 'page/case/time/entries.ts';
import { withSpokenDays } from 'page/format/spoken_days.ts';
import { sv } from 'page/language/sv.ts';
import { caseAsOf } from '../fixture/case.mjs';
import { entriesUpTo } from '../fixture/events.mjs';
import { remarksAsOf } from '../fixture/remarks.mjs';

const december = caseAsOf(null, '2024-12-12');
const decisions = december.works[0];

test('waiting is counted among those asked', () => {
  assert.deepEqual(waitingOf(december.waitsFor[0], december.works), { waiting: 3, all: 13 });
  assert.equal(waitingOf({ ...december.waitsFor[0], inside: [] }, december.works), null);
});

test('urgent ones come first, then by day, those without a day last', () => {
  const node = (id, late, meeting, due) => ({ id, task: id, late, meeting, due });
  const nodes = [
    node(1, false, null, null),
    node(2, false, null, '2024-12-31'),
    node(3, false, '2024-12-18', '2024-12-31'),
    node(4, true, null, null),
  ];
  assert.deepEqual(
    inOrderOfDays(nodes, new Set([2])).map(({ id }) => id),
    [2, 4, 3, 1],
  );
});

test('the deciding under way matters more than the one before', () => {
  const earlier = { ...decisions, name: 'council_view', active: false, openedOn: '2024-11-30' };
  assert.equal(mainDecision([earlier, decisions]).name, 'party_decision');
  assert.equal(mainDecision([{ ...decisions, counts: { ...decisions.counts, asked: 1 } }]), null);
});

test('legal force is counted by the lights, confirmed or passed', () => {
  assert.deepEqual(finalCounts(decisions.tasks, '2024-12-12'), { reached: 4, confirmed: 0 });
  const confirmed = decisions.tasks.map((task, at) =>
    at > 1
      ? task
      : { ...task, lights: { ...task.lights, legalForce: { state: 'confirmed', on: '2024-11-20' } } },
  );
  assert.deepEqual(finalCounts(confirmed, '2024-12-12'), { reached: 4, confirmed: 2 });
});

test('those that wait for the same until the same day are told as one', () => {
  const answer = (id, due, more = {}) => ({
    ...december.waitsFor[0],
    kind: 'answer',
    what: { sv: 'Svar', en: 'An answer' },
    who: { id },
    due,
    inside: [],
    ...more,
  });
  const told = (nodes) => waitingLines(nodes, new Set()).map(({ who }) => who.map(({ id }) => id).join('+'));
  assert.deepEqual(told([answer('a', '2025-03-03'), answer('b', '2025-03-31'), answer('c', '2025-03-03')]), [
    'a+c',
    'b',
  ]);
  assert.deepEqual(told([answer('a', '2025-03-03', { late: true }), answer('b', '2025-03-03')]), ['a', 'b']);
  assert.equal(waitingLines(december.waitsFor[0].inside, troubledTasks(december.works)).length, 2);
});

test('the day when all is final is known only when every party has announced', () => {
  assert.equal(finalForAll(decisions.tasks), null);
  assert.equal(finalForAll(caseAsOf(null, '2024-12-20').works[0].tasks), '2025-01-11');
  assert.equal(finalForAll([]), null);
});

test('entry into force is told by the fields of the agreement and its state', () => {
  assert.deepEqual(forceOf(december), {
    when: 'on_record',
    earliest: '2025-01-01',
    until: null,
    since: null,
  });
  assert.equal(forceOf(caseAsOf(null, '2025-01-02')).since, '2025-01-01');
  assert.equal(forceOf({ fields: [], states: [] }), null);
});

test('the margin is known when everybody who has yet to decide has a meeting', () => {
  assert.deepEqual(margin(december.waitsFor, 'party_decision', '2025-01-01'), {
    last: '2024-12-18',
    days: 14,
  });
  const without = structuredClone(december.waitsFor);
  without[0].inside.find(({ kind }) => kind === 'decision').meeting = null;
  assert.equal(margin(without, 'party_decision', '2025-01-01'), null);
  assert.equal(margin([], 'party_decision', '2025-01-01'), null);
});

test('a detour is shown only when it was taken', () => {
  const step = (state, status, detour) => ({ state, status, detour, inside: [], beside: [] });
  const steps = [
    step('a', 'done', false),
    step('b', 'next', true),
    step('c', 'now', true),
    step('d', 'next', false),
  ];
  assert.deepEqual(
    shownSteps(steps).map(({ state }) => state),
    ['a', 'c', 'd'],
  );
});

test('legal force that should have come is neither awaited nor confirmed', () => {
  const light = (on) => ({ legalForce: { state: 'expected', on } });
  const { lights } = sv.tab.decisions;
  assert.equal(legalForceLight(light('2024-12-11'), lights, '2024-12-12').word, 'bör ha inträtt');
  assert.equal(legalForceLight(light('2024-12-13'), lights, '2024-12-12').word, 'väntas');
});

test('what is special about a decision is noted', () => {
  const notes = (id) => {
    const task = decisions.tasks.find(({ addressee }) => addressee.id === id);
    return decisionNotes(task, decisions.about, sv, '2024-12-12').join(' · ');
  };
  assert.equal(notes('kumla'), '§ 46');
  assert.equal(notes('nora'), '§ 118 · på v7 · sammanträder ons 18 dec 2024');
  assert.match(notes('laxa'), /godkänt med villkor · .*villkoret ännu inte uppfyllt/);
  assert.match(notes('lekeberg'), /missade manusstopp inför ons 20 nov 2024/);
});

test('remarks fall into rounds, with those asked as rows', () => {
  const { remarks } = remarksAsOf('2024-12-12');
  const rounds = roundsOf(december.works, remarks);
  assert.deepEqual(
    rounds.map(({ key }) => key),
    ['consultation.respond 1', 'consultation.respond 2'],
  );
  assert.equal(rounds[0].latest, null);
  assert.equal(rowsOf(rounds[1], remarks, december.parties).length, 13);
  assert.equal(rowsOf(rounds[0], remarks, december.parties).length, 13);
  const first = remarks.filter(({ round }) => round === 1);
  assert.deepEqual(clausesOf(first).slice(-2), ['15', 'A']);
  assert.deepEqual(countsOf(first), {
    total: 18,
    accepted: 11,
    partly: 4,
    declined: 3,
    open: 0,
    undisposed: 0,
  });
});

test('history that is read again is not doubled, and tells on which days something was recorded', () => {
  const entries = entriesUpTo('2022-11-30');
  assert.equal(merged(entries, entries).length, entries.length);
  assert.deepEqual(recordedDays(entries), ['2022-03-09', '2022-11-30']);
});

test('entries stand under the day on which they were recorded, days as people say them', () => {
  const entry = (sequence, recordedAt) => ({ sequence, recordedAt });
  const entries = [
    entry(3, '2024-11-28T07:00:00Z'),
    entry(2, '2024-11-27T23:30:00Z'),
    entry(1, '2024-11-27T07:00:00Z'),
  ];
  const days = byRecordedDay(entries).map(([day, own]) => `${day} ${own.map(({ sequence }) => sequence)}`);
  assert.deepEqual(days, ['2024-11-28 3,2', '2024-11-27 1']);
  const spoken = withSpokenDays('den 2024-12-12, dnr 2024-99-01', sv.day);
  assert.equal(spoken, 'den tors 12 dec 2024, dnr 2024-99-01');
});

test('an answer names what it answers', () => {
  const works = [{ title: 'first', tasks: [{ number: 1 }] }, { title: 'second', tasks: [{ number: 7 }] }];
  const entry = (type, item) => ({ events: [{ type: 'told', data: {} }, { type, data: { item } }] });
  assert.equal(workAnswered(entry('item_answered', 7), works), 'second');
  assert.equal(workAnswered(entry('item_answered', 9), works), null);
  assert.equal(workAnswered(entry('item_judged', 7), works), null);
});

const asked = (id, more = {}) => ({
  addressee: { kind: 'organisation', id },
  state: 'ready',
  late: false,
  lastSignOfLife: null,
  ...more,
});

test('the map shows works that ask several organisations, in the order of the parties', () => {
  const of = { parties: [{ id: 'kumla' }, { id: 'nora' }, { id: 'laxa' }] };
  const gap = { tasks: [asked('nora', { lastSignOfLife: '2025-01-02' }), asked('kumla')] };
  const train = { tasks: [asked('nora', { lastSignOfLife: '2025-02-01' }), asked('kumla')] };
  const alone = { tasks: [asked('nora')] };
  const [works, rows] = progressMap(of, [gap, alone, train]);
  assert.deepEqual(works, [gap, train]);
  assert.deepEqual(
    rows.map(({ party, last }) => `${party.id} ${last}`),
    ['kumla null', 'nora 2025-02-01'],
  );
  assert.deepEqual(progressMap(of, [gap, alone]), [[], []]);
  const ordered = inOrderOfParties([asked('other'), asked('laxa'), asked('kumla')], of.parties);
  assert.deepEqual(ordered.map(({ addressee }) => addressee.id), ['kumla', 'laxa', 'other']);
  assert.equal(symbolOfTask(asked('nora', { late: true })), 'late');
  assert.equal(symbolOfTask(asked('nora', { state: 'completed' })), 'done');
});

test('a rule is told from words', () => {
  const rules = ['party_decision.all(d, d.accepts)', "text.ended != 'open'", 'a || b', 'steering_view.accepts'];
  for (const rule of rules) assert.equal(isRule(rule), true, rule);
  for (const words of ['Svara senast 24 mars. Sedan', '12 månader efter Uppsagd den', 'annars'])
    assert.equal(isRule(words), false, words);
});

test('who acted is told by name, and instead of whom, unless the role says it already', () => {
  const names = { p1: 'Anna', p2: 'Bo', p3: 'Registrator, Kumla kommun' };
  const named = (person, insteadOf = null) =>
    actorName({ person, insteadOf }, (id) => names[id] ?? null, 'registrator, Kumla kommun', (name) => `för ${name}`);
  assert.equal(named('p1'), 'Anna');
  assert.equal(named('p1', 'p2'), 'Anna för Bo');
  assert.equal(named('p3'), null);
  assert.equal(named('p3', 'p2'), 'för Bo');
  assert.equal(named('gone'), null);
  assert.equal(named(null), null);
});
