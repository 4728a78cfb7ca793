// What is said and done around a round beside the answers: walk-throughs, questions, closed clauses, figures.
import type { Day } from '../../format/day.ts';
import { Read } from '../../parts/reading.tsx';
import type { Case } from '../../service/client.ts';
import { useChanges } from '../../service/changes.ts';
import { useResource } from '../../service/resource.ts';
import { rounds } from '../../service/rounds.ts';
import type { Round } from '../remarks/remark_rounds.ts';
import { Addressees } from './addressees.tsx';
import { ClosedClauses } from './closed_clauses.tsx';
import { CoveringLetter } from './covering_letter.tsx';
import type { Acting } from './disposition_form.tsx';
import { Figures } from './figures.tsx';
import { Masks } from './masks.tsx';
import { Questions } from './questions.tsx';
import { WalkThroughs } from './walk_throughs.tsx';
import { leads } from './who_may.ts';

interface AroundProps {
  of: Case;
  round: Round;
  asOf: Day | null;
  acting: Acting | null;
}

export function AroundTheRound({ of, round, asOf, acting }: AroundProps) {
  const place = { collaboration: of.collaboration, case: of.id };
  const read = useResource(`round ${of.id} ${round.work}`, asOf ?? '', (signal) =>
    rounds.round(place, round.work, asOf, signal),
  );
  useChanges(of.collaboration, of.id, read.reload);
  const here = acting && {
    ...acting,
    saved: (what: string): void => {
      acting.saved(what);
      read.reload();
    },
  };
  // Walk-throughs and closed clauses are those of the latest round; the API does not tell those of earlier ones.
  return (
    <Read resource={read}>
      {(told) => (
        <>
          {round.latest && <Addressees work={round.latest} told={told} acting={here} />}
          {round.latest && here && <CoveringLetter acting={here} work={round.work} />}
          {round.latest && <WalkThroughs told={told} acting={here} />}
          <Questions told={told} round={round} acting={here} />
          {round.latest && <ClosedClauses of={of} told={told} acting={here} />}
          {here && leads(here.actor) && <Masks acting={here} round={round} />}
          <Figures told={told} />
        </>
      )}
    </Read>
  );
}
