// How long something may take, as a lifecycle writes it, in words: pure. What is not of that form stays as
// it is.
import type { Words } from '../language/sv.ts';

type Code = Words['code'];

const units: Readonly<Record<string, Readonly<Record<Code, readonly [string, string]>>>> = {
  day: { sv: ['dag', 'dagar'], en: ['day', 'days'] },
  week: { sv: ['vecka', 'veckor'], en: ['week', 'weeks'] },
  month: { sv: ['månad', 'månader'], en: ['month', 'months'] },
  year: { sv: ['år', 'år'], en: ['year', 'years'] },
  'working day': { sv: ['arbetsdag', 'arbetsdagar'], en: ['working day', 'working days'] },
};

const sides: Readonly<Record<Code, Readonly<Record<string, string>>>> = {
  sv: { after: 'efter', before: 'före' },
  en: { after: 'after', before: 'before' },
};

const form = /^(\d+) (working day|day|week|month|year)s?(?: (after|before) ([a-z_]+))?$/;

/** "3 months after earliest_force" → "3 månader efter Gäller tidigast" */
export function dueText(due: string, nameOf: (field: string) => string | null, code: Code): string {
  const match = form.exec(due);
  if (!match) return nameOf(due) ?? due;
  const [, number = '', unit = '', side, field] = match;
  const [one, many] = units[unit]?.[code] ?? [unit, unit];
  const time = `${number} ${number === '1' ? one : many}`;
  return side && field ? `${time} ${sides[code][side]} ${nameOf(field) ?? field}` : time;
}
