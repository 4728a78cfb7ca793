// From what is written in a form to the values the API takes. Pure.
import { kronorFromOre, oreFromKronor } from '../../format/number.ts';
import type { Schema } from '../../service/client.ts';

export type ValueType = Schema['ValueType'];
type Value = Schema['Value'];

export type Input =
  'line' | 'lines' | 'yes_no' | 'whole' | 'kronor' | 'date' | 'choice' | 'one_of' | 'some_of' | 'file';

/** null: no form can give such a value yet. */
export const inputs: Readonly<Record<ValueType, Input | null>> = {
  text: 'line',
  person: 'line',
  signature: 'line',
  link: 'line',
  people: 'lines',
  yes_no: 'yes_no',
  number: 'whole',
  money: 'kronor',
  date: 'date',
  choice: 'choice',
  party: 'one_of',
  organisation: 'one_of',
  body: 'one_of',
  parties: 'some_of',
  organisations: 'some_of',
  file: 'file',
  remarks: null,
  appointee: null,
};

/**
 * undefined: nothing was given. A text that is no number or amount goes as it is: the server says what is
 * wrong.
 */
export function valueOf(type: ValueType, given: readonly string[]): Value | undefined {
  const all = given.map((text) => text.trim()).filter((text) => text !== '');
  const [first] = all;
  if (first === undefined) return undefined;
  switch (inputs[type]) {
    case 'yes_no':
      return first === 'yes';
    case 'whole':
      return /^-?\d+$/.test(first) ? Number(first) : first;
    case 'kronor':
      return oreFromKronor(first) ?? first;
    case 'lines':
      return first
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'some_of':
      return all;
    default:
      return first;
  }
}

/** What a form shows of a value that was given before. */
export function asWritten(type: ValueType, value: Value | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return inputs[type] === 'kronor' && typeof value === 'number' ? kronorFromOre(value) : String(value);
}
