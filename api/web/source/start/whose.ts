// Whose tasks the inbox shows: one's own, one's organisation's, everybody's, or one addressee's. Pure.
import type { Holder, Schema } from '../service/client.ts';
import type { Session } from '../service/session.ts';

type InboxTask = Schema['InboxTask'];
type Role = NonNullable<Session['collaborations']>[number]['roles'][number];

/** Who looks: an account with its roles in the collaboration. */
export interface Looker {
  account: string;
  roles: readonly Role[];
}

export function lookerOf({ account, collaborations = [] }: Session, collaboration: string): Looker | null {
  if (account === null) return null;
  return { account: account.id, roles: collaborations.find(({ id }) => id === collaboration)?.roles ?? [] };
}

/** The role in which one acts for those asked; null: in none. */
export function roleFor({ roles }: Looker, { kind, id }: Holder): Role | null {
  const acts = ({ role, of, actingAs }: Role): boolean =>
    role !== 'observer' && (kind === 'role' ? actingAs === id : of === id);
  return roles.find(acts) ?? null;
}

export const mine = 'me';
export const ours = 'ours';
export const everyone = 'all';

/** Somebody of an organisation begins with what is asked of it; whoever leads begins with everything. */
export function whoseOf(asked: string | null, looker: Looker | null): string {
  if (asked !== null && asked !== '' && (looker !== null || (asked !== mine && asked !== ours))) return asked;
  return looker !== null && looker.roles.some(({ of }) => of !== null) ? ours : everyone;
}

export function isShown(task: InboxTask, whose: string, looker: Looker | null): boolean {
  if (whose === everyone) return true;
  if (looker && whose === mine) return task.caseOfficer === looker.account;
  if (looker && whose === ours)
    return task.caseOfficer === looker.account || roleFor(looker, task.addressee) !== null;
  return task.addressee.id === whose;
}
