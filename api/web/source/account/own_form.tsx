// One's own name, and the language in which mail and notices come.
import { useState } from 'preact/hooks';
import { useReloadSession } from '../frame/session.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { Told } from '../parts/told.tsx';
import { accounts } from '../service/accounts.ts';
import type { OwnAccount } from './account_page.tsx';
import type { AccountWords } from './words.ts';

interface OwnProps {
  account: OwnAccount;
  say: AccountWords;
}

function OwnFields({ account, say }: OwnProps) {
  const { facts, own } = say;
  return (
    <>
      <Field name="name" label={facts.name} help={own.nameHelp}>
        {(control) => (
          <input {...control} required maxLength={200} autocomplete="name" defaultValue={account.name} />
        )}
      </Field>
      <Field name="language" label={facts.language} help={own.languageHelp}>
        {(control) => (
          <select {...control}>
            {Object.entries(facts.languages).map(([code, name]) => (
              <option key={code} value={code} selected={code === account.language}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

export function OwnForm({ account, say }: OwnProps) {
  const reload = useReloadSession();
  const [told, setTold] = useState('');
  const { own } = say;
  const save = (form: FormData): Promise<unknown> =>
    accounts.changeOwn({
      name: textIn(form, 'name'),
      language: textIn(form, 'language') === 'en' ? 'en' : 'sv',
    });
  return (
    <>
      <Unfold label={own.open}>
        {(close) => {
          const done = (): void => {
            setTold(own.saved);
            close();
            reload();
          };
          return (
            <ActForm legend={own.legend} fields={['name', 'language']} act={save} done={done} close={close}>
              <OwnFields account={account} say={say} />
            </ActForm>
          );
        }}
      </Unfold>
      <Told text={told} />
    </>
  );
}
