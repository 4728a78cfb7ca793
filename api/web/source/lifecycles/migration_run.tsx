// One run: how far it has come while it goes on, and what became of each case. The service waits with its answer
// until there is more to tell.
import { useEffect, useRef } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { ActForm, Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { Link, queryAddress, useAddress } from '../route/router.tsx';
import { lifecycles, type LifecyclePlace, type Migration, type MigrationOrder } from '../service/lifecycles.ts';
import { useResource } from '../service/resource.ts';
import { Choices } from './migration_choices.tsx';
import { migrationWords } from './migration_words.ts';
import { runSymbols } from './migrations.tsx';

type MigratedCase = Migration['cases'][number];
type Outcome = MigratedCase['outcome'];

const symbols: Readonly<Record<Outcome, SymbolName>> = {
  by_itself: 'done',
  needs_choice: 'waiting',
  refused: 'late',
  moved: 'done',
  undone: 'not_begun',
};

interface RunProps {
  place: LifecyclePlace;
  number: number;
  /** null: whoever looks may not. */
  begin: ((order: MigrationOrder) => Promise<void>) | null;
}

const isOver = ({ state }: Migration): boolean => state === 'done' || state === 'failed';

function Progress({ run }: { run: Migration }) {
  const say = migrationWords[useWords().code];
  return (
    <>
      <p role="status">
        <Symbol name={runSymbols[run.state]} /> {say.states[run.state]}
        {run.total > 0 && ` · ${say.progress(run.finished, run.total)}`}
      </p>
      {!isOver(run) && (
        <>
          <progress
            aria-label={say.states[run.state]}
            value={run.total > 0 ? run.finished : undefined}
            max={run.total > 0 ? run.total : undefined}
          />
          <p class="quiet">{say.mayLeave}</p>
        </>
      )}
    </>
  );
}

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

function CaseTable({ place, run }: { place: LifecyclePlace; run: Migration }) {
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

interface NextProps {
  run: Migration;
  begin: (order: MigrationOrder) => Promise<void>;
}

/** Those that the trial was made with. */
function useChoicesTried(): Pick<MigrationOrder, 'choices'> {
  const text = useAddress().query.get('choices');
  try {
    return text === null ? {} : { choices: JSON.parse(text) as NonNullable<MigrationOrder['choices']> };
  } catch {
    return {};
  }
}

function Apply({ run, begin, ready }: NextProps & { ready: number }) {
  const say = migrationWords[useWords().code];
  const tried = useChoicesTried();
  return (
    <Unfold label={say.apply(ready)}>
      {(close) => (
        <ActForm
          legend={say.applyLegend}
          fields={[]}
          act={() => begin({ mode: 'apply', to: run.to, ...tried })}
          done={() => undefined}
          close={close}
          submit={say.applyIt}
        >
          <p>{say.applyHelp(ready, run.to)}</p>
        </ActForm>
      )}
    </Unfold>
  );
}

function Undo({ run, begin }: NextProps) {
  const say = migrationWords[useWords().code];
  return (
    <Unfold label={say.undo}>
      {(close) => (
        <ActForm
          legend={say.undoLegend}
          fields={[]}
          act={() => begin({ mode: 'undo', to: run.to })}
          done={() => undefined}
          close={close}
          submit={say.undoIt}
        >
          <p>{say.undoHelp}</p>
        </ActForm>
      )}
    </Unfold>
  );
}

/** What can be done after the run. */
function Next({ run, begin }: NextProps) {
  const of = (outcome: Outcome): number => run.counts.find((each) => each.outcome === outcome)?.cases ?? 0;
  if (!isOver(run)) return null;
  if (run.mode === 'apply') return of('moved') > 0 ? <Undo run={run} begin={begin} /> : null;
  if (run.mode === 'undo') return null;
  const ready = of('by_itself');
  return (
    <>
      <Choices run={run} begin={begin} />
      {ready > 0 && <Apply run={run} begin={begin} ready={ready} />}
    </>
  );
}

export function MigrationRun({ place, number, begin }: RunProps) {
  const say = migrationWords[useWords().code];
  const subject = `migration ${place.collaboration} ${place.lifecycle} ${number}`;
  const seen = useRef<number | null>(null);
  const read = useResource(subject, '', (signal) => lifecycles.migration(place, number, seen.current, signal));
  const { value, loading } = read;
  seen.current = value?.finished ?? null;
  useEffect(() => {
    if (value && !isOver(value) && !loading) read.reload();
  }, [value, loading]);
  return (
    <>
      <p>
        <Link to={queryAddress({ run: null, choices: null })}>{say.back}</Link>
      </p>
      <Read resource={read}>
        {(run) => (
          <>
            <h3>{say.run(say.modes[run.mode], run.to)}</h3>
            <Progress run={run} />
            <CaseTable place={place} run={run} />
            {begin && (
              <div class="after-table">
                <Next run={run} begin={begin} />
              </div>
            )}
          </>
        )}
      </Read>
    </>
  );
}
