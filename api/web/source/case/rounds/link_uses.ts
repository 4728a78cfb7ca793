// What the history tells of a link to a task, which it knows by the link's pseudonym. Pure.
import type { Entry } from '../time/entries.ts';

/** `entries`: newest first. null: nothing has been done by it. */
export function lastActBy(link: string, entries: readonly Entry[]): Entry | null {
  return entries.find(({ actor }) => actor.person === link) ?? null;
}
