// What the first view of a case says, worked out from what the API gives. Pure, so that it can be tested.
import { daysBetween, type Day } from '../../format/day.ts';
import type { Case, Holder, Schema, Task, Work } from '../../service/client.ts';

export type Waiting = Schema['Waiting'];
export type PathStep = Schema['PathStep'];

export function workNamed(works: readonly Work[], name: string | null): Work | null {
  return works.find((work) => work.name === name) ?? null;
}

/** "2 av 13": how many are waited for, of how many asked. null where nobody in particular is. */
export function waitingOf(node: Waiting, works: readonly Work[]): { waiting: number; all: number } | null {
  if (node.inside.length === 0) return null;
  const asked = workNamed(works, node.work)?.counts.asked ?? 0;
  return { waiting: node.inside.length, all: Math.max(asked, node.inside.length) };
}

/** Tasks that went wrong, by number: decided on another text, or on a decision that was annulled. */
export function troubledTasks(works: readonly Work[]): ReadonlySet<number> {
  const tasks = works.flatMap((work) => work.tasks);
  return new Set(
    tasks.filter(({ otherText, annulled }) => otherText || annulled).map(({ number }) => number),
  );
}

export function isUrgent(node: Waiting, troubled: ReadonlySet<number>): boolean {
  return node.late || (node.task !== null && troubled.has(node.task));
}

/** Urgent ones first, then by the day on which something is to happen; those without a day last. */
export function inOrderOfDays(nodes: readonly Waiting[], troubled: ReadonlySet<number>): Waiting[] {
  const dayOf = (node: Waiting): string => node.meeting ?? node.due ?? '9999';
  const rank = (node: Waiting): number => Number(isUrgent(node, troubled));
  return [...nodes].sort((a, b) => rank(b) - rank(a) || dayOf(a).localeCompare(dayOf(b)));
}

/**
 * The deciding that matters most now: under way before done, asked of many before asked of few, latest first.
 */
export function mainDecision(works: readonly Work[]): Work | null {
  const many = works.filter(({ kind, counts }) => kind === 'decide' && counts.asked > 1);
  const rank = (work: Work): number => Number(work.active);
  return (
    many.sort((a, b) => rank(b) - rank(a) || (b.openedOn ?? '').localeCompare(a.openedOn ?? ''))[0] ?? null
  );
}

/**
 * How many decisions have legal force by the reckoning of `today`, and how many of them somebody has
 * confirmed.
 */
export function finalCounts(tasks: readonly Task[], today: Day): { reached: number; confirmed: number } {
  const lights = tasks.map(({ lights: { legalForce } }) => legalForce);
  const confirmed = lights.filter(({ state }) => state === 'confirmed').length;
  const passed = lights.filter(({ state, on }) => state === 'expected' && on !== null && on <= today).length;
  return { reached: confirmed + passed, confirmed };
}

/** Those that wait for the same thing until the same day, as one. */
export interface WaitingLine {
  node: Waiting;
  who: Holder[];
}

export function waitingLines(nodes: readonly Waiting[], troubled: ReadonlySet<number>): WaitingLine[] {
  const lines = new Map<string, WaitingLine>();
  for (const node of inOrderOfDays(nodes, troubled)) {
    const alone = node.inside.length > 0 || node.nextBody !== null;
    const what = alone ? [node.work, node.task, node.decision] : [node.due, node.late, node.meeting];
    const key = JSON.stringify([node.kind, node.what.en, ...what]);
    const line = lines.get(key) ?? { node, who: [] };
    if (node.who) line.who.push(node.who);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** The day by which every decision is expected to be final; null while one of them cannot be reckoned. */
export function finalForAll(tasks: readonly Task[]): Day | null {
  const days = tasks
    .filter(({ lights }) => lights.legalForce.state !== 'does_not_apply')
    .map(({ lights }) =>
      ['expected', 'confirmed'].includes(lights.legalForce.state) ? lights.legalForce.on : null,
    );
  if (days.length === 0 || days.includes(null)) return null;
  return days.sort().at(-1) ?? null;
}

/**
 * What the agreement itself says about its entry into force. It is read from the fields that lifecycles for
 * agreements use for it: earliest_force, in_force_when (taken, on_record, final) and valid_until, and from the state
 * in_force.
 */
export interface Force {
  when: 'taken' | 'on_record' | 'final' | null;
  earliest: Day | null;
  until: Day | null;
  since: Day | null;
}

function fieldText(fields: Case['fields'], name: string): string | null {
  const value = fields.find((field) => field.name === name && field.party === null)?.value;
  return typeof value === 'string' ? value : null;
}

export function forceOf(of: Pick<Case, 'fields' | 'states'>): Force | null {
  const when = fieldText(of.fields, 'in_force_when');
  const earliest = fieldText(of.fields, 'earliest_force');
  const since = of.states.find(({ name }) => name === 'in_force')?.enteredOn ?? null;
  if (earliest === null && when === null && since === null) return null;
  const known = when === 'taken' || when === 'on_record' || when === 'final' ? when : null;
  return { when: known, earliest, until: fieldText(of.fields, 'valid_until'), since };
}

/**
 * The last meeting still waited for, and how many days it lies before the earliest entry into force. null
 * when there is nothing to wait for, or somebody who has yet to decide has no meeting.
 */
export function margin(
  waits: readonly Waiting[],
  work: string,
  earliest: Day,
): { last: Day; days: number } | null {
  const deciding = waits
    .filter((node) => node.work === work)
    .flatMap(({ inside }) => inside)
    .filter(({ kind }) => kind === 'decision');
  const meetings = deciding.map(({ meeting }) => meeting);
  if (meetings.length === 0 || meetings.includes(null)) return null;
  const last = meetings.sort().at(-1) ?? earliest;
  return { last, days: daysBetween(last, earliest) };
}

/** Steps worth showing: a detour only when it was taken. */
export function shownSteps(steps: readonly PathStep[]): PathStep[] {
  return steps.filter(({ detour, status }) => !detour || status === 'done' || status === 'now');
}

/** The tracks that run beside the path, wherever on it they begin. */
export function besideTracks(steps: readonly PathStep[]): PathStep['beside'] {
  return steps.flatMap(({ beside, inside }) => [...beside, ...besideTracks(inside)]);
}
