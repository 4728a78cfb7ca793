// Which language is spoken: the address says (?lang=en), else what was chosen before, else Swedish.
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Title } from '../service/client.ts';
import { go, queryAddress, useAddress } from '../route/router.tsx';
import { recall, remember } from '../parts/memory.ts';
import { en } from './en.ts';
import { sv, type Words } from './sv.ts';

const Language = createContext<Words>(sv);

function chosen(query: URLSearchParams): Words {
  const code = query.get('lang') ?? recall('language');
  return code === 'en' ? en : sv;
}

export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const words = chosen(useAddress().query);
  useEffect(() => {
    document.documentElement.lang = words.code;
  }, [words]);
  return <Language.Provider value={words}>{children}</Language.Provider>;
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
