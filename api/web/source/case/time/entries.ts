// Entries of a case's history put together. Pure.
import type { Day } from '../../format/day.ts';
import { localDay } from '../../format/instant.ts';
import type { Schema, Title, Work } from '../../service/client.ts';

export type Entry = Schema['Entry'];

/** Of an account; null: it is not known. */
export type NameOf = (account: string) => string | null;

/** Each entry once, newest first. */
export function merged(known: readonly Entry[], read: readonly Entry[]): Entry[] {
  const all = new Map([...known, ...read].map((entry) => [entry.sequence, entry]));
  return [...all.values()].sort((a, b) => b.sequence - a.sequence);
}

/** Every day on which something was recorded, in order. */
export function recordedDays(entries: readonly Entry[]): Day[] {
  return [...new Set(entries.map(({ recordedAt }) => localDay(recordedAt)))].sort();
}

/** Entries under the day on which they were recorded, in the order given. */
export function byRecordedDay(entries: readonly Entry[]): [Day, Entry[]][] {
  const days = new Map<Day, Entry[]>();
  for (const entry of entries) {
    const day = localDay(entry.recordedAt);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

/** What was answered, or was given more time: the entry itself says only by whom. */
export function workAnswered(entry: Pick<Entry, 'events'>, works: readonly Work[]): Title | null {
  const event = entry.events.find(({ type }) => type === 'item_answered' || type === 'due_moved');
  const number = event?.data?.['item'];
  const work = works.find(({ tasks }) => tasks.some((task) => task.number === number));
  return work?.title ?? null;
}

/** "Anna (i stället för Bo)"; null: nobody's name is known, or it says what the role says already. */
export function actorName(
  { person, insteadOf }: Entry['actor'],
  nameOf: NameOf,
  said: string,
  instead: (name: string) => string,
): string | null {
  const name = person === null ? null : nameOf(person);
  const absent = insteadOf === null ? null : nameOf(insteadOf);
  const shown = name !== null && name.toLowerCase() !== said.toLowerCase() ? name : null;
  if (absent === null) return shown;
  return [shown, instead(absent)].filter(Boolean).join(' ');
}
