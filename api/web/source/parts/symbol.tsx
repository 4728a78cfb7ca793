// The state symbols, the same everywhere: ○ ◔ ● ◇ ! ⏸ ✕ ◊. Drawn, because fonts lack some and show others as
// emoji.
//
// A symbol never stands alone: either words stand beside it, or `alone` gives it the word that is read out.
import type { JSX } from 'preact';
import { useWords } from '../language/language.tsx';
import type { Words } from '../language/sv.ts';

export type SymbolName = keyof Words['symbols'];

const ring = <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.5" />;

const drawings: Readonly<Record<SymbolName, JSX.Element>> = {
  not_begun: ring,
  now: (
    <>
      {ring}
      <path d="M8 8V2.25A5.75 5.75 0 0 1 13.75 8Z" fill="currentColor" />
    </>
  ),
  done: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  waiting: <path d="M8 1.75 14.25 8 8 14.25 1.75 8Z" fill="none" stroke="currentColor" stroke-width="1.5" />,
  late: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 4v4.75" stroke="var(--paper)" stroke-width="1.8" stroke-linecap="round" />
      <circle cx="8" cy="11.6" r="1.1" fill="var(--paper)" />
    </>
  ),
  on_hold: <path d="M5.5 3.5v9M10.5 3.5v9" stroke="currentColor" stroke-width="2" stroke-linecap="round" />,
  dropped: <path d="m4 4 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />,
  plausible: <path d="M8 2.5 11.5 8 8 13.5 4.5 8Z" fill="none" stroke="currentColor" stroke-width="1.3" />,
};

export function Symbol({ name, alone = false }: { name: SymbolName; alone?: boolean }) {
  const words = useWords();
  return (
    <>
      <svg class={`symbol symbol-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {drawings[name]}
      </svg>
      {alone && <span class="unseen">{words.symbols[name]}</span>}
    </>
  );
}
