// The case: "Vad väntar det på, vem är försenad, hinner vi?" answered in the first view; tabs for the rest.
// With a day in the address (?asOf=…) the whole page is as the case stood at the end of that day.
import { useState } from 'preact/hooks';
import { isDay } from '../format/day.ts';
import { localDay } from '../format/instant.ts';
import { useWords } from '../language/language.tsx';
import { PlausibleBanner } from '../parts/banner.tsx';
import { Read } from '../parts/reading.tsx';
import { useWindowTitle } from '../parts/title.ts';
import { useAddress } from '../route/router.tsx';
import { service, type CasePlace } from '../service/client.ts';
import { useChanges } from '../service/changes.ts';
import { useResource } from '../service/resource.ts';
import { leads } from './rounds/who_may.ts';
import { useActingAs } from './steps/use_acting_as.ts';
import type { TabProps } from './tab_content.tsx';
import { Tabs, tabShown } from './tabs.tsx';
import { AsOfBar } from './time/as_of_bar.tsx';
import { TimeSlider } from './time/time_slider.tsx';
import { recordedDays } from './time/entries.ts';
import { useHistory } from './time/use_history.ts';
import { useLater } from './use_later.ts';
import { CaseHeading } from './view/heading.tsx';
import { HoldBanner } from './view/hold.tsx';
import { Path } from './view/path.tsx';
import { primaryAction } from './view/primary_action.ts';
import { FirstView } from './view/first_view.tsx';

type CaseViewProps = Omit<TabProps, 'tab'>;

/** The slider runs from the first record to today, which is the clock's, not the day shown. */
function Slider({ of, asOf, history }: Pick<CaseViewProps, 'of' | 'asOf' | 'history'>) {
  const clock = useResource('clock', of.version.toString(), service.clock);
  const today = clock.value?.today;
  if (!today) return null;
  const recorded = recordedDays(history.entries);
  const first = history.complete ? (recorded[0] ?? of.startedOn) : of.startedOn;
  return <TimeSlider first={first < today ? first : today} today={today} asOf={asOf} recorded={recorded} />;
}

/** Whoever is asked something comes to where it is done, and stays there when it is. */
function useOwnTab({ of, asOf, place }: Pick<CaseViewProps, 'of' | 'asOf' | 'place'>): string | null {
  const [actor] = useActingAs(place.collaboration);
  const [own] = useState(() => (leads(actor) || asOf !== null ? null : primaryAction(of, actor)?.tab));
  return own ?? null;
}

function CaseView(props: CaseViewProps) {
  const { place, of, asOf, history, reload } = props;
  const words = useWords();
  const { query } = useAddress();
  const own = useOwnTab(props);
  const tab = tabShown(of, query.get('tab') ?? own);
  const reminds = asOf === null && query.get('do') === 'remind';
  const later = useLater();
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
      <CaseHeading of={of} now={asOf === null} />
      {of.hold && <HoldBanner hold={of.hold} of={of} />}
      <Path steps={of.path} />
      {reminds && (
        <Read resource={later}>{({ RemindPanel }) => <RemindPanel of={of} reload={reload} />}</Read>
      )}
      <FirstView of={of} />
      <Slider of={of} asOf={asOf} history={history} />
      <Tabs of={of} shown={tab} />
      <section class="tab" aria-labelledby="tab-title">
        <h2 id="tab-title" class="unseen">
          {words.case.tabs[tab]}
        </h2>
        <Read resource={later}>{({ TabContent }) => <TabContent tab={tab} {...props} />}</Read>
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
