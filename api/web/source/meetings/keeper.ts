// In which of their roles whoever uses the page keeps the record of a body's meetings; the API judges anew.
import { useRoles } from '../frame/session.tsx';
import type { Schema } from '../service/client.ts';

type Keeps = Pick<Schema['Body'], 'id' | 'organisation'>;

/** The first of these that is held; pure. null: may only read. */
export function keeperOf(roles: readonly string[] | null, bodies: readonly Keeps[]): string | null {
  const wanted = bodies.flatMap(({ id, organisation }) => [
    `secretary:${id}`,
    `chair:${id}`,
    `registrar:${id}`,
    ...(organisation ? [`secretary:${organisation.id}`, `registrar:${organisation.id}`] : []),
  ]);
  if (roles === null) return wanted[0] ?? null; // nobody signs in here, and who acts is believed
  return [...wanted, 'administrator'].find((role) => roles.includes(role)) ?? null;
}

export function useKeeper(collaboration: string, bodies: readonly Keeps[]): string | null {
  return keeperOf(useRoles(collaboration), bodies);
}
