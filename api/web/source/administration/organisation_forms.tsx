// An organisation added or changed, and one more authority of it.
import { useWords } from '../language/language.tsx';
import { ActForm, Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { register, type Organisation } from '../service/register.ts';
import type { RegisterAround } from './organisations.tsx';
import { administrationWords } from './words.ts';
import { registerWords } from './register_words.ts';
import { useKnown, type Facts, type Known } from './use_known.tsx';

const steps = [1, 2, 3, 4] as const;

/** The name of a thing in the register, given when it is made. */
export function IdField() {
  const say = administrationWords[useWords().code];
  return (
    <Field name="id" label={say.id} help={say.idHelp}>
      {(control) => (
        <input
          {...control}
          required
          pattern="[a-z][a-z0-9_]*"
          maxLength={40}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
        />
      )}
    </Field>
  );
}

function PathFields({ around, organisation }: { around: RegisterAround; organisation: Organisation }) {
  const say = registerWords[useWords().code].organisations;
  const own = around.bodies.filter((body) => body.organisation?.id === organisation.id);
  const shown = steps.slice(0, Math.min(own.length, steps.length));
  return (
    <>
      {shown.map((number) => (
        <Field
          key={number}
          name={`step${number}`}
          label={say.step(number)}
          help={number === 1 ? say.stepHelp : ''}
        >
          {(control) => (
            <select {...control}>
              <option value="">{say.noStep}</option>
              {own.map(({ id, name }) => (
                <option key={id} value={id} selected={organisation.decisionPath[number - 1]?.id === id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </>
  );
}

interface FormProps {
  around: RegisterAround;
  /** null: a new one. */
  organisation: Organisation | null;
  close: () => void;
}

/** The one that the form is about, as it now stands; a new one may have been made by somebody else too. */
function nowOf({ organisations }: Known, id: string | undefined): Organisation | null {
  return organisations.find((each) => each.id === id) ?? null;
}

function useFacts(): (organisation: Organisation | null) => Facts {
  const words = registerWords[useWords().code];
  const say = words.organisations;
  return (organisation) =>
    organisation === null
      ? []
      : [
          [say.name, organisation.name],
          [say.kind, words.organisationKinds[organisation.kind] ?? organisation.kind],
          [say.mailbox, organisation.mailbox],
          [say.columns.path, organisation.decisionPath.map(({ name }) => name).join(', ')],
        ];
}

export function OrganisationForm({ around, organisation, close }: FormProps) {
  const words = registerWords[useWords().code];
  const say = words.organisations;
  const factsOf = useFacts();
  const { beside, put } = useKnown(around, (known) => factsOf(nowOf(known, organisation?.id)));
  const act = (form: FormData): Promise<unknown> => {
    const path = steps.map((number) => textIn(form, `step${number}`)).filter((id) => id !== '');
    const body = { name: textIn(form, 'name'), kind: textIn(form, 'kind'), mailbox: textIn(form, 'mailbox') };
    const id = organisation?.id ?? textIn(form, 'id');
    return put((known) => {
      const { daysOff = [], halfDays = [] } = nowOf(known, organisation?.id) ?? {};
      const sent = { daysOff, halfDays, ...body, decisionPath: path };
      return register.putOrganisation(around.collaboration, id, known.etag, sent);
    });
  };
  return (
    <ActForm
      legend={organisation ? say.changeLegend(organisation.name) : say.addLegend}
      fields={['id', 'name', 'kind', 'mailbox']}
      act={act}
      done={() => around.tell(say.saved(organisation?.name ?? say.addLegend))}
      close={close}
      beside={beside}
    >
      {!organisation && <IdField />}
      <Field name="name" label={say.name}>
        {(control) => <input {...control} required maxLength={200} defaultValue={organisation?.name ?? ''} />}
      </Field>
      <Field name="kind" label={say.kind}>
        {(control) => (
          <select {...control}>
            {Object.entries(words.organisationKinds).map(([kind, name]) => (
              <option key={kind} value={kind} selected={kind === (organisation?.kind ?? 'municipality')}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="mailbox" label={say.mailbox}>
        {(control) => (
          <input {...control} type="email" maxLength={254} defaultValue={organisation?.mailbox ?? ''} />
        )}
      </Field>
      {organisation && <PathFields around={around} organisation={organisation} />}
    </ActForm>
  );
}

export function AuthorityForm({ around, organisation, close }: FormProps & { organisation: Organisation }) {
  const say = registerWords[useWords().code].organisations;
  const own = around.bodies.filter((body) => body.organisation?.id === organisation.id);
  const { put } = useKnown(around);
  const act = (form: FormData): Promise<unknown> => {
    const mailbox = textIn(form, 'mailbox');
    const bodies = form.getAll('bodies').map(String);
    const added = {
      id: textIn(form, 'id'),
      name: textIn(form, 'name'),
      prefix: textIn(form, 'prefix'),
      bodies,
    };
    return put((known) => {
      const there = nowOf(known, organisation.id)?.authorities ?? [];
      const all = [...there, { ...added, ...(mailbox && { mailbox }) }];
      return register.putAuthorities(around.collaboration, organisation.id, known.etag, all);
    });
  };
  return (
    <ActForm
      legend={say.addAuthorityLegend(organisation.name)}
      fields={['id', 'name', 'prefix', 'mailbox']}
      act={act}
      done={() => around.tell(say.saved(organisation.name))}
      close={close}
    >
      <IdField />
      <Field name="name" label={say.authorityName}>
        {(control) => <input {...control} required maxLength={200} />}
      </Field>
      <Field name="prefix" label={say.prefix}>
        {(control) => <input {...control} maxLength={20} />}
      </Field>
      <Field name="mailbox" label={say.mailbox}>
        {(control) => <input {...control} type="email" maxLength={254} />}
      </Field>
      {own.length > 0 && (
        <fieldset>
          <legend>{say.authorityBodies}</legend>
          {own.map(({ id, name }) => (
            <label key={id} class="check">
              <input type="checkbox" name="bodies" value={id} /> {name}
            </label>
          ))}
        </fieldset>
      )}
    </ActForm>
  );
}
