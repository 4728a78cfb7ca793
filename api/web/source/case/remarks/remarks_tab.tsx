// "Remissvar": round by round, who answered what, and what became of every remark.
import { useState } from 'preact/hooks';
import { compareClauses } from '../../format/clause.ts';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Read } from '../../parts/reading.tsx';
import { go, queryAddress, useAddress } from '../../route/router.tsx';
import { compilationAddress, service, type Case, type CasePlace } from '../../service/client.ts';
import { useChanges } from '../../service/changes.ts';
import { useResource } from '../../service/resource.ts';
import { DispositionText } from './disposition.tsx';
import { Matrix, type Cell } from './matrix.tsx';
import { RemarkTable } from './remark_table.tsx';
import {
  countsOf,
  remarksIn,
  roundsOf,
  rowsOf,
  stateOfWork,
  type Remark,
  type Round,
} from './remark_rounds.ts';

function Summary({ round, remarks }: { round: Round; remarks: readonly Remark[] }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.remarks;
  const counts = countsOf(remarks);
  const tally = round.latest?.tally.filter(({ count }) => count > 0) ?? [];
  return (
    <ul class="facts summary">
      {round.latest && <li>{say.answered(round.latest.counts.answered, round.latest.counts.asked)}</li>}
      {tally.map(({ name, value, valueTitle, count }) => (
        <li key={`${name} ${value}`}>
          {count} {title(valueTitle).toLowerCase()}
        </li>
      ))}
      <li>{say.total(counts.total)}</li>
      {(['accepted', 'partly', 'declined', 'open'] as const)
        .filter((disposition) => counts[disposition] > 0)
        .map((disposition) => (
          <li key={disposition}>
            <DispositionText disposition={disposition} number={counts[disposition]} />
          </li>
        ))}
      {counts.undisposed > 0 && (
        <li>
          <DispositionText disposition={null} number={counts.undisposed} />
        </li>
      )}
    </ul>
  );
}

/** The compilation as boards expect it: to be printed, or opened in a spreadsheet. */
function Compilation({ of, round }: { of: Case; round: Round }) {
  const { tab, code } = useWords();
  const say = tab.remarks;
  const place = { collaboration: of.collaboration, case: of.id };
  return (
    <p class="quiet forms">
      {say.compilation}:{' '}
      {(['html', 'xlsx', 'csv'] as const).map((form) => (
        <a key={form} href={compilationAddress(place, round, form, code)}>
          {say.forms[form]}
        </a>
      ))}
    </p>
  );
}

interface RoundProps {
  of: Case;
  round: Round;
  remarks: readonly Remark[];
}

function RoundView({ of, round, remarks }: RoundProps) {
  const say = useWords().tab.remarks;
  const [chosen, setChosen] = useState<Cell | null>(null);
  const own = remarksIn(round, remarks);
  const shown = own
    .filter(({ party, clause }) => !chosen || (party.id === chosen.party && clause === chosen.clause))
    .sort((a, b) => compareClauses(a.clause, b.clause) || a.number - b.number);
  const again = (cell: Cell): boolean => chosen?.party === cell.party && chosen.clause === cell.clause;
  return (
    <>
      <Summary round={round} remarks={own} />
      <Matrix
        round={round}
        rows={rowsOf(round, own, of.parties)}
        remarks={own}
        chosen={chosen}
        choose={(cell) => setChosen(again(cell) ? null : cell)}
      />
      {own.length > 0 && (
        <>
          <h3>{say.listTitle}</h3>
          <p class="quiet">
            {chosen ? (
              <button type="button" class="plain" onClick={() => setChosen(null)}>
                {say.showAll}
              </button>
            ) : (
              say.matrixHelp
            )}
          </p>
          <RemarkTable remarks={shown} />
          <Compilation of={of} round={round} />
        </>
      )}
    </>
  );
}

/** "Remiss 2": the title of the state that the work lies in, and the round if there are several. */
function useRoundTitle(of: Case, rounds: readonly Round[]): (round: Round) => string {
  const say = useWords().tab.remarks;
  const title = useTitle();
  const { name, version } = of.lifecycle;
  const lifecycle = useResource(`lifecycle ${of.collaboration} ${name} ${version}`, '', (signal) =>
    service.lifecycle(of.collaboration, of.lifecycle, signal),
  );
  return ({ work, number }) => {
    const state = lifecycle.value?.states.find((each) => each.name === stateOfWork(work));
    const named = state ?? of.works.find((each) => each.name === work);
    const text = named ? title(named.title) : work;
    return rounds.filter((each) => each.work === work).length > 1 ? say.round(text, number) : text;
  };
}

function Rounds({ of, remarks }: { of: Case; remarks: readonly Remark[] }) {
  const say = useWords().tab.remarks;
  const asked = useAddress().query.get('round');
  const rounds = roundsOf(of.works, remarks);
  const roundTitle = useRoundTitle(of, rounds);
  const round = rounds.find(({ key }) => key === asked) ?? rounds.at(-1);
  if (!round) return <p class="empty">{say.none}</p>;
  return (
    <>
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
      <RoundView key={round.key} of={of} round={round} remarks={remarks} />
    </>
  );
}

export function RemarksTab({ place, of, asOf }: { place: CasePlace; of: Case; asOf: Day | null }) {
  const read = useResource(`remarks ${place.case}`, asOf ?? '', (signal) =>
    service.remarks(place, asOf, signal),
  );
  useChanges(place.collaboration, place.case, read.reload);
  return <Read resource={read}>{({ remarks }) => <Rounds of={of} remarks={remarks} />}</Read>;
}
