// "Planen": when the case is there at the earliest, whether the wanted day is kept, and who decides it. In words, as
// a picture, and as a list that says all that the picture does. Fetched when somebody opens the tab.
import { isDay, type Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Read } from '../../parts/reading.tsx';
import { Subscribe } from '../../parts/subscribe.tsx';
import { go, queryAddress, useAddress } from '../../route/router.tsx';
import { useChanges } from '../../service/changes.ts';
import type { Case, CasePlace } from '../../service/client.ts';
import { caseCalendar, plans } from '../../service/plans.ts';
import { useResource } from '../../service/resource.ts';
import { Blockers } from '../steps/blockers.tsx';
import { useActingAs } from '../steps/use_acting_as.ts';
import { PlanList } from './plan_list.tsx';
import { PlanPicture } from './plan_picture.tsx';
import { WhatIfSection } from './what_if.tsx';

function WantedDay({ wanted }: { wanted: Day | null }) {
  const say = useWords().tab.plan;
  const choose = (event: SubmitEvent): void => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget as HTMLFormElement).get('wanted'));
    go(queryAddress({ wanted: isDay(day) ? day : null }), true);
  };
  return (
    <form class="wanted-day" onSubmit={choose}>
      <label>
        {say.wanted} <input type="date" name="wanted" defaultValue={wanted ?? ''} />
      </label>{' '}
      <button type="submit">{say.reckon}</button>
    </form>
  );
}

export interface PlanViewProps {
  place: CasePlace;
  of: Case;
  asOf: Day | null;
}

export function PlanView({ place, of, asOf }: PlanViewProps) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.plan;
  const [actor] = useActingAs(place.collaboration);
  const asked = useAddress().query.get('wanted');
  const wanted = isDay(asked) ? asked : null;
  const read = useResource(`plan ${place.case}`, `${asOf} ${wanted}`, (signal) =>
    plans.plan(place, asOf, wanted, signal),
  );
  useChanges(place.collaboration, place.case, read.reload);
  // Nothing ahead to be planned is no fault of anybody's.
  if (read.problem?.status === 409)
    return (
      <div class="empty">
        <p>{say.none}</p>
        <Blockers blockers={read.problem.blockers} />
      </div>
    );
  const inDays = (text: string): string => text.replace(/\d{4}-\d\d-\d\d/g, (day) => words.day(day));
  return (
    <Read resource={read}>
      {(plan) => (
        <>
          <div class="plan-words">
            {plan.text.map((sentence, at) => (
              <p key={at}>{inDays(title(sentence))}</p>
            ))}
          </div>
          <WantedDay key={wanted} wanted={wanted} />
          {asOf === null && <WhatIfSection place={place} of={of} actor={actor} plan={plan} />}
          <PlanPicture plan={plan} today={of.today} />
          <PlanList plan={plan} />
          <Subscribe collaboration={place.collaboration} path={caseCalendar(place)} about={of.title ?? ''} />
        </>
      )}
    </Read>
  );
}
