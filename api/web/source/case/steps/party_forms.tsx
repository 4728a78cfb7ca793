// Who is a party of the case: one more, or one fewer, each with a reason.
import { useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { TheirsHere } from '../../parts/theirs.tsx';
import { service, type Case } from '../../service/client.ts';
import { course } from '../../service/course.ts';
import { useResource } from '../../service/resource.ts';
import { partyWords } from './party_words.ts';
import type { TellProps } from './tell_forms.tsx';
import { useSeen } from './use_seen.tsx';

interface Named {
  id: string;
  name: string;
}

/** Organisations of the register that are no parties yet. */
function useOthers({ collaboration, parties }: Case): Named[] {
  const read = useResource(`organisations ${collaboration}`, '', (signal) =>
    service.organisations(collaboration, signal),
  );
  const others = read.value?.organisations.filter(({ id }) => !parties.some((party) => party.id === id)) ?? [];
  return [...others].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function PartyFields({ label, among }: { label: string; among: readonly Named[] }) {
  const say = partyWords[useWords().code];
  return (
    <>
      <Field name="party" label={label}>
        {(control) => (
          <select {...control} required>
            <option value="">{say.choose}</option>
            {among.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="reason" label={say.reason}>
        {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
      </Field>
    </>
  );
}

type PartyFormProps = TellProps & { what: 'add' | 'remove'; among: readonly Named[] };

function PartyForm({ acting, etag, close, what, among }: PartyFormProps) {
  const words = useWords();
  const all = partyWords[words.code];
  const say = all[what];
  const { theirs, guarded } = useSeen(acting, etag, ({ parties }) => parties);
  let sent = '';
  const save = (form: FormData, key: string): Promise<void> => {
    sent = textIn(form, 'party');
    const reason = textIn(form, 'reason');
    return guarded(key, (act, seen) =>
      what === 'add'
        ? course.addParty(act, seen, { party: sent, reason })
        : course.removeParty(act, seen, sent, { reason }),
    );
  };
  return (
    <ActForm
      legend={say.legend}
      fields={['party', 'reason']}
      act={save}
      done={() => acting.saved(say.done(among.find(({ id }) => id === sent)?.name ?? sent))}
      close={close}
      submit={say.it}
      beside={theirs && <TheirsHere>{all.now(words.list(theirs.parties.map(({ name }) => name)))}</TheirsHere>}
    >
      <p class="quiet">{say.help}</p>
      <PartyFields label={say.which} among={among} />
    </ActForm>
  );
}

export function AddPartyForm(props: TellProps) {
  return <PartyForm {...props} what="add" among={useOthers(props.acting.of)} />;
}

export function RemovePartyForm(props: TellProps) {
  return <PartyForm {...props} what="remove" among={props.acting.of.parties} />;
}
