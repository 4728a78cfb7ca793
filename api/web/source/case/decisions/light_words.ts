// The three lights of a party: a symbol and a word for each state of each, and the day that goes with it.
import type { Day } from '../../format/day.ts';
import type { Words } from '../../language/sv.ts';
import type { SymbolName } from '../../parts/symbol.tsx';
import type { Schema, Task } from '../../service/client.ts';

type Light = Schema['Light'];
type LightWords = Words['tab']['decisions']['lights'];

export interface LightText {
  /** null: there is no such light here. */
  symbol: SymbolName | null;
  word: string;
  day: Day | null;
}

const symbols: Readonly<Record<Light['state'], SymbolName | null>> = {
  not_yet: 'not_begun',
  done: 'done',
  other_text: 'late',
  awaits_yes: 'late',
  expected: 'waiting',
  confirmed: 'done',
  appealed: 'late',
  annulled: 'dropped',
  not_announced: 'late',
  does_not_apply: null,
};

function lightText(light: Light, words: Readonly<Record<Light['state'], string>>): LightText {
  return { symbol: symbols[light.state], word: words[light.state], day: light.on };
}

export function decidedLight({ decided }: Task['lights'], words: LightWords): LightText {
  return lightText(decided, words.decided);
}

/** Minutes are adjusted; the notes of a group are placed on file. */
export function onRecordLight({ lights, decisions }: Task, words: LightWords): LightText {
  const notes = decisions.at(-1)?.regime === 'notes';
  return lightText(lights.onRecord, notes ? words.onFile : words.onRecord);
}

/** Councils and groups decide nothing that could be appealed: then nobody asks for legal force. */
export function knowsLegalForce(tasks: readonly Task[]): boolean {
  return tasks.some(({ lights }) => lights.legalForce.state !== 'does_not_apply');
}

/** An expected day that has passed is not confirmed, but no longer to come either. */
export function legalForceLight({ legalForce }: Task['lights'], words: LightWords, today: Day): LightText {
  const text = lightText(legalForce, words.legalForce);
  const passed = legalForce.state === 'expected' && legalForce.on !== null && legalForce.on <= today;
  return passed ? { ...text, symbol: 'now', word: words.passed } : text;
}
