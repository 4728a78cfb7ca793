// Who is often late: those who were, over all rounds, most often first. Pure.
import type { Round } from '../../service/rounds.ts';

type Answerer = Round['answerers'][number];

export function oftenLate(answerers: readonly Answerer[]): Answerer[] {
  const misses = ({ late, unanswered }: Answerer): number => late + unanswered;
  return answerers
    .filter((each) => misses(each) > 0)
    .sort((a, b) => misses(b) - misses(a) || a.addressee.name.localeCompare(b.addressee.name, 'sv'));
}
