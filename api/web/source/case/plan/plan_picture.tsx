// The plan drawn: a lane for each party along its own chain, a dot for each meeting, a tick for each cut-off, the
// chain that decides the timetable drawn strong. The list says the same in words, so this is one picture.
import { useTitle, useWords } from '../../language/language.tsx';
import type { Day } from '../../format/day.ts';
import { Explained } from '../../parts/explained.tsx';
import type { Plan } from '../../service/plans.ts';
import { lanesOf, type Lane, type Lanes } from './plan_lanes.ts';

const height = 28;
const middle = height / 2;

/** The days that hold for all: wanted, and reached at the earliest. */
function Uprights({ wanted, reached }: Pick<Lanes, 'wanted' | 'reached'>) {
  return (
    <>
      {reached !== null && <line class="reached" x1={`${reached}%`} x2={`${reached}%`} y1="0" y2={height} />}
      {wanted !== null && <line class="wanted" x1={`${wanted}%`} x2={`${wanted}%`} y1="0" y2={height} />}
    </>
  );
}

function LaneRow({ lane, all }: { lane: Lane; all: Lanes }) {
  const say = useWords().tab.plan;
  const { items, critical, from, to, open } = lane;
  return (
    <div class={critical ? 'lane critical' : 'lane'}>
      <span class="lane-name">
        {items.length > 1 ? say.many(items.length) : items[0].addressee.name}
        {critical && ` · ${say.decides}`}
      </span>
      <svg class="lane-drawing" height={height}>
        <Uprights {...all} />
        <line class={open ? 'chain open' : 'chain'} x1={`${from}%`} x2={`${to}%`} y1={middle} y2={middle} />
        {lane.cutOffs.map((at, index) => (
          <line key={index} class="cut-off" x1={`${at}%`} x2={`${at}%`} y1={middle - 7} y2={middle + 7} />
        ))}
        {lane.meetings.map((at, index) => (
          <circle key={index} class="meeting" cx={`${at}%`} cy={middle} r={critical ? 6 : 4.5} />
        ))}
        {lane.meetings.length === 0 && !open && (
          <circle class="done" cx={`${to}%`} cy={middle} r={critical ? 5.5 : 4} />
        )}
      </svg>
    </div>
  );
}

function Months({ months }: Pick<Lanes, 'months'>) {
  const { code } = useWords();
  const month = new Intl.DateTimeFormat(code, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <div class="lane months">
      <span class="lane-name" />
      <svg class="lane-drawing" height="20">
        {months.map(({ day, at }) => (
          <text key={day} x={`${at}%`} y="14">
            {month.format(new Date(`${day}T00:00:00Z`))}
          </text>
        ))}
      </svg>
    </div>
  );
}

export function PlanPicture({ plan, today }: { plan: Plan; today: Day }) {
  const say = useWords().tab.plan;
  const title = useTitle();
  const all = lanesOf(plan, today);
  return (
    <figure class="plan-picture">
      <div role="img" aria-label={say.picture}>
        <Months months={all.months} />
        {all.groups.map(({ work, title: named, lanes }) => (
          <div key={work}>
            <p class="quiet">{title(named)}</p>
            {lanes.map((lane) => (
              <LaneRow key={lane.key} lane={lane} all={all} />
            ))}
          </div>
        ))}
      </div>
      <figcaption class="quiet">
        <Explained name="papers_deadline" text={say.legend(plan.wanted !== null)} />
      </figcaption>
    </figure>
  );
}
