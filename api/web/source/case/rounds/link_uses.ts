// What the history tells of a link to a task, which it knows by the link's pseudonym. Pure.
import type { Entry } from '../time/entries.ts';

export interface LinkUses {
  /** An account, or "system", which sent it by mail. null: nothing has been done by it, and the history is silent. */
  madeBy: string | null;
  last: Entry | null;
}

/** `entries`: newest first. */
export function usesOf(link: string, entries: readonly Entry[]): LinkUses {
  const done = entries.filter(({ actor }) => actor.person === link);
  const shown = done.flatMap(({ events }) => events).find(({ type }) => type === 'identity_shown');
  const madeBy = shown?.data['madeBy'];
  return { madeBy: typeof madeBy === 'string' ? madeBy : null, last: done[0] ?? null };
}
