import type { Day } from '../../format/day.ts';
import { useWords } from '../../language/language.tsx';
import { Link, queryAddress } from '../../route/router.tsx';

/** Stays in sight while the page shows an earlier day, so that nobody takes it for now. */
export function AsOfBar({ day }: { day: Day }) {
  const words = useWords();
  const say = words.case.time;
  return (
    <div class="as-of" role="status">
      <p>
        <strong>{say.stood(words.day(day))}.</strong> <span>{say.stoodMore}</span>
      </p>
      <Link to={queryAddress({ asOf: null })}>{say.today}</Link>
    </div>
  );
}
