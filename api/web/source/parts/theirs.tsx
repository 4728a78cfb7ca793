// What stands there now, written by somebody else meanwhile, and how to have one's own instead.
import type { ComponentChildren } from 'preact';
import { useWords } from '../language/language.tsx';

export function TheirsHere({ children }: { children: ComponentChildren }) {
  const say = useWords().tab.round.form;
  return (
    <div class="theirs">
      <p>
        <strong>{say.theirs}:</strong> {children}
      </p>
      <p class="quiet">{say.staleNext}</p>
    </div>
  );
}
