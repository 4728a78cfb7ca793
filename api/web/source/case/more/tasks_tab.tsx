// What is asked of people beside consultations and decisions: the rollout's steps, reviews, signing.
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
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

/** What the day is stands in the heading, or beside it where that is out of sight. */
function DayCell({ day, name }: { day: Day | null; name: string }) {
  if (day === null) return <Cell>{null}</Cell>;
  return (
    <Cell>
      <span class="when-stacked">{name}: </span>
      <DayText day={day} />
    </Cell>
  );
}

function TaskRow({ task }: { task: Task }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.tasks;
  const given = task.parts.filter(({ value, type }) => value !== null && type !== 'file');
  return (
    <Row head={task.addressee.name}>
      <Cell>
        <Symbol name={task.late ? 'late' : symbols[task.state]} />{' '}
        <span class={task.late ? 'late' : ''}>{task.late ? say.late : say.states[task.state]}</span>
        {task.lateAnswer && <span class="quiet"> · {say.lateAnswer}</span>}
        {given.map((part) => (
          <span key={part.name} class="proposed quiet">
            {title(part.title)}: {title(part.text)}
          </span>
        ))}
      </Cell>
      <DayCell day={task.due} name={words.tab.tasks.columns.due} />
      <DayCell day={task.lastSignOfLife} name={words.tab.tasks.columns.last} />
    </Row>
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
      <StackedTable
        class="tasks"
        caption={title(work.title)}
        columns={[who, state, due, last].map((name) => ({ name }))}
      >
        {work.tasks.map((task) => (
          <TaskRow key={task.number} task={task} />
        ))}
      </StackedTable>
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
