// One round: what was answered, party × clause, every remark, and what is said and done around it.
import { useState } from 'preact/hooks';
import { compareClauses } from '../../format/clause.ts';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Case } from '../../service/client.ts';
import { Answering } from '../answering/answering.tsx';
import { CompilationLinks } from '../compilation/links.tsx';
import type { Acting } from '../rounds/disposition_form.tsx';
import { AroundTheRound } from '../rounds/around.tsx';
import { Signs } from '../rounds/signs.tsx';
import { TaskLinks } from '../rounds/task_links.tsx';
import type { Entry } from '../time/entries.ts';
import { leads } from '../rounds/who_may.ts';
import { DispositionText } from './disposition.tsx';
import { Matrix, type Cell } from './matrix.tsx';
import { RemarkTable, themesOf } from './remark_table.tsx';
import { countsOf, remarksIn, rowsOf, type Remark, type Round } from './remark_rounds.ts';

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

interface RoundProps {
  of: Case;
  round: Round;
  remarks: readonly Remark[];
  asOf: Day | null;
  acting: Acting | null;
  entries: readonly Entry[];
}

type ListProps = Pick<RoundProps, 'remarks' | 'acting'> & {
  own: readonly Remark[];
  chosen: Cell | null;
  showAll: () => void;
};

function RemarkList({ own, remarks, acting, chosen, showAll }: ListProps) {
  const say = useWords().tab.remarks;
  const shown = own
    .filter(({ party, clause }) => !chosen || (party.id === chosen.party && clause === chosen.clause))
    .sort((a, b) => compareClauses(a.clause, b.clause) || a.number - b.number);
  return (
    <>
      <h3>{say.listTitle}</h3>
      <p class="quiet">
        {chosen ? (
          <button type="button" class="plain" onClick={showAll}>
            {say.showAll}
          </button>
        ) : (
          say.matrixHelp
        )}
      </p>
      <RemarkTable
        remarks={shown}
        acting={acting && leads(acting.actor) ? acting : null}
        themes={themesOf(remarks)}
      />
    </>
  );
}

export function RoundView({ of, round, remarks, asOf, acting, entries }: RoundProps) {
  const [chosen, setChosen] = useState<Cell | null>(null);
  const own = remarksIn(round, remarks);
  const answered = own.length > 0 || (round.latest?.counts.answered ?? 0) > 0;
  const again = (cell: Cell): boolean => chosen?.party === cell.party && chosen.clause === cell.clause;
  return (
    <>
      <Summary round={round} remarks={own} />
      {acting && round.latest && <Signs acting={acting} work={round.latest} />}
      {acting && round.latest && <Answering acting={acting} work={round.latest} remarks={remarks} />}
      <Matrix
        round={round}
        rows={rowsOf(round, own, of.parties)}
        remarks={own}
        chosen={chosen}
        choose={(cell) => setChosen(again(cell) ? null : cell)}
      />
      {own.length > 0 && (
        <RemarkList
          own={own}
          remarks={remarks}
          acting={acting}
          chosen={chosen}
          showAll={() => setChosen(null)}
        />
      )}
      {answered && <CompilationLinks of={of} round={round} asOf={asOf} />}
      <AroundTheRound of={of} round={round} asOf={asOf} acting={acting} />
      {acting && round.latest && <TaskLinks acting={acting} entries={entries} work={round.latest} />}
    </>
  );
}
