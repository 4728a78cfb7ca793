import type { Title } from '../service/client.ts';

export interface Explained {
  word: Title;
  text: Title;
}

export const explained = (sv: string, en: string, textSv: string, textEn: string): Explained => ({
  word: { sv, en },
  text: { sv: textSv, en: textEn },
});
