// One row for each party (or body): three lights with symbol and word, and what is worth noting.
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { Symbol, type SymbolName } from '../../parts/symbol.tsx';
import type { Task, Work } from '../../service/client.ts';
import { decidedLight, legalForceLight, onRecordLight, type LightText } from './light_words.ts';
import { decisionNotes } from './notes.ts';

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
    <td role="cell" class={symbol === null ? 'light quiet' : 'light'}>
      {symbol && <Symbol name={symbol} />} {about && <span class="when-stacked">{about}: </span>}
      {word} {day !== null && <DayText day={day} />}
    </td>
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

interface RowProps {
  task: Task;
  about: Work['about'];
  today: Day;
}

function Row({ task, about, today }: RowProps) {
  const words = useWords();
  const { lights, columns } = words.tab.decisions;
  return (
    <tr role="row" class={task.late ? 'row-late' : ''}>
      <th role="rowheader" scope="row">
        {task.addressee.name}
      </th>
      <LightCell light={decidedLight(task.lights, lights)} />
      <LightCell light={onRecordLight(task.lights, lights)} />
      <LightCell light={legalForceLight(task.lights, lights, today)} about={columns.final} />
      <td role="cell" class="notes">
        {task.late && task.due !== null && (
          <span class="late">
            <Symbol name="late" /> {words.start.due(words.day(task.due))}
          </span>
        )}
        {decisionNotes(task, about, words, today).join(' · ')}
        <BodyPath path={task.path} />
      </td>
    </tr>
  );
}

export function DecisionTable({ work, today }: { work: Work; today: Day }) {
  const words = useWords();
  const title = useTitle();
  const { columns } = words.tab.decisions;
  const { final, adjusted } = words.case.explain;
  return (
    <table role="table" class="lights">
      <caption class="unseen">{title(work.title)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {columns.party}
          </th>
          <th role="columnheader" scope="col">
            {columns.decided}
          </th>
          <th role="columnheader" scope="col" title={adjusted}>
            {columns.onRecord}
          </th>
          <th role="columnheader" scope="col" title={final}>
            {columns.final}
          </th>
          <th role="columnheader" scope="col">
            {columns.next}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {work.tasks.map((task) => (
          <Row key={task.number} task={task} about={work.about} today={today} />
        ))}
      </tbody>
    </table>
  );
}
