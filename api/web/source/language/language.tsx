// Which language is spoken: the address says (?lang=en), else what was chosen before, else Swedish.
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Title } from '../service/client.ts';
import { go, queryAddress, useAddress } from '../route/router.tsx';
import { recall, remember } from '../parts/memory.ts';
import { formatDay } from '../format/day.ts';
import { sv, type Words } from './sv.ts';

const Language = createContext<Words>(sv);

/** English once it is here; without it, what was spoken before, and at the very first nothing for a moment. */
function useSpoken(code: string | null): Words | null {
  const [english, setEnglish] = useState<Words | null>(null);
  const before = useRef<Words | null>(null);
  useEffect(() => {
    if (code !== 'en' || english) return;
    import('./en.ts').then(
      ({ en }) => setEnglish(en(formatDay)),
      () => setEnglish(sv), // better read in Swedish than not at all
    );
  }, [code]);
  before.current = code === 'en' ? (english ?? before.current) : sv;
  return before.current;
}

export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const words = useSpoken(useAddress().query.get('lang') ?? recall('language'));
  useEffect(() => {
    if (words) document.documentElement.lang = words.code;
  }, [words]);
  return words && <Language.Provider value={words}>{children}</Language.Provider>;
}

export function useWords(): Words {
  return useContext(Language);
}

/** Reads a title of the lifecycle in the language spoken. */
export function useTitle(): (title: Title) => string {
  const { code } = useWords();
  return (title) => title[code];
}

export function LanguageChoice() {
  const words = useWords();
  const speak = (code: 'sv' | 'en'): void => {
    remember('language', code);
    go(queryAddress({ lang: code === 'en' ? 'en' : null }), true);
  };
  return (
    <div class="language" role="group" aria-label={words.frame.language}>
      <button type="button" lang="sv" aria-pressed={words.code === 'sv'} onClick={() => speak('sv')}>
        Svenska
      </button>
      <button type="button" lang="en" aria-pressed={words.code === 'en'} onClick={() => speak('en')}>
        English
      </button>
    </div>
  );
}
