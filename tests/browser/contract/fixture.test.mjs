// The stand-in server may not say anything that the API does not: every answer is held against openapi.yaml.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { answers, worldOn } from '../fixture/answers.mjs';
import { rolloutWorks } from '../fixture/rollout.mjs';
import { caseId } from '../fixture/case.mjs';
import { coordinator } from '../fixture/desk.mjs';

const { components } = parse(readFileSync(process.env.OPENAPI, 'utf8'));

function allOfIn(schema) {
  if (schema === null || typeof schema !== 'object') return [];
  const inside = Object.values(schema).flatMap(allOfIn);
  return Array.isArray(schema) ? inside : [...(schema.allOf ?? []), ...inside];
}

/** What other schemas are built upon names only a part of the members. */
const foundations = new Set(allOfIn(components.schemas).map(({ $ref }) => $ref?.split('/').at(-1)));

/** Members that a schema does not name are wrong here: a page must not be tested with what is not there. */
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object' || schema.allOf) return schema;
  const result = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  if (result.type === 'object' && result.properties && result.additionalProperties === undefined) {
    result.additionalProperties = false;
  }
  return result;
}

const schemas = Object.entries(components.schemas).map(([name, schema]) => [
  name,
  foundations.has(name) ? schema : closed(schema),
]);
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ components: { ...components, schemas: Object.fromEntries(schemas) } }, 'openapi');

function answered(path, today = '2024-12-12', method = 'GET') {
  const url = new URL(path, 'http://fixture');
  return answers(worldOn(today), method, url, {}).body;
}

function complaints(schema, value) {
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${schema}` });
  return validate(value)
    ? []
    : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const base = '/v1/collaborations/orebro';
const rows = [
  ['Clock', '/v1/clock'],
  ['Session', '/v1/session'],
  ['OpenedLink', `${base}/link`],
  ['Collaborations', '/v1/collaborations'],
  ['Collaboration', base],
  ['Inbox', `${base}/tasks`],
  ['Cases', `${base}/cases?limit=10`],
  ['Lifecycles', `${base}/lifecycles`],
  ['Disclosures', `${base}/cases/${caseId}/disclosures`],
  ['Disposals', `${base}/cases/${caseId}/disposals`],
  ['ReminderPreview', `${base}/cases/${caseId}/works/party_decision/reminders`],
  ['Inbox', `${base}/tasks?caseOfficer=me`],
  ['OwnNotices', '/v1/notices?limit=10'],
  ['NoticeSettings', '/v1/notice-settings'],
  ['Case', `${base}/cases/${caseId}`],
  ['Case', `${base}/cases/${caseId}?asOf=2022-04-01`],
  ['Case', `${base}/cases/${caseId}?asOf=2024-11-28`],
  ['Events', `${base}/cases/${caseId}/events?page=1&limit=100`],
  ['Remarks', `${base}/cases/${caseId}/remarks`],
  ['Case', `${base}/cases/${caseId}?asOf=2023-05-20`],
  ['Remark', `${base}/cases/${caseId}/remarks/7`],
  ['Round', `${base}/cases/${caseId}/works/consultation.respond/round`],
  ['Compilation', `${base}/cases/${caseId}/works/consultation.respond/compilation?round=1`],
  ['Clauses', `${base}/cases/${caseId}/documents/proposal/versions/3/clauses`],
  ['Receipt', `${base}/cases/${caseId}/remarks/7/tags`, 'PUT'],
  ['Receipt', `${base}/cases/${caseId}/works/consultation.respond/walk-throughs`, 'POST'],
  ['CoveringLetter', `${base}/cases/${caseId}/works/consultation.respond/covering-letter`],
  ['WaitsFor', `${base}/cases/${caseId}/waiting`],
  ['Rollout', `${base}/cases/${caseId}/rollout`],
  ['Forecast', `${base}/cases/${caseId}/rollout/forecast`],
  ['Masks', `${base}/cases/${caseId}/masks`],
  ['Plan', `${base}/cases/${caseId}/plan`],
  ['Plan', `${base}/cases/${caseId}/plan?wanted=2025-01-01`],
  ['Organisations', `${base}/organisations`],
  ['Bodies', `${base}/bodies`],
  ['Body', `${base}/bodies/managers_group`],
  ['AwaitedFrom', `${base}/bodies/managers_group/waiting`],
  ['MeetingRecord', `${base}/bodies/managers_group/meetings/2024-12-20`],
  ['DecisionPackage', `${base}/cases/${caseId}/works/party_decision/decision-packages/kumla`],
  ['DecisionLog', `${base}/decision-log`],
  ['Assignments', `${base}/assignments`],
  ['CalendarReading', `${base}/bodies/managers_group/calendar-readings`, 'POST'],
  ['Meetings', `${base}/bodies/managers_group/meetings`, 'PUT'],
  ['Content', `${base}/contents`, 'POST'],
  ['AnswerDrafts', `${base}/cases/${caseId}/tasks/110/drafts`],
  ['AnswerReading', `${base}/cases/${caseId}/tasks/110/answer-readings`, 'POST'],
  ['Changes', `${base}/cases/${caseId}/documents/proposal/versions/8/changes`],
  ['Transitions', `${base}/cases/${caseId}/transitions`],
  ['Lifecycle', `${base}/lifecycles/county_agreement?version=1`],
  ['Receipt', `${base}/cases/${caseId}/transitions`, 'POST'],
  ['Problem', `${base}/nothing`],
  ['ApiInfo', '/v1/api-info'],
  ['OwnAccount', '/v1/own-account', 'PUT'],
  ['Credentials', '/v1/credentials'],
  ['Credential', '/v1/credentials', 'POST'],
  ['Absences', `/v1/accounts/${coordinator.id}/absences`],
  ['Outbox', '/v1/outbox'],
  ['OutgoingDelivery', '/v1/outbox/d1/resends', 'POST'],
  ['ShippedLifecycles', '/v1/shipped-lifecycles'],
  ['Webhooks', `${base}/webhooks`],
  ['Lifecycles', `${base}/lifecycles`],
  ['LifecycleDraft', `${base}/lifecycle-drafts/follow_up`],
  ['Places', `${base}/lifecycles/county_agreement/places`],
  ['RegisterList', `${base}/authorities/kumla/register-list?from=2024-12-01&to=2024-12-12`],
  ['CalendarReading', `${base}/bodies/pensioners_council/calendar-readings`, 'POST'],
];

for (const [schema, path, method] of rows) {
  test(`${method ?? 'GET'} ${path} answers a ${schema}`, () => {
    assert.deepEqual(complaints(schema, answered(path, '2024-12-12', method)), []);
  });
}

test('what is said around a round is told as the API tells it', () => {
  const world = worldOn('2023-05-20');
  const at = (path) => new URL(`${base}/cases/${caseId}${path}`, 'http://fixture');
  answers(world, 'POST', at('/works/consultation.respond/questions'), { text: 'Varför?' });
  answers(world, 'POST', at('/questions/1/answers'), { text: 'Därför.' });
  answers(world, 'POST', at('/remarks/7/dispositions'), { disposition: 'open' });
  const { body } = answers(world, 'GET', at('/works/consultation.respond/round'));
  assert.deepEqual(complaints('Round', body), []);
  assert.equal(body.questions[0].answer, 'Därför.');
  assert.deepEqual(complaints('Remark', answers(world, 'GET', at('/remarks/7')).body), []);
});

test('two plans are compared as the API compares them', () => {
  const at = new URL(`${base}/cases/${caseId}/plan/what-ifs`, 'http://fixture');
  const moved = { meetings: [{ body: 'nora_body', from: '2024-12-18', to: '2025-01-02' }] };
  const { body } = answers(worldOn('2024-11-20'), 'POST', at, moved);
  assert.deepEqual(complaints('PlanComparison', body), []);
  assert.equal(body.differences.length, 1);
});

test('a mask is told as the API tells it', () => {
  const world = worldOn('2023-05-20');
  const at = new URL(`${base}/cases/${caseId}/masks`, 'http://fixture');
  answers(world, 'POST', at, { of: 'remark', number: 7, part: 'text', reason: 'OSL 25 kap. 1 §' });
  assert.deepEqual(complaints('Masks', answers(world, 'GET', at).body), []);
  assert.equal(world.masks.length, 1);
});

test('a decision on disposal is told as the API tells it', () => {
  const world = worldOn('2024-12-12');
  const at = new URL(`${base}/cases/${caseId}/disposals`, 'http://fixture');
  answers(world, 'POST', at, { of: 'version', document: 'proposal', number: 2, basis: '§ 12', happenedOn: '2024-12-12' });
  const { body } = answers(world, 'GET', at);
  assert.deepEqual(complaints('Disposals', body), []);
  assert.equal(body.rules[1].disposedBy, 1);
});

test('a link to a task is told as the API tells it, its secret only when it is made', () => {
  const world = worldOn('2024-12-12');
  const { number } = answered(`${base}/cases/${caseId}`).works[0].tasks.find(({ closed }) => !closed);
  const at = new URL(`${base}/cases/${caseId}/tasks/${number}/links`, 'http://fixture');
  const made = answers(world, 'POST', at, { givenTo: 'kommun@kumla.example', days: 60 }).body;
  const [listed] = answers(world, 'GET', at).body.links;
  assert.deepEqual([made, listed].flatMap((link) => complaints('TaskLink', link)), []);
  assert.equal('secret' in listed, false);
});

test('the rollout is told as the API tells it', () => {
  for (const work of rolloutWorks('2025-01-20')) assert.deepEqual(complaints('Work', work), []);
});

test('a meeting is told as the API tells it, from the draft agenda to the last minutes', () => {
  const world = worldOn('2024-12-20');
  const one = `${base}/bodies/managers_group/meetings/2024-12-20`;
  const act = (method, path, given) =>
    answers(world, method, new URL(one + path, 'http://fixture'), given, `"m-${world.meeting.version}"`);
  act('PUT', '/agenda-order', { items: [1, 3, 2] });
  act('POST', '/summons', {});
  act('POST', '/openings', { chair: 'managers_group/orebro', adjusters: ['managers_group/kumla'], secretary: '' });
  act('PUT', '/attendance', { presences: [{ seat: 'managers_group/nora', as: 'member' }], others: '' });
  act('POST', '/agenda-items/2/conflicts', { seat: 'managers_group/nora' });
  const voices = [{ seat: 'managers_group/kumla', kind: 'dissent', text: 'Nej.' }];
  act('PUT', '/agenda-items/2/outcome', { outcome: 'approved', voices, assignments: [{ what: 'Följ upp' }] });
  act('POST', '/minutes-parts', { items: [2] });
  act('POST', '/minutes-parts/1/additions', { seat: 'managers_group/nora', text: 'Mer.' });
  const { body } = act('POST', '/minutes-parts/1/facts', { what: 'adjust', by: [], how: 'pen', happenedOn: '2024-12-20' });
  assert.deepEqual(complaints('MeetingReceipt', body), []);
  assert.deepEqual(complaints('MeetingRecord', world.meeting), []);
  assert.equal(world.meeting.parts[0].state, 'adjusted');
});

test('where somebody without an account is named is told as the API tells it', () => {
  for (const each of answered(`${base}/extracts?name=Eva%20Lind`).cases)
    assert.deepEqual(complaints('PersonInCase', each), []);
});

test('people and a run of migrations are told as the API tells them', () => {
  const world = worldOn('2024-12-12');
  const get = (path) => answers(world, 'GET', new URL(path, 'http://fixture')).body;
  const migrations = `${base}/lifecycles/county_agreement/migrations`;
  answers(world, 'POST', new URL(migrations, 'http://fixture'), { mode: 'preview', to: 2 });
  assert.deepEqual(complaints('Migrations', get(migrations)), []);
  assert.deepEqual(complaints('Migration', get(`${migrations}/1`)), []);
  for (const person of get(`${base}/people`).people) assert.deepEqual(complaints('Person', person), []);
  for (const account of get('/v1/accounts').accounts) assert.deepEqual(complaints('Account', account), []);
});

test('a member too few and a member too many are both found', () => {
  const meta = { page: 1, limit: 20, totalRecords: 0, totalPages: 1 };
  assert.deepEqual(complaints('Meta', meta), []);
  assert.equal(complaints('Meta', { ...meta, totalPages: undefined }).length, 1);
  assert.equal(complaints('Meta', { ...meta, banner: '' }).length, 1);
});

test('the story counts as it should', () => {
  // taken on the text, on record, announced, expected to be final
  const told = [
    ['2024-09-30', '0 0 0 0'],
    ['2024-11-21', '7 5 5 2'],
    ['2024-11-28', '9 6 5 3'],
    ['2024-12-19', '13 13 12 5'],
    ['2025-01-01', '13 13 13 9'],
    ['2025-01-11', '13 13 13 13'],
  ];
  for (const [today, counts] of told) {
    const { takenOnText, onRecord, announced, finalExpected } = answered(`${base}/cases/${caseId}`, today)
      .works[0].counts;
    assert.equal([takenOnText, onRecord, announced, finalExpected].join(' '), counts, today);
  }
});
