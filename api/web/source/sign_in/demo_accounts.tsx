// In a demonstration anybody signs in as one of those who are named here, with one click.
import { problemText } from '../parts/reading.tsx';
import { useSending } from '../parts/sending.ts';
import { useWords } from '../language/language.tsx';
import { sessions, type Session } from '../service/session.ts';
import type { SignInWords } from './words.ts';

type Account = NonNullable<Session['demoAccounts']>[number];

function Enter({ account, done }: { account: Account; done: () => void }) {
  const words = useWords();
  const act = () => sessions.signIn(account.loginName, account.password);
  const { busy, problem, send } = useSending(act, done);
  return (
    <li>
      <form onSubmit={send}>
        <button type="submit" disabled={busy}>
          {account.name}
        </button>
      </form>
      {problem && <p role="alert">{problemText(problem.status, words.problem)}</p>}
    </li>
  );
}

interface DemoAccountsProps {
  say: SignInWords;
  accounts: readonly Account[];
  done: () => void;
}

export function DemoAccounts({ say, accounts, done }: DemoAccountsProps) {
  return (
    <section class="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{say.demoTitle}</h2>
      <p>{say.demoWhy}</p>
      <ul>
        {accounts.map((account) => (
          <Enter key={account.loginName} account={account} done={done} />
        ))}
      </ul>
      <p class="quiet">{say.demoPassword(accounts[0]?.password ?? '')}</p>
    </section>
  );
}
