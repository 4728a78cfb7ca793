// A role given, or ended on a day. What others gave meanwhile stays: the list is read anew before it is put.
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { ActForm, Field } from '../parts/form.tsx';
import { grantableRoles, roleName } from '../parts/role_words.ts';
import { textIn } from '../parts/sending.ts';
import { accounts, type Grant, type Person } from '../service/accounts.ts';
import type { PeopleAround } from './people.tsx';
import { administrationWords } from './words.ts';

async function changeGrants(
  collaboration: string,
  account: string,
  by: (grants: readonly Grant[]) => Grant[],
): Promise<unknown> {
  const people = await accounts.people(collaboration);
  const now = people.find(({ id }) => id === account)?.grants ?? [];
  return accounts.putGrants(collaboration, account, by(now));
}

const same = (one: Grant, other: Grant): boolean =>
  one.role === other.role &&
  (one.of ?? null) === (other.of ?? null) &&
  (one.case ?? null) === (other.case ?? null) &&
  (one.from ?? null) === (other.from ?? null);

interface EndProps {
  around: PeopleAround;
  person: Person;
  grant: Grant;
  role: string;
  close: () => void;
}

export function EndGrantForm({ around, person, grant, role, close }: EndProps) {
  const say = administrationWords[useWords().code].people;
  const act = (form: FormData): Promise<unknown> => {
    const until = textIn(form, 'until');
    return changeGrants(around.collaboration, person.id, (now) =>
      now.map((each) => (same(each, grant) ? { ...each, until } : each)),
    );
  };
  return (
    <ActForm
      legend={say.endLegend(role, person.name)}
      fields={[]}
      act={act}
      done={() => around.tell(say.ended(person.name))}
      close={close}
      submit={say.endIt}
    >
      <Field name="until" label={say.last} help={say.endHelp}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            min={grant.from ?? undefined}
            defaultValue={around.today}
          />
        )}
      </Field>
    </ActForm>
  );
}

function WhoseAccount({ around }: { around: PeopleAround }) {
  const words = useWords();
  const say = administrationWords[words.code].people;
  const { all } = around;
  if (all === null) {
    return (
      <Field name="account" label={say.accountId} help={say.accountIdHelp}>
        {(control) => <input {...control} required maxLength={64} autocomplete="off" />}
      </Field>
    );
  }
  const open = all.filter(({ closed }) => !closed).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return (
    <Field name="account" label={say.account}>
      {(control) => (
        <select {...control} required>
          <option value="">{words.tab.steps.choose}</option>
          {open.map(({ id, name, loginName }) => (
            <option key={id} value={id}>
              {name} ({loginName})
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Which role, and for whom: an organisation, a body, or nobody. */
function WhichRole({ around }: { around: PeopleAround }) {
  const words = useWords();
  const say = administrationWords[words.code].people;
  const [role, setRole] = useState<string>('registrar');
  const kind = grantableRoles.find(([name]) => name === role)?.[1] ?? 'nobody';
  const choices = kind === 'organisation' ? around.organisations : around.bodies;
  return (
    <>
      <Field name="role" label={say.role}>
        {(control) => (
          <select {...control} value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            {grantableRoles.map(([name]) => (
              <option key={name} value={name}>
                {roleName(name, words.code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind !== 'nobody' && (
        <Field name="of" label={kind === 'organisation' ? say.organisation : say.body}>
          {(control) => (
            <select key={kind} {...control} required>
              <option value="">{words.tab.steps.choose}</option>
              {choices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

interface GiveProps {
  around: PeopleAround;
  /** null: to somebody who holds no role yet. */
  person: Person | null;
  close: () => void;
}

export function GiveGrantForm({ around, person, close }: GiveProps) {
  const say = administrationWords[useWords().code].people;
  const name = useRef(person?.name ?? '');
  const act = async (form: FormData): Promise<unknown> => {
    const account = person?.id ?? textIn(form, 'account');
    const grant: Grant = {
      role: textIn(form, 'role'),
      of: textIn(form, 'of') || null,
      from: textIn(form, 'from') || null,
      until: textIn(form, 'until') || null,
    };
    name.current ||= around.all?.find(({ id }) => id === account)?.name ?? account;
    return changeGrants(around.collaboration, account, (now) => [
      ...now.filter((each) => !same(each, grant)),
      grant,
    ]);
  };
  return (
    <ActForm
      legend={person ? say.giveLegend(person.name) : say.giveNewLegend}
      fields={[]}
      act={act}
      done={() => around.tell(say.given(name.current))}
      close={close}
      submit={say.giveIt}
    >
      {!person && <WhoseAccount around={around} />}
      <WhichRole around={around} />
      <div class="pair">
        <Field name="from" label={say.first} help={say.firstHelp}>
          {(control) => <input {...control} type="date" />}
        </Field>
        <Field name="until" label={say.last} help={say.lastHelp}>
          {(control) => <input {...control} type="date" min={around.today} />}
        </Field>
      </div>
    </ActForm>
  );
}
