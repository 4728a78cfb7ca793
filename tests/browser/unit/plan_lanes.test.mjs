// A plan as lanes on a common scale of days.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { criticalItem, lanesOf, together } from 'page/case/plan/plan_lanes.ts';
import { plan } from '../fixture/plan.mjs';

const today = '2024-11-20';
const { groups, months, wanted, reached } = lanesOf(plan(today, '2025-01-01'), today);
const lane = (id) => groups[0].lanes.find(({ items }) => items[0].addressee.id === id);

test('days stand in their order on the scale, from today on', () => {
  const { meetings, cutOffs, to } = lane('orebro');
  assert.equal(meetings.length, 3);
  assert.deepEqual(meetings, [...meetings].sort((a, b) => a - b));
  assert.ok(to > meetings[2] && to < 100);
  assert.equal(cutOffs.length, 2); // the first is over
  assert.equal(lane('region_orebro').meetings.length, 1); // the two before it are over
  assert.equal(lane('nora').cutOffs.length, 1);
  assert.equal(lane('nora').to, reached);
  assert.ok(wanted > reached);
});

test('what is closed ends at once, what lacks a meeting has no end, one decides the timetable', () => {
  assert.equal(lane('kumla').to, 0);
  assert.deepEqual([lane('ljusnarsberg').open, lane('ljusnarsberg').to], [true, 100]);
  const critical = groups[0].lanes.filter((each) => each.critical).map(({ items }) => items[0].addressee.id);
  assert.deepEqual(critical, ['nora']);
});

test('months are few enough to be read', () => {
  assert.deepEqual(
    months.map(({ day }) => day),
    ['2024-12-01', '2025-01-01'],
  );
  assert.equal(lanesOf(plan(today, '2028-01-01'), today).months.length, 6);
});

test('who is asked twice decides the timetable by the meeting, not by the round before it', () => {
  const told = plan(today);
  const [state] = told.states;
  const [work] = state.works;
  const asked = work.items.map((item) => ({
    ...item,
    closed: false,
    doneOn: '2024-12-01',
    noMeetingIn: null,
    meetings: [],
  }));
  const round = { ...state, works: [{ ...work, work: 'respond', items: asked }] };
  const nora = work.items.find(({ addressee }) => addressee.id === 'nora');
  assert.equal(criticalItem({ ...told, states: [round, ...told.states] }), nora);
  assert.equal(together(asked).length, 1); // thirteen who need no meeting and have the same day
  assert.equal(together(work.items).length, 13);
});
