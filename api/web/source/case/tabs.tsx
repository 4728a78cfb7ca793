// The tabs of the case page. Which one is open lives in the address (?tab=history).
import { useWords } from '../language/language.tsx';
import type { Words } from '../language/sv.ts';
import { Link, queryAddress } from '../route/router.tsx';
import type { Case } from '../service/client.ts';
import { otherWorks } from './more/task_facts.ts';
import { takesRemarks } from './remarks/remark_rounds.ts';

export type Tab = Exclude<keyof Words['case']['tabs'], 'label'>;

/** Those with something to show, now or to come, in the order a reader asks for them. */
export function tabsOf(of: Case): Tab[] {
  const decides = of.works.some(({ kind, tasks }) => kind === 'decide' && tasks.length > 0);
  const consults = of.texts.remarks > 0 || of.works.some(takesRemarks);
  const tabs: (Tab | false)[] = [
    decides && 'decisions',
    consults && 'remarks',
    otherWorks(of).length > 0 && 'tasks',
    of.phase === 'active' && 'plan',
    'documents',
    'links',
    'steps',
    'diagram',
    'history',
  ];
  return tabs.filter((tab): tab is Tab => tab !== false);
}

export function tabShown(of: Case, asked: string | null): Tab {
  const tabs = tabsOf(of);
  return tabs.find((tab) => tab === asked) ?? tabs[0] ?? 'history';
}

export function Tabs({ of, shown }: { of: Case; shown: Tab }) {
  const words = useWords();
  const numbers: Partial<Record<Tab, number>> = {
    remarks: of.texts.remarks,
    documents: of.documents.length,
    links: of.links.length,
  };
  return (
    <nav class="tabs" aria-label={words.case.tabs.label}>
      <ul>
        {tabsOf(of).map((tab) => (
          <li key={tab}>
            <Link to={queryAddress({ tab })} aria-current={tab === shown ? 'true' : undefined}>
              {words.case.tabs[tab]}
              {(numbers[tab] ?? 0) > 0 && <span class="number"> {numbers[tab]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
