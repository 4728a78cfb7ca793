// A calendar to have in one's own calendar program: the address to paste there, how it signs in, and the file for
// those that cannot.
import { useState } from 'preact/hooks';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { accounts } from '../service/accounts.ts';
import { useActing } from './acting.ts';
import { Unfold } from './form.tsx';
import { ProblemNote } from './reading.tsx';
import { SecretOnce } from './secret_once.tsx';
import { subscribeWords } from './subscribe_words.ts';

const yearDays = 366;

/** The key is made when somebody asks for it: a program should not know one's own password. */
function KeyFor({ collaboration }: { collaboration: string }) {
  const say = subscribeWords[useWords().code];
  const [secret, setSecret] = useState('');
  const { busy, problem, run } = useActing(() => undefined);
  const order = { title: say.keyTitle, readsOnly: true, collaboration, days: yearDays };
  const make = (): void =>
    run(() => accounts.makeToken(order).then((made) => setSecret(made.secret ?? '')));
  if (secret !== '') {
    return (
      <SecretOnce title={say.keyMade} secret={secret} help={say.keyHelp} kept={() => setSecret('')} />
    );
  }
  return (
    <>
      <p>{say.signsIn}</p>
      <p class="quiet">{say.keyHelp}</p>
      {problem && <ProblemNote problem={problem} again={make} />}
      <p class="buttons">
        <button type="button" disabled={busy} onClick={make}>
          {say.makeKey}
        </button>
      </p>
    </>
  );
}

function Address({ address }: { address: string }) {
  const say = subscribeWords[useWords().code];
  const [told, setTold] = useState('');
  const copy = (): void => {
    const copying = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('not here'));
    copying.then(
      () => setTold(say.copied),
      () => setTold(say.cannotCopy),
    );
  };
  return (
    <div class="field">
      <label>
        {say.address}
        <input
          class="wide"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p class="buttons">
        <button type="button" onClick={copy}>
          {say.copy}
        </button>{' '}
        <span class="quiet" role="status">
          {told}
        </span>
      </p>
    </div>
  );
}

interface SubscribeProps {
  collaboration: string;
  /** Of the calendar, as the API has it, without what comes after the question mark. */
  path: string;
  /** Whose calendar it is, for those who listen. */
  about: string;
}

export function Subscribe({ collaboration, path, about }: SubscribeProps) {
  const { code } = useWords();
  const say = subscribeWords[code];
  const { account } = useSession();
  const address = `${path}?language=${code}`;
  return (
    <Unfold label={say.open} about={about}>
      {(close) => (
        <section class="act-form" aria-label={say.title(about)}>
          <p class="act-title">{say.title(about)}</p>
          <p>{say.what}</p>
          <Address address={location.origin + address} />
          {account ? <KeyFor collaboration={collaboration} /> : <p class="quiet">{say.noSignIn}</p>}
          <p>
            {say.cannotSignIn} <a href={address}>{say.file}</a>
          </p>
          <p class="buttons">
            <button type="button" onClick={close}>
              {say.close}
            </button>
          </p>
        </section>
      )}
    </Unfold>
  );
}
