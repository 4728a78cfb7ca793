// What awaits a body, sorted as a secretary sorts it. Pure.
import type { Day } from '../format/day.ts';
import type { AgendaItem, Assignment, LoggedDecision, Waiting } from '../service/meetings.ts';

/** Something to be decided: on the agenda of the next meeting, awaited by a case, or both. */
export interface ToDecide {
  item: AgendaItem | null;
  wait: Waiting | null;
}

export interface Sorted {
  decide: ToDecide[];
  /** Put off at an earlier meeting, and no case carries it. */
  again: Waiting[];
  prepare: Waiting[];
  /** Decided, and something is still to be done about the minutes. */
  after: Waiting[];
  /** What the body has no mandate to decide. */
  cannot: Waiting[];
}

const afterwards: readonly Waiting['kind'][] = [
  'adjustment',
  'announcement',
  'legal_force',
  'condition',
  'excerpt',
  'editorial_yes',
];

function isForDecision({ kind, withdrawn, outcome }: AgendaItem): boolean {
  return !withdrawn && outcome === null && (kind === 'decision' || kind === 'election');
}

function isAbout(item: AgendaItem, wait: Waiting): boolean {
  return item.case !== null && item.case === wait.case && item.task === wait.task;
}

interface Given {
  body: string;
  mayDecide: boolean;
  waits: readonly Waiting[];
  agenda: readonly AgendaItem[];
  nextDay: Day | null;
}

export function sortWaits({ body, mayDecide, waits, agenda, nextDay }: Given): Sorted {
  const own = agenda.filter((item) => isForDecision(item) && item.body.id === body);
  const sorted: Sorted = { decide: [], again: [], prepare: [], after: [], cannot: [] };
  const taken = new Set<Waiting>();
  for (const item of own) {
    const wait = waits.find((each) => isAbout(item, each)) ?? null;
    if (wait) taken.add(wait);
    sorted.decide.push({ item, wait });
  }
  for (const wait of waits) {
    if (taken.has(wait)) continue;
    const later = wait.meeting !== null && nextDay !== null && wait.meeting > nextDay;
    if (afterwards.includes(wait.kind)) sorted.after.push(wait);
    else if (wait.kind === 'agenda_item') sorted.again.push(wait);
    else if (wait.kind !== 'decision' || later) sorted.prepare.push(wait);
    else if (!mayDecide) sorted.cannot.push(wait);
    else sorted.decide.push({ item: null, wait });
  }
  return sorted;
}

const unsettledOutcomes: readonly string[] = ['postponed', 'referred_back'];

function isSameMatter(a: LoggedDecision, b: LoggedDecision): boolean {
  return a.case !== null ? a.case === b.case : b.case === null && a.title === b.title;
}

/**
 * Postponed or referred back in a case, and not taken up since. What no case carries waits for the body
 * itself.
 */
export function unsettled(log: readonly LoggedDecision[]): LoggedDecision[] {
  return log.filter(
    (entry) =>
      entry.case !== null &&
      unsettledOutcomes.includes(entry.outcome) &&
      !log.some((later) => later.day > entry.day && isSameMatter(entry, later)),
  );
}

function numberOf({ section, item }: LoggedDecision): number {
  return Number(section?.replace(/\D/g, '') || item);
}

/** Newest first, and within a day the last section first. */
export function newestFirst(log: readonly LoggedDecision[]): LoggedDecision[] {
  return [...log].sort((a, b) => (a.day === b.day ? numberOf(b) - numberOf(a) : a.day < b.day ? 1 : -1));
}

/** Decisions as people count them: what was only noted is one when a case asked for it. */
export function decisionsOf(log: readonly LoggedDecision[]): LoggedDecision[] {
  return log.filter(({ decided, outcome, case: of }) => decided && (outcome !== 'noted' || of !== null));
}

/** Proposed at a meeting that could not or did not decide, with nothing decided about it since. */
export function proposedOnly(log: readonly LoggedDecision[]): LoggedDecision[] {
  return log.filter(
    (entry) =>
      !entry.decided &&
      !log.some((later) => later.decided && later.day >= entry.day && isSameMatter(entry, later)),
  );
}

export interface OpenAssignments {
  late: number;
  lacking: number;
}

export function openAssignments(assignments: readonly Assignment[]): OpenAssignments {
  const open = assignments.filter(({ doneOn }) => doneOn === null);
  return {
    late: open.filter(({ late }) => late).length,
    lacking: open.filter(({ lacks }) => lacks.length > 0).length,
  };
}

/** Those that lack an owner or a day first, then the late ones, then by last day. */
export function byUrgency(assignments: readonly Assignment[]): Assignment[] {
  const rank = ({ doneOn, withdrawnOn, lacks, late }: Assignment): number =>
    doneOn !== null || withdrawnOn ? 3 : lacks.length > 0 ? 0 : late ? 1 : 2;
  return [...assignments].sort(
    (a, b) => rank(a) - rank(b) || (a.due ?? '9').localeCompare(b.due ?? '9') || a.day.localeCompare(b.day),
  );
}
