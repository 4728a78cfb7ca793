// Remarks put in order: by round, then by party and clause. Pure.
import { compareClauses } from '../../format/clause.ts';
import type { Case, Holder, Schema, Task, Work } from '../../service/client.ts';
import type { PathStep } from '../view/case_facts.ts';

export type Remark = Schema['Remark'];
export type RemarkCounts = Schema['RemarkCounts'];

/** One consultation round: a work that takes remarks, as it was entered for the nth time. */
export interface Round {
  key: string;
  work: string;
  number: number;
  /**
   * The work as it stands, if this is its latest round; answers of earlier rounds are known by their remarks
   * only.
   */
  latest: Work | null;
}

export function takesRemarks(work: Work): boolean {
  return work.kind === 'ask' && work.answerParts.some(({ type }) => type === 'remarks');
}

/** The state around a fragment's work: names of parts of fragments are written `state.part`. */
export function stateOfWork(work: string): string {
  return work.split('.').slice(0, -1).join('.');
}

/** The step of the path that is this state, however deep it lies. */
export function stepOf(path: readonly PathStep[], state: string): PathStep | null {
  for (const step of path) {
    if (step.state === state) return step;
    const deeper = stepOf([...step.inside, ...step.beside.flatMap(({ steps }) => steps)], state);
    if (deeper) return deeper;
  }
  return null;
}

/** In the order in which they were opened: remarks are numbered as they come. */
export function roundsOf(works: readonly Work[], remarks: readonly Remark[]): Round[] {
  const rounds = new Map<string, Round>();
  const add = (work: string, number: number): void => {
    const key = `${work} ${number}`;
    const latest = works.find(({ name, round }) => name === work && round === number) ?? null;
    if (!rounds.has(key)) rounds.set(key, { key, work, number, latest });
  };
  for (const { work, round } of [...remarks].sort((a, b) => a.number - b.number)) add(work, round);
  const silent = works
    .filter(takesRemarks)
    .sort((a, b) => (a.openedOn ?? '').localeCompare(b.openedOn ?? ''));
  for (const { name, round } of silent) add(name, round);
  return [...rounds.values()];
}

export function remarksIn(round: Round, remarks: readonly Remark[]): Remark[] {
  return remarks.filter((remark) => remark.work === round.work && remark.round === round.number);
}

export function clausesOf(remarks: readonly Pick<Remark, 'clause'>[]): (string | null)[] {
  return [...new Set(remarks.map(({ clause }) => clause))].sort(compareClauses);
}

/** All that were asked; of an earlier round, of which only the remarks are known, the parties of the case. */
export function rowsOf(round: Round, remarks: readonly Remark[], parties: Case['parties']): Holder[] {
  const asked = round.latest?.tasks.map(({ addressee }) => addressee) ?? [];
  const known = parties.map(({ id, name }): Holder => ({ kind: 'organisation', id, name }));
  const rows = new Map((asked.length > 0 ? asked : known).map((holder) => [holder.id, holder]));
  for (const { party } of remarks) if (!rows.has(party.id)) rows.set(party.id, party);
  return [...rows.values()];
}

/** The party's stance in the round, where the API still tells it. */
export function stanceOf(round: Round, party: string): Task['parts'][number] | null {
  const task = round.latest?.tasks.find(({ addressee }) => addressee.id === party);
  return task?.parts.find(({ type }) => type === 'choice') ?? null;
}

/** The party's stances on clauses in the round, where the API still tells them. */
export function stancesOf(round: Round, party: string): Task['stances'] {
  return round.latest?.tasks.find(({ addressee }) => addressee.id === party)?.stances ?? [];
}

export function countsOf(remarks: readonly Remark[]): RemarkCounts {
  const counts: RemarkCounts = {
    total: remarks.length,
    accepted: 0,
    partly: 0,
    declined: 0,
    open: 0,
    undisposed: 0,
  };
  for (const { disposition } of remarks) ++counts[disposition ?? 'undisposed'];
  return counts;
}
