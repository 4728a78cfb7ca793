// What is asked of people beside consultations and decisions, sorted for reading. Pure.
import type { Day } from '../../format/day.ts';
import type { SymbolName } from '../../parts/symbol.tsx';
import type { Case, Task, Work } from '../../service/client.ts';
import { takesRemarks } from '../remarks/remark_rounds.ts';

const symbols: Readonly<Record<Task['state'], SymbolName>> = {
  planned: 'not_begun',
  ready: 'not_begun',
  reserved: 'now',
  in_progress: 'now',
  completed: 'done',
  skipped: 'dropped',
  obsolete: 'dropped',
  suspended: 'on_hold',
};

export function symbolOfTask({ late, state }: Pick<Task, 'late' | 'state'>): SymbolName {
  return late ? 'late' : symbols[state];
}

export function otherWorks(of: Case): Work[] {
  return of.works.filter(
    (work) => work.kind !== 'decide' && work.kind !== 'wait' && !takesRemarks(work) && work.tasks.length > 0,
  );
}

/** A case's tasks in the order in which its parties were named; all others after them, as they were. */
export function inOrderOfParties(tasks: readonly Task[], parties: readonly { id: string }[]): Task[] {
  const place = ({ addressee }: Task): number => {
    const at = parties.findIndex(({ id }) => id === addressee.id);
    return at === -1 ? parties.length : at;
  };
  return [...tasks].sort((a, b) => place(a) - place(b));
}

export function isOpen({ tasks }: Pick<Work, 'tasks'>): boolean {
  return tasks.some(({ closed }) => !closed);
}

/** How far one party has come: its task in each work, null where it is not asked. */
export interface MapRow {
  party: Case['parties'][number];
  tasks: (Task | null)[];
  last: Day | null;
}

/** Works that ask several organisations, by party; none unless there are two such works to compare. */
export function progressMap(of: Pick<Case, 'parties'>, works: readonly Work[]): [Work[], MapRow[]] {
  const columns = works.filter(
    ({ tasks }) => tasks.length > 1 && tasks.every(({ addressee }) => addressee.kind === 'organisation'),
  );
  if (columns.length < 2) return [[], []];
  const rows = of.parties.map((party) => {
    const ofParty = ({ addressee }: Task): boolean => addressee.id === party.id;
    const tasks = columns.map((work) => work.tasks.find(ofParty) ?? null);
    const days = tasks.flatMap((task) => task?.lastSignOfLife ?? []).sort();
    return { party, tasks, last: days.at(-1) ?? null };
  });
  return [columns, rows.filter(({ tasks }) => tasks.some((task) => task !== null))];
}
