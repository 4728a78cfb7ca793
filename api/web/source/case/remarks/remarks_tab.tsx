// "Remissvar": round by round, who answered what, and what became of every remark.
import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { Read } from '../../parts/reading.tsx';
import { go, queryAddress, useAddress } from '../../route/router.tsx';
import { service, type Case } from '../../service/client.ts';
import { useChanges } from '../../service/changes.ts';
import { useResource } from '../../service/resource.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { LettersAhead } from '../rounds/letters_ahead.tsx';
import { leads } from '../rounds/who_may.ts';
import { ActingAsChoice } from '../steps/acting_as.tsx';
import { useActingAs } from '../steps/use_acting_as.ts';
import type { TabProps } from '../tab_content.tsx';
import type { Entry } from '../time/entries.ts';
import { RoundView } from './round_view.tsx';
import { roundsOf, stateOfWork, stepOf, type Remark, type Round } from './remark_rounds.ts';

/** "Remiss 2": the title of the state that the work lies in, and the round if there are several. */
function useRoundTitle(of: Case, rounds: readonly Round[]): (round: Round) => string {
  const say = useWords().tab.remarks;
  const title = useTitle();
  return ({ work, number }) => {
    const named = stepOf(of.path, stateOfWork(work)) ?? of.works.find((each) => each.name === work);
    const text = named ? title(named.title) : work;
    return rounds.filter((each) => each.work === work).length > 1 ? say.round(text, number) : text;
  };
}

interface RoundsProps {
  of: Case;
  remarks: readonly Remark[];
  asOf: Day | null;
  acting: Acting | null;
  entries: readonly Entry[];
}

function Rounds({ of, remarks, asOf, acting, entries }: RoundsProps) {
  const say = useWords().tab.remarks;
  const asked = useAddress().query.get('round');
  const rounds = roundsOf(of.works, remarks);
  const roundTitle = useRoundTitle(of, rounds);
  const round = rounds.find(({ key }) => key === asked) ?? rounds.at(-1);
  if (!round) {
    return (
      <p class="empty">
        <Explained name="consultation" text={say.none} />
      </p>
    );
  }
  return (
    <>
      <p class="quiet">
        <Explained name="consultation" text={say.chooseRound} />
      </p>
      <div class="rounds" role="group" aria-label={say.chooseRound}>
        {rounds.map((each) => (
          <button
            key={each.key}
            type="button"
            aria-pressed={each === round}
            onClick={() => go(queryAddress({ round: each.key }), true)}
          >
            {roundTitle(each)}
          </button>
        ))}
      </div>
      <RoundView
        key={round.key}
        of={of}
        round={round}
        remarks={remarks}
        asOf={asOf}
        acting={acting}
        entries={entries}
      />
    </>
  );
}

/** Nothing can be done on an earlier day. */
export function RemarksTab({ place, of, asOf, history, reload }: TabProps) {
  const say = useWords().tab.round.form;
  const [actor, choose] = useActingAs(place.collaboration);
  const [done, setDone] = useState<string | null>(null);
  const read = useResource(`remarks ${place.case}`, asOf ?? '', (signal) =>
    service.remarks(place, asOf, signal),
  );
  useChanges(place.collaboration, place.case, read.reload);
  const saved = (what: string): void => {
    setDone(what);
    read.reload();
    reload();
  };
  const acting = asOf === null ? { of, actor, saved } : null;
  return (
    <>
      {acting && <ActingAsChoice of={of} actor={actor} choose={choose} />}
      <p role="status" class="saved">
        {done !== null && say.saved(done)}
      </p>
      <Read resource={read}>
        {({ remarks }) => <Rounds {...{ of, remarks, asOf, acting }} entries={history.entries} />}
      </Read>
      {acting && leads(actor) && <LettersAhead acting={acting} />}
    </>
  );
}
