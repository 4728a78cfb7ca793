// The names of those who have acted: the history has them by the account's pseudonym alone.
import { useResource } from '../../service/resource.ts';
import { inbox } from '../../service/inbox.ts';
import type { Entry, NameOf } from '../time/entries.ts';

/** Asked for once somebody is named at all; who may not see people sees their roles. */
export function usePersonNames(collaboration: string, entries: readonly Entry[]): NameOf {
  const anybody = entries.some(({ actor }) => actor.person !== null);
  const read = useResource(`people ${collaboration}`, `${anybody}`, (signal) =>
    anybody ? inbox.people(collaboration, signal) : Promise.resolve({ people: [] }),
  );
  return (account) => read.value?.people?.find(({ id }) => id === account)?.name ?? null;
}
