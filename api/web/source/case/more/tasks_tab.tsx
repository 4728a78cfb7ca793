// What is asked of people beside consultations and decisions: the rollout's steps, reviews, signing.
import { useTitle, useWords } from '../../language/language.tsx';
import { Symbol, type SymbolName } from '../../parts/symbol.tsx';
import type { Case, Task, Work } from '../../service/client.ts';
import { takesRemarks } from '../remarks/remark_rounds.ts';

const symbols: Readonly<Record<Task['state'], SymbolName>> = {
  planned: 'not_begun',
  ready: 'not_begun',
  reserved: 'now',
  in_progress: 'now',
  completed: 'done',
  skipped: 'dropped',
  obsolete: 'dropped',
  suspended: 'on_hold',
};

export function otherWorks(of: Case): Work[] {
  return of.works.filter(
    (work) => work.kind !== 'decide' && work.kind !== 'wait' && !takesRemarks(work) && work.tasks.length > 0,
  );
}

function Row({ task }: { task: Task }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.tasks;
  const given = task.parts.filter(({ value, type }) => value !== null && type !== 'file');
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {task.addressee.name}
      </th>
      <td role="cell">
        <Symbol name={task.late ? 'late' : symbols[task.state]} />{' '}
        <span class={task.late ? 'late' : ''}>{task.late ? say.late : say.states[task.state]}</span>
        {task.lateAnswer && <span class="quiet"> · {say.lateAnswer}</span>}
        {given.map((part) => (
          <span key={part.name} class="proposed quiet">
            {title(part.title)}: {title(part.text)}
          </span>
        ))}
      </td>
      <td role="cell">{task.due !== null && words.start.due(words.day(task.due))}</td>
      <td role="cell">{task.lastSignOfLife !== null && words.day(task.lastSignOfLife)}</td>
    </tr>
  );
}

function WorkSection({ work }: { work: Work }) {
  const words = useWords();
  const title = useTitle();
  const { who, state, due, last } = words.tab.tasks.columns;
  const { answered, asked } = work.counts;
  return (
    <section>
      <h3>
        {title(work.title)}{' '}
        <span class="quiet">
          {asked > 1 && words.case.counts.ofAll(answered, asked)} {work.optional && words.tab.tasks.optional}
        </span>
      </h3>
      <table role="table" class="tasks">
        <caption class="unseen">{title(work.title)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[who, state, due, last].map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {work.tasks.map((task) => (
            <Row key={task.number} task={task} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function TasksTab({ of }: { of: Case }) {
  return (
    <>
      {otherWorks(of).map((work) => (
        <WorkSection key={work.name} work={work} />
      ))}
    </>
  );
}
