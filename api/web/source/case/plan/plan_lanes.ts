// A plan as lanes on a common scale of days: where each dot and tick stands, in percent. Pure.
import { addDays, dayFromNumber, dayNumber, type Day } from '../../format/day.ts';
import type { Plan, PlannedItem } from '../../service/plans.ts';

/** One who is asked, or several with the same day and no meeting to reach it by. */
export type Together = readonly [PlannedItem, ...PlannedItem[]];

export interface Lane {
  key: string;
  items: Together;
  critical: boolean;
  from: number;
  to: number;
  meetings: number[];
  cutOffs: number[];
  /** It lacks a meeting, so nobody knows its end. */
  open: boolean;
}

export interface LaneGroup {
  work: string;
  title: Plan['states'][number]['title'];
  lanes: Lane[];
}

export interface Lanes {
  groups: LaneGroup[];
  months: { at: number; day: Day }[];
  wanted: number | null;
  reached: number | null;
}

const mostMonths = 6;

const fewest = 3;

/** Those who need no meeting and are done the same day, in one; all others each by themselves. */
export function together(items: readonly PlannedItem[]): Together[] {
  const [first] = items;
  const alike = ({ meetings, doneOn, closed, noMeetingIn }: PlannedItem): boolean =>
    meetings.length === 0 && noMeetingIn === null && doneOn === first?.doneOn && closed === first.closed;
  if (first && items.length >= fewest && items.every(alike)) return [[first, ...items.slice(1)]];
  return items.map((item) => [item]);
}

/** What decides the timetable: the last that the one named does by a meeting, or else the last at all. */
export function criticalItem({ critical, states }: Plan): PlannedItem | null {
  const items = states.flatMap(({ works }) => works.flatMap((work) => work.items));
  const own = items.filter(({ addressee, closed }) => addressee.id === critical?.id && !closed);
  const met = own.filter(({ meetings, noMeetingIn }) => meetings.length > 0 || noMeetingIn !== null);
  return met.at(-1) ?? own.at(-1) ?? null;
}

function daysOf({ reachedOn, wanted, states }: Plan): Day[] {
  const items = states.flatMap(({ works }) => works.flatMap((work) => work.items));
  const ends = items.flatMap(({ doneOn, meetings }) => [doneOn, ...meetings.map(({ meets }) => meets)]);
  return [...ends, reachedOn, wanted].filter((day): day is Day => day !== null);
}

/** The first days of months between two days; of many, every second, third … */
function monthsBetween(first: Day, last: Day): Day[] {
  const months: Day[] = [];
  let day = `${addDays(`${first.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
  while (day <= last) {
    months.push(day);
    day = `${addDays(day, 31).slice(0, 7)}-01`;
  }
  const step = Math.ceil(months.length / mostMonths);
  return months.filter((_, at) => at % step === 0);
}

export function lanesOf(plan: Plan, today: Day): Lanes {
  const last = daysOf(plan).reduce((latest, day) => (day > latest ? day : latest), addDays(today, 28));
  const end = dayFromNumber(dayNumber(last) + Math.ceil((dayNumber(last) - dayNumber(today)) / 20));
  const width = dayNumber(end) - dayNumber(today);
  const at = (day: Day): number => {
    const percent = ((dayNumber(day) - dayNumber(today)) / width) * 100;
    return Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10;
  };
  const deciding = criticalItem(plan);
  const laneOf = (items: Together, opensOn: Day, index: number): Lane => {
    const [item] = items;
    return {
      key: `${item.addressee.id} ${index}`,
      items,
      critical: deciding !== null && items.includes(deciding),
      from: at(opensOn),
      to: item.doneOn === null ? 100 : at(item.doneOn),
      meetings: item.meetings.filter(({ meets }) => meets >= today).map(({ meets }) => at(meets)),
      cutOffs: item.meetings.filter(({ papersBy }) => papersBy >= today).map(({ papersBy }) => at(papersBy)),
      open: item.doneOn === null,
    };
  };
  const works = plan.states.flatMap((state) => state.works).filter(({ items }) => items.length > 0);
  return {
    groups: works.map(({ work, title, opensOn, items }) => ({
      work,
      title,
      lanes: together(items).map((each, index) => laneOf(each, opensOn, index)),
    })),
    months: monthsBetween(today, end).map((day) => ({ day, at: at(day) })),
    wanted: plan.wanted === null ? null : at(plan.wanted),
    reached: plan.reachedOn === null ? null : at(plan.reachedOn),
  };
}
