// Who may do what around a round, as far as the page can tell; and the compilation as a paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperOf } from 'page/case/compilation/paper.ts';
import { oftenLate } from 'page/case/rounds/often_late.ts';
import { actsFor, leads, mayAsk, openTasksFor, othersAsked } from 'page/case/rounds/who_may.ts';
import { en } from 'page/language/en.ts';
import { formatDay } from 'page/format/day.ts';
import { sv } from 'page/language/sv.ts';
import { fieldOf } from 'page/parts/field_of.ts';
import { worldOn } from '../fixture/answers.mjs';
import { caseAsOf } from '../fixture/case.mjs';
import { remarksAsOf } from '../fixture/remarks.mjs';
import { compilation, roundView } from '../fixture/rounds.mjs';

const day = '2023-05-20';
const open = caseAsOf(null, day);
const work = open.works[0];
const names = (tasks) => tasks.map(({ addressee }) => addressee.id);

test('the lead and the administrator lead; others act for whom they name', () => {
  const rows = [
    ['lead', true, null],
    ['administrator', true, null],
    ['coordinator', false, null],
    ['registrar:kumla', false, 'kumla'],
    ['secretary:a:b', false, 'a:b'],
  ];
  for (const [actor, isLead, of] of rows) {
    assert.equal(leads(actor), isLead, actor);
    assert.equal(actsFor(actor), of, actor);
  }
});

test('early signs are for those who have not answered, and for the lead', () => {
  assert.deepEqual(names(openTasksFor('lead', work)), ['laxa', 'ljusnarsberg', 'nora']);
  assert.deepEqual(names(openTasksFor('registrar:nora', work)), ['nora']);
  assert.deepEqual(openTasksFor('registrar:kumla', work), []);
  assert.deepEqual(openTasksFor('coordinator', work), []);
  const byRole = { tasks: [{ closed: false, addressee: { kind: 'role', id: 'coordinator', name: '' } }] };
  assert.equal(openTasksFor('coordinator', byRole).length, 1);
});

test('questions are put by those asked, while the work is open', () => {
  assert.ok(mayAsk('registrar:kumla', work));
  assert.ok(mayAsk('lead', work));
  assert.ok(!mayAsk('registrar:motala', work));
  assert.ok(!mayAsk('lead', { ...work, active: false }));
});

test('those asked who are no parties can be acted for too', () => {
  const body = { kind: 'body', id: 'council', name: 'Rådet' };
  const asked = [{ addressee: body }, { addressee: work.tasks[0].addressee }];
  const works = [{ active: true, tasks: asked }];
  assert.deepEqual(othersAsked({ works, parties: open.parties }), [['secretary:council', body]]);
  assert.deepEqual(othersAsked({ works: [{ ...works[0], active: false }], parties: open.parties }), []);
});

test('those who were late come with the most often first', () => {
  const answerer = (name, late, unanswered) => ({ addressee: { id: name, name }, asked: 3, late, unanswered });
  const told = [answerer('b', 1, 0), answerer('a', 0, 1), answerer('c', 0, 0), answerer('d', 1, 1)];
  assert.deepEqual(
    oftenLate(told).map(({ addressee }) => addressee.name),
    ['d', 'a', 'b'],
  );
});

test('a problem finds its field, however the API points at it', () => {
  const rows = [
    ['/comment', 'comment'],
    ['comment', 'comment'],
    ['query:name', 'name'],
    ['/clauses/0/clause', 'clauses'],
    ['header:If-Match', 'header:If-Match'],
    ['', ''],
  ];
  for (const [at, field] of rows) assert.equal(fieldOf(at), field);
});

function paper(number, words = sv, change = {}) {
  const world = worldOn(day);
  const parts = { of: open, compilation: compilation(world, number), told: roundView(world), asOf: null };
  return paperOf({ ...parts, ...change, words });
}

test('the paper begins with who answered what, what is done about it, and the themes', () => {
  const { title, subject, overview } = paper(1);
  assert.equal(title, 'Sammanställning av remissvar');
  assert.equal(subject, 'Hälso- och sjukvård i hemmet · omgång 1 · v2 · lör 20 maj 2023');
  assert.deepEqual(
    overview.map(({ heading }) => heading),
    ['Svaren i siffror', 'Vad som görs åt synpunkterna', 'Återkommande teman', 'Vem har svarat vad'],
  );
  assert.deepEqual(overview[0].rows.slice(0, 2), [
    ['Tillfrågade', '13'],
    ['Svarat', '13'],
  ]);
  assert.deepEqual(overview[1].rows[0], ['tillgodoses', '11']);
  const answered = (name) => overview[3].rows.find(([who]) => who === name).slice(1);
  assert.deepEqual(answered('Region Örebro län'), ['Tillstyrker med ändringar', '3']);
  assert.deepEqual(answered('Nora kommun'), ['Tillstyrker (sent svar)', '1']);
  assert.deepEqual(answered('Laxå kommun'), ['svarat mån 15 maj 2023', '0']);
});

test('of the open round those who are silent are named', () => {
  const rows = paper(2).overview.at(-1).rows;
  assert.equal(rows.length, 13);
  assert.deepEqual(rows.find(([name]) => name === 'Nora kommun').slice(1), ['inget svar', '0']);
  assert.deepEqual(rows.find(([name]) => name === 'Kumla kommun').slice(1), ['Tillstyrker', '0']);
});

test('every remark stands once, in the order of the text, those without a home last', () => {
  const { clauses } = paper(1);
  assert.equal(clauses.flatMap(({ rows }) => rows).length, 18);
  assert.equal(clauses[0].heading, '§ 1 Parter, syfte och giltighet');
  assert.ok(clauses.at(-1).heading.endsWith('(finns inte i texten)'));
});

test('a late answer, a proposed wording, and a text that is gone are said to be so', () => {
  const plain = compilation(worldOn(day), 1).wholeText;
  assert.deepEqual(plain, []);
  const remark = { ...remarksAsOf(day).remarks[0], clause: null };
  const late = { ...remark, late: true, text: null, proposedText: 'a\nb', disposition: null };
  const none = { tags: [], clauses: [], homeless: [], wholeText: [late], version: null, answers: [] };
  const { clauses, subject } = paper(1, en(formatDay), { compilation: none, asOf: '2023-05-10' });
  assert.deepEqual(clauses[0].rows[0], [
    ['Region Örebro län (late answer)'],
    ['disposed of', 'Proposed wording:', 'a', 'b'],
    ['ny inledning'],
    ['no action yet'],
    ['v3'],
  ]);
  assert.match(subject, /as it stood on Wed 10 May 2023$/);
});
