// What is asked of people beside consultations and decisions: the rollout's steps, reviews, signing.
import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import type { Case, Task, Work } from '../../service/client.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { ActingAsChoice } from '../steps/acting_as.tsx';
import { useActingAs } from '../steps/use_acting_as.ts';
import { AddTask } from './add_task.tsx';
import { Reported } from './reported.tsx';
import { RolloutMap } from './rollout_map.tsx';
import { inOrderOfParties, isOpen, otherWorks, progressMap, symbolOfTask } from './task_facts.ts';

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

function TaskRow({ of, task }: { of: Case; task: Task }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.tasks;
  const given = task.parts.filter(({ value, type }) => value !== null && type !== 'file');
  return (
    <Row head={task.addressee.name}>
      <Cell>
        <Symbol name={symbolOfTask(task)} />{' '}
        <span class={task.late ? 'late' : ''}>{task.late ? say.late : say.states[task.state]}</span>
        {task.lateAnswer && <span class="quiet"> · {say.lateAnswer}</span>}
        {task.text && <span class="proposed">{task.text}</span>}
        {given.map((part) => (
          <span key={part.name} class="proposed quiet">
            {title(part.title)}: {title(part.text)}
          </span>
        ))}
        <Reported of={of} task={task} />
      </Cell>
      <DayCell day={task.due} name={words.tab.tasks.columns.due} />
      <DayCell day={task.lastSignOfLife} name={words.tab.tasks.columns.last} />
    </Row>
  );
}

interface WorkSectionProps {
  of: Case;
  work: Work;
  open: boolean;
  acting: Acting | null;
}

function WorkSection({ of, work, open, acting }: WorkSectionProps) {
  const words = useWords();
  const title = useTitle();
  const { who, state, due, last } = words.tab.tasks.columns;
  const { answered, asked } = work.counts;
  const late = work.tasks.filter((task) => task.late).length;
  return (
    <details class="group" open={open}>
      <summary>
        <h3>
          {title(work.title)}{' '}
          <span class="quiet">
            {asked > 1 && words.case.counts.ofAll(answered, asked)} {work.optional && words.tab.tasks.optional}
          </span>
        </h3>
        {late > 0 && (
          <span class="late">
            <Symbol name="late" /> {words.case.waiting.late(late)}
          </span>
        )}
      </summary>
      <StackedTable
        class="tasks"
        caption={title(work.title)}
        columns={[who, state, due, last].map((name) => ({ name }))}
      >
        {inOrderOfParties(work.tasks, of.parties).map((task) => (
          <TaskRow key={task.number} of={of} task={task} />
        ))}
      </StackedTable>
      {acting && <AddTask acting={acting} work={work} />}
    </details>
  );
}

/** The map first where there is one; then each step by itself, those under way before those that are done. */
export function TasksTab({ of, asOf, reload }: { of: Case; asOf: Day | null; reload: () => void }) {
  const words = useWords();
  const [actor, choose] = useActingAs(of.collaboration);
  const [done, setDone] = useState<string | null>(null);
  const saved = (what: string): void => {
    setDone(what);
    reload();
  };
  const acting = asOf === null ? { of, actor, saved } : null;
  const works = otherWorks(of);
  const [columns, rows] = progressMap(of, works);
  const few = columns.length === 0;
  const sections = (some: readonly Work[], name: string) =>
    some.length > 0 && (
      <section aria-label={name}>
        {some.map((work) => (
          <WorkSection key={work.name} of={of} work={work} open={few} acting={acting} />
        ))}
      </section>
    );
  const closed = works.filter((work) => !isOpen(work));
  return (
    <>
      {acting && (!few || works.some(({ kind, active }) => kind === 'plan' && active)) && <ActingAsChoice of={of} actor={actor} choose={choose} />}
      <p role="status" class="saved">
        {done !== null && words.tab.round.form.saved(done)}
      </p>
      {!few && <RolloutMap of={of} works={columns} rows={rows} asOf={asOf} acting={acting} />}
      {sections(works.filter(isOpen), words.tab.tasks.open)}
      {sections(closed, words.tab.tasks.closed)}
    </>
  );
}
