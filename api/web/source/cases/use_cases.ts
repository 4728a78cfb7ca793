// All cases of a collaboration that have some words in common: the first page at once, the others after it. As
// cases change only the first page is read anew, because what was changed last stands there.
import { useMemo, useRef } from 'preact/hooks';
import { useChanges } from '../service/changes.ts';
import { service } from '../service/client.ts';
import { isShown, ours, type Looker } from '../start/whose.ts';
import { useResource, type Resource } from '../service/resource.ts';
import type { CaseRow } from './case_rows.ts';

const pageSize = 100;

export interface Cases {
  rows: CaseRow[];
  total: number;
}

export function useCases(collaboration: string, text: string): Resource<Cases> {
  const subject = `cases ${collaboration} ${text}`;
  const page = (number: number, signal: AbortSignal) =>
    service.cases(collaboration, { page: number, limit: pageSize, ...(text && { text }) }, signal);
  const first = useResource(subject, '', (signal) => page(1, signal));
  const pages = first.value?._meta.totalPages ?? 1;
  const rest = useResource(`rest of ${subject}`, String(pages), (signal) =>
    Promise.all(Array.from({ length: pages - 1 }, (_, at) => page(at + 2, signal))),
  );
  useChanges(collaboration, null, first.reload);
  const known = useRef({ subject, rows: new Map<string, CaseRow>() });
  const value = useMemo(() => {
    if (first.value === null) return null;
    if (known.current.subject !== subject) known.current = { subject, rows: new Map() };
    const { rows } = known.current;
    for (const { cases } of [...(rest.value ?? []), first.value]) {
      for (const row of cases) if (row.version >= (rows.get(row.id)?.version ?? 0)) rows.set(row.id, row);
    }
    return { rows: [...rows.values()], total: first.value._meta.totalRecords };
  }, [subject, first.value, rest.value]);
  return { value, problem: first.problem ?? rest.problem, loading: first.loading, reload: first.reload };
}

/**
 * Those in which one, or one's organisation, is asked something or takes care of it. Whoever leads cases here leads them
 * all: the API tells no role for one case apart. null: all, or not known yet.
 */
export function useOwnCases(
  collaboration: string,
  looker: Looker | null,
  asked: boolean,
): ReadonlySet<string> | null {
  const leadsAll = looker?.roles.some(({ role }) => role === 'lead') ?? true;
  const needed = asked && !leadsAll;
  const read = useResource(`own cases ${collaboration}`, String(needed), async (signal) => {
    if (!needed) return [];
    const first = await service.inbox(collaboration, { page: 1 }, signal);
    const tasks = [...first.tasks];
    for (let page = 2; page <= first._meta.totalPages; ++page)
      tasks.push(...(await service.inbox(collaboration, { page }, signal)).tasks);
    return tasks;
  });
  if (!needed || looker === null || read.value === null) return null;
  const asking = read.value.filter((task) => isShown(task, ours, looker)).map((task) => task.case);
  return new Set(asking);
}
