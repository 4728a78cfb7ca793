// One's own account: who one is here, the password, where one is signed in, who stands in, tokens for
// programs.
import '../parts/desk_style.ts';
import type { ComponentChildren } from 'preact';
import { useSession } from '../frame/session.tsx';
import { LanguageChoice, useWords } from '../language/language.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { accounts } from '../service/accounts.ts';
import { useResource } from '../service/resource.ts';
import type { Session } from '../service/session.ts';
import { Absences } from './absences.tsx';
import { OwnCalendars } from './own_calendars.tsx';
import { OwnForm } from './own_form.tsx';
import { OwnRoles } from './own_roles.tsx';
import { Password } from './password.tsx';
import { Sessions } from './sessions.tsx';
import { Tokens } from './tokens.tsx';
import { accountWords, type AccountWords } from './words.ts';

export type OwnAccount = NonNullable<Session['account']>;

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function WhoIAm({ account, say }: { account: OwnAccount; say: AccountWords }) {
  const { facts } = say;
  return (
    <>
      <dl class="own-facts">
        <Fact name={facts.name}>{account.name}</Fact>
        <Fact name={facts.loginName}>{account.loginName}</Fact>
        <Fact name={facts.mailbox}>{account.mailbox ?? <span class="quiet">{facts.noMailbox}</span>}</Fact>
        <Fact name={facts.language}>{facts.languages[account.language]}</Fact>
        <Fact name={facts.id}>
          <code>{account.id}</code> <span class="quiet">{facts.idHelp}</span>
        </Fact>
        <Fact name={facts.languageOfPage}>
          <LanguageChoice />
        </Fact>
      </dl>
      {account.keeper && <p>{facts.keeper}</p>}
      <p class="quiet">{facts.changes}</p>
      <div class="after-table">
        <OwnForm account={account} say={say} />
      </div>
    </>
  );
}

function SignedInAs({ account, say }: { account: OwnAccount; say: AccountWords }) {
  const credentials = useResource('credentials', '', accounts.credentials);
  return (
    <>
      <WhoIAm account={account} say={say} />
      <OwnRoles say={say} />
      <OwnCalendars say={say} />
      <Absences account={account} say={say} />
      <Password say={say} changed={credentials.reload} />
      <Sessions credentials={credentials} say={say} />
      <Tokens credentials={credentials} say={say} />
    </>
  );
}

export function AccountPage() {
  const say = accountWords[useWords().code];
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const { account } = useSession();
  useWindowTitle(say.title);
  return (
    <div class="sections">
      <h1 ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      {account ? <SignedInAs account={account} say={say} /> : <p class="empty">{say.without}</p>}
    </div>
  );
}
