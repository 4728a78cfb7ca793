// All who can sign in to the installation: made, changed, closed, given a key, bound to another service.
import { useState } from 'preact/hooks';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { Unfold } from '../parts/form.tsx';
import { useMoment } from '../parts/moment.tsx';
import { Read } from '../parts/reading.tsx';
import { SecretOnce } from '../parts/secret_once.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { accounts, type Account } from '../service/accounts.ts';
import { useResource } from '../service/resource.ts';
import { AccountForm, NewAccountForm, NewKeyForm, OutsideForm } from './account_forms.tsx';
import { Told, useTold } from '../parts/told.tsx';
import { accountsWords } from './account_words.ts';

function useAccountState(account: Account): string {
  const { states } = accountsWords[useWords().code].accounts;
  if (account.closed) return states.closed;
  const ways = [account.hasPassword && states.open, account.outsideIdentity && states.outside].filter(
    Boolean,
  );
  return ways.length > 0 ? ways.join(', ') : states.waiting;
}

interface RowProps {
  account: Account;
  tell: (text: string) => void;
  handOver: (account: Account) => void;
}

function AccountRow({ account, tell, handOver }: RowProps) {
  const say = accountsWords[useWords().code].accounts;
  const state = useAccountState(account);
  const { outsideSignIn } = useSession();
  const elsewhere = outsideSignIn !== null || account.outsideIdentity != null;
  const saved = (): void => tell(say.saved(account.name));
  return (
    <Row
      head={
        <>
          {account.name} <span class="quiet when-alone">{account.loginName}</span>
          {account.keeper && <span class="quiet when-alone">{say.keeper}</span>}
        </>
      }
    >
      <Cell>{account.mailbox ?? ''}</Cell>
      <Cell>{state}</Cell>
      <Cell class="stack">
        <Unfold label={say.change} about={account.name}>
          {(close) => <AccountForm account={account} saved={saved} close={close} />}
        </Unfold>
        {!account.closed && (
          <>
            <Unfold label={say.key} about={account.name}>
              {(close) => <NewKeyForm account={account} made={handOver} close={close} />}
            </Unfold>
            {elsewhere && (
              <Unfold label={say.outside} about={account.name}>
                {(close) => <OutsideForm account={account} saved={saved} close={close} />}
              </Unfold>
            )}
          </>
        )}
        <a href={`/v1/accounts/${encodeURIComponent(account.id)}/extract`} download title={say.extractHelp}>
          {say.extract}
          <span class="unseen"> {account.name}</span>
        </a>
      </Cell>
    </Row>
  );
}

function KeyToHandOver({ account, kept }: { account: Account; kept: () => void }) {
  const say = accountsWords[useWords().code].accounts;
  const moment = useMoment();
  return (
    <SecretOnce
      title={say.keyTitle(account.name)}
      secret={account.key ?? ''}
      help={say.keyHandOver(account.keyEndsAt ? moment(account.keyEndsAt) : '')}
      kept={kept}
    />
  );
}

export function Accounts() {
  const say = accountsWords[useWords().code].accounts;
  const read = useResource('accounts', '', accounts.all);
  const [told, tell] = useTold(read.reload);
  const [withKey, setWithKey] = useState<Account | null>(null);
  const handOver = (account: Account): void => {
    setWithKey(account);
    read.reload();
  };
  return (
    <>
      <p class="quiet">{say.help}</p>
      {withKey && <KeyToHandOver account={withKey} kept={() => setWithKey(null)} />}
      <div class="before-table">
        <Unfold label={say.add}>{(close) => <NewAccountForm made={handOver} close={close} />}</Unfold>
      </div>
      <Told text={told} />
      <Read resource={read}>
        {(all) => (
          <StackedTable
            class="people"
            caption={say.help}
            columns={Object.values(say.columns).map((name) => ({ name }))}
          >
            {all.map((account) => (
              <AccountRow key={account.id} account={account} tell={tell} handOver={handOver} />
            ))}
          </StackedTable>
        )}
      </Read>
    </>
  );
}
