// Cases chosen, sorted and put in columns and months. Pure, so that it can be tested.
import { endOfWeek, type Day } from '../format/day.ts';
import type { Schema, Title } from '../service/client.ts';

export type CaseRow = Schema['CaseRow'];
export type Phase = Schema['Phase'];
type StateKind = Schema['StateKind'];

export const phases: readonly Phase[] = ['active', 'suspended', 'completed', 'terminated'];
export const views = ['table', 'board', 'timeline'] as const;
export const sorts = ['title', 'state', 'due', 'tasks', 'changed'] as const;

export type View = (typeof views)[number];
export type Sort = (typeof sorts)[number];

/** What is shown of all cases; it lives in the address. */
export interface Choice {
  text: string;
  phase: Phase | null;
  lifecycle: string | null;
  late: boolean;
  /** Only those that whoever looks leads, takes care of, or is asked something in. */
  mine: boolean;
  view: View;
  sort: Sort;
  descending: boolean;
}

function oneOf<T extends string>(all: readonly T[], text: string | null): T | null {
  return all.find((each) => each === text) ?? null;
}

/** What was changed last comes first unless something else is said; all other orders begin with the smallest. */
export function choiceOf(query: URLSearchParams): Choice {
  const sort = query.get('sort');
  return {
    text: query.get('text') ?? '',
    phase: oneOf(phases, query.get('phase')),
    lifecycle: query.get('lifecycle'),
    late: query.get('late') === '1',
    mine: query.get('mine') === '1',
    view: oneOf(views, query.get('view')) ?? 'table',
    sort: oneOf(sorts, sort?.replace('-', '') ?? null) ?? 'changed',
    descending: sort === null || sort.startsWith('-'),
  };
}

export function isLate({ nextDue, onHold }: CaseRow, today: Day): boolean {
  return nextDue !== null && nextDue < today && !onHold;
}

/** `own`: the cases that are one's own; null: all, or not known. */
export function chosen(
  rows: readonly CaseRow[],
  choice: Choice,
  today: Day,
  own: ReadonlySet<string> | null = null,
): CaseRow[] {
  return rows.filter(
    (row) =>
      (!choice.mine || own === null || own.has(row.id)) &&
      (choice.phase === null || row.phase === choice.phase) &&
      (choice.lifecycle === null || row.lifecycle.name === choice.lifecycle) &&
      (!choice.late || isLate(row, today)),
  );
}

/** What has no last day, or nothing to do, comes last whichever way one looks. */
function keyOf(row: CaseRow, sort: Sort, code: keyof Title): string | number | null {
  switch (sort) {
    case 'title':
      return row.title;
    case 'state':
      return row.states[0]?.title[code] ?? null;
    case 'due':
      return row.nextDue;
    case 'tasks':
      return row.openTasks > 0 ? row.openTasks : null;
    case 'changed':
      return row.changedAt;
  }
}

const collators = { sv: new Intl.Collator('sv'), en: new Intl.Collator('en') };

export function sorted(rows: readonly CaseRow[], { sort, descending }: Choice, code: 'sv' | 'en'): CaseRow[] {
  const { compare } = collators[code];
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort, code) }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (typeof a.key === 'number' && typeof b.key === 'number') return turn * (a.key - b.key);
    return turn * compare(String(a.key), String(b.key));
  });
  return keyed.map(({ row }) => row);
}

/** A stage of a lifecycle with the cases that are there; beside the stages, those elsewhere and those ended. */
export interface Column {
  stage: StateKind | 'elsewhere' | 'ended';
  rows: CaseRow[];
}

/**
 * The stages as the path of a case shows them: the outermost states, within the one that holds all others; of
 * tracks that run beside each other, those of the first.
 */
function stagesOf(states: readonly StateKind[]): StateKind[] {
  const inside = (parent: string | null): StateKind[] =>
    states.filter((state) => state.parent === parent && state.end === null);
  let around = states.find(({ parent }) => parent === null);
  let stages = inside(around?.name ?? null);
  while (stages[0] && (stages.length === 1 || around?.tracks) && inside(stages[0].name).length > 0) {
    around = stages[0];
    stages = inside(around.name);
  }
  return stages;
}

/** A case that is in several stages at once stands in the last of them. */
export function columnsOf(states: readonly StateKind[], rows: readonly CaseRow[]): Column[] {
  const parents = new Map(states.map(({ name, parent }) => [name, parent]));
  const stages = stagesOf(states);
  const columns: Column[] = stages.map((stage) => ({ stage, rows: [] }));
  const elsewhere: Column = { stage: 'elsewhere', rows: [] };
  const ended: Column = { stage: 'ended', rows: [] };
  const placeOf = (state: string): number => {
    for (let at: string | null = state; at !== null; at = parents.get(at) ?? null) {
      const place = stages.findIndex(({ name }) => name === at);
      if (place !== -1) return place;
    }
    return -1;
  };
  for (const row of rows) {
    const place = Math.max(-1, ...row.states.map(({ name }) => placeOf(name)));
    const over = row.phase === 'completed' || row.phase === 'terminated';
    (over ? ended : (columns[place] ?? elsewhere)).rows.push(row);
  }
  return [...columns, elsewhere, ended];
}

/** The lifecycle of most of the cases, for a board of them. */
export function commonLifecycle(rows: readonly CaseRow[]): string | null {
  const counts = new Map<string, number>();
  for (const { lifecycle } of rows) counts.set(lifecycle.name, (counts.get(lifecycle.name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export type Lifecycles = readonly Pick<CaseRow['lifecycle'], 'name' | 'title'>[];

/** Each lifecycle that some case follows, by title. */
export function lifecyclesOf(rows: readonly CaseRow[], code: 'sv' | 'en'): Lifecycles {
  const known = new Map(rows.map(({ lifecycle }) => [lifecycle.name, lifecycle]));
  return [...known.values()].sort((a, b) => collators[code].compare(a.title[code], b.title[code]));
}

/** What lies ahead in the order in which it comes: late, this week, then month by month ("2025-01"). */
export interface Stretch {
  when: 'late' | 'week' | 'none' | { month: string };
  rows: CaseRow[];
}

export function stretchesOf(rows: readonly CaseRow[], today: Day): Stretch[] {
  const sunday = endOfWeek(today);
  const stretches = new Map<string, Stretch>();
  const when = (row: CaseRow): Stretch['when'] => {
    if (row.nextDue === null) return 'none';
    if (isLate(row, today)) return 'late';
    return row.nextDue <= sunday ? 'week' : { month: row.nextDue.slice(0, 7) };
  };
  const inOrder = [...rows].sort((a, b) => (a.nextDue ?? '9999').localeCompare(b.nextDue ?? '9999'));
  for (const row of inOrder) {
    const at = when(row);
    const key = typeof at === 'string' ? at : at.month;
    const stretch = stretches.get(key) ?? { when: at, rows: [] };
    stretch.rows.push(row);
    stretches.set(key, stretch);
  }
  return [...stretches.values()];
}
