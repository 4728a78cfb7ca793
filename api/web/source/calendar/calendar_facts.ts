// A calendar as it is and one read out of a file: what putting them together would do. Pure.
import type { PlannedMeeting } from '../service/meetings.ts';

export interface CalendarChange {
  planned: PlannedMeeting;
  what: 'adds' | 'changes' | 'same' | 'goes';
}

interface Merged {
  changes: CalendarChange[];
  /** The whole calendar as it is to be put: nothing is taken away by a file that does not name it. */
  whole: PlannedMeeting[];
}

const read = ['day', 'cutOff', 'lastDay', 'starts', 'ends', 'place'] as const;

function says(was: PlannedMeeting, found: PlannedMeeting): boolean {
  return read.every((name) => !found[name] || found[name] === was[name]);
}

/** What the file says of a meeting is put in place of what was; what it does not say stays. */
function withFound(was: PlannedMeeting, found: PlannedMeeting): PlannedMeeting {
  const said = Object.fromEntries(read.flatMap((name) => (found[name] ? [[name, found[name]]] : [])));
  return { ...was, ...said };
}

export function merged(now: readonly PlannedMeeting[], found: readonly PlannedMeeting[]): Merged {
  const byDay = new Map(found.map((each) => [each.day, each]));
  const known = new Set(now.map(({ day }) => day));
  const changes: CalendarChange[] = now.map((was) => {
    const other = byDay.get(was.day);
    if (!other) return { planned: was, what: 'goes' };
    return { planned: withFound(was, other), what: says(was, other) ? 'same' : 'changes' };
  });
  for (const each of found) if (!known.has(each.day)) changes.push({ planned: each, what: 'adds' });
  changes.sort((a, b) => a.planned.day.localeCompare(b.planned.day));
  return { changes, whole: changes.map(({ planned }) => planned) };
}
