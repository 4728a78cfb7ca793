// The forms of an account: made, changed or closed, a new key, whom another service calls it.
import { useWords } from '../language/language.tsx';
import { ActForm, Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { accounts, type Account } from '../service/accounts.ts';
import type { Schema } from '../service/client.ts';
import { accountsWords } from './account_words.ts';

type AccountInput = Schema['AccountInput'];

const fields = ['name', 'loginName', 'mailbox', 'language', 'keeper', 'closed'];

function accountIn(form: FormData): AccountInput {
  const mailbox = textIn(form, 'mailbox');
  return {
    name: textIn(form, 'name'),
    loginName: textIn(form, 'loginName'),
    ...(mailbox && { mailbox }),
    language: textIn(form, 'language') === 'en' ? 'en' : 'sv',
    keeper: form.has('keeper'),
    closed: form.has('closed'),
  };
}

function Tick({ name, label, ticked }: { name: string; label: string; ticked: boolean }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} defaultChecked={ticked} /> {label}
    </label>
  );
}

function AccountFields({ account }: { account: Account | null }) {
  const say = accountsWords[useWords().code].accounts;
  return (
    <>
      <Field name="name" label={say.name} help={say.nameHelp}>
        {(control) => <input {...control} required maxLength={200} defaultValue={account?.name ?? ''} />}
      </Field>
      <Field name="loginName" label={say.loginName}>
        {(control) => (
          <input
            {...control}
            required
            minLength={3}
            maxLength={254}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            defaultValue={account?.loginName ?? ''}
          />
        )}
      </Field>
      <Field name="mailbox" label={say.mailbox} help={say.mailboxHelp}>
        {(control) => (
          <input
            {...control}
            type="email"
            maxLength={254}
            autocomplete="off"
            defaultValue={account?.mailbox ?? ''}
          />
        )}
      </Field>
      <Field name="language" label={say.language}>
        {(control) => (
          <select {...control}>
            {(['sv', 'en'] as const).map((code) => (
              <option key={code} value={code} selected={code === (account?.language ?? 'sv')}>
                {say.languages[code]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Tick name="keeper" label={say.isKeeper} ticked={account?.keeper ?? false} />
      {account && <Tick name="closed" label={say.isClosed} ticked={account.closed ?? false} />}
    </>
  );
}

interface MakeProps {
  made: (account: Account) => void;
  close: () => void;
}

export function NewAccountForm({ made, close }: MakeProps) {
  const say = accountsWords[useWords().code].accounts;
  const add = async (form: FormData): Promise<void> => {
    made(await accounts.add(accountIn(form)));
  };
  return (
    <ActForm
      legend={say.addLegend}
      fields={fields}
      act={add}
      close={close}
      submit={say.addIt}
    >
      <AccountFields account={null} />
    </ActForm>
  );
}

interface ChangeProps {
  account: Account;
  saved: () => void;
  close: () => void;
}

export function AccountForm({ account, saved, close }: ChangeProps) {
  const say = accountsWords[useWords().code].accounts;
  return (
    <ActForm
      legend={say.changeLegend(account.name)}
      fields={fields}
      act={(form) => accounts.change(account.id, accountIn(form))}
      done={() => saved()}
      close={close}
    >
      <AccountFields account={account} />
    </ActForm>
  );
}

export function NewKeyForm({ account, made, close }: MakeProps & { account: Account }) {
  const say = accountsWords[useWords().code].accounts;
  const make = async (): Promise<void> => {
    made(await accounts.makeKey(account.id));
  };
  return (
    <ActForm
      legend={say.keyLegend(account.name)}
      fields={[]}
      act={make}
      close={close}
      submit={say.keyIt}
    >
      <p>{say.keyHelp}</p>
    </ActForm>
  );
}

export function OutsideForm({ account, saved, close }: ChangeProps) {
  const say = accountsWords[useWords().code].accounts;
  return (
    <ActForm
      legend={say.outsideLegend(account.name)}
      fields={['subject']}
      act={(form) => accounts.bindOutside(account.id, textIn(form, 'subject') || null)}
      done={() => saved()}
      close={close}
    >
      <Field name="subject" label={say.subject} help={say.outsideHelp}>
        {(control) => (
          <input
            {...control}
            maxLength={255}
            autocomplete="off"
            spellcheck={false}
            defaultValue={account.outsideIdentity?.subject ?? ''}
          />
        )}
      </Field>
    </ActForm>
  );
}
