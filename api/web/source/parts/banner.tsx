import { useWords } from '../language/language.tsx';
import { Symbol } from './symbol.tsx';

/** Says that some of what is shown was invented to show the system. */
export function PlausibleBanner({ collaboration }: { collaboration: string }) {
  const words = useWords();
  return (
    <p class="banner">
      <Symbol name="plausible" />
      <span>{words.plausible(collaboration)}</span>
    </p>
  );
}
