// The three lights of a party: symbol and words for each state of each.
import type { SymbolName } from '../../parts/symbol.tsx';
import type { Schema, Task } from '../../service/client.ts';
import type { Words } from '../../language/sv.ts';

type Light = Schema['Light'];
type DecisionWords = Words['tab']['decisions'];

export interface LightText {
  symbol: SymbolName | null;
  text: string;
}

const symbols: Readonly<Record<Light['state'], SymbolName | null>> = {
  not_yet: 'not_begun',
  done: 'done',
  other_text: 'late',
  expected: 'waiting',
  confirmed: 'done',
  not_announced: 'late',
  does_not_apply: null,
};

type Say = (day: string) => string;

/** With the day where there is one: "beslutat mån 14 okt 2024"; without, only the word before it. */
function dated(say: Say, light: Light, words: Words): string {
  return say(light.on === null ? '' : words.day(light.on)).trim();
}

function withSymbol(light: Light, text: string): LightText {
  return { symbol: symbols[light.state], text };
}

export function decidedLight({ decided }: Task['lights'], words: Words): LightText {
  const say = words.tab.decisions;
  const texts: Readonly<Record<Light['state'], string | Say>> = {
    not_yet: say.notYet,
    done: say.decided,
    confirmed: say.decided,
    expected: say.decided,
    other_text: say.otherText,
    not_announced: say.decided,
    does_not_apply: say.doesNotApply,
  };
  return spoken(decided, texts[decided.state], words);
}

export function onRecordLight({ onRecord }: Task['lights'], words: Words): LightText {
  const say = words.tab.decisions;
  const texts: Readonly<Record<Light['state'], string | Say>> = {
    not_yet: say.notOnRecord,
    done: say.onRecord,
    confirmed: say.onRecord,
    expected: say.adjustBy,
    other_text: say.onRecord,
    not_announced: say.notAnnounced,
    does_not_apply: say.doesNotApply,
  };
  return spoken(onRecord, texts[onRecord.state], words);
}

export function legalForceLight({ legalForce }: Task['lights'], words: Words): LightText {
  const say: DecisionWords = words.tab.decisions;
  const texts: Readonly<Record<Light['state'], string | Say>> = {
    not_yet: say.notFinal,
    done: say.finalConfirmed,
    confirmed: say.finalConfirmed,
    expected: say.finalExpected,
    other_text: say.notFinal,
    not_announced: say.notAnnounced,
    does_not_apply: say.doesNotApply,
  };
  return spoken(legalForce, texts[legalForce.state], words);
}

function spoken(light: Light, text: string | Say, words: Words): LightText {
  return withSymbol(light, typeof text === 'string' ? text : dated(text, light, words));
}
