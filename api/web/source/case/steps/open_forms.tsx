// What reaches the case from outside, or goes out of it: a signal that the lifecycle waits for, and the public page.
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { TheirsHere } from '../../parts/theirs.tsx';
import type { Schema } from '../../service/client.ts';
import { course } from '../../service/course.ts';
import { actOf } from '../rounds/disposition_form.tsx';
import { openWords } from './open_words.ts';
import type { TellProps } from './tell_forms.tsx';
import { useSeen } from './use_seen.tsx';

type SignalFormProps = Omit<TellProps, 'etag'> & { signals: readonly Schema['SignalKind'][] };

export function SignalForm({ acting, signals, close }: SignalFormProps) {
  const say = openWords[useWords().code].signal;
  const title = useTitle();
  const save = (form: FormData, key: string): Promise<unknown> => {
    const body = { signal: textIn(form, 'signal'), happenedOn: textIn(form, 'happenedOn') };
    return course.signal(actOf(acting, key), body);
  };
  const fields = ['signal', 'happenedOn'];
  return (
    <ActForm legend={say.legend} fields={fields} act={save} done={() => acting.saved(say.done)} close={close} submit={say.it}>
      <p class="quiet">{say.help}</p>
      <Field name="signal" label={say.which}>
        {(control) => (
          <select {...control} required>
            {signals.map((each) => (
              <option key={each.name} value={each.name}>
                {title(each.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="happenedOn" label={say.day}>
        {(control) => (
          <input {...control} type="date" required max={acting.of.today} defaultValue={acting.of.today} />
        )}
      </Field>
    </ActForm>
  );
}

/** Where anybody reads of the case once the page is open. */
function publicAddress({ collaboration, id }: { collaboration: string; id: string }, language: string): string {
  const at = [collaboration, 'cases', id].map(encodeURIComponent).join('/');
  return `${location.origin}/v1/public/collaborations/${at}?format=html&language=${language}`;
}

export function PublicPageForm({ acting, etag, close }: TellProps) {
  const { code } = useWords();
  const say = openWords[code].page;
  const { theirs, guarded } = useSeen(acting, etag, () => null);
  const address = publicAddress(acting.of, code);
  let open = true;
  const save = (form: FormData, key: string): Promise<void> => {
    open = textIn(form, 'open') === 'yes';
    const body = { open, reason: textIn(form, 'reason') };
    return guarded(key, (act, seen) => course.publicPage(act, seen, body));
  };
  return (
    <ActForm
      legend={say.legend}
      fields={['open', 'reason']}
      act={save}
      done={() => acting.saved(open ? say.opened : say.closed)}
      close={close}
      beside={theirs && <TheirsHere>{say.legend}</TheirsHere>}
    >
      <p class="quiet">
        <Explained name="dispatch" text={say.help} />
      </p>
      <p>
        {say.address}:{' '}
        <a href={address}>
          <code>{address}</code>
        </a>
      </p>
      <Field name="open" label={say.which}>
        {(control) => (
          <select {...control}>
            <option value="yes">{say.open}</option>
            <option value="no">{say.close}</option>
          </select>
        )}
      </Field>
      <Field name="reason" label={say.reason} help={say.reasonHelp}>
        {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
      </Field>
    </ActForm>
  );
}
