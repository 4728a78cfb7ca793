import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesOf } from 'page/lifecycles/differences.ts';
import { dueText } from 'page/lifecycles/due_words.ts';
import { choicesOf } from 'page/lifecycles/choices_of.ts';
import { placeIn } from 'page/lifecycles/place_in.ts';

const called = (sv) => ({ sv, en: sv });
const state = (name, more = {}) => ({ name, title: called(name), parent: '', moves: [], ...more });
const work = (name, more = {}) => ({ name, title: called(name), state: 'one', due: null, ...more });
const lifecycle = (more) => ({
  states: [state('')],
  works: [],
  documents: [],
  fields: [],
  roles: [],
  ...more,
});

test('what came, went, was renamed, moved or given another time is told', () => {
  const older = lifecycle({
    states: [
      state('', { title: called('Hela') }),
      state('one'),
      state('two', { moves: [{ name: 'on', title: called('on') }] }),
    ],
    works: [work('ask', { due: '30 days' })],
    fields: [{ name: 'ends', title: called('Slutar') }],
  });
  const newer = lifecycle({
    states: [state('', { title: called('Allt') }), state('one', { title: called('Ett') }), state('three')],
    works: [work('ask', { due: '45 days', state: 'three' })],
    fields: [{ name: 'ends', title: called('Slutar') }],
  });
  assert.deepEqual(
    differencesOf(older, newer).map(({ kind, title, change }) => [kind, title.sv, change.fate]),
    [
      ['state', 'Ett', 'renamed'],
      ['state', 'three', 'added'],
      ['state', 'two', 'gone'],
      ['work', 'ask', 'moved'],
      ['work', 'ask', 'due'],
      ['move', 'on', 'gone'],
    ],
  );
  assert.deepEqual(differencesOf(older, older), []);
});

test('times are said in words', () => {
  const nameOf = (field) => (field === 'earliest_force' ? '"Gäller tidigast"' : null);
  const rows = [
    ['45 days', '45 dagar'],
    ['1 month', '1 månad'],
    ['5 working days', '5 arbetsdagar'],
    ['3 months after earliest_force', '3 månader efter "Gäller tidigast"'],
    ['2 weeks before ends', '2 veckor före ends'],
    ['earliest_force', '"Gäller tidigast"'],
    ['something else', 'something else'],
  ];
  for (const [due, said] of rows) assert.equal(dueText(due, nameOf, 'sv'), said);
  assert.equal(dueText('1 week', nameOf, 'en'), '1 week');
});

test('a place in a file is line, column and path', () => {
  assert.deepEqual(placeIn('74:159 states.drafting.may'), {
    line: '74',
    column: '159',
    path: 'states.drafting.may',
  });
  assert.deepEqual(placeIn('8:5'), { line: '8', column: '5', path: '' });
  assert.deepEqual(placeIn('the file'), { line: '', column: '', path: '' });
});

test('what several cases ask for is asked once', () => {
  const choice = { kind: 'state', name: 'weighing', title: called('v'), options: [], mayBeLeftBehind: false };
  const cases = [{ preview: { toChoose: [choice] } }, { preview: { toChoose: [choice] } }, { preview: null }];
  assert.deepEqual(choicesOf({ cases }), [choice]);
});
