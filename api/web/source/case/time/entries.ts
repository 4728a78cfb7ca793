// Entries of a case's history put together. Pure.
import type { Day } from '../../format/day.ts';
import { localDay } from '../../format/instant.ts';
import type { Schema } from '../../service/client.ts';

export type Entry = Schema['Entry'];

/** Each entry once, newest first. */
export function merged(known: readonly Entry[], read: readonly Entry[]): Entry[] {
  const all = new Map([...known, ...read].map((entry) => [entry.sequence, entry]));
  return [...all.values()].sort((a, b) => b.sequence - a.sequence);
}

/** Every day on which something was recorded, in order. */
export function recordedDays(entries: readonly Entry[]): Day[] {
  return [...new Set(entries.map(({ recordedAt }) => localDay(recordedAt)))].sort();
}
