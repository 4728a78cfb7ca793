// Open cases that go over to another version: tried, made, undone. One run has its number in the address
// (?run=…), so that it can be left and come back to, and with it the choices that were tried (&choices=…).
import { useRoles } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { useActing } from '../parts/acting.ts';
import { ProblemNote, Read } from '../parts/reading.tsx';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { lifecycles, type MigrationOrder, type MigrationSummary } from '../service/lifecycles.ts';
import { useResource } from '../service/resource.ts';
import { migrationWords } from './migration_words.ts';
import type { OneProps } from './one_lifecycle.tsx';
import { MigrationRun } from './migration_run.tsx';

export const runSymbols: Readonly<Record<MigrationSummary['state'], SymbolName>> = {
  waiting: 'waiting',
  running: 'now',
  done: 'done',
  failed: 'late',
};

/** As whom a migration may be made; null: as nobody. Without sign-in whoever comes is believed. */
function useMover(collaboration: string): string | null {
  const roles = useRoles(collaboration);
  if (roles === null) return 'administrator';
  return roles.find((role) => role === 'administrator' || role === 'lead') ?? null;
}

function RunLine({ run }: { run: MigrationSummary }) {
  const say = migrationWords[useWords().code];
  return (
    <li class="line">
      <Symbol name={runSymbols[run.state]} />
      <p>
        <Link to={queryAddress({ run: String(run.number) })}>{say.run(say.modes[run.mode], run.to)}</Link>
      </p>
      <p class="line-end quiet">{say.states[run.state]}</p>
    </li>
  );
}

function Runs({ place }: Pick<OneProps, 'place'>) {
  const say = migrationWords[useWords().code];
  const read = useResource(`migrations ${place.collaboration} ${place.lifecycle}`, '', (signal) =>
    lifecycles.migrations(place, signal),
  );
  return (
    <section class="around">
      <h3>{say.runs}</h3>
      <Read resource={read}>
        {(runs) => (
          <>
            {runs.length === 0 && <p class="empty">{say.noRuns}</p>}
            <ul class="lines">
              {runs.map((run) => (
                <RunLine key={run.number} run={run} />
              ))}
            </ul>
          </>
        )}
      </Read>
    </section>
  );
}

export function Migrations({ place, newest }: OneProps) {
  const say = migrationWords[useWords().code];
  const mover = useMover(place.collaboration);
  const asked = Number.parseInt(useAddress().query.get('run') ?? '', 10);
  const { busy, problem, run } = useActing(() => undefined);
  const begin = async (order: MigrationOrder): Promise<void> => {
    const begun = await lifecycles.migrate(place, mover ?? '', order);
    go(
      queryAddress({
        run: String(begun.number),
        choices: order.choices ? JSON.stringify(order.choices) : null,
      }),
    );
  };
  if (Number.isInteger(asked)) {
    return <MigrationRun key={asked} place={place} number={asked} begin={mover === null ? null : begin} />;
  }
  const tryIt = (): void => run(() => begin({ mode: 'preview', to: newest }));
  return (
    <>
      <p>{say.help}</p>
      {problem && <ProblemNote problem={problem} again={tryIt} />}
      {newest === 1 && <p class="empty">{say.onlyOne}</p>}
      {newest > 1 && mover === null && <p class="quiet">{say.whoMay}</p>}
      {newest > 1 && mover !== null && (
        <p>
          <button type="button" class="primary" disabled={busy} onClick={tryIt}>
            {say.tryIt}
          </button>
        </p>
      )}
      <Runs place={place} />
    </>
  );
}
