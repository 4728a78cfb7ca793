// A new version: the file, what people call it, and what somebody has judged the change to be.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { service, type Schema } from '../../service/client.ts';
import { documents } from '../../service/documents.ts';
import { actOf } from '../rounds/disposition_form.tsx';
import { OnDay, type DocumentFormProps } from './sending_forms.tsx';
import { documentWords } from './words.ts';

const judgements = ['', 'substantive', 'editorial'] as const;
type Judgement = (typeof judgements)[number];

function judged(form: FormData): Pick<Schema['AddVersion'], 'editorial' | 'substantive'> {
  const reason = textIn(form, 'reason');
  const judgement = textIn(form, 'judged') as Judgement;
  if (judgement === 'substantive') return { substantive: { reason } };
  if (judgement !== 'editorial') return {};
  return { editorial: { reason, objectionsUntil: textIn(form, 'objectionsUntil') } };
}

/** A locked document changes by editorial changes alone; who judged, and why, is told to all parties. */
function Judged({ locked, today }: { locked: boolean; today: string }) {
  const say = documentWords[useWords().code].add;
  const [judgement, setJudgement] = useState<Judgement>(locked ? 'editorial' : '');
  const possible = locked ? (['editorial'] as const) : judgements;
  return (
    <>
      <Field name="judged" label={say.judged}>
        {(control) => (
          <select
            {...control}
            value={judgement}
            onChange={(event) => setJudgement(event.currentTarget.value as Judgement)}
          >
            {possible.map((each) => (
              <option key={each} value={each}>
                {say.judgements[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {judgement !== '' && (
        <Field name="reason" label={say.reason} help={say.reasonHelp}>
          {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
        </Field>
      )}
      {judgement === 'editorial' && (
        <Field name="objectionsUntil" label={say.objections}>
          {(control) => <input {...control} type="date" required min={today} />}
        </Field>
      )}
    </>
  );
}

export function VersionForm({ acting, of, close }: DocumentFormProps) {
  const title = useTitle();
  const say = documentWords[useWords().code].add;
  const save = async (form: FormData, key: string): Promise<void> => {
    const act = actOf(acting, key);
    const { hash } = await service.putContent(
      act.place.collaboration,
      act.actor,
      form.get('content') as File,
    );
    const label = textIn(form, 'label');
    const happenedOn = textIn(form, 'happenedOn');
    await documents.add(act, of.name, {
      content: hash,
      happenedOn,
      ...(label && { label }),
      ...judged(form),
    });
    acting.saved(say.done);
  };
  return (
    <ActForm
      legend={say.legend(title(of.title))}
      fields={['content', 'label', 'judged', 'reason', 'objectionsUntil', 'happenedOn']}
      act={save}
      close={close}
      beside={
        <p>
          <Explained name="dispatch" text={say.means} />
        </p>
      }
      submit={say.submit}
    >
      <Field name="content" label={say.file}>
        {(control) => <input {...control} type="file" required />}
      </Field>
      <Field name="label" label={say.label} help={say.labelHelp}>
        {(control) => <input {...control} maxLength={200} autocomplete="off" />}
      </Field>
      <Judged locked={of.locked} today={acting.of.today} />
      <OnDay today={acting.of.today} />
    </ActForm>
  );
}
