import { useTitle, useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import type { Case } from '../../service/client.ts';

const shown = 5;

/** The next days that matter, in order. */
export function Dates({ dates }: { dates: Case['dates'] }) {
  const words = useWords();
  const title = useTitle();
  if (dates.length === 0) return null;
  return (
    <div>
      <h2>{words.case.dates.title}</h2>
      <ul class="dates">
        {dates.slice(0, shown).map(({ day, what, work }) => (
          <li key={`${day} ${work} ${what.en}`}>
            <DayText day={day} /> <span>{title(what)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
