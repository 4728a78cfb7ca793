// Notices that say the same of several parties, as one: a step that concerns thirteen tells of each by itself.
// Pure.
import type { Title } from '../service/client.ts';
import type { OwnNotice } from '../service/notices.ts';

export interface Told {
  /** The newest; what all of them say but for whom it concerns. */
  first: OwnNotice;
  ids: string[];
  lines: Title[];
}

/** "Gäller: Kumla kommun": what stands before the colon, and after it. */
function labelled(text: string): [string, string] | null {
  const at = text.indexOf(': ');
  return at > 0 && at < 20 && text.length < 100 ? [text.slice(0, at + 2), text.slice(at + 2)] : null;
}

/** The only line in which the two differ; -1: in none, or in more than one. */
function differingLine(one: readonly Title[], other: readonly Title[]): number {
  if (one.length !== other.length) return -1;
  const places = one.flatMap(({ sv }, at) => (sv === other[at]!.sv ? [] : [at]));
  return places.length === 1 ? places[0]! : -1;
}

function sameMatter(one: OwnNotice, other: OwnNotice): boolean {
  return (
    one.collaboration === other.collaboration &&
    one.case === other.case &&
    one.topic === other.topic &&
    one.subject !== null &&
    one.subject.sv === other.subject?.sv &&
    one.at.slice(0, 16) === other.at.slice(0, 16) &&
    (one.readAt === null) === (other.readAt === null)
  );
}

function joined(line: Title, next: Title, language: 'sv' | 'en'): string | null {
  const before = labelled(next[language]);
  if (!before || !line[language].startsWith(before[0])) return null;
  return `${line[language]}, ${before[1]}`;
}

/** `told` with one more, or nothing when they do not go together. `at`: the line in which they differ. */
function withOneMore(told: Told, notice: OwnNotice): Told | null {
  const at = differingLine(told.first.lines, notice.lines);
  if (at < 0 || !sameMatter(told.first, notice)) return null;
  const alreadyDiffers = told.lines.findIndex((line, place) => line.sv !== told.first.lines[place]!.sv);
  if (alreadyDiffers >= 0 && alreadyDiffers !== at) return null;
  const sv = joined(told.lines[at]!, notice.lines[at]!, 'sv');
  const en = joined(told.lines[at]!, notice.lines[at]!, 'en');
  if (sv === null || en === null) return null;
  return { ...told, ids: [...told.ids, notice.id], lines: told.lines.map((line, place) => (place === at ? { sv, en } : line)) };
}

/** In the order given; only those that follow upon one another are put together. */
export function together(notices: readonly OwnNotice[]): Told[] {
  const all: Told[] = [];
  for (const notice of notices) {
    const last = all.at(-1);
    const more = last ? withOneMore(last, notice) : null;
    if (more) all[all.length - 1] = more;
    else all.push({ first: notice, ids: [notice.id], lines: [...notice.lines] });
  }
  return all;
}
