// Whose tasks the inbox shows, what may be registered, and the one primary action of a case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrable } from 'page/case/decisions/register_facts.ts';
import { primaryAction, remindable } from 'page/case/view/primary_action.ts';
import { isShown, lookerOf, roleFor, whoseOf } from 'page/start/whose.ts';

const role = (actingAs, name, of = null) => ({ actingAs, role: name, of, insteadOf: null });
const session = (roles) => ({ account: { id: 'p1' }, collaborations: [{ id: 'orebro', roles }] });
const kumla = lookerOf(session([role('registrar:kumla', 'registrar', 'kumla')]), 'orebro');
const leader = lookerOf(session([role('lead', 'lead')]), 'orebro');
const asked = (id, caseOfficer = null) => ({ addressee: { kind: 'organisation', id }, caseOfficer });

test('somebody of an organisation begins with its tasks, whoever leads with all', () => {
  assert.equal(whoseOf(null, kumla), 'ours');
  assert.equal(whoseOf(null, leader), 'all');
  assert.equal(whoseOf(null, null), 'all');
  assert.equal(whoseOf('me', null), 'all', 'without an account nobody is me');
  assert.equal(whoseOf('nora', kumla), 'nora');
});

test('one\u2019s own tasks are those one takes care of, wherever they were asked', () => {
  assert.equal(isShown(asked('nora', 'p1'), 'me', kumla), true);
  assert.equal(isShown(asked('kumla'), 'me', kumla), false);
  assert.equal(isShown(asked('kumla'), 'ours', kumla), true);
  assert.equal(isShown(asked('nora'), 'ours', kumla), false);
  assert.equal(isShown(asked('nora', 'p1'), 'ours', kumla), true);
});

test('an observer acts for nobody', () => {
  const observer = lookerOf(session([role('observer:kumla', 'observer', 'kumla')]), 'orebro');
  assert.equal(roleFor(observer, { kind: 'organisation', id: 'kumla' }), null);
  assert.equal(roleFor(kumla, { kind: 'organisation', id: 'kumla' }).actingAs, 'registrar:kumla');
  assert.equal(roleFor(leader, { kind: 'role', id: 'lead' }).actingAs, 'lead');
});

const decided = (possibleFacts, more = {}) => ({ possibleFacts, check: { state: 'unchecked' }, ...more });
const task = (id, more = {}) => ({
  number: 1,
  addressee: { kind: 'organisation', id },
  path: [{ body: { id: `${id}_namnd` } }],
  closed: false,
  state: 'ready',
  decisions: [],
  otherText: false,
  ...more,
});
const work = (tasks, more = {}) => ({
  name: 'decide',
  kind: 'decide',
  active: true,
  checked: false,
  answerParts: [],
  tasks,
  ...more,
});

test('what comes next in the life of a decision is offered first; nobody registers for another party', () => {
  const open = task('nora');
  const taken = task('nora', { decisions: [decided(['adjusted', 'withdrawn'])] });
  assert.deepEqual(registrable('registrar:nora', work([open]), open), ['decision', 'spoken']);
  assert.deepEqual(registrable('secretary:nora_namnd', work([open]), open), ['decision', 'spoken']);
  assert.deepEqual(registrable('registrar:kumla', work([open]), open), []);
  assert.equal(registrable('registrar:nora', work([taken]), taken)[0], 'adjusted');
  assert.deepEqual(
    registrable('registrar:nora', work([taken], { checked: true }), taken).includes('check'),
    false,
  );
  assert.equal(registrable('lead', work([taken], { checked: true }), taken)[0], 'check');
  const closed = task('nora', { closed: true, decisions: [decided(['final'])] });
  assert.deepEqual(registrable('lead', work([closed]), closed), ['final']);
});

const subject = (works, more = {}) => ({ phase: 'active', hold: null, works, ...more });

test('the primary action is one\u2019s own task, else to remind, else the next step', () => {
  const waiting = subject([work([task('nora')])]);
  assert.deepEqual(primaryAction(waiting, 'registrar:nora'), { act: 'decide', tab: 'decisions' });
  const unadjusted = subject([work([task('nora', { decisions: [decided(['adjusted'])] })])]);
  assert.deepEqual(primaryAction(unadjusted, 'registrar:nora'), { act: 'adjust', tab: 'decisions' });
  const again = subject([work([task('nora', { otherText: true, decisions: [decided(['adjusted'])] })])]);
  assert.deepEqual(primaryAction(again, 'registrar:nora'), { act: 'decide', tab: 'decisions' });
  assert.equal(primaryAction(waiting, 'registrar:kumla'), null);
  assert.equal(primaryAction(waiting, 'lead').act, 'remind');
  assert.equal(primaryAction(subject([]), 'lead').act, 'step');
  assert.equal(primaryAction(subject([work([task('nora')])], { hold: {} }), 'lead').act, 'resume');
  assert.equal(primaryAction(subject([], { phase: 'completed' }), 'lead'), null);
});

test('nobody is reminded of what rests, is planned, or is waited for from a role', () => {
  assert.equal(remindable(subject([work([task('nora')])], { hold: {} })).length, 0);
  assert.equal(remindable(subject([work([task('nora', { state: 'planned' })])])).length, 0);
  assert.equal(remindable(subject([work([task('nora')], { active: false })])).length, 0);
  const lead = task('lead', { addressee: { kind: 'role', id: 'lead' } });
  assert.equal(remindable(subject([work([lead])])).length, 0);
  assert.equal(remindable(subject([work([task('nora')])])).length, 1);
});
