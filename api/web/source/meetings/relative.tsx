import { daysBetween, type Day } from '../format/day.ts';
import { useWords } from '../language/language.tsx';

/** "i morgon", "om 12 dagar". */
export function Relative({ today, day }: { today: Day; day: Day }) {
  return <>{useWords().relative(daysBetween(today, day))}</>;
}
