// Beside the moves of the lifecycle: putting the case on hold and resuming it, splitting out a new case, going over
// to a newer version of the lifecycle. For whoever leads the case.
import { useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { TheirsHere } from '../../parts/theirs.tsx';
import { service, type Case, type Schema } from '../../service/client.ts';
import { course } from '../../service/course.ts';
import { useResource } from '../../service/resource.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { leads } from '../rounds/who_may.ts';
import { courseWords } from './course_words.ts';
import { MigrateForm } from './migrate_form.tsx';
import { SplitForm } from './split_form.tsx';
import { useSeen } from './use_seen.tsx';

export interface CourseFormProps {
  acting: Acting;
  etag: string;
  close: () => void;
}

function OtherCase({ of }: { of: Case }) {
  const say = courseWords[useWords().code].hold;
  return (
    <Field name="otherCase" label={say.other}>
      {(control) => (
        <select {...control}>
          <option value="">{say.noOther}</option>
          {of.links.map(({ case: id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function HoldForm({ acting, etag, close }: CourseFormProps) {
  const words = courseWords[useWords().code];
  const say = words.hold;
  const { theirs, guarded } = useSeen(acting, etag, ({ hold }) => hold);
  const save = (form: FormData, key: string): Promise<unknown> => {
    const [until, otherCase] = [textIn(form, 'until'), textIn(form, 'otherCase')];
    const body: Schema['HoldCase'] = {
      reason: textIn(form, 'reason'),
      lookAgainOn: textIn(form, 'lookAgainOn'),
      ...(until && { until }),
      ...(otherCase && { otherCase }),
    };
    return guarded(key, (act, seen) => course.hold(act, seen, body));
  };
  const fields = ['reason', 'lookAgainOn', 'until', 'otherCase'];
  return (
    <ActForm
      legend={say.legend}
      fields={fields}
      act={save}
      done={() => acting.saved(say.done)}
      close={close}
      submit={say.submit}
      beside={theirs && <TheirsHere>{theirs.hold?.reason ?? words.notOnHold}</TheirsHere>}
    >
      <p class="quiet">{say.help}</p>
      <Field name="reason" label={words.reason}>
        {(control) => <textarea {...control} rows={2} required maxLength={400} />}
      </Field>
      <Field name="lookAgainOn" label={say.look} help={say.lookHelp}>
        {(control) => <input {...control} type="date" required min={acting.of.today} />}
      </Field>
      <Field name="until" label={say.until}>
        {(control) => <input {...control} type="date" min={acting.of.today} />}
      </Field>
      {acting.of.links.length > 0 && <OtherCase of={acting.of} />}
    </ActForm>
  );
}

function ResumeForm({ acting, etag, close }: CourseFormProps) {
  const words = courseWords[useWords().code];
  const say = words.resume;
  const { theirs, guarded } = useSeen(acting, etag, ({ hold }) => hold);
  const save = (form: FormData, key: string): Promise<unknown> =>
    guarded(key, (act, seen) => course.resume(act, seen, { reason: textIn(form, 'reason') }));
  return (
    <ActForm
      legend={say.legend}
      fields={['reason']}
      act={save}
      done={() => acting.saved(say.done)}
      close={close}
      submit={say.submit}
      beside={theirs && <TheirsHere>{theirs.hold?.reason ?? words.notOnHold}</TheirsHere>}
    >
      <p class="quiet">{say.help}</p>
      <Field name="reason" label={words.reason}>
        {(control) => <textarea {...control} rows={2} required maxLength={400} />}
      </Field>
    </ActForm>
  );
}

/** The newest version of the lifecycle, where it is newer than the one the case follows. */
function useNewer({ collaboration, lifecycle }: Case): number | null {
  const read = useResource(`lifecycles ${collaboration}`, '', (signal) =>
    service.lifecycles(collaboration, signal),
  );
  const newest = read.value?.lifecycles.find(({ name }) => name === lifecycle.name)?.version ?? 0;
  return newest > lifecycle.version ? newest : null;
}

type CourseFormsProps = Omit<CourseFormProps, 'close'> & {
  /** The lifecycle itself says how a case is split out of this one. */
  splits: boolean;
};

export function CourseForms({ acting, etag, splits }: CourseFormsProps) {
  const words = courseWords[useWords().code];
  const { of, actor } = acting;
  const newer = useNewer(of);
  if (!leads(actor) || of.phase === 'completed' || of.phase === 'terminated') return null;
  const props = { acting, etag };
  return (
    <section class="around">
      <h3>{words.title}</h3>
      <div class="acts">
        {of.hold ? (
          <Unfold label={words.resume.open}>{(close) => <ResumeForm {...props} close={close} />}</Unfold>
        ) : (
          <Unfold label={words.hold.open}>{(close) => <HoldForm {...props} close={close} />}</Unfold>
        )}
        {!splits && (
          <Unfold label={words.split.open}>{(close) => <SplitForm {...props} close={close} />}</Unfold>
        )}
        {newer !== null && (
          <Unfold label={words.migrate.open}>
            {(close) => <MigrateForm {...props} to={newer} close={close} />}
          </Unfold>
        )}
      </div>
      {newer === null && <p class="quiet">{words.migrate.newest(of.lifecycle.version)}</p>}
    </section>
  );
}
