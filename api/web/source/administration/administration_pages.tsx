// Administration: of a collaboration (people, register, webhooks), and of the whole installation
// (accounts, what is on its way out, what has happened).
import '../parts/desk_style.ts';
import type { ComponentChildren } from 'preact';
import { useAdministers, useKeeps } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { TabLinks, useTab } from '../parts/tab_links.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Link } from '../route/router.tsx';
import { Accounts } from './accounts.tsx';
import { AccessNotes } from './access_notes.tsx';
import { Bodies } from './bodies.tsx';
import { Organisations } from './organisations.tsx';
import { Outbox } from './outbox.tsx';
import { People } from './people.tsx';
import { RegisterLists } from './register_lists.tsx';
import { Webhooks } from './webhooks.tsx';
import { administrationWords, type AdministrationWords } from './words.ts';

/** What every part of a collaboration's administration is told. */
export interface Part {
  collaboration: string;
  /** Whether whoever looks may change it, as far as the page can tell. */
  may: boolean;
}

type Within = 'people' | 'organisations' | 'bodies' | 'registers' | 'webhooks';
type Whole = 'accounts' | 'outbox' | 'notes';

function Heading({ title }: { title: string }) {
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useWindowTitle(title);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}

function Shown({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="tab" aria-labelledby="tab-title">
      <h2 id="tab-title" class="unseen">
        {title}
      </h2>
      {children}
    </section>
  );
}

function PartShown({ tab, ...part }: Part & { tab: Within }) {
  switch (tab) {
    case 'people':
      return <People {...part} />;
    case 'organisations':
      return <Organisations {...part} />;
    case 'bodies':
      return <Bodies {...part} />;
    case 'registers':
      return <RegisterLists {...part} />;
    case 'webhooks':
      return <Webhooks {...part} />;
  }
}

const namesOf = <Tab extends Within | Whole>(say: AdministrationWords, tabs: readonly Tab[]) =>
  tabs.map((tab) => [tab, say.tabs[tab]] as const);

export function AdministrationPage({ collaboration }: { collaboration: string }) {
  const say = administrationWords[useWords().code];
  const may = useAdministers(collaboration);
  const keeps = useKeeps();
  const tabs = namesOf(say, ['people', 'organisations', 'bodies', 'registers', 'webhooks']);
  const tab = useTab(tabs);
  return (
    <>
      <Heading title={say.title} />
      <TabLinks label={say.tabs.label} tabs={tabs} shown={tab} drop={['of', 'from', 'to']} />
      <Shown title={say.tabs[tab]}>
        <PartShown tab={tab} collaboration={collaboration} may={may} />
      </Shown>
      {keeps && (
        <p class="apart-link">
          <Link to="/installation">{say.toInstallation}</Link>
        </p>
      )}
    </>
  );
}

export function InstallationPage() {
  const say = administrationWords[useWords().code];
  const keeps = useKeeps();
  const tabs = namesOf(say, ['accounts', 'outbox', 'notes']);
  const tab = useTab(tabs);
  if (!keeps) {
    return (
      <>
        <Heading title={say.installation} />
        <p class="empty">{say.keepersOnly}</p>
      </>
    );
  }
  return (
    <>
      <Heading title={say.installation} />
      <TabLinks label={say.tabs.label} tabs={tabs} shown={tab} drop={['state', 'page']} />
      <Shown title={say.tabs[tab]}>
        {tab === 'accounts' && <Accounts />}
        {tab === 'outbox' && <Outbox />}
        {tab === 'notes' && <AccessNotes />}
      </Shown>
    </>
  );
}
