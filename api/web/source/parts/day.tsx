import { useWords } from '../language/language.tsx';

/** A day as people say it, readable for machines too: "tors 12 dec 2024". */
export function DayText({ day }: { day: string }) {
  const words = useWords();
  return (
    <time class="day" dateTime={day}>
      {words.day(day)}
    </time>
  );
}
