// What became of each case of a run.
import { useTitle, useWords } from '../language/language.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import type { LifecyclePlace, Migration } from '../service/lifecycles.ts';
import { migrationWords } from './migration_words.ts';

type MigratedCase = Migration['cases'][number];
type Outcome = MigratedCase['outcome'];

const symbols: Readonly<Record<Outcome, SymbolName>> = {
  by_itself: 'done',
  needs_choice: 'waiting',
  refused: 'late',
  moved: 'done',
  undone: 'not_begun',
};

export const isOver = ({ state }: Migration): boolean => state === 'done' || state === 'failed';

/** What a trial says of the case, in sentences. */
function Meaning({ each }: { each: MigratedCase }) {
  const title = useTitle();
  const say = migrationWords[useWords().code];
  const { preview, blockers } = each;
  const reasons = blockers.map(({ message }) => title(message));
  const names = (list: readonly { title: { sv: string; en: string } }[]): string =>
    list.map((one) => title(one.title)).join(', ');
  const sentences = preview
    ? [
        ...preview.toChoose.map((one) => say.chooses(title(one.title))),
        preview.opens.length > 0 && say.opens(names(preview.opens)),
        preview.passedOver.length > 0 && say.passedOver(names(preview.passedOver)),
        preview.leftBehind.length > 0 && say.leftBehind(names(preview.leftBehind)),
        preview.withdrawn.length > 0 && say.withdrawn(preview.withdrawn.length),
        preview.movedDues.length > 0 && say.movedDues(preview.movedDues.length),
      ].filter((sentence): sentence is string => typeof sentence === 'string')
    : [];
  const all = [...reasons, ...sentences];
  if (all.length === 0) return <span class="quiet">{preview ? say.unchanged : ''}</span>;
  return (
    <ul class="plain">
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

export function CaseTable({ place, run }: { place: LifecyclePlace; run: Migration }) {
  const say = migrationWords[useWords().code];
  if (run.cases.length === 0) return isOver(run) ? <p class="empty">{say.noCases}</p> : null;
  return (
    <>
      <StackedTable
        class="plain-table"
        caption={say.run(say.modes[run.mode], run.to)}
        columns={Object.values(say.columns).map((name) => ({ name }))}
      >
        {run.cases.map((each) => (
          <Row key={each.case} head={<Link to={casePath(place.collaboration, each.case)}>{each.title}</Link>}>
            <Cell>
              <Symbol name={symbols[each.outcome]} /> {say.outcomes[each.outcome]}
            </Cell>
            <Cell>
              <Meaning each={each} />
            </Cell>
          </Row>
        ))}
      </StackedTable>
      {run.cases.length < run.finished && <p class="quiet">{say.shown(run.cases.length, run.finished)}</p>}
    </>
  );
}
