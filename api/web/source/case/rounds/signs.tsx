// The early signs: received, a case officer named, on the agenda of a day. Whoever is asked says so before the
// answer; the lead may say it for them.
import { useState } from 'preact/hooks';
import { useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import { textIn } from '../../parts/sending.ts';
import type { Task, Work } from '../../service/client.ts';
import { rounds, type Sign } from '../../service/rounds.ts';
import { actOf, type ActingAround } from './disposition_form.tsx';
import { AskMoreTimeForm, MoreTimeAsked } from './more_time.tsx';
import { leads, openTasksFor } from './who_may.ts';

const signs: readonly Sign[] = ['received', 'case_officer', 'agenda'];

function SignFields() {
  const say = useWords().tab.round.signs;
  const [sign, setSign] = useState<Sign>('received');
  return (
    <>
      <Field name="sign" label={say.sign}>
        {(control) => (
          <select {...control} value={sign} onChange={(event) => setSign(event.currentTarget.value as Sign)}>
            {signs.map((each) => (
              <option key={each} value={each}>
                {say.signs[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {sign === 'agenda' && (
        <Field name="on" label={say.day}>
          {(control) => <input {...control} type="date" required />}
        </Field>
      )}
      {sign !== 'received' && (
        <Field name="text" label={sign === 'agenda' ? say.body : say.officer}>
          {(control) => <input {...control} maxLength={200} autocomplete="off" />}
        </Field>
      )}
    </>
  );
}

function Whose({ tasks }: { tasks: readonly Task[] }) {
  const { form, signs: say } = useWords().tab.round;
  return (
    <Field name="task" label={say.whose}>
      {(control) => (
        <select {...control} required>
          <option value="">{form.choose}</option>
          {tasks.map(({ number, addressee }) => (
            <option key={number} value={number}>
              {addressee.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type SignFormProps = { acting: ActingAround; tasks: readonly Task[]; close: () => void };

function SignForm({ acting, tasks, close }: SignFormProps) {
  const say = useWords().tab.round.signs;
  const save = (form: FormData, key: string): Promise<unknown> => {
    const task = Number(form.get('task') ?? tasks[0]?.number);
    const on = textIn(form, 'on');
    const text = textIn(form, 'text');
    const sign = textIn(form, 'sign') as Sign;
    return rounds.giveSign(actOf(acting, key), task, { sign, ...(on && { on }), ...(text && { text }) });
  };
  const fields = ['task', 'sign', 'on', 'text'];
  return (
    <ActForm about={acting.actor} legend={say.legend} fields={fields} act={save} done={() => acting.saved(say.done)} close={close}>
      {leads(acting.actor) && <Whose tasks={tasks} />}
      <SignFields />
    </ActForm>
  );
}

/** What the one asked has said so far. */
function Given({ task }: { task: Task }) {
  const words = useWords();
  const say = words.tab.round.signs;
  return (
    <ul class="facts">
      {task.due !== null && <li>{say.due(words.day(task.due))}</li>}
      {task.moreTimeAsked && (
        <li>
          <Symbol name="waiting" /> <MoreTimeAsked task={task} />
        </li>
      )}
      {task.signs.length === 0 && <li class="quiet">{say.none}</li>}
      {task.signs.map(({ sign, on, text }) => (
        <li key={sign}>
          <Symbol name="done" /> {say.shown[sign](words.day(on))}
          {text && ` (${text})`}
        </li>
      ))}
    </ul>
  );
}

export function Signs({ acting, work }: { acting: ActingAround; work: Work }) {
  const { round, sending } = useWords().tab;
  const say = round.signs;
  const tasks = openTasksFor(acting.actor, work);
  if (tasks.length === 0) return null;
  return (
    <section class="around" aria-label={say.title}>
      <h3>{say.title}</h3>
      {!leads(acting.actor) && tasks.map((task) => <Given key={task.number} task={task} />)}
      <div class="acts" key={acting.actor}>
        <Unfold label={say.open}>
          {(close) => <SignForm acting={acting} tasks={tasks} close={close} />}
        </Unfold>
        {!leads(acting.actor) &&
          tasks.map((task) => (
            <Unfold key={task.number} label={sending.moreTime.open}>
              {(close) => <AskMoreTimeForm acting={acting} task={task} close={close} />}
            </Unfold>
          ))}
      </div>
    </section>
  );
}
