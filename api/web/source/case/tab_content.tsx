// What each tab of the case page holds; fetched as the case opens, after its first view. The plan and the
// documents are pieces of their own.
import type { Day } from '../format/day.ts';
import { Piece } from '../parts/piece.tsx';
import type { Case, CasePlace } from '../service/client.ts';
import { DecisionsTab } from './decisions/decisions_tab.tsx';
import { HistoryTab } from './history/history_tab.tsx';
import { DiagramTab } from './more/diagram_tab.tsx';
import { LinksTab } from './more/links_tab.tsx';
import { TasksTab } from './more/tasks_tab.tsx';
import { RemarksTab } from './remarks/remarks_tab.tsx';
import { StepsTab } from './steps/steps_tab.tsx';
import type { Tab } from './tabs.tsx';
import type { History } from './time/use_history.ts';

export interface TabProps {
  place: CasePlace;
  of: Case;
  etag: string;
  asOf: Day | null;
  history: History;
  reload: () => void;
}

export function TabContent({ tab, ...props }: TabProps & { tab: Tab }) {
  switch (tab) {
    case 'decisions':
      return <DecisionsTab {...props} />;
    case 'remarks':
      return <RemarksTab {...props} />;
    case 'tasks':
      return <TasksTab {...props} />;
    case 'plan':
      return (
        <Piece name="plan" load={() => import('./plan/plan_view.tsx')}>
          {({ PlanView }) => <PlanView {...props} />}
        </Piece>
      );
    case 'documents':
      return (
        <Piece name="documents" load={() => import('./documents/documents_tab.tsx')}>
          {({ DocumentsTab }) => <DocumentsTab {...props} />}
        </Piece>
      );
    case 'links':
      return <LinksTab {...props} />;
    case 'steps':
      return <StepsTab {...props} />;
    case 'diagram':
      return <DiagramTab {...props} />;
    case 'history':
      return <HistoryTab {...props} />;
  }
}
