import { localDay, localTime } from '../format/instant.ts';
import { useWords } from '../language/language.tsx';

/** A moment as people say it, "tors 12 dec 2024 kl. 8.00". */
export function useMoment(): (instant: string) => string {
  const words = useWords();
  const at = words.code === 'sv' ? 'kl.' : 'at';
  return (instant) => `${words.day(localDay(instant))} ${at} ${localTime(instant)}`;
}
