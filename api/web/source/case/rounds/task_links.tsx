// Links to one task, for somebody who has no account: whoever leads, or is asked, makes one, sees what has been
// done by it, and takes it back.
import { useState } from 'preact/hooks';
import { useSession } from '../../frame/session.tsx';
import { useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { Read } from '../../parts/reading.tsx';
import { SecretOnce } from '../../parts/secret_once.tsx';
import { textIn } from '../../parts/sending.ts';
import type { Task, Work } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { taskLinks, type TaskLink } from '../../service/task_links.ts';
import type { Entry } from '../time/entries.ts';
import { actOf, type Acting } from './disposition_form.tsx';
import { LinkTable, type OfTask } from './link_table.tsx';
import { taskLinkWords } from './task_link_words.ts';
import { tasksFor } from './who_may.ts';

const usualDays = 60;
const mostDays = 366;

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
      stays
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

interface TaskLinksProps {
  acting: Acting;
  entries: readonly Entry[];
}

function LinksOfTask({ acting, entries, task }: TaskLinksProps & { task: Task }) {
  const { place, actor } = actOf(acting, '');
  const say = taskLinkWords[useWords().code];
  const at = { ...place, task: task.number };
  const read = useResource(`links ${place.case} ${task.number} ${actor}`, '', (signal) =>
    taskLinks.list(at, actor, signal),
  );
  const of = { entries, task: at, actor, name: task.addressee.name, reload: read.reload };
  const back = (): void => {
    acting.saved(say.backDone);
    read.reload();
  };
  return (
    <>
      <Read resource={read}>{(links) => <LinkTable of={of} links={links} done={back} />}</Read>
      {!task.closed && (
        <div class="acts">
          <Unfold label={say.make}>{(close) => <MakeForm {...of} close={close} />}</Unfold>
        </div>
      )}
    </>
  );
}

function Whose({ tasks, close, ...rest }: TaskLinksProps & { tasks: readonly Task[]; close: () => void }) {
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
                  {each.closed && `, ${say.closed}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {task && <LinksOfTask key={task.number} task={task} {...rest} />}
      <p class="buttons">
        <button type="button" onClick={close}>
          {say.hide}
        </button>
      </p>
    </>
  );
}

/** For work that is asked of organisations and bodies; there are no links where nobody signs in. */
export function TaskLinks({ acting, entries, work }: TaskLinksProps & { work: Work }) {
  const say = taskLinkWords[useWords().code];
  const { signInNeeded } = useSession();
  const tasks = tasksFor(acting.actor, work).filter(({ addressee }) => addressee.kind !== 'role');
  if (!signInNeeded || tasks.every(({ closed }) => closed)) return null;
  tasks.sort((a, b) => Number(a.closed) - Number(b.closed));
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <p class="quiet">{say.help}</p>
      <div key={acting.actor}>
        <Unfold label={say.show}>{(close) => <Whose {...{ tasks, acting, entries, close }} />}</Unfold>
      </div>
    </section>
  );
}
