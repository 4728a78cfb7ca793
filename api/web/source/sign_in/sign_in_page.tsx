// Signing in by password or by another service; setting a password with a key; the first account of an installation.
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { LanguageChoice, useTitle, useWords } from '../language/language.tsx';
import { problemText } from '../parts/reading.tsx';
import { useSending } from '../parts/sending.ts';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { sessions, type Session } from '../service/session.ts';
import { DemoAccounts } from './demo_accounts.tsx';
import { signInWords, type SignInWords } from './words.ts';

interface InputProps {
  name: string;
  label: string;
  help?: string;
  secret?: boolean;
  autocomplete: string;
}

function Input({ name, label, help, secret, autocomplete }: InputProps) {
  const id = `sign-in-${name}`;
  const control = { id, name, autocomplete, required: true, 'aria-describedby': help && `${id}-help` } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {secret ? <input type="password" {...control} /> : <input {...control} />}
      {help && (
        <small id={`${id}-help`} class="quiet">
          {help}
        </small>
      )}
    </div>
  );
}

interface FormProps {
  say: SignInWords;
  title: string;
  submit: string;
  send: (form: FormData) => Promise<unknown>;
  done: () => void;
  children: ComponentChildren;
}

function Form({ say, title, submit, send: act, done, children }: FormProps) {
  const words = useWords();
  const inLanguage = useTitle();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useWindowTitle(title);
  const { busy, problem, send } = useSending(act, done);
  return (
    <form class="act-form" aria-label={title} onSubmit={send}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {problem && (
        <div class="note note-late" role="alert">
          <p>{say.failed}</p>
          {problem.blockers.map(({ code, message }) => (
            <p key={code}>{inLanguage(message)}</p>
          ))}
          {problem.blockers.length === 0 && <p>{problemText(problem.status, words.problem)}</p>}
        </div>
      )}
      {children}
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {submit}
        </button>
      </p>
    </form>
  );
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

function FirstAccount({ say, done }: { say: SignInWords; done: () => void }) {
  const make = (form: FormData) =>
    sessions.makeFirstAccount({
      key: text(form, 'key'),
      loginName: text(form, 'loginName'),
      name: text(form, 'name'),
      password: text(form, 'password'),
    });
  return (
    <Form say={say} title={say.firstTitle} submit={say.save} send={make} done={done}>
      <p>{say.firstWhy}</p>
      <Input name="key" label={say.key} help={say.keyHelp} autocomplete="one-time-code" />
      <Input name="name" label={say.name} help={say.nameHelp} autocomplete="name" />
      <Input name="loginName" label={say.loginName} autocomplete="username" />
      <Input
        name="password"
        label={say.newPassword}
        help={say.passwordHelp}
        secret
        autocomplete="new-password"
      />
    </Form>
  );
}

function ByKey({ say, done }: { say: SignInWords; done: () => void }) {
  const set = (form: FormData) => sessions.setPassword(text(form, 'key'), text(form, 'password'));
  return (
    <Form say={say} title={say.keyTitle} submit={say.save} send={set} done={done}>
      <Input name="key" label={say.key} help={say.keyHelp} autocomplete="one-time-code" />
      <Input
        name="password"
        label={say.newPassword}
        help={say.passwordHelp}
        secret
        autocomplete="new-password"
      />
    </Form>
  );
}

function ByPassword({ say, done }: { say: SignInWords; done: () => void }) {
  const signIn = (form: FormData) => sessions.signIn(text(form, 'loginName'), text(form, 'password'));
  return (
    <Form say={say} title={say.title} submit={say.submit} send={signIn} done={done}>
      <Input name="loginName" label={say.loginName} autocomplete="username" />
      <Input name="password" label={say.password} secret autocomplete="current-password" />
    </Form>
  );
}

interface SignInProps {
  first: boolean;
  outside: Session['outsideSignIn'];
  demo: Session['demoAccounts'];
  done: () => void;
}

export function SignInPage({ first, outside, demo = [], done }: SignInProps) {
  const say = signInWords[useWords().code];
  const [withKey, setWithKey] = useState(false);
  return (
    <>
      <p class="brand">Överens</p>
      {first ? (
        <FirstAccount say={say} done={done} />
      ) : withKey ? (
        <ByKey say={say} done={done} />
      ) : (
        <ByPassword say={say} done={done} />
      )}
      {!first && demo.length > 0 && <DemoAccounts say={say} accounts={demo} done={done} />}
      {!first && outside && (
        <p>
          <a href="/v1/sign-in">{outside.title ?? say.outside}</a>
        </p>
      )}
      {!first && (
        <p>
          <button type="button" onClick={() => setWithKey(!withKey)}>
            {withKey ? say.havePassword : say.haveKey}
          </button>
        </p>
      )}
      <LanguageChoice />
    </>
  );
}
