import type { SymbolName } from '../parts/symbol.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { useTitle, useWords } from '../language/language.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import type { Schema } from '../service/client.ts';

type CaseRow = Schema['CaseRow'];

export function symbolOfCase({ phase, onHold }: Pick<CaseRow, 'phase' | 'onHold'>): SymbolName {
  if (onHold || phase === 'suspended') return 'on_hold';
  if (phase === 'completed') return 'done';
  return phase === 'terminated' ? 'dropped' : 'now';
}

function Row({ collaboration, row }: { collaboration: string; row: CaseRow }) {
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
      </div>
      <p class="line-end">
        <span>{row.openTasks > 0 ? words.cases.openTasks(row.openTasks) : ''}</span>
        {row.nextDue !== null && <span class="quiet">{words.start.due(words.day(row.nextDue))}</span>}
      </p>
    </li>
  );
}

/** Cases with their state and how much they wait for. */
export function CaseList({ collaboration, cases }: { collaboration: string; cases: readonly CaseRow[] }) {
  return (
    <ul class="lines">
      {cases.map((row) => (
        <Row key={row.id} collaboration={collaboration} row={row} />
      ))}
    </ul>
  );
}
