// An answer as rows of a form, one for each remark, and back again. Pure.
import type { Schema } from '../../service/client.ts';
import type { Answer } from '../../service/answers.ts';

/** A row without words but with a stance is a stance on the clause alone. */
export interface AnswerRow {
  clause: string;
  stance: string;
  text: string;
  proposedText: string;
  /** The number of the earlier remark that is taken up again, or nothing. */
  follows: string;
}

export const emptyRow: AnswerRow = { clause: '', stance: '', text: '', proposedText: '', follows: '' };

export function rowsOf({ remarks = [], stances = [] }: Answer): AnswerRow[] {
  const left = new Map(stances.map(({ clause, stance }) => [clause, stance]));
  const rows = remarks.map(({ clause = '', text, proposedText = '', follows }) => {
    const stance = left.get(clause) ?? '';
    left.delete(clause);
    return { clause, stance, text, proposedText, follows: follows?.toString() ?? '' };
  });
  const alone = [...left].map(([clause, stance]) => ({ ...emptyRow, clause, stance }));
  return [...rows, ...alone];
}

export function answerOfRows(rows: readonly AnswerRow[]): Required<Pick<Answer, 'remarks' | 'stances'>> {
  const remarks = rows
    .filter(({ text, proposedText }) => text !== '' || proposedText !== '')
    .map(
      ({ clause, text, proposedText, follows }): Schema['GivenRemark'] => ({
        text,
        ...(clause !== '' && { clause }),
        ...(proposedText !== '' && { proposedText }),
        ...(follows !== '' && { follows: Number(follows) }),
      }),
    );
  const stances = rows
    .filter(({ clause, stance }) => clause !== '' && stance !== '')
    .map(({ clause, stance }) => ({ clause, stance }));
  return { remarks, stances };
}

/** The names of the form's own fields begin with a dot, as no name of a lifecycle does. */
export const rowFields = {
  clause: '.clause',
  stance: '.stance',
  text: '.text',
  proposedText: '.proposedText',
  follows: '.follows',
} as const satisfies Record<keyof AnswerRow, string>;

/** Every row has every field, so that the nth of each belong together. */
export function rowsIn(form: FormData): AnswerRow[] {
  const all = (name: keyof AnswerRow): string[] =>
    form.getAll(rowFields[name]).map((value) => String(value).trim());
  const [clause, stance, proposedText] = [all('clause'), all('stance'), all('proposedText')];
  const follows = all('follows');
  return all('text').map((text, at) => ({
    clause: clause[at] ?? '',
    stance: stance[at] ?? '',
    text,
    proposedText: proposedText[at] ?? '',
    follows: follows[at] ?? '',
  }));
}

/** The name by which the API knows a unit: "Hälso- och sjukvård" is halso-och-sjukvard. */
export function unitName(written: string): string {
  const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 64);
}
