// Links to one task, for somebody who has no account: whoever leads, or is asked, makes one, sees whether it has been
// opened, and takes it back.
import { useState } from 'preact/hooks';
import { localDay } from '../../format/instant.ts';
import { useSession } from '../../frame/session.tsx';
import { useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { useMoment } from '../../parts/moment.tsx';
import { Read } from '../../parts/reading.tsx';
import { SecretOnce } from '../../parts/secret_once.tsx';
import { textIn } from '../../parts/sending.ts';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import type { Task, Work } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { taskLinks, type TaskLink, type TaskPlace } from '../../service/task_links.ts';
import { actOf, type Acting } from './disposition_form.tsx';
import { taskLinkWords } from './task_link_words.ts';
import { openTasksFor } from './who_may.ts';

const usualDays = 60;
const mostDays = 366;

interface OfTask {
  task: TaskPlace;
  actor: string;
  /** Whose task it is. */
  name: string;
  reload: () => void;
}

function MakeForm({ task, actor, name, reload, close }: OfTask & { close: () => void }) {
  const say = taskLinkWords[useWords().code];
  const [made, setMade] = useState<TaskLink | null>(null);
  const make = async (form: FormData): Promise<void> => {
    const order = { givenTo: textIn(form, 'givenTo'), days: Number(textIn(form, 'days')) };
    setMade(await taskLinks.make(task, actor, order));
  };
  if (made) {
    const kept = (): void => {
      close();
      reload();
    };
    const address = location.origin + (made.address ?? '');
    return <SecretOnce title={say.made(made.givenTo ?? say.unknown)} secret={address} help={say.send} kept={kept} />;
  }
  return (
    <ActForm
      legend={say.legend(name)}
      about={String(task.task)}
      fields={['givenTo', 'days']}
      act={make}
      done={() => undefined}
      close={close}
      submit={say.submit}
    >
      <Field name="givenTo" label={say.givenTo} help={say.givenToHelp}>
        {(control) => <input {...control} required maxLength={254} autocomplete="off" />}
      </Field>
      <Field name="days" label={say.days} help={say.daysHelp}>
        {(control) => <input {...control} type="number" required min={1} max={mostDays} defaultValue={usualDays} />}
      </Field>
    </ActForm>
  );
}

function TakeBack({ of, link, done }: { of: OfTask; link: TaskLink; done: () => void }) {
  const say = taskLinkWords[useWords().code];
  const to = link.givenTo ?? say.unknown;
  return (
    <Unfold label={say.back} about={to}>
      {(close) => (
        <ActForm
          legend={say.backLegend(to)}
          fields={[]}
          act={() => taskLinks.takeBack(of.task, of.actor, link.id)}
          done={done}
          close={close}
          submit={say.backIt}
        >
          <p class="quiet">{say.backHelp}</p>
        </ActForm>
      )}
    </Unfold>
  );
}

function LinkTable({ of, links, done }: { of: OfTask; links: readonly TaskLink[]; done: () => void }) {
  const moment = useMoment();
  const say = taskLinkWords[useWords().code];
  if (links.length === 0) return <p class="quiet">{say.none}</p>;
  const columns = Object.values(say.columns).map((name) => ({ name }));
  return (
    <StackedTable class="plain-table" caption={say.list(of.name)} columns={columns}>
      {links.map((link) => (
        <Row key={link.id} head={link.givenTo ?? say.unknown}>
          <Cell>{moment(link.madeAt)}</Cell>
          <Cell>
            {link.lastUsedAt === link.madeAt ? say.notOpened : moment(link.lastUsedAt)}
            {link.used && <span class="quiet proposed">{say.decided}</span>}
          </Cell>
          <Cell>
            <DayText day={localDay(link.endsAt)} />
          </Cell>
          <Cell>
            <TakeBack of={of} link={link} done={done} />
          </Cell>
        </Row>
      ))}
    </StackedTable>
  );
}

function LinksOfTask({ acting, task }: { acting: Acting; task: Task }) {
  const { place, actor } = actOf(acting, '');
  const say = taskLinkWords[useWords().code];
  const at = { ...place, task: task.number };
  const read = useResource(`links ${place.case} ${task.number} ${actor}`, '', (signal) =>
    taskLinks.list(at, actor, signal),
  );
  const of = { task: at, actor, name: task.addressee.name, reload: read.reload };
  const back = (): void => {
    acting.saved(say.backDone);
    read.reload();
  };
  return (
    <>
      <Read resource={read}>{(links) => <LinkTable of={of} links={links} done={back} />}</Read>
      <div class="acts">
        <Unfold label={say.make}>{(close) => <MakeForm {...of} close={close} />}</Unfold>
      </div>
    </>
  );
}

function Whose({ tasks, acting, close }: { tasks: readonly Task[]; acting: Acting; close: () => void }) {
  const say = taskLinkWords[useWords().code];
  const [number, choose] = useState(tasks.length === 1 ? (tasks[0]?.number ?? 0) : 0);
  const task = tasks.find((each) => each.number === number);
  return (
    <>
      {tasks.length > 1 && (
        <Field name=".linked" label={say.whose}>
          {(control) => (
            <select {...control} value={number} onChange={(event) => choose(Number(event.currentTarget.value))}>
              <option value={0}>{say.choose}</option>
              {tasks.map((each) => (
                <option key={each.number} value={each.number}>
                  {each.addressee.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {task && <LinksOfTask key={task.number} acting={acting} task={task} />}
      <p class="buttons">
        <button type="button" onClick={close}>
          {say.hide}
        </button>
      </p>
    </>
  );
}

/** For work that is asked of organisations and bodies; there are no links where nobody signs in. */
export function TaskLinks({ acting, work }: { acting: Acting; work: Work }) {
  const say = taskLinkWords[useWords().code];
  const { signInNeeded } = useSession();
  const tasks = openTasksFor(acting.actor, work).filter(({ addressee }) => addressee.kind !== 'role');
  if (!signInNeeded || tasks.length === 0) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <p class="quiet">{say.help}</p>
      <div key={acting.actor}>
        <Unfold label={say.show}>{(close) => <Whose tasks={tasks} acting={acting} close={close} />}</Unfold>
      </div>
    </section>
  );
}
