// The words of these views, in the language spoken; fetched with them.
import { useWords } from '../../language/language.tsx';
import { en } from './en.ts';
import { sv, type MeetingWords } from './sv.ts';

export function useSay(): MeetingWords {
  return useWords().code === 'en' ? en : sv;
}
