// Days as the API writes them, "2024-12-18": local days without a time, reckoned as whole numbers.

export type Day = string;

export interface DayNames {
  /** Monday first. */
  weekdays: readonly string[];
  months: readonly string[];
}

const millisecondsPerDay = 86_400_000;

/** Days since 1 January 1970. NaN for what is no day. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

export function dayFromNumber(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

export function isDay(text: string | null): text is Day {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return Number.isFinite(number) && dayFromNumber(number) === text;
}

/** How many days later `last` is than `first`. */
export function daysBetween(first: Day, last: Day): number {
  return dayNumber(last) - dayNumber(first);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** 0 is Monday. 1 January 1970 was a Thursday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** The Sunday that ends the day's week. */
export function endOfWeek(day: Day): Day {
  return addDays(day, 6 - weekday(day));
}

/** "tors 12 dec 2024" */
export function formatDay(day: Day, names: DayNames): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${names.weekdays[weekday(day)]} ${date} ${names.months[(month ?? 1) - 1]} ${year}`;
}
