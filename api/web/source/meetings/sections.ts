// Section numbers in words: "1–3, 7". Pure.
import type { AgendaItem } from '../service/meetings.ts';

export function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let first = 0; first < sorted.length;) {
    let last = first;
    while (sorted[last + 1] === (sorted[last] ?? 0) + 1) ++last;
    parts.push(last > first ? `${sorted[first]}–${sorted[last]}` : String(sorted[first]));
    first = last + 1;
  }
  return parts.join(', ');
}

export function sectionsText(agenda: readonly AgendaItem[], items: readonly number[]): string {
  return ranges(
    agenda.flatMap(({ item, section }) => (section !== null && items.includes(item) ? [section] : [])),
  );
}
