// The inbox in the order of a person's day: late, this week, later, without a last day.
import { endOfWeek, type Day } from '../format/day.ts';
import type { Holder, Schema } from '../service/client.ts';

type InboxTask = Schema['InboxTask'];

/** The same thing asked of several, with the same last day: one line. */
export interface InboxLine {
  key: string;
  task: InboxTask;
  who: Holder[];
}

export interface InboxGroups {
  late: InboxLine[];
  thisWeek: InboxLine[];
  later: InboxLine[];
  undated: InboxLine[];
  /** Put aside by whoever looks, until another day. */
  aside: InboxLine[];
}

export function inboxLines(tasks: readonly InboxTask[]): InboxLine[] {
  const lines = new Map<string, InboxLine>();
  for (const task of tasks) {
    const key = [
      task.case,
      task.work,
      task.round,
      task.due,
      task.late,
      task.lateDays,
      task.caseOfficer,
      task.snoozedUntil,
    ].join(' ');
    const line = lines.get(key);
    if (line) line.who.push(task.addressee);
    else lines.set(key, { key, task, who: [task.addressee] });
  }
  return [...lines.values()];
}

export function inboxGroups(tasks: readonly InboxTask[], today: Day): InboxGroups {
  const sunday = endOfWeek(today);
  const groups: InboxGroups = { late: [], thisWeek: [], later: [], undated: [], aside: [] };
  for (const line of inboxLines(tasks)) {
    const { late, due, snoozedUntil } = line.task;
    if (snoozedUntil !== null && snoozedUntil > today) groups.aside.push(line);
    else if (late) groups.late.push(line);
    else if (due === null) groups.undated.push(line);
    else (due <= sunday ? groups.thisWeek : groups.later).push(line);
  }
  return groups;
}
