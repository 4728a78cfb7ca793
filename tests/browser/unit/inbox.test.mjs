import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inboxGroups } from 'page/start/inbox_groups.ts';

const thursday = '2024-12-12';

function task(number, due, late = false, more = {}) {
  const addressee = { kind: 'organisation', id: `o${number}`, name: `Kommun ${number}` };
  return { case: 'c', work: 'respond', round: 1, due, late, addressee, task: number, ...more };
}

/** "late: o1 | thisWeek: o2+o3 | …", only groups with something in them. */
function told(tasks) {
  const groups = Object.entries(inboxGroups(tasks, thursday)).filter(([, lines]) => lines.length > 0);
  return groups
    .map(([name, lines]) => `${name}: ${lines.map(({ who }) => who.map(({ id }) => id).join('+')).join(' ')}`)
    .join(' | ');
}

test("tasks are grouped by a person's week", () => {
  const rows = [
    [[task(1, '2024-12-10', true)], 'late: o1'],
    [[task(1, '2024-12-12'), task(2, '2024-12-15')], 'thisWeek: o1 o2'],
    [[task(1, '2024-12-16')], 'later: o1'],
    [[task(1, null)], 'undated: o1'],
    [[], ''],
  ];
  for (const [tasks, text] of rows) assert.equal(told(tasks), text);
});

test('the same asked of several is one line, another round or day is not', () => {
  assert.equal(told([task(1, '2024-12-31'), task(2, '2024-12-31')]), 'later: o1+o2');
  assert.equal(told([task(1, '2024-12-31'), task(2, '2024-12-31', false, { round: 2 })]), 'later: o1 o2');
  assert.equal(told([task(1, '2024-12-31'), task(2, '2025-01-02')]), 'later: o1 o2');
  assert.equal(told([task(1, '2024-12-10', true), task(2, '2024-12-10')]), 'late: o1 | thisWeek: o2');
});
