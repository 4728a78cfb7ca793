// The compilation as a paper for boards: a page of overview, then a table for each clause. Pure: what it says is
// settled here, how it looks as a Word file in word_file.ts.
import { isAnnex } from '../../format/clause.ts';
import type { Words } from '../../language/sv.ts';
import type { Case } from '../../service/client.ts';
import type { Compilation, Remark, Round } from '../../service/rounds.ts';
import { countsOf } from '../remarks/remark_rounds.ts';

export interface Overview {
  heading: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Cells of lines. */
export interface ClauseTable {
  heading: string;
  note: string | null;
  rows: readonly (readonly string[])[][];
}

export interface Paper {
  language: string;
  title: string;
  subject: string;
  overviewHeading: string;
  overview: readonly Overview[];
  clausesHeading: string;
  columns: readonly string[];
  clauses: readonly ClauseTable[];
  without: string | null;
  page: string;
  pageOf: string;
}

export interface PaperParts {
  of: Case;
  compilation: Compilation;
  /** The work's rounds, with their figures. */
  told: Round;
  asOf: string | null;
  words: Words;
}

function allRemarks({ wholeText, clauses, homeless }: Compilation): Remark[] {
  return [...wholeText, ...clauses.flatMap(({ remarks }) => remarks), ...homeless];
}

function figuresOf({ told, compilation }: PaperParts): Round['rounds'][number] | undefined {
  return told.rounds.find(({ round }) => round === compilation.round);
}

function figures(parts: PaperParts): Overview[] {
  const { words } = parts;
  const say = words.tab.round.paper;
  const own = figuresOf(parts);
  if (!own) return [];
  const counted: [string, number][] = [
    [say.asked, own.asked],
    [say.answered, own.answered],
    [say.late, own.late],
    [say.unanswered, own.unanswered],
    ...own.tally.map(({ title, count }): [string, number] => [title[words.code], count]),
  ];
  const rows = counted.map(([name, count]) => [name, String(count)]);
  return [{ heading: say.figures, columns: say.countColumns, rows }];
}

function actions(remarks: readonly Remark[], words: Words): Overview[] {
  const say = words.tab.round.paper;
  const counts = countsOf(remarks);
  const names = { ...words.tab.remarks.dispositions, undisposed: say.undisposed };
  const keys = ['accepted', 'partly', 'declined', 'open', 'undisposed'] as const;
  const rows = keys.filter((key) => counts[key] > 0).map((key) => [names[key], String(counts[key])]);
  return rows.length === 0 ? [] : [{ heading: say.actions, columns: say.countColumns, rows }];
}

/** Of an answer the words that were chosen: other parts of it are long, and may name people. */
function whoAnswered(parts: PaperParts, remarks: readonly Remark[]): Overview[] {
  const { compilation, words } = parts;
  const say = words.tab.round.paper;
  const choices = new Set(figuresOf(parts)?.tally.map(({ name }) => name));
  const rows = compilation.answers.map(({ addressee, answeredOn, late, parts: given }) => {
    const chosen = given.filter(({ name }) => choices.has(name)).map(({ text }) => text[words.code]);
    const answer = chosen.length > 0 ? chosen.join(', ') : say.answeredOn(words.day(answeredOn ?? ''));
    const number = remarks.filter(({ party }) => party.id === addressee.id).length;
    const said = answeredOn === null ? say.noAnswer : late ? `${answer} ${say.lateAnswer}` : answer;
    return [addressee.name, said, String(number)];
  });
  return rows.length === 0 ? [] : [{ heading: say.who, columns: say.whoColumns, rows }];
}

function themes({ tags }: Compilation, words: Words): Overview[] {
  const say = words.tab.round.paper;
  if (tags.length === 0) return [];
  const rows = [...tags].sort((a, b) => b.count - a.count).map(({ tag, count }) => [tag, String(count)]);
  return [{ heading: say.themes, columns: say.themeColumns, rows }];
}

function lines(text: string): string[] {
  return text.split('\n');
}

function rowOf(remark: Remark, words: Words): string[][] {
  const say = words.tab.round.paper;
  const { party, late, text, proposedText, comment, disposition, inVersion } = remark;
  const said = lines(text ?? say.disposed);
  const proposed = proposedText === null ? [] : [say.proposed, ...lines(proposedText)];
  return [
    [late ? `${party.name} ${say.lateAnswer}` : party.name],
    [...said, ...proposed],
    lines(comment ?? ''),
    [disposition === null ? say.undisposed : words.tab.remarks.dispositions[disposition]],
    [inVersion === null ? '' : words.tab.documents.version(inVersion)],
  ];
}

/** The heading as the text has it; of a clause without one its number. */
function nameOf(clause: string, heading: string, words: Words): string {
  return heading || words.tab.remarks.clause(clause, isAnnex(clause));
}

function clauseTables({ clauses, wholeText, homeless }: Compilation, words: Words): ClauseTable[] {
  const say = words.tab.round.paper;
  const rows = (remarks: readonly Remark[]): string[][][] => remarks.map((each) => rowOf(each, words));
  const whole = { heading: words.tab.remarks.whole, note: null, rows: rows(wholeText) };
  const own = clauses.map(({ clause, heading, stances, remarks }) => {
    const taken = stances.filter(({ count }) => count > 0);
    const list = taken.map(({ title, count }) => `${title[words.code].toLowerCase()} ${count}`).join(', ');
    return {
      heading: nameOf(clause, heading, words),
      note: list ? say.stances(list) : null,
      rows: rows(remarks),
    };
  });
  const lost = [...new Set(homeless.map(({ clause }) => clause ?? ''))].map((clause) => ({
    heading: `${nameOf(clause, '', words)} ${say.notInText}`,
    note: null,
    rows: rows(homeless.filter((remark) => (remark.clause ?? '') === clause)),
  }));
  return [whole, ...own, ...lost].filter((table) => table.rows.length > 0 || table.note !== null);
}

function withoutRemarks({ clauses }: Compilation, words: Words): string | null {
  const none = clauses.filter(({ clause, remarks }) => remarks.length === 0 && /^\d|^[A-Z]$/.test(clause));
  const names = none.map(({ clause }) => words.tab.remarks.clause(clause, isAnnex(clause)));
  return names.length === 0 ? null : words.tab.round.paper.without(names.join(', '));
}

function subjectOf({ of, compilation, asOf, words }: PaperParts): string {
  const say = words.tab.round.paper;
  const version = compilation.version === null ? [] : [words.tab.documents.version(compilation.version)];
  const day = asOf === null ? words.day(of.today) : say.asOf(words.day(asOf));
  return [say.subject(of.title, compilation.round), ...version, day].join(' · ');
}

export function paperOf(parts: PaperParts): Paper {
  const { compilation, words } = parts;
  const say = words.tab.round.paper;
  const remarks = allRemarks(compilation);
  return {
    language: say.language,
    title: say.title,
    subject: subjectOf(parts),
    overviewHeading: say.overview,
    overview: [
      ...figures(parts),
      ...actions(remarks, words),
      ...themes(compilation, words),
      ...whoAnswered(parts, remarks),
    ],
    clausesHeading: say.clauses,
    columns: say.columns,
    clauses: clauseTables(compilation, words),
    without: withoutRemarks(compilation, words),
    page: say.page,
    pageOf: say.of,
  };
}
