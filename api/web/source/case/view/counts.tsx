// How far the parties have come: decided, on record, final; a number in words with a thin bar under it.
import type { Day } from '../../format/day.ts';
import type { WordName } from '../../help/glossary.ts';
import { useWords } from '../../language/language.tsx';
import { Word } from '../../parts/word.tsx';
import type { Work } from '../../service/client.ts';
import { finalCounts } from './case_facts.ts';

interface RowProps {
  name: string;
  explain: WordName;
  number: number;
  all: number;
  more: string;
}

function Row({ name, explain, number, all, more }: RowProps) {
  const words = useWords();
  const width = all === 0 ? 0 : (100 * number) / all;
  return (
    <li>
      <span class="count-name">
        <Word name={explain}>{name}</Word>
      </span>
      <span class="count-number">
        {words.case.counts.ofAll(number, all)}
        {more && <span class="quiet"> · {more}</span>}
      </span>
      <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-all" width="100" height="1" />
        <rect class="bar-part" width={width} height="1" />
      </svg>
    </li>
  );
}

export function Counts({ work, today }: { work: Work; today: Day }) {
  const words = useWords();
  const say = words.case.counts;
  const { asked, takenOnText, onRecord, otherText, rejected } = work.counts;
  const { reached, confirmed } = finalCounts(work.tasks, today);
  const apart = [otherText > 0 && say.otherText(otherText), rejected > 0 && say.rejected(rejected)];
  return (
    <ul class="counts">
      <Row
        name={say.decided}
        explain="same_text"
        number={takenOnText}
        all={asked}
        more={apart.filter(Boolean).join(', ')}
      />
      <Row name={say.onRecord} explain="adjusted" number={onRecord} all={asked} more="" />
      <Row
        name={say.final}
        explain="final"
        number={reached}
        all={asked}
        more={confirmed > 0 ? say.confirmed(confirmed) : reached > 0 ? say.unconfirmed : ''}
      />
    </ul>
  );
}
