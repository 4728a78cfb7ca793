// What the case is told that is no step of its lifecycle, and that somebody else may tell it at the same time: a fact
// about it, who has a role, a registration number.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { TheirsHere } from '../../parts/theirs.tsx';
import type { Case, Schema } from '../../service/client.ts';
import { course } from '../../service/course.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { actsFor, leads } from '../rounds/who_may.ts';
import { inputs, valueOf } from './fill.ts';
import { FillField } from './fill_field.tsx';
import { HolderChoice } from '../../parts/holder_choice.tsx';
import { tellWords } from './tell_words.ts';
import { useSeen } from './use_seen.tsx';

type CaseField = Schema['CaseField'];

export interface TellProps {
  acting: Acting;
  etag: string;
  close: () => void;
}

const keyOf = ({ name, party }: CaseField): string => (party ? `${name} ${party}` : name);

/** Those that a form can give a value. */
export function settable({ fields }: Pick<Case, 'fields'>): CaseField[] {
  return fields.filter(({ type }) => inputs[type] !== null && inputs[type] !== 'file');
}

export function FieldForm({ acting, etag, close }: TellProps) {
  const say = tellWords[useWords().code].field;
  const title = useTitle();
  const fields = settable(acting.of);
  const [key, choose] = useState(keyOf(fields[0] as CaseField));
  const field = fields.find((each) => keyOf(each) === key) ?? (fields[0] as CaseField);
  const of = (each: Case) => each.fields.find((one) => keyOf(one) === keyOf(field));
  const { theirs, guarded } = useSeen(acting, etag, of);
  const nameOf = (each: CaseField): string => {
    const party = acting.of.parties.find(({ id }) => id === each.party);
    return party ? say.ofParty(title(each.title), party.name) : title(each.title);
  };
  const textOf = (each: CaseField | undefined): string => (each?.text ? title(each.text) : say.none);
  const save = (form: FormData, sent: string): Promise<void> => {
    const value = valueOf(field.type, form.getAll(field.name).map(String)) ?? '';
    const party = field.party ? { party: field.party } : {};
    return guarded(sent, (act, seen) => course.setField(act, seen, field.name, { value, ...party }));
  };
  return (
    <ActForm
      legend={say.legend}
      fields={['value']}
      act={save}
      done={() => acting.saved(say.done(nameOf(field)))}
      close={close}
      beside={theirs && <TheirsHere>{textOf(of(theirs))}</TheirsHere>}
    >
      <Field name=".field" label={say.which} help={say.now(textOf(field))}>
        {(control) => (
          <select {...control} value={key} onChange={(event) => choose(event.currentTarget.value)}>
            {fields.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FillField
        key={key}
        of={acting.of}
        given={field.value ?? undefined}
        part={{ ...field, title: { sv: say.value, en: say.value }, required: true }}
      />
    </ActForm>
  );
}

export function RoleForm({ acting, etag, close }: TellProps) {
  const say = tellWords[useWords().code].role;
  const title = useTitle();
  const roles = acting.of.roles.filter(({ outside }) => !outside);
  const [name, choose] = useState(roles[0]?.role ?? '');
  const holderIn = ({ roles: all }: Case) => all.find(({ role }) => role === name)?.holder ?? null;
  const role = roles.find((each) => each.role === name);
  const { theirs, guarded } = useSeen(acting, etag, ({ roles: all }) => all);
  const save = (form: FormData, key: string): Promise<void> => {
    const holder = textIn(form, 'holder') || null;
    return guarded(key, (act, seen) => course.fillRole(act, seen, name, { holder }));
  };
  return (
    <ActForm
      legend={say.legend}
      fields={['holder']}
      act={save}
      done={() => acting.saved(say.done(role ? title(role.title) : name))}
      close={close}
      beside={theirs && <TheirsHere>{holderIn(theirs)?.name ?? say.vacant}</TheirsHere>}
    >
      <Field name=".role" label={say.which}>
        {(control) => (
          <select {...control} value={name} onChange={(event) => choose(event.currentTarget.value)}>
            {roles.map((each) => (
              <option key={each.role} value={each.role}>
                {title(each.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <HolderChoice
        key={name}
        collaboration={acting.of.collaboration}
        name="holder"
        label={say.holder}
        none={say.vacant}
        given={holderIn(acting.of)?.id ?? ''}
      />
    </ActForm>
  );
}

export function NumberForm({ acting, etag, close }: TellProps) {
  const say = tellWords[useWords().code].number;
  const { of, actor } = acting;
  const whose = of.parties.filter(({ id }) => leads(actor) || id === actsFor(actor));
  const [party, choose] = useState(whose.length === 1 ? (whose[0]?.id ?? '') : '');
  const numberIn = ({ registryNumbers }: Case): string =>
    registryNumbers.find(({ organisation }) => organisation.id === party)?.number ?? '';
  const { theirs, guarded } = useSeen(acting, etag, numberIn);
  const save = (form: FormData, key: string): Promise<void> => {
    const number = textIn(form, 'number');
    return guarded(key, (act, seen) => course.giveNumber(act, seen, party, { number }));
  };
  return (
    <ActForm
      legend={say.legend}
      fields={['number']}
      act={save}
      done={() => acting.saved(say.done)}
      close={close}
      beside={theirs && <TheirsHere>{numberIn(theirs)}</TheirsHere>}
    >
      <Field name=".party" label={say.whose}>
        {(control) => (
          <select {...control} required value={party} onChange={(event) => choose(event.currentTarget.value)}>
            {whose.length > 1 && <option value="">{say.choose}</option>}
            {whose.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="number" label={say.number} help={say.numberHelp}>
        {(control) => (
          <input {...control} key={party} required maxLength={60} defaultValue={numberIn(of)} autocomplete="off" />
        )}
      </Field>
    </ActForm>
  );
}
