// Words that explain themselves, in both languages: read where they stand (parts/word.tsx) and all together
// in the help. Fetched when the first is asked for; it shares types only with the rest.
import { secondWords } from './glossary_second.ts';
import { firstWords } from './glossary_first.ts';

export const glossary = { ...firstWords, ...secondWords };

export type WordName = keyof typeof glossary;
