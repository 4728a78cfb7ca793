// Cases chosen, sorted, and put in columns and months.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceOf, chosen, columnsOf, commonLifecycle, sorted, stretchesOf } from 'page/cases/case_rows.ts';

const title = (sv) => ({ sv, en: sv });
const project = { name: 'project', version: 1, title: title('Projekt') };
const row = (id, more = {}) => ({
  id,
  title: id,
  lifecycle: project,
  phase: 'active',
  states: [],
  startedOn: '2024-01-01',
  nextDue: null,
  openTasks: 0,
  onHold: false,
  version: 1,
  changedAt: '2024-12-01T00:00:00.000Z',
  ...more,
});
const choice = (query) => choiceOf(new URLSearchParams(query));
const ids = (rows) => rows.map(({ id }) => id).join(' ');

test('what the address says is the choice; what it does not know is left alone', () => {
  assert.equal(choice('').sort, 'changed');
  assert.equal(choice('').descending, true);
  assert.deepEqual([choice('sort=due').sort, choice('sort=due').descending], ['due', false]);
  assert.equal(choice('sort=-tasks').descending, true);
  assert.equal(choice('view=cube&phase=odd').view, 'table');
  assert.equal(choice('view=cube&phase=odd').phase, null);
});

test('a case on hold is not late', () => {
  const rows = [
    row('late', { nextDue: '2024-12-01' }),
    row('resting', { nextDue: '2024-12-01', onHold: true }),
    row('today', { nextDue: '2024-12-12' }),
  ];
  assert.equal(ids(chosen(rows, choice('late=1'), '2024-12-12')), 'late');
});

test('Swedish letters come in their order, and those without a day come last both ways', () => {
  const rows = [
    row('Örebro'),
    row('Zink'),
    row('Ål', { nextDue: '2024-12-01' }),
    row('Ark', { nextDue: '2024-11-01' }),
  ];
  assert.equal(ids(sorted(rows, choice('sort=title'), 'sv')), 'Ark Zink Ål Örebro');
  assert.equal(ids(sorted(rows, choice('sort=due'), 'sv')).slice(0, 6), 'Ark Ål');
  assert.equal(ids(sorted(rows, choice('sort=-due'), 'sv')).slice(0, 6), 'Ål Ark');
});

const state = (name, parent, more = {}) => ({
  name,
  parent,
  title: title(name),
  tracks: false,
  end: null,
  ...more,
});

test('the columns are the stages of the main track; a case stands in the last it has come to', () => {
  const states = [
    state('', null),
    state('both', '', { tracks: true }),
    state('text', 'both'),
    state('drafting', 'text'),
    state('deciding', 'text'),
    state('deciding.out', 'deciding'),
    state('rollout', 'both'),
    state('not_begun', 'rollout'),
    state('closed', '', { end: 'completed' }),
  ];
  const at = (...names) => names.map((name) => ({ name, title: title(name) }));
  const rows = [
    row('a', { states: at('drafting', 'not_begun') }),
    row('b', { states: at('not_begun', 'deciding.out') }),
    row('c', { states: at('not_begun') }),
    row('d', { states: [], phase: 'completed' }),
  ];
  const told = columnsOf(states, rows).map(({ stage, rows: some }) => [stage.name ?? stage, ids(some)]);
  assert.deepEqual(told, [
    ['drafting', 'a'],
    ['deciding', 'b'],
    ['elsewhere', 'c'],
    ['ended', 'd'],
  ]);
});

test('the board begins with the lifecycle of most cases', () => {
  const other = { ...project, name: 'statement' };
  assert.equal(
    commonLifecycle([row('a'), row('b', { lifecycle: other }), row('c', { lifecycle: other })]),
    'statement',
  );
  assert.equal(commonLifecycle([]), null);
});

test('along the time: late, this week, month by month, then those without a day', () => {
  const due = (id, nextDue) => row(id, { nextDue });
  const rows = [
    due('none', null),
    due('jan', '2025-01-31'),
    due('late', '2024-12-11'),
    due('week', '2024-12-15'),
    due('dec', '2024-12-16'),
  ];
  const told = stretchesOf(rows, '2024-12-12').map(({ when, rows: some }) => [when.month ?? when, ids(some)]);
  assert.deepEqual(told, [
    ['late', 'late'],
    ['week', 'week'],
    ['2024-12', 'dec'],
    ['2025-01', 'jan'],
    ['none', 'none'],
  ]);
});
