// Where one is signed in, and the way to end it there.
import { useState } from 'preact/hooks';
import { useMoment } from '../parts/moment.tsx';
import { ProblemNote, Read } from '../parts/reading.tsx';
import { accounts, type Credential } from '../service/accounts.ts';
import { useActing } from '../parts/acting.ts';
import type { Resource } from '../service/resource.ts';
import type { AccountWords } from './words.ts';

interface SessionsProps {
  credentials: Resource<Credential[]>;
  say: AccountWords;
}

interface LineProps {
  session: Credential;
  say: AccountWords;
  end: (() => void) | null;
}

function SessionLine({ session, say, end }: LineProps) {
  const moment = useMoment();
  const made = moment(session.madeAt);
  return (
    <li class="line">
      <div>
        <p>
          {say.sessions.made(made)} {session.thisOne && <strong>({say.sessions.thisOne})</strong>}
        </p>
        <p class="quiet">
          {say.sessions.used(moment(session.lastUsedAt))} · {say.sessions.ends(moment(session.endsAt))}
        </p>
      </div>
      <p class="line-end">
        {end && (
          <button type="button" onClick={end}>
            {say.sessions.end} <span class="unseen">{say.sessions.ofWhen(made)}</span>
          </button>
        )}
      </p>
    </li>
  );
}

export function Sessions({ credentials, say }: SessionsProps) {
  const [told, setTold] = useState('');
  const { problem, run } = useActing(() => {
    setTold(say.sessions.ended);
    credentials.reload();
  });
  const end = (which: readonly Credential[]): void =>
    run(() => Promise.all(which.map(({ id }) => accounts.removeCredential(id))));
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say.sessions.title}</h2>
      {problem && <ProblemNote problem={problem} again={credentials.reload} />}
      <Read resource={credentials}>
        {(all) => {
          const sessions = all.filter(({ kind }) => kind === 'session');
          const others = sessions.filter(({ thisOne }) => !thisOne);
          return (
            <>
              <ul class="lines">
                {sessions.map((each) => (
                  <SessionLine
                    key={each.id}
                    session={each}
                    say={say}
                    end={each.thisOne ? null : () => end([each])}
                  />
                ))}
              </ul>
              {others.length === 0 && <p class="quiet">{say.sessions.none}</p>}
              {others.length > 1 && (
                <p>
                  <button type="button" onClick={() => end(others)}>
                    {say.sessions.endOthers}
                  </button>
                </p>
              )}
            </>
          );
        }}
      </Read>
      <p class="saved" role="status">
        {told}
      </p>
    </section>
  );
}
