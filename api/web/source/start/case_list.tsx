import type { ComponentChildren } from 'preact';
import type { Day } from '../format/day.ts';
import type { SymbolName } from '../parts/symbol.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { useTitle, useWords } from '../language/language.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { service, type Schema } from '../service/client.ts';
import { useResource } from '../service/resource.ts';

type CaseRow = Schema['CaseRow'];

export function symbolOfCase({ phase, onHold }: Pick<CaseRow, 'phase' | 'onHold'>): SymbolName {
  if (onHold || phase === 'suspended') return 'on_hold';
  if (phase === 'completed') return 'done';
  return phase === 'terminated' ? 'dropped' : 'now';
}

/** The next last day, or how late it is; `today` is null until it is known. */
function NextDue({ due, today }: { due: Day; today: Day | null }) {
  const words = useWords();
  const isLate = today !== null && due < today;
  return (
    <>
      {isLate && (
        <span class="late">
          <Symbol name="late" /> {words.symbols.late}
        </span>
      )}
      <span class="quiet">{words.start.due(words.day(due))}</span>
    </>
  );
}

interface RowProps {
  collaboration: string;
  row: CaseRow;
  today: Day | null;
  /** What else is said of it. */
  more: ((row: CaseRow) => ComponentChildren) | undefined;
}

function Row({ collaboration, row, today, more }: RowProps) {
  const words = useWords();
  const title = useTitle();
  const states = row.states.map((state) => title(state.title)).join(' · ');
  return (
    <li class="line">
      <Symbol name={symbolOfCase(row)} />
      <div>
        <p>
          <Link to={casePath(collaboration, row.id)}>
            <strong>{row.title}</strong>
          </Link>
        </p>
        <p class="quiet">
          {row.onHold ? `${words.case.phases.suspended} · ` : ''}
          {states || words.case.phases[row.phase]} · {title(row.lifecycle.title)}
        </p>
        {more?.(row)}
      </div>
      <p class="line-end">
        <span>{row.openTasks > 0 ? words.cases.openTasks(row.openTasks) : ''}</span>
        {row.nextDue !== null && <NextDue due={row.nextDue} today={today} />}
      </p>
    </li>
  );
}

interface CaseListProps {
  collaboration: string;
  cases: readonly CaseRow[];
  more?: (row: CaseRow) => ComponentChildren;
}

/** Cases with their state and how much they wait for. */
export function CaseList({ collaboration, cases, more }: CaseListProps) {
  const clock = useResource('clock', cases.map(({ version }) => version).join(' '), service.clock);
  const today = clock.value?.today ?? null;
  return (
    <ul class="lines">
      {cases.map((row) => (
        <Row key={row.id} {...{ collaboration, row, today, more }} />
      ))}
    </ul>
  );
}
