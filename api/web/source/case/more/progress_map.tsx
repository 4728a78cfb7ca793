// Party by step: "Hur långt har var och en kommit, och vem har vi inte hört från?"
import { daysBetween, type Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import type { Task, Work } from '../../service/client.ts';
import { symbolOfTask, type MapRow } from './task_facts.ts';

function StepCell({ task, name }: { task: Task | null; name: string }) {
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
    </Cell>
  );
}

interface ProgressMapProps {
  works: readonly Work[];
  rows: readonly MapRow[];
  today: Day;
}

export function ProgressMap({ works, rows, today }: ProgressMapProps) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.tasks;
  const columns = [words.tab.decisions.columns.party, ...works.map((work) => title(work.title)), say.mapLast];
  return (
    <section>
      <h3>{say.map}</h3>
      <div class="wide" role="region" aria-label={say.map} tabIndex={0}>
        <StackedTable class="map" caption={say.map} columns={columns.map((name) => ({ name }))}>
          {rows.map(({ party, tasks, last }) => (
            <Row key={party.id} head={party.name}>
              {tasks.map((task, at) => (
                <StepCell key={at} task={task} name={columns[at + 1] ?? ''} />
              ))}
              <Cell class="quiet">
                <span class="when-stacked">{say.mapLast}: </span>
                {last !== null && (
                  <span title={words.day(last)}>{words.relative(daysBetween(today, last))}</span>
                )}
              </Cell>
            </Row>
          ))}
        </StackedTable>
      </div>
    </section>
  );
}
