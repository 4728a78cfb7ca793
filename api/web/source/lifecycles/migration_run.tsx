// One run: how far it has come while it goes on, and what became of each case. The service waits with its
// answer until there is more to tell.
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { ActForm, Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { Link, queryAddress, useAddress } from '../route/router.tsx';
import {
  lifecycles,
  type LifecyclePlace,
  type Migration,
  type MigrationOrder,
} from '../service/lifecycles.ts';
import { useResource } from '../service/resource.ts';
import { CaseTable, isOver } from './migrated_cases.tsx';
import { Choices } from './migration_choices.tsx';
import { migrationWords } from './migration_words.ts';
import { runSymbols } from './migrations.tsx';

type Outcome = Migration['cases'][number]['outcome'];

interface RunProps {
  place: LifecyclePlace;
  number: number;
  /** null: whoever looks may not. */
  begin: ((order: MigrationOrder) => Promise<void>) | null;
}

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
          stays
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
          stays
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
  const read = useResource(subject, '', (signal) =>
    lifecycles.migration(place, number, seen.current, signal),
  );
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
