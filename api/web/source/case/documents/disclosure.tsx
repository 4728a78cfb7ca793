// Answering somebody who has asked for a document, and what has been answered before.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { contentAddress } from '../../service/answers.ts';
import { service, type Case, type Schema } from '../../service/client.ts';
import { documents } from '../../service/documents.ts';
import { useResource } from '../../service/resource.ts';
import { actOf } from '../rounds/disposition_form.tsx';
import { WhichVersion, type DocumentFormProps } from './sending_forms.tsx';
import { documentWords } from './words.ts';

type Disclosure = Schema['Disclosures']['disclosures'][number];
type Outcome = Disclosure['outcome'];

const outcomes: readonly Outcome[] = ['whole', 'redacted', 'refused'];

function WhyNot({ outcome }: { outcome: Outcome }) {
  const say = documentWords[useWords().code].disclose;
  if (outcome === 'whole') return null;
  return (
    <>
      <Field name="statute" label={say.statute} help={say.statuteHelp}>
        {(control) => <input {...control} required maxLength={200} />}
      </Field>
      <Field name="reason" label={say.reason}>
        {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
      </Field>
      {outcome === 'redacted' && (
        <Field name="content" label={say.copy}>
          {(control) => <input {...control} type="file" required />}
        </Field>
      )}
    </>
  );
}

export function DiscloseForm({ acting, of, close }: DocumentFormProps) {
  const title = useTitle();
  const say = documentWords[useWords().code].disclose;
  const [outcome, setOutcome] = useState<Outcome>('whole');
  const save = async (form: FormData, key: string): Promise<void> => {
    const act = actOf(acting, key);
    const at = { document: of.name, version: Number(textIn(form, 'version')) };
    const [askedBy, statute, reason] = ['askedBy', 'statute', 'reason'].map((name) => textIn(form, name));
    const file = form.get('content');
    const copy =
      file instanceof File && file.size > 0
        ? await service.putContent(act.place.collaboration, act.actor, file)
        : null;
    await documents.disclose(act, at, {
      outcome,
      ...(askedBy && { askedBy }),
      ...(statute && { statute }),
      ...(reason && { reason }),
      ...(copy && { content: copy.hash }),
    });
    acting.saved(say.done);
  };
  return (
    <ActForm
      legend={say.legend(title(of.title))}
      fields={['version', 'outcome', 'askedBy', 'statute', 'reason', 'content']}
      act={save}
      close={close}
      beside={
        <p>
          <Explained name="disclose" text={say.means} />
        </p>
      }
      submit={say.submit}
    >
      <WhichVersion of={of} />
      <Field name="outcome" label={say.outcome}>
        {(control) => (
          <select
            {...control}
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value as Outcome)}
          >
            {outcomes.map((each) => (
              <option key={each} value={each}>
                {say.outcomes[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <WhyNot outcome={outcome} />
      <Field name="askedBy" label={say.askedBy}>
        {(control) => <input {...control} maxLength={200} autocomplete="off" />}
      </Field>
    </ActForm>
  );
}

function DisclosureLine({ of, told }: { of: Case; told: Disclosure }) {
  const words = useWords();
  const title = useTitle();
  const say = documentWords[words.code].disclose;
  const document = of.documents.find(({ name }) => name === told.document);
  const place = { collaboration: of.collaboration, case: of.id };
  return (
    <li>
      {words.day(told.on)}: {document ? title(document.title) : told.document} v{told.version},{' '}
      {say.shown[told.outcome]}
      {told.content !== null && (
        <>
          {' '}
          (<a href={contentAddress(place, told.content)}>{say.copyLink}</a>)
        </>
      )}
      <span class="quiet"> {[told.askedBy, told.statute, told.reason].filter(Boolean).join(' · ')}</span>
    </li>
  );
}

/** Nothing is shown where nothing was asked for, nor to those who may not see it. */
export function DisclosureList({ of }: { of: Case }) {
  const say = documentWords[useWords().code].disclose;
  const place = { collaboration: of.collaboration, case: of.id };
  const read = useResource(`disclosures ${of.id}`, String(of.version), (signal) =>
    documents.disclosures(place, signal),
  );
  const all = read.value?.disclosures ?? [];
  if (all.length === 0) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <ul>
        {all.map((told) => (
          <DisclosureLine key={told.number} of={of} told={told} />
        ))}
      </ul>
    </section>
  );
}
