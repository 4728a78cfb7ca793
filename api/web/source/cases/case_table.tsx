// All cases as a table; a heading sorts by its column, the other way around when asked again.
import { daysBetween, type Day } from '../format/day.ts';
import { localDay } from '../format/instant.ts';
import { useTitle, useWords } from '../language/language.tsx';
import { Growing, RowGroups } from '../parts/growing.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { go, queryAddress } from '../route/router.tsx';
import { CaseLink, DueText, StateText } from './case_cells.tsx';
import { sorted, sorts, type CaseRow, type Choice, type Sort } from './case_rows.ts';
import { casesWords } from './words.ts';

export interface CasesProps {
  collaboration: string;
  rows: readonly CaseRow[];
  choice: Choice;
  today: Day;
}

function SortButton({ name, by, choice }: { name: string; by: Sort; choice: Choice }) {
  const here = choice.sort === by;
  const turn = here ? !choice.descending : by === 'changed' || by === 'tasks';
  return (
    <button
      type="button"
      class="plain sort"
      onClick={() => go(queryAddress({ sort: turn ? `-${by}` : by }), true)}
    >
      {name}
      {here && <span aria-hidden="true"> {choice.descending ? '↓' : '↑'}</span>}
    </button>
  );
}

function CaseLine({ collaboration, row, today }: { collaboration: string; row: CaseRow; today: Day }) {
  const words = useWords();
  const title = useTitle();
  const say = casesWords[words.code];
  const changed = localDay(row.changedAt);
  return (
    <Row
      head={
        <>
          <CaseLink collaboration={collaboration} row={row} />
          <small class="quiet">{title(row.lifecycle.title)}</small>
        </>
      }
    >
      <Cell>
        <StateText row={row} />
      </Cell>
      <Cell>
        {row.nextDue !== null && <span class="when-stacked">{say.columns.due}: </span>}
        <DueText row={row} today={today} plain />
      </Cell>
      <Cell>{row.openTasks > 0 && words.cases.openTasks(row.openTasks)}</Cell>
      <Cell class="quiet">
        <span class="when-stacked">{say.columns.changed}: </span>
        <span title={words.day(changed)}>{words.relative(daysBetween(today, changed))}</span>
      </Cell>
    </Row>
  );
}

export function CaseTable({ collaboration, rows, choice, today }: CasesProps) {
  const words = useWords();
  const say = casesWords[words.code];
  const all = sorted(rows, choice, words.code);
  const columns = sorts.map((by) => ({
    name: say.columns[by],
    head: <SortButton name={say.columns[by]} by={by} choice={choice} />,
    sorted:
      choice.sort === by ? (choice.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  }));
  return (
    <Growing key={JSON.stringify(choice)} all={all} more={say.more}>
      {(shown) => (
        <StackedTable class="cases" caption={words.cases.title} columns={columns} rowsInGroups={all.length}>
          <RowGroups
            rows={shown}
            row={(row) => <CaseLine key={row.id} {...{ collaboration, row, today }} />}
          />
        </StackedTable>
      )}
    </Growing>
  );
}
