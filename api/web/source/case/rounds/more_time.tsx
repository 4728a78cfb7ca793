// More time: those asked ask for it with a day and a reason; whoever leads gives it.
import { useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import type { Task } from '../../service/client.ts';
import { sendings } from '../../service/sendings.ts';
import { actOf, type ActingAround } from './disposition_form.tsx';

export interface TaskFormProps {
  acting: ActingAround;
  task: Task;
  close: () => void;
}

/** What has been asked for and not yet been given. */
export function MoreTimeAsked({ task }: { task: Task }) {
  const words = useWords();
  const say = words.tab.sending.moreTime;
  if (!task.moreTimeAsked) return null;
  const { until, reason } = task.moreTimeAsked;
  return (
    <span>
      <Explained name="extension" text={say.asked(words.day(until))} />{' '}
      {reason && <q>{reason}</q>}
    </span>
  );
}

export function AskMoreTimeForm({ acting, task, close }: TaskFormProps) {
  const { sending, round } = useWords().tab;
  const say = sending.moreTime;
  const save = (form: FormData, key: string): Promise<unknown> => {
    const body = { until: textIn(form, 'until'), reason: textIn(form, 'reason') };
    return sendings.askMoreTime(actOf(acting, key), task.number, body);
  };
  return (
    <ActForm
      about={String(task.number)}
      legend={say.askLegend}
      fields={['until', 'reason']}
      act={save}
      done={() => acting.saved(say.askDone)}
      close={close}
      submit={say.ask}
    >
      <Field name="until" label={say.until}>
        {(control) => <input {...control} type="date" required min={acting.of.today} />}
      </Field>
      <Field name="reason" label={round.form.reason} help={say.reasonHelp}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} required />}
      </Field>
    </ActForm>
  );
}

export function GiveMoreTimeForm({ acting, task, close }: TaskFormProps) {
  const { sending, round } = useWords().tab;
  const say = sending.moreTime;
  const save = (form: FormData, key: string): Promise<unknown> => {
    const reason = textIn(form, 'reason');
    const body = { due: textIn(form, 'due'), ...(reason && { reason }) };
    return sendings.giveMoreTime(actOf(acting, key), task.number, body);
  };
  const { until = '', reason = '' } = task.moreTimeAsked ?? {};
  return (
    <ActForm
      legend={say.giveLegend(task.addressee.name)}
      fields={['due', 'reason']}
      act={save}
      done={() => acting.saved(say.giveDone(task.addressee.name))}
      close={close}
      submit={say.giveIt}
    >
      <Field name="due" label={say.newLastDay}>
        {(control) => <input {...control} type="date" required defaultValue={until} />}
      </Field>
      <Field name="reason" label={round.form.reason}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} defaultValue={reason ?? ''} />}
      </Field>
    </ActForm>
  );
}
