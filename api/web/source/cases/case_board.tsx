// Cases of one lifecycle as a board: a column for each stage, in the order of the path. What moves a case is
// done on its own page, where every condition is told.
import { useTitle, useWords } from '../language/language.tsx';
import { Growing } from '../parts/growing.tsx';
import { Read } from '../parts/reading.tsx';
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';
import { CaseLink, DueText, StateText } from './case_cells.tsx';
import { columnsOf, commonLifecycle, sorted, type Column } from './case_rows.ts';
import type { CasesProps } from './case_table.tsx';
import { casesWords } from './words.ts';

type BoardProps = Pick<CasesProps, 'collaboration' | 'today'>;

function BoardColumn({ column, collaboration, today }: BoardProps & { column: Column }) {
  const words = useWords();
  const title = useTitle();
  const say = casesWords[words.code];
  const name = typeof column.stage === 'string' ? say[column.stage] : title(column.stage.title);
  return (
    <section class="board-column" aria-label={name}>
      <h2>
        {name} <span class="number">{column.rows.length}</span>
      </h2>
      <Growing all={column.rows} more={say.more}>
        {(shown) => (
          <ul>
            {shown.map((row) => (
              <li key={row.id} class="board-case">
                <p>
                  <CaseLink collaboration={collaboration} row={row} />
                </p>
                <p class="quiet">
                  <StateText row={row} />
                </p>
                <p class="quiet">
                  <DueText row={row} today={today} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </section>
  );
}

function keyOf({ stage }: Column): string {
  return typeof stage === 'string' ? `.${stage}` : stage.name;
}

export function CaseBoard({ collaboration, rows, choice, today }: CasesProps) {
  const words = useWords();
  const title = useTitle();
  const say = casesWords[words.code];
  const name = choice.lifecycle ?? commonLifecycle(rows);
  const lifecycle = rows.find((row) => row.lifecycle.name === name)?.lifecycle;
  const read = useResource(`lifecycle ${collaboration} ${name} ${lifecycle?.version}`, '', async (signal) =>
    lifecycle ? service.lifecycle(collaboration, lifecycle, signal) : null,
  );
  return (
    <Read resource={read}>
      {(known) => {
        const here = rows.filter((row) => row.lifecycle.name === name);
        const byDue = { ...choice, sort: 'due', descending: false } as const;
        const columns = columnsOf(known?.states ?? [], sorted(here, byDue, words.code));
        const empty = columns.flatMap(({ stage, rows: some }) =>
          some.length === 0 && typeof stage !== 'string' ? [title(stage.title)] : [],
        );
        return (
          <>
            {choice.lifecycle === null && lifecycle && (
              <p class="quiet">{say.oneLifecycle(title(lifecycle.title))}</p>
            )}
            <div class="wide board" role="region" aria-label={say.board} tabIndex={0}>
              {columns.map(
                (column) =>
                  column.rows.length > 0 && (
                    <BoardColumn key={keyOf(column)} {...{ column, collaboration, today }} />
                  ),
              )}
            </div>
            {empty.length > 0 && <p class="quiet">{say.emptyStages(words.list(empty))}</p>}
          </>
        );
      }}
    </Read>
  );
}
