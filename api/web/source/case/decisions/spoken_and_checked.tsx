// What somebody has said of a decision, which counts for nothing; and the lead's check of an excerpt.
import { useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import type { Schema } from '../../service/client.ts';
import { decisions } from '../../service/decisions.ts';
import { actOf } from '../rounds/disposition_form.tsx';
import type { FormProps } from './register_form.tsx';
import { registerWords } from './register_words.ts';

export function SpokenForm({ acting, task, close }: FormProps) {
  const say = registerWords[useWords().code];
  const save = (form: FormData, key: string): Promise<unknown> =>
    decisions.noteSpoken(actOf(acting, key), task.number, {
      body: textIn(form, 'body'),
      text: textIn(form, 'text'),
      happenedOn: textIn(form, 'happenedOn'),
    });
  return (
    <ActForm
      legend={`${task.addressee.name}: ${say.spoken}`}
      fields={['body', 'text', 'happenedOn']}
      act={save}
      done={() => acting.saved(say.saidSaved)}
      close={close}
      submit={say.submit}
    >
      <Field name="body" label={say.body}>
        {(control) => (
          <select {...control} required>
            {task.path.map(({ body, status }) => (
              <option key={body.id} value={body.id} selected={status === 'now'}>
                {body.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="text" label={say.said} help={say.saidHelp}>
        {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
      </Field>
      <Field name="happenedOn" label={say.on}>
        {(control) => (
          <input {...control} type="date" required max={acting.of.today} defaultValue={acting.of.today} />
        )}
      </Field>
    </ActForm>
  );
}

export function CheckForm({ acting, task, decision, close }: FormProps & { decision: Schema['Decision'] }) {
  const say = registerWords[useWords().code];
  const save = (form: FormData, key: string): Promise<unknown> => {
    const note = textIn(form, 'note');
    const result = textIn(form, 'result') as 'confirmed' | 'asked_back';
    return decisions.check(actOf(acting, key), decision.number, { result, ...(note && { note }) });
  };
  const told = (
    <div class="theirs">
      {decision.version !== null && <p>{say.onVersion(decision.version)}</p>}
      {decision.wording && <blockquote>{decision.wording}</blockquote>}
    </div>
  );
  return (
    <ActForm
      legend={`${task.addressee.name}: ${say.check}`}
      fields={['result', 'note']}
      act={save}
      done={() => acting.saved(say.checkSaved)}
      close={close}
      beside={told}
    >
      <Field name="result" label={say.checkResult}>
        {(control) => (
          <select {...control} required>
            <option value="confirmed">{say.confirmed}</option>
            <option value="asked_back">{say.askedBack}</option>
          </select>
        )}
      </Field>
      <Field name="note" label={say.checkNote} help={say.checkNoteHelp}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} />}
      </Field>
    </ActForm>
  );
}
