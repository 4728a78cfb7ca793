// One row for each party (or body): three lights with symbol and word, and what is worth noting.
import { useRef, useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import type { ComponentChildren } from 'preact';
import { useTitle, useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { Cell, Row, StackedTable, type Column } from '../../parts/stacked_table.tsx';
import { Symbol, type SymbolName } from '../../parts/symbol.tsx';
import type { Task, Work } from '../../service/client.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import {
  decidedLight,
  knowsLegalForce,
  legalForceLight,
  onRecordLight,
  type LightText,
} from './light_words.ts';
import { decisionNotes } from './notes.ts';
import { registrable, type Registering } from './register_facts.ts';
import { RegisterForm } from './register_form.tsx';
import { registerWords } from './register_words.ts';

const pathSymbols: Readonly<Record<Task['path'][number]['status'], SymbolName>> = {
  done: 'done',
  now: 'now',
  next: 'not_begun',
};

interface LightCellProps {
  light: LightText;
  /** What the word is about, said where the heading of the column is out of sight. */
  about?: string;
}

function LightCell({ light: { symbol, word, day }, about }: LightCellProps) {
  return (
    <Cell class={symbol === null ? 'light quiet' : 'light'}>
      {symbol && <Symbol name={symbol} />} {about && <span class="when-stacked">{about}: </span>}
      {word} {day !== null && <DayText day={day} />}
    </Cell>
  );
}

/** Which body comes after which, while it has not come to an end. */
function BodyPath({ path }: { path: Task['path'] }) {
  const words = useWords();
  if (path.length < 2 || path.every(({ status }) => status === 'done')) return null;
  return (
    <ol class="bodies" aria-label={words.tab.decisions.path}>
      {path.map(({ body, status }) => (
        <li key={body.id}>
          <Symbol name={pathSymbols[status]} alone /> {body.name}
        </li>
      ))}
    </ol>
  );
}

interface PartyRowProps {
  task: Task;
  about: Work['about'];
  today: Day;
  withLegalForce: boolean;
  /** What can be registered, on demand. */
  register: ComponentChildren;
}

function PartyRow({ task, about, today, withLegalForce, register }: PartyRowProps) {
  const words = useWords();
  const { lights, columns } = words.tab.decisions;
  return (
    <Row head={task.addressee.name}>
      <LightCell light={decidedLight(task.lights, lights)} />
      <LightCell light={onRecordLight(task, lights)} />
      {withLegalForce && (
        <LightCell light={legalForceLight(task.lights, lights, today)} about={columns.final} />
      )}
      <Cell class="notes">
        {task.late && task.due !== null && (
          <span class="late">
            <Symbol name="late" /> {words.start.due(words.day(task.due))}{' '}
          </span>
        )}
        {decisionNotes(task, about, words, today).join(' · ')}
        <BodyPath path={task.path} />
        {register}
      </Cell>
    </Row>
  );
}

interface PartyRowsProps extends Omit<PartyRowProps, 'about' | 'register'> {
  work: Work;
  acting: Acting | null;
  columns: number;
}

/** A party's row, and below it the form in which something is registered for it. */
function PartyRows({ work, acting, columns, ...row }: PartyRowsProps) {
  const { task } = row;
  const say = registerWords[useWords().code];
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const choices: Registering[] = acting ? registrable(acting.actor, work, task) : [];
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const register = choices.length > 0 && (
    <button
      type="button"
      class="plain report"
      ref={button}
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {say.open}
      <span class="unseen"> {say.about(task.addressee.name)}</span>
    </button>
  );
  return (
    <>
      <PartyRow {...row} about={work.about} register={register} />
      {acting && open && choices.length > 0 && (
        <tr role="row" class="form-row">
          <td role="cell" colSpan={columns}>
            <RegisterForm acting={acting} work={work} task={task} choices={choices} close={close} />
          </td>
        </tr>
      )}
    </>
  );
}

function useColumns(tasks: readonly Task[]): Column[] {
  const words = useWords();
  const { party, body, decided, onRecord, final, next } = words.tab.decisions.columns;
  const bodies = tasks.every(({ addressee }) => addressee.kind === 'body');
  return [
    { name: bodies ? body : party },
    { name: decided, explain: 'same_text' },
    { name: onRecord, explain: 'adjusted' },
    ...(knowsLegalForce(tasks) ? [{ name: final, explain: 'final' as const }] : []),
    { name: next },
  ];
}

interface DecisionTableProps {
  work: Work;
  today: Day;
  acting: Acting | null;
}

export function DecisionTable({ work, today, acting }: DecisionTableProps) {
  const title = useTitle();
  const columns = useColumns(work.tasks);
  const withLegalForce = knowsLegalForce(work.tasks);
  return (
    <StackedTable class="lights" caption={title(work.title)} columns={columns}>
      {work.tasks.map((task) => (
        <PartyRows
          key={task.number}
          columns={columns.length}
          {...{ task, work, today, acting, withLegalForce }}
        />
      ))}
    </StackedTable>
  );
}
