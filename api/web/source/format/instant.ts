// Instants as the API writes them, RFC 3339 in UTC, shown as local time in Sweden.
import type { Day } from './day.ts';

const stockholm = new Intl.DateTimeFormat('en-u-nu-latn', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function localParts(instant: string): Map<string, string> {
  return new Map(stockholm.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

export function localDay(instant: string): Day {
  const parts = localParts(instant);
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** "15.12" */
export function localTime(instant: string): string {
  const parts = localParts(instant);
  return `${parts.get('hour')}.${parts.get('minute')}`;
}
