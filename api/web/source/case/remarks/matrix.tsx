// Party × clause: the stance, how many remarks, and what became of them; a cell opens its remarks in the list below.
import { isAnnex } from '../../format/clause.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Holder } from '../../service/client.ts';
import { DispositionSymbol, useDispositionWord } from './disposition.tsx';
import { clausesOf, stanceOf, stancesOf, type Remark, type Round } from './remark_rounds.ts';

export interface Cell {
  party: string;
  clause: string | null;
}

interface MatrixProps {
  round: Round;
  rows: readonly Holder[];
  remarks: readonly Remark[];
  chosen: Cell | null;
  choose: (cell: Cell) => void;
}

export function useClauseText(): (clause: string | null) => string {
  const say = useWords().tab.remarks;
  return (clause) => (clause === null ? say.whole : say.clause(clause, isAnnex(clause)));
}

interface CellButtonProps {
  remarks: readonly Remark[];
  party: Holder;
  clause: string | null;
  pressed: boolean;
  choose: (cell: Cell) => void;
}

function CellButton({ remarks, party, clause, pressed, choose }: CellButtonProps) {
  const words = useWords();
  const clauseText = useClauseText();
  const word = useDispositionWord();
  const name = words.tab.remarks.cell(remarks.length, party.name, clauseText(clause));
  const outcomes = remarks.map(({ disposition }) => word(disposition)).join(', ');
  return (
    <button
      type="button"
      class="cell"
      aria-pressed={pressed}
      aria-label={`${name}: ${outcomes}`}
      onClick={() => choose({ party: party.id, clause })}
    >
      {remarks.map(({ number, disposition }) => (
        <DispositionSymbol key={number} disposition={disposition} />
      ))}
    </button>
  );
}

function Stance({ round, party }: { round: Round; party: Holder }) {
  const words = useWords();
  const title = useTitle();
  const stance = stanceOf(round, party.id);
  if (stance) return <>{title(stance.text)}</>;
  const signs = round.latest?.tasks.find(({ addressee }) => addressee.id === party.id)?.signs ?? [];
  return (
    <>
      <span class="quiet">{words.tab.remarks.noAnswer}</span>
      {signs.map(({ sign, on }) => (
        <span key={sign} class="quiet proposed">
          {words.tab.round.signs.shown[sign](words.day(on))}
        </span>
      ))}
    </>
  );
}

export function Matrix({ round, rows, remarks, chosen, choose }: MatrixProps) {
  const words = useWords();
  const clauseText = useClauseText();
  const say = words.tab.remarks;
  const title = useTitle();
  const clauses = clausesOf([...remarks, ...rows.flatMap(({ id }) => stancesOf(round, id))]);
  return (
    <div class="wide" role="region" aria-label={say.matrix} tabIndex={0}>
      <table class="matrix">
        <caption class="unseen">{say.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.party}</th>
            {round.latest && <th scope="col">{say.stance}</th>}
            {clauses.map((clause) => (
              <th key={clause} scope="col" class="clause">
                {clauseText(clause)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((party) => (
            <tr key={party.id}>
              <th scope="row">{party.name}</th>
              {round.latest && (
                <td class="stance">
                  <Stance round={round} party={party} />
                </td>
              )}
              {clauses.map((clause) => {
                const own = remarks.filter(
                  (remark) => remark.party.id === party.id && remark.clause === clause,
                );
                const pressed = chosen?.party === party.id && chosen.clause === clause;
                const stance = stancesOf(round, party.id).find((each) => each.clause === clause);
                return (
                  <td key={clause} class="clause">
                    {stance && <span class="quiet">{title(stance.title)} </span>}
                    {own.length > 0 && <CellButton {...{ party, clause, pressed, choose }} remarks={own} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
