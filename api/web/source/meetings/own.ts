// Which bodies are one's own, and in which role one keeps the record of their meetings. Pure.
import type { Body } from '../service/meetings.ts';

export type Keeps = Pick<Body, 'id' | 'organisation'>;

/** "secretary:council" is of the council, "secretary:kumla" of Kumla. */
export function ownOf(roles: readonly string[]): ReadonlySet<string> {
  return new Set(roles.flatMap((role) => role.split(':').slice(1)));
}

export function isOwn({ id, organisation }: Keeps, own: ReadonlySet<string>): boolean {
  return own.has(id) || (organisation !== null && own.has(organisation.id));
}

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
