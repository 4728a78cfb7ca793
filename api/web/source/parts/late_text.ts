import type { Words } from '../language/sv.ts';

/** In working days where those are known and one at least has passed: "försenat 2 arbetsdagar". */
export function lateText(words: Words, days: number, workingDays: number | null): string {
  return workingDays === null || workingDays < 1 ? words.lateBy(days) : words.lateByWorkingDays(workingDays);
}
