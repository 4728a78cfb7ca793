// What the roles are called that somebody may be granted, and how one is said with whom it is for.
import type { Words } from '../language/sv.ts';

type RoleWords = Readonly<Record<string, string>>;

const sv: RoleWords = {
  administrator: 'administratör',
  lead: 'projektledare',
  coordinator: 'samordnare',
  registrar: 'registrator',
  case_officer: 'handläggare',
  head: 'chef',
  signatory: 'undertecknare',
  implementation_lead: 'implementeringsperson',
  secretary: 'sekreterare',
  chair: 'ordförande',
  adjuster: 'justerare',
  observer: 'observatör, läser men handlar inte',
};

const en: RoleWords = {
  administrator: 'administrator',
  lead: 'project leader',
  coordinator: 'coordinator',
  registrar: 'registrar',
  case_officer: 'case officer',
  head: 'head',
  signatory: 'signatory',
  implementation_lead: 'implementation lead',
  secretary: 'secretary',
  chair: 'chair',
  adjuster: 'verifier',
  observer: 'observer, reads and does nothing',
};

export type RoleFor = 'nobody' | 'organisation' | 'body';

/** Those that can be chosen, and whom each is for. */
export const grantableRoles: readonly (readonly [string, RoleFor])[] = [
  ['registrar', 'organisation'],
  ['case_officer', 'organisation'],
  ['head', 'organisation'],
  ['signatory', 'organisation'],
  ['secretary', 'body'],
  ['chair', 'body'],
  ['adjuster', 'body'],
  ['lead', 'nobody'],
  ['coordinator', 'nobody'],
  ['observer', 'nobody'],
  ['administrator', 'nobody'],
];

export function roleName(role: string, code: Words['code']): string {
  return { sv, en }[code][role] ?? role;
}

/** "registrator, Kumla kommun" */
export function roleText(
  { role, of }: { role: string; of?: string | null },
  nameOf: (id: string) => string,
  code: Words['code'],
): string {
  const [name = role] = roleName(role, code).split(',');
  return of ? `${name}, ${nameOf(of)}` : name;
}
