// Which bodies are one's own: where one has a role, and those of the organisation where one has it. Pure.
import type { Body } from '../service/meetings.ts';

/** "secretary:council" is of the council, "secretary:kumla" of Kumla. */
export function ownOf(roles: readonly string[]): ReadonlySet<string> {
  return new Set(roles.flatMap((role) => role.split(':').slice(1)));
}

export function isOwn({ id, organisation }: Pick<Body, 'id' | 'organisation'>, own: ReadonlySet<string>): boolean {
  return own.has(id) || (organisation !== null && own.has(organisation.id));
}
