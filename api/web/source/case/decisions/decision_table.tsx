// One row for each party (or body): three lights with symbol and word, and what is worth noting.
import { useTitle, useWords } from '../../language/language.tsx';
import { Symbol, type SymbolName } from '../../parts/symbol.tsx';
import type { Task, Work } from '../../service/client.ts';
import { decidedLight, legalForceLight, onRecordLight, type LightText } from './light_words.ts';
import { decisionNotes } from './notes.ts';

const pathSymbols: Readonly<Record<Task['path'][number]['status'], SymbolName>> = {
  done: 'done',
  now: 'now',
  next: 'not_begun',
};

function LightCell({ light }: { light: LightText }) {
  return (
    <td role="cell" class={light.symbol === null ? 'light quiet' : 'light'}>
      {light.symbol && <Symbol name={light.symbol} />} <span>{light.text}</span>
    </td>
  );
}

function BodyPath({ path }: { path: Task['path'] }) {
  const words = useWords();
  if (path.length < 2) return null;
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

function Row({ task }: { task: Task }) {
  const words = useWords();
  return (
    <tr role="row" class={task.late ? 'row-late' : ''}>
      <th role="rowheader" scope="row">
        {task.addressee.name}
        <BodyPath path={task.path} />
      </th>
      <LightCell light={decidedLight(task.lights, words)} />
      <LightCell light={onRecordLight(task.lights, words)} />
      <LightCell light={legalForceLight(task.lights, words)} />
      <td role="cell" class="notes">
        {task.late && task.due !== null && (
          <span class="late">
            <Symbol name="late" /> {words.start.due(words.day(task.due))}
          </span>
        )}
        {decisionNotes(task, words).join(' · ')}
      </td>
    </tr>
  );
}

export function DecisionTable({ work }: { work: Work }) {
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
          <Row key={task.number} task={task} />
        ))}
      </tbody>
    </table>
  );
}
