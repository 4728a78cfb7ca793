// The plan in words: for each step who does it, along which meetings, when it is done, and what a missed cut-off
// would cost.
import { useTitle, useWords } from '../../language/language.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import type { Plan, PlannedItem } from '../../service/plans.ts';
import { criticalItem, together, type Together } from './plan_lanes.ts';

function Chain({ item }: { item: PlannedItem }) {
  const words = useWords();
  const say = words.tab.plan;
  if (item.meetings.length === 0) return <>{!item.closed && !item.noMeetingIn && say.noMeetings}</>;
  return (
    <ul>
      {item.meetings.map(({ body, papersBy, meets }) => (
        <li key={`${body.id} ${meets}`}>{say.meets(body.name, words.day(meets), words.day(papersBy))}</li>
      ))}
    </ul>
  );
}

function Done({ item, critical }: { item: PlannedItem; critical: boolean }) {
  const words = useWords();
  const say = words.tab.plan;
  if (item.closed)
    return (
      <>
        <Symbol name="done" /> {words.tab.tasks.states.completed}
      </>
    );
  if (item.noMeetingIn)
    return (
      <span class="late">
        <Symbol name="late" /> {say.noMeetingIn(item.noMeetingIn.name)}
      </span>
    );
  return (
    <>
      {item.doneOn === null ? say.noDay : words.day(item.doneOn)}
      {critical && <strong class="proposed">{say.decides}</strong>}
    </>
  );
}

function Missed({ item }: { item: PlannedItem }) {
  const words = useWords();
  const say = words.tab.plan;
  if (!item.ifMissed) return null;
  const { doneOn, reachedOn } = item.ifMissed;
  return (
    <>
      {doneOn === null ? say.noLater : words.day(doneOn)}
      {reachedOn !== null && <span class="quiet proposed">{say.thenReached(words.day(reachedOn))}</span>}
    </>
  );
}

interface ItemRowProps {
  items: Together;
  plan: Plan;
  deciding: PlannedItem | null;
}

function ItemRow({ items, plan, deciding }: ItemRowProps) {
  const words = useWords();
  const [item] = items;
  const { columns } = words.tab.plan;
  const stacked = (name: string) => <span class="when-stacked">{name}: </span>;
  return (
    <Row head={words.list(items.map(({ addressee }) => addressee.name))}>
      <Cell>
        <Chain item={item} />
      </Cell>
      <Cell>
        {stacked(columns.done)}
        <Done item={item} critical={deciding !== null && items.includes(deciding)} />
      </Cell>
      <Cell>
        {item.ifMissed && stacked(columns.missed)}
        <Missed item={item} />
      </Cell>
      {plan.wanted !== null && (
        <Cell>
          {item.lastPapersOn !== null && (
            <>
              {stacked(columns.last)}
              {words.day(item.lastPapersOn)}
            </>
          )}
        </Cell>
      )}
    </Row>
  );
}

export function PlanList({ plan }: { plan: Plan }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.plan;
  const { who, chain, done, missed, last } = say.columns;
  const deciding = criticalItem(plan);
  const names = [who, chain, done, missed, ...(plan.wanted === null ? [] : [last])];
  return (
    <>
      {plan.states.map((state) => (
        <section key={state.state}>
          <h3>
            {title(state.title)}{' '}
            <span class="quiet">
              {say.begins(words.day(state.beginsOn))}
              {state.lastBeginOn !== null && ` ${say.lastBegin(words.day(state.lastBeginOn))}`}
            </span>
          </h3>
          {state.works.map((work) => (
            <div key={work.work}>
              <p>
                {title(work.title)}: {work.doneOn === null ? say.noDay : say.done(words.day(work.doneOn))}
                {work.unsure && ` ${say.unsure}`}
              </p>
              {work.items.length > 0 && (
                <StackedTable
                  class="plan"
                  caption={title(work.title)}
                  columns={names.map((name) => ({ name }))}
                >
                  {together(work.items).map((items, at) => (
                    <ItemRow key={at} items={items} plan={plan} deciding={deciding} />
                  ))}
                </StackedTable>
              )}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
