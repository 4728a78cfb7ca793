// Party by step: "Hur långt har var och en kommit, och vem har vi inte hört från?"
import { useRef, useState } from 'preact/hooks';
import { daysBetween } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import type { Case, Task, Work } from '../../service/client.ts';
import { FileLinks } from '../answering/files.tsx';
import type { Acting } from '../rounds/disposition_form.tsx';
import { DoneForm } from './done_form.tsx';
import { mayReport, ReportForm } from './report_form.tsx';
import { rolloutTold } from './rollout_words.ts';
import { symbolOfTask, type MapRow } from './task_facts.ts';

type Telling = 'report' | 'done';

/** The form that stands open below a party's row. */
interface Told {
  task: number;
  what: Telling;
}

interface StepCellProps {
  of: Case;
  task: Task | null;
  name: string;
  /** Opens the form in which its progress is told; null: not for whoever looks. */
  tell: ((what: Telling, opener: HTMLElement) => void) | null;
  open: Telling | null;
}

/** What shows it, and when something happens next. */
function StepFacts({ of, task }: { of: Case; task: Task }) {
  const words = useWords();
  const say = rolloutTold[words.code];
  const files = task.closed ? task.attachments : (task.report?.attachments ?? []);
  const next = task.closed ? null : (task.report?.nextOn ?? null);
  const place = { collaboration: of.collaboration, case: of.id };
  return (
    <>
      {next !== null && <span class="proposed quiet">{say.nextOn(words.day(next))}</span>}
      {files.length > 0 && (
        <details class="quiet">
          <summary>{say.evidence(files.length)}</summary>
          <FileLinks place={place} files={files} />
        </details>
      )}
    </>
  );
}

function StepCell({ of, task, name, tell, open }: StepCellProps) {
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
      <StepFacts of={of} task={task} />
      {tell &&
        (['report', 'done'] as const).map((what) => (
          <button
            key={what}
            type="button"
            class="plain report"
            aria-expanded={open === what}
            onClick={(event) => tell(what, event.currentTarget)}
          >
            {what === 'report' ? words.tab.report.open : words.tab.rollout.finish.open}
            <span class="unseen"> {name}</span>
          </button>
        ))}
    </Cell>
  );
}

interface PartyRowsProps {
  of: Case;
  row: MapRow;
  works: readonly Work[];
  columns: readonly string[];
  acting: Acting | null;
}

/** A party's row, and below it the form for the step that is being told of. */
function PartyRows({ of, row: { party, tasks, last }, works, columns, acting }: PartyRowsProps) {
  const words = useWords();
  const [open, setOpen] = useState<Told | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const tell = (task: number) => (what: Telling, button: HTMLElement): void => {
    opener.current = button;
    setOpen({ task, what });
  };
  const close = (): void => {
    setOpen(null);
    opener.current?.focus();
  };
  const told = tasks.find((task) => task?.number === open?.task) ?? null;
  const work = works.find(({ name }) => name === told?.work);
  return (
    <>
      <Row head={party.name}>
        {tasks.map((task, at) => (
          <StepCell
            key={at}
            of={of}
            task={task}
            name={columns[at + 1] ?? ''}
            tell={mayReport(acting, task) ? tell(task.number) : null}
            open={task !== null && task.number === open?.task ? open.what : null}
          />
        ))}
        <Cell class="quiet">
          <span class="when-stacked">{words.tab.tasks.mapLast}: </span>
          {last !== null && <span title={words.day(last)}>{words.relative(daysBetween(of.today, last))}</span>}
        </Cell>
      </Row>
      {acting && open && work && mayReport(acting, told) && (
        <tr role="row" class="form-row">
          <td role="cell" colSpan={columns.length}>
            {open.what === 'report' ? (
              <ReportForm key={told.number} acting={acting} task={told} close={close} />
            ) : (
              <DoneForm key={told.number} acting={acting} work={work} task={told} close={close} />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

interface ProgressMapProps {
  of: Case;
  works: readonly Work[];
  rows: readonly MapRow[];
  acting: Acting | null;
}

export function ProgressMap({ of, works, rows, acting }: ProgressMapProps) {
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
            <PartyRows
              key={row.party.id}
              of={of}
              row={row}
              works={works}
              columns={columns}
              acting={acting}
            />
          ))}
        </StackedTable>
      </div>
    </section>
  );
}
