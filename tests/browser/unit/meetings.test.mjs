// What is reckoned about bodies and meetings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed, sameOrder } from 'page/meetings/agenda_order.ts';
import {
  byUrgency,
  decisionsOf,
  newestFirst,
  proposedOnly,
  sortWaits,
  unsettled,
} from 'page/meetings/body_facts.ts';
import { merged } from 'page/calendar/calendar_facts.ts';
import { clockTime } from 'page/meetings/clock_time.ts';
import { currentPlace } from 'page/meetings/hall_facts.ts';
import { outcomesOf } from 'page/meetings/outcome_input.ts';
import { ownerIn } from 'page/meetings/owners.ts';
import { isOwn, keeperOf, ownOf } from 'page/meetings/own.ts';
import { ranges } from 'page/meetings/sections.ts';

const wait = (kind, more = {}) => ({ kind, case: null, task: null, meeting: null, ...more });
const item = (more) => ({
  item: 1,
  kind: 'decision',
  body: { id: 'b' },
  case: null,
  task: null,
  withdrawn: false,
  outcome: null,
  ...more,
});
const sorted = (waits, agenda = [], more = {}) =>
  sortWaits({ body: 'b', mayDecide: true, waits, agenda, nextDay: '2024-12-20', ...more });

test('what awaits a body is on the agenda, to be put there, to prepare, or to do afterwards', () => {
  const onAgenda = wait('decision', { case: 'c', task: 1, meeting: '2025-02-07' });
  const not = wait('decision', { case: 'c', task: 2, meeting: '2024-12-20' });
  const later = wait('decision', { case: 'c', task: 3, meeting: '2025-02-07' });
  const found = sorted(
    [onAgenda, not, later, wait('adjustment'), wait('answer'), wait('agenda_item')],
    [
      item({ case: 'c', task: 1 }),
      item({ item: 2, kind: 'information' }),
      item({ item: 3, withdrawn: true }),
    ],
  );
  assert.deepEqual(
    found.decide.map(({ item: on, wait: is }) => [on?.item ?? null, is?.task ?? null]),
    [
      [1, 1],
      [null, 2],
    ],
  );
  assert.deepEqual(
    found.prepare.map(({ kind }) => kind),
    ['decision', 'answer'],
  );
  assert.equal(found.again.length, 1);
  assert.deepEqual(
    found.after.map(({ kind }) => kind),
    ['adjustment'],
  );
});

test('a body without mandate decides nothing that awaits it', () => {
  const found = sorted([wait('decision')], [], { mayDecide: false });
  assert.deepEqual([found.decide.length, found.cannot.length], [0, 1]);
});

test('at a joint meeting each body has its own items', () => {
  assert.equal(sorted([], [item({ body: { id: 'other' } })]).decide.length, 0);
});

const entry = (day, section, more = {}) => ({
  day,
  section: `§ ${section}`,
  item: section,
  case: null,
  title: 'A',
  decided: true,
  outcome: 'approved',
  ...more,
});

test('what was postponed in a case is unsettled until it is taken up again', () => {
  const postponed = entry('2024-01-01', 1, { outcome: 'postponed', case: 'c' });
  assert.deepEqual(unsettled([postponed]), [postponed]);
  assert.deepEqual(unsettled([postponed, entry('2024-02-01', 2, { case: 'c' })]), []);
  assert.deepEqual(unsettled([postponed, entry('2024-02-01', 2, { case: 'd' })]), [postponed]);
  assert.deepEqual(unsettled([{ ...postponed, case: null }]), []); // waits for the body itself
});

test('what was only proposed stays until somebody decides', () => {
  const proposed = entry('2024-01-01', 1, { decided: false, outcome: 'not_decided' });
  assert.deepEqual(proposedOnly([proposed, entry('2024-01-01', 2, { title: 'B' })]), [proposed]);
  assert.deepEqual(proposedOnly([proposed, entry('2024-02-01', 2)]), []);
});

test('the log has the newest first, and within a day the last section', () => {
  const log = [entry('2024-01-01', 2), entry('2024-02-01', 9), entry('2024-02-01', 10)];
  assert.deepEqual(
    newestFirst(log).map(({ section }) => section),
    ['§ 10', '§ 9', '§ 2'],
  );
});

test('thanking for information is no decision, unless a case asked for it', () => {
  const noted = { outcome: 'noted' };
  assert.equal(decisionsOf([entry('2024-01-01', 1), entry('2024-01-01', 2, noted)]).length, 1);
  assert.equal(decisionsOf([entry('2024-01-01', 2, { ...noted, case: 'c' })]).length, 1);
});

test('assignments that lack somebody come first, then the late ones, done ones last', () => {
  const one = (what, more) => ({
    what,
    doneOn: null,
    lacks: [],
    late: false,
    due: null,
    day: '2024-01-01',
    ...more,
  });
  const all = [
    one('done', { doneOn: '2024-02-01' }),
    one('open', { due: '2025-01-01' }),
    one('late', { late: true, due: '2024-01-01' }),
    one('lacks', { lacks: ['owner'] }),
  ];
  assert.deepEqual(
    byUrgency(all).map(({ what }) => what),
    ['lacks', 'late', 'open', 'done'],
  );
});

test('an item is put into another place, and the others keep their order', () => {
  assert.deepEqual(placed([1, 2, 3, 4], 4, 0), [4, 1, 2, 3]);
  assert.deepEqual(placed([1, 2, 3, 4], 1, 2), [2, 3, 1, 4]);
  assert.deepEqual(placed([1, 2], 1, 9), [2, 1]);
  assert.equal(sameOrder([1, 2], placed([1, 2], 2, 1)), true);
});

test('the meeting is at the first item that nothing is written of', () => {
  assert.equal(currentPlace([item({ outcome: {} }), item({}), item({})]), 1);
  assert.equal(currentPlace([item({ outcome: {} }), item({ outcome: {} })]), 1);
  assert.equal(currentPlace([]), 0);
});

test('sections are said as ranges', () => {
  assert.equal(ranges([3, 1, 2, 7]), '1–3, 7');
  assert.equal(ranges([4]), '4');
});

test('only items for decision are decided', () => {
  assert.equal(outcomesOf('information').includes('approved'), false);
  assert.equal(outcomesOf('election').includes('approved'), true);
});

test('clock times are written as people write them', () => {
  assert.equal(clockTime('09:00', 'sv'), '9.00');
  assert.equal(clockTime('13:30', 'sv'), '13.30');
  assert.equal(clockTime('09:00', 'en'), '09:00');
});

test('an owner is found by name, and other words stay as they are', () => {
  const names = new Map([['kumla', 'Kumla kommun']]);
  assert.equal(ownerIn(names, 'Kumla kommun'), 'kumla');
  assert.equal(ownerIn(names, 'Områdeschefen'), 'Områdeschefen');
});

test('a calendar read out of a file adds and changes, and takes nothing away', () => {
  const now = [
    { day: '2024-01-10', cutOff: '2024-01-01', place: 'A' },
    { day: '2024-02-10', cutOff: '2024-02-01' },
  ];
  const { changes, whole } = merged(now, [
    { day: '2024-01-10', cutOff: '2024-01-02' },
    { day: '2024-03-10' },
  ]);
  assert.deepEqual(
    changes.map(({ what }) => what),
    ['changes', 'goes', 'adds'],
  );
  assert.deepEqual(whole[0], { day: '2024-01-10', cutOff: '2024-01-02', place: 'A' });
  assert.equal(whole.length, 3);
});

const council = { id: 'council', organisation: null };
const board = { id: 'board', organisation: { id: 'kumla' } };

test("one's own bodies are those where one has a role, and those of one's organisation", () => {
  const own = ownOf(['secretary:council', 'registrar:kumla', 'lead']);
  assert.deepEqual(
    [isOwn(council, own), isOwn(board, own), isOwn({ id: 'x', organisation: null }, own)],
    [true, true, false],
  );
});

test("the record is kept by the body's secretary or chair, or by a registrar of its organisation", () => {
  assert.equal(keeperOf(['member:council', 'chair:council'], [council]), 'chair:council');
  assert.equal(keeperOf(['registrar:kumla'], [board]), 'registrar:kumla');
  assert.equal(keeperOf(['registrar:kumla', 'administrator'], [council]), 'administrator');
  assert.equal(keeperOf(['member:council', 'registrar:nora'], [council, board]), null);
  assert.equal(keeperOf(null, [board]), 'secretary:board');
});
