// Days in sentences of the API, as people say them. Pure.
import { isDay, type Day } from './day.ts';

/** "på dagordningen 2024-12-12" with the day as people say it. */
export function withSpokenDays(text: string, spoken: (day: Day) => string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => (isDay(day) ? spoken(day) : day));
}
