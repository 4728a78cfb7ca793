// Those asked, as whoever leads the round sees them: who has not answered, who asks for more time; one more is
// asked, one is excused, and the whole round can be taken back and sent out again.
import { useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import { textIn } from '../../parts/sending.ts';
import { service, type Task, type Work } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import type { Round } from '../../service/rounds.ts';
import { sendings } from '../../service/sendings.ts';
import { actOf, type Acting } from './disposition_form.tsx';
import { GiveMoreTimeForm, MoreTimeAsked, type TaskFormProps } from './more_time.tsx';
import { leads, openTasksFor } from './who_may.ts';

interface ReasonFormProps {
  legend: string;
  help: string;
  submit: string;
  act: (key: string, reason: string) => Promise<unknown>;
  done: () => void;
  close: () => void;
}

/** A thing that is done with a reason and nothing more. */
export function ReasonForm({ legend, help, submit, act, done, close }: ReasonFormProps) {
  const say = useWords().tab.round.form;
  const save = (form: FormData, key: string): Promise<unknown> => act(key, textIn(form, 'reason'));
  return (
    <ActForm legend={legend} fields={['reason']} act={save} done={done} close={close} submit={submit}>
      <Field name="reason" label={say.reason} help={help}>
        {(control) => <textarea {...control} rows={2} maxLength={400} required />}
      </Field>
    </ActForm>
  );
}

function ExcuseForm({ acting, task, close }: TaskFormProps) {
  const say = useWords().tab.sending.asked;
  const { name } = task.addressee;
  return (
    <ReasonForm
      legend={say.excuseLegend(name)}
      help={say.excuseHelp}
      submit={say.excuseIt}
      act={(key, reason) => sendings.excuse(actOf(acting, key), task.number, reason)}
      done={() => acting.saved(say.excuseDone(name))}
      close={close}
    />
  );
}

interface RoundFormProps {
  acting: Acting;
  work: Work;
  close: () => void;
}

/** Everybody in the register who is not asked already. */
function useNotAsked({ of }: Acting, { tasks }: Work): { id: string; name: string }[] {
  const read = useResource(`register ${of.collaboration}`, '', async (signal) => {
    const [{ organisations }, { bodies }] = await Promise.all([
      service.organisations(of.collaboration, signal),
      service.bodies(of.collaboration, signal),
    ]);
    return [...organisations, ...bodies];
  });
  const asked = new Set(tasks.map(({ addressee }) => addressee.id));
  const known = read.value?.filter(({ id }) => !asked.has(id)) ?? [];
  return known.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function AddForm({ acting, work, close }: RoundFormProps) {
  const { sending, round } = useWords().tab;
  const say = sending.asked;
  const known = useNotAsked(acting, work);
  const save = (form: FormData, key: string): Promise<unknown> => {
    const [due, reason] = [textIn(form, 'due'), textIn(form, 'reason')];
    const body = { asked: textIn(form, 'asked'), ...(due && { due }), ...(reason && { reason }) };
    return sendings.addAddressee(actOf(acting, key), work.name, body);
  };
  const fields = ['asked', 'due', 'reason'];
  return (
    <ActForm legend={say.addLegend} fields={fields} act={save} done={() => acting.saved(say.addDone)} close={close} submit={say.addIt}>
      <Field name="asked" label={say.whom} help={say.whomHelp}>
        {(control) => (
          <select {...control} required>
            <option value="">{round.form.choose}</option>
            {known.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="due" label={say.due} help={say.dueHelp}>
        {(control) => <input {...control} type="date" min={acting.of.today} />}
      </Field>
      <Field name="reason" label={round.form.reason}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} />}
      </Field>
    </ActForm>
  );
}

function SendAgainForm({ acting, work, close }: RoundFormProps) {
  const say = useWords().tab.sending.asked;
  return (
    <ReasonForm
      legend={say.againLegend}
      help={say.againHelp}
      submit={say.againIt}
      act={(key, reason) => sendings.sendAgain(actOf(acting, key), work.name, reason)}
      done={() => acting.saved(say.againDone)}
      close={close}
    />
  );
}

function Silent({ acting, task }: { acting: Acting; task: Task }) {
  const words = useWords();
  const say = words.tab.sending;
  const { name } = task.addressee;
  return (
    <li class="draft">
      <p>
        <Symbol name={task.late ? 'late' : 'waiting'} /> <strong>{name}</strong>{' '}
        {task.due !== null && (
          <span class={task.late ? 'late' : 'quiet'}>
            {task.late ? `${words.tab.tasks.late}, ` : ''}
            {words.start.due(words.day(task.due))}
          </span>
        )}{' '}
        <MoreTimeAsked task={task} />
      </p>
      <Unfold label={say.moreTime.give} about={say.asked.of(name)}>
        {(close) => <GiveMoreTimeForm acting={acting} task={task} close={close} />}
      </Unfold>
      <Unfold label={say.asked.excuse} about={say.asked.of(name)}>
        {(close) => <ExcuseForm acting={acting} task={task} close={close} />}
      </Unfold>
    </li>
  );
}

interface AddresseesProps {
  work: Work;
  told: Round;
  acting: Acting | null;
}

export function Addressees({ work, told, acting }: AddresseesProps) {
  const words = useWords();
  const say = words.tab.sending.asked;
  const names = (holders: Round['added']): string => words.list(holders.map(({ name }) => name));
  const mayChange = acting !== null && told.active && leads(acting.actor);
  const silent = mayChange ? openTasksFor(acting.actor, work) : [];
  if (!mayChange && told.added.length + told.excused.length === 0) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      {told.added.length > 0 && <p>{say.added(names(told.added))}</p>}
      {told.excused.length > 0 && <p>{say.excused(names(told.excused))}</p>}
      {mayChange && (
        <>
          <ul>
            {silent.map((task) => (
              <Silent key={task.number} acting={acting} task={task} />
            ))}
          </ul>
          <div class="acts">
            <Unfold label={say.add}>
              {(close) => <AddForm acting={acting} work={work} close={close} />}
            </Unfold>
            <Unfold label={say.again}>
              {(close) => <SendAgainForm acting={acting} work={work} close={close} />}
            </Unfold>
          </div>
        </>
      )}
    </section>
  );
}
