// What is done about a remark, and its themes. Two people may write at once: who comes second sees what the first
// wrote, keeps their own words, and chooses.
import { useState } from 'preact/hooks';
import { useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { ServiceProblem, type Case, type CaseAround, type Schema } from '../../service/client.ts';
import { rounds, type Act, type Remark } from '../../service/rounds.ts';
import { DispositionText } from '../remarks/disposition.tsx';

/** Who acts in a task, with what is known of the case by those who see no more of it. */
export interface ActingAround {
  of: CaseAround;
  actor: string;
  /** Called with what was saved, in words. */
  saved: (what: string) => void;
}

export interface Acting extends ActingAround {
  of: Case;
}

export interface RemarkFormProps {
  acting: Acting;
  remark: Remark;
  /** Themes used for other remarks. */
  themes: readonly string[];
  close: () => void;
}

export function actOf({ of, actor }: ActingAround, key: string): Act {
  return { place: { collaboration: of.collaboration, case: of.id }, actor, key };
}

/** The version of the remark that was seen when the form was opened; after a collision, the newest. */
function useTheirs(acting: Acting, remark: Remark) {
  const [seen, setSeen] = useState(remark.etag);
  const [theirs, setTheirs] = useState<Remark | null>(null);
  const guarded = async (key: string, save: (act: Act, etag: string) => Promise<unknown>): Promise<void> => {
    const act = actOf(acting, key);
    try {
      await save(act, seen);
    } catch (error) {
      if (error instanceof ServiceProblem && error.status === 412) {
        const now = await rounds.remark(act.place, remark.number);
        setTheirs(now.data);
        setSeen(now.etag);
      }
      throw error;
    }
  };
  return { theirs, guarded };
}

function Theirs({ remark }: { remark: Remark }) {
  const { remarks, round } = useWords().tab;
  return (
    <div class="theirs">
      <p>
        <strong>{round.form.theirs}:</strong> <DispositionText disposition={remark.disposition} />
      </p>
      {remark.comment && <blockquote>{remark.comment}</blockquote>}
      {remark.inVersion !== null && <p>{remarks.inVersion(remark.inVersion)}</p>}
      {remark.tags.length > 0 && <p>{remark.tags.join(' · ')}</p>}
      <p class="quiet">{round.form.staleNext}</p>
    </div>
  );
}

const dispositions: readonly Schema['Disposition'][] = ['accepted', 'partly', 'declined', 'open'];

/** The text that the round was about; its later versions hold the changes. */
function versionsOf({ works, documents }: Case, work: string): Schema['Version'][] {
  const about = works.find(({ name }) => name === work)?.about?.document;
  const document = documents.find(({ name }) => name === about) ?? documents.find(({ clauses }) => clauses);
  return document?.versions ?? [];
}

export function DispositionForm({ acting, remark: given, close }: RemarkFormProps) {
  const { remarks, round } = useWords().tab;
  const [remark] = useState(given); // as it was when the form was opened: what is read anew does not overwrite
  const say = round.disposition;
  const { theirs, guarded } = useTheirs(acting, remark);
  const save = (form: FormData, key: string): Promise<void> => {
    const comment = textIn(form, 'comment');
    const version = Number(textIn(form, 'inVersion'));
    const disposition = textIn(form, 'disposition') as Schema['Disposition'];
    const body = { disposition, ...(comment && { comment }), ...(version > 0 && { inVersion: version }) };
    return guarded(key, (act, etag) => rounds.dispose(act, remark.number, etag, body));
  };
  return (
    <ActForm
      legend={say.legend(remark.number)}
      fields={['disposition', 'comment', 'inVersion']}
      act={save}
      done={() => acting.saved(say.done(remark.number))}
      close={close}
      beside={theirs && <Theirs remark={theirs} />}
    >
      <Field name="disposition" label={say.word}>
        {(control) => (
          <select {...control} required>
            <option value="">{round.form.choose}</option>
            {dispositions.map((word) => (
              <option key={word} value={word} selected={word === remark.disposition}>
                {remarks.dispositions[word]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="comment" label={say.comment} help={say.commentHelp}>
        {(control) => (
          <textarea {...control} rows={3} maxLength={20_000} defaultValue={remark.comment ?? ''} />
        )}
      </Field>
      <Field name="inVersion" label={say.version}>
        {(control) => (
          <select {...control}>
            <option value="">{say.noVersion}</option>
            {versionsOf(acting.of, remark.work).map(({ version, label }) => (
              <option key={version} value={version} selected={version === remark.inVersion}>
                v{version} {label}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ActForm>
  );
}

export function TagsForm({ acting, remark: given, themes, close }: RemarkFormProps) {
  const say = useWords().tab.round.tags;
  const [remark] = useState(given);
  const { theirs, guarded } = useTheirs(acting, remark);
  const save = (form: FormData, key: string): Promise<void> => {
    const tags = textIn(form, 'tags').split(',').map((tag) => tag.trim());
    const given = tags.filter((tag) => tag !== '');
    return guarded(key, (act, etag) => rounds.tag(act, remark.number, etag, given));
  };
  const used = themes.length > 0 ? ` ${say.used(themes.join(', '))}` : '';
  return (
    <ActForm
      legend={say.legend(remark.number)}
      fields={['tags']}
      act={save}
      done={() => acting.saved(say.done(remark.number))}
      close={close}
      beside={theirs && <Theirs remark={theirs} />}
    >
      <Field name="tags" label={say.label} help={say.help + used}>
        {(control) => <input {...control} defaultValue={remark.tags.join(', ')} autocomplete="off" />}
      </Field>
    </ActForm>
  );
}
