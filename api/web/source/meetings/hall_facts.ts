// Which items a meeting takes up, and at which it is. Pure.
import type { AgendaItem, Meeting } from '../service/meetings.ts';

export function takenUp({ agenda }: Pick<Meeting, 'agenda'>): AgendaItem[] {
  return agenda.filter(({ withdrawn }) => !withdrawn);
}

/** The first item that nothing has been written of yet; the last one when all is done. */
export function currentPlace(items: readonly AgendaItem[]): number {
  const at = items.findIndex(({ outcome }) => outcome === null);
  return at === -1 ? Math.max(0, items.length - 1) : at;
}
