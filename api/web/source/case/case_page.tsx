// The case: "Vad väntar det på, vem är försenad, hinner vi?" answered in the first view; tabs for the rest.
// With a day in the address (?asOf=…) the whole page is as the case stood at the end of that day.
import { isDay, type Day } from '../format/day.ts';
import { localDay } from '../format/instant.ts';
import { useWords } from '../language/language.tsx';
import { PlausibleBanner } from '../parts/banner.tsx';
import { Read } from '../parts/reading.tsx';
import { useWindowTitle } from '../parts/title.ts';
import { useAddress } from '../route/router.tsx';
import { service, type Case, type CasePlace } from '../service/client.ts';
import { useChanges } from '../service/changes.ts';
import { useResource } from '../service/resource.ts';
import { DecisionsTab } from './decisions/decisions_tab.tsx';
import { HistoryTab } from './history/history_tab.tsx';
import { DiagramTab } from './more/diagram_tab.tsx';
import { DocumentsTab } from './more/documents_tab.tsx';
import { LinksTab } from './more/links_tab.tsx';
import { TasksTab } from './more/tasks_tab.tsx';
import { PlanTab } from './plan/plan_tab.tsx';
import { RemarksTab } from './remarks/remarks_tab.tsx';
import { StepsTab } from './steps/steps_tab.tsx';
import { Tabs, tabShown, type Tab } from './tabs.tsx';
import { AsOfBar } from './time/as_of_bar.tsx';
import { TimeSlider } from './time/time_slider.tsx';
import { recordedDays } from './time/entries.ts';
import { useHistory, type History } from './time/use_history.ts';
import { CaseHeading } from './view/heading.tsx';
import { HoldBanner } from './view/hold.tsx';
import { Path } from './view/path.tsx';
import { FirstView } from './view/first_view.tsx';

interface CaseViewProps {
  place: CasePlace;
  of: Case;
  etag: string;
  asOf: Day | null;
  history: History;
  reload: () => void;
}

function TabContent({ tab, ...props }: CaseViewProps & { tab: Tab }) {
  switch (tab) {
    case 'decisions':
      return <DecisionsTab of={props.of} />;
    case 'remarks':
      return <RemarksTab {...props} />;
    case 'tasks':
      return <TasksTab {...props} />;
    case 'plan':
      return <PlanTab {...props} />;
    case 'documents':
      return <DocumentsTab {...props} />;
    case 'links':
      return <LinksTab of={props.of} />;
    case 'steps':
      return <StepsTab {...props} />;
    case 'diagram':
      return <DiagramTab {...props} />;
    case 'history':
      return <HistoryTab {...props} />;
  }
}

/** The slider runs from the first record to today, which is the clock's, not the day shown. */
function Slider({ of, asOf, history }: Pick<CaseViewProps, 'of' | 'asOf' | 'history'>) {
  const clock = useResource('clock', of.version.toString(), service.clock);
  const today = clock.value?.today;
  if (!today) return null;
  const recorded = recordedDays(history.entries);
  const first = history.complete ? (recorded[0] ?? of.startedOn) : of.startedOn;
  return <TimeSlider first={first < today ? first : today} today={today} asOf={asOf} recorded={recorded} />;
}

function CaseView(props: CaseViewProps) {
  const { place, of, asOf, history } = props;
  const words = useWords();
  const tab = tabShown(of, useAddress().query.get('tab'));
  const collaboration = useResource(`collaboration ${place.collaboration}`, '', (signal) =>
    service.collaboration(place.collaboration, signal),
  );
  const invented = history.entries.some(
    ({ origin, recordedAt }) => origin === 'plausible' && (asOf === null || localDay(recordedAt) <= asOf),
  );
  useWindowTitle(of.title);
  return (
    <>
      {invented && collaboration.value && <PlausibleBanner collaboration={collaboration.value.name} />}
      <CaseHeading of={of} />
      {of.hold && <HoldBanner hold={of.hold} of={of} />}
      <Path steps={of.path} />
      <FirstView of={of} />
      <Slider of={of} asOf={asOf} history={history} />
      <Tabs of={of} shown={tab} />
      <section class="tab" aria-labelledby="tab-title">
        <h2 id="tab-title" class="unseen">
          {words.case.tabs[tab]}
        </h2>
        <TabContent tab={tab} {...props} />
      </section>
    </>
  );
}

export function CasePage({ place }: { place: CasePlace }) {
  const asked = useAddress().query.get('asOf');
  const asOf = isDay(asked) ? asked : null;
  const history = useHistory(place);
  const read = useResource(`case ${place.collaboration} ${place.case}`, asOf ?? '', (signal) =>
    service.case(place, asOf, signal),
  );
  useChanges(place.collaboration, place.case, () => {
    history.refresh();
    if (asOf === null) read.reload();
  });
  return (
    <>
      {asOf !== null && <AsOfBar day={asOf} />}
      <Read resource={read}>
        {({ data, etag }) => (
          <CaseView place={place} of={data} etag={etag} asOf={asOf} history={history} reload={read.reload} />
        )}
      </Read>
    </>
  );
}
