// A new password for oneself: the old one is asked for, and all other sessions end.
import { useState } from 'preact/hooks';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { accounts } from '../service/accounts.ts';
import type { AccountWords } from './words.ts';

interface PasswordProps {
  say: AccountWords;
  changed: () => void;
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

function PasswordForm({ say, done, close }: { say: AccountWords; done: () => void; close: () => void }) {
  const { password } = say;
  const change = (form: FormData): Promise<unknown> =>
    accounts.changePassword(text(form, 'current'), text(form, 'password'));
  return (
    <ActForm
      legend={password.legend}
      fields={['current', 'password']}
      act={change}
      done={done}
      close={close}
      submit={password.submit}
    >
      <p class="quiet">{password.why}</p>
      <Field name="current" label={password.current}>
        {(control) => <input {...control} type="password" required autocomplete="current-password" />}
      </Field>
      <Field name="password" label={password.next} help={password.help}>
        {(control) => (
          <input
            {...control}
            type="password"
            required
            minLength={12}
            maxLength={256}
            autocomplete="new-password"
          />
        )}
      </Field>
    </ActForm>
  );
}

export function Password({ say, changed }: PasswordProps) {
  const [told, setTold] = useState('');
  return (
    <section aria-labelledby="password">
      <h2 id="password">{say.password.title}</h2>
      <Unfold label={say.password.open}>
        {(close) => {
          const done = (): void => {
            setTold(say.password.done);
            changed();
            close();
          };
          return <PasswordForm say={say} done={done} close={close} />;
        }}
      </Unfold>
      <p class="saved" role="status">
        {told}
      </p>
    </section>
  );
}
