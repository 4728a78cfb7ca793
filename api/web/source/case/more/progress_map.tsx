// Party by step: "Hur långt har var och en kommit, och vem har vi inte hört från?"
import { useRef, useState } from 'preact/hooks';
import { daysBetween, type Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import type { Task, Work } from '../../service/client.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { mayReport, ReportForm } from './report_form.tsx';
import { symbolOfTask, type MapRow } from './task_facts.ts';

interface StepCellProps {
  task: Task | null;
  name: string;
  /** Opens the form in which its progress is reported; null: not for whoever looks. */
  report: ((opener: HTMLElement) => void) | null;
  open: boolean;
}

function StepCell({ task, name, report, open }: StepCellProps) {
  const words = useWords();
  const say = words.tab.tasks;
  if (task === null) return <Cell>{null}</Cell>;
  const due = task.due !== null && !task.closed ? `, ${words.start.due(words.day(task.due))}` : '';
  return (
    <Cell>
      <Symbol name={symbolOfTask(task)} /> <span class="when-stacked">{name}: </span>
      <span class={task.late ? 'late' : ''} title={name + due}>
        {task.late ? say.late : say.states[task.state]}
      </span>
      {report && (
        <button type="button" class="plain report" aria-expanded={open} onClick={(event) => report(event.currentTarget)}>
          {words.tab.report.open}
          <span class="unseen"> {name}</span>
        </button>
      )}
    </Cell>
  );
}

interface PartyRowsProps {
  row: MapRow;
  columns: readonly string[];
  today: Day;
  acting: Acting | null;
}

/** A party's row, and below it the form for the step that is being reported. */
function PartyRows({ row: { party, tasks, last }, columns, today, acting }: PartyRowsProps) {
  const words = useWords();
  const [open, setOpen] = useState<number | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const report = (number: number) => (button: HTMLElement): void => {
    opener.current = button;
    setOpen(number);
  };
  const close = (): void => {
    setOpen(null);
    opener.current?.focus();
  };
  const reported = tasks.find((task) => task?.number === open) ?? null;
  return (
    <>
      <Row head={party.name}>
        {tasks.map((task, at) => (
          <StepCell
            key={at}
            task={task}
            name={columns[at + 1] ?? ''}
            report={mayReport(acting, task) ? report(task.number) : null}
            open={task !== null && task.number === open}
          />
        ))}
        <Cell class="quiet">
          <span class="when-stacked">{words.tab.tasks.mapLast}: </span>
          {last !== null && <span title={words.day(last)}>{words.relative(daysBetween(today, last))}</span>}
        </Cell>
      </Row>
      {acting && mayReport(acting, reported) && (
        <tr role="row" class="form-row">
          <td role="cell" colSpan={columns.length}>
            <ReportForm key={open} acting={acting} task={reported} close={close} />
          </td>
        </tr>
      )}
    </>
  );
}

interface ProgressMapProps {
  works: readonly Work[];
  rows: readonly MapRow[];
  today: Day;
  acting: Acting | null;
}

export function ProgressMap({ works, rows, today, acting }: ProgressMapProps) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.tasks;
  const columns = [words.tab.decisions.columns.party, ...works.map((work) => title(work.title)), say.mapLast];
  return (
    <section>
      <h3>{say.map}</h3>
      <div class="wide" role="region" aria-label={say.map} tabIndex={0}>
        <StackedTable class="map" caption={say.map} columns={columns.map((name) => ({ name }))}>
          {rows.map((row) => (
            <PartyRows key={row.party.id} row={row} columns={columns} today={today} acting={acting} />
          ))}
        </StackedTable>
      </div>
    </section>
  );
}
