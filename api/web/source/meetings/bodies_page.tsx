// All bodies: one's own first, the next meeting of each, and how many items await it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../format/day.ts';
import { useRoles } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { DayText } from '../parts/day.tsx';
import { Read } from '../parts/reading.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Link } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { service } from '../service/client.ts';
import { meetings, type Body } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { isOwn, ownOf } from './own.ts';
import { assignmentsPath, bodyPath, logPath } from './places.ts';
import { countEach } from './reading.ts';
import { Relative } from './relative.tsx';
import { useSay } from './words/use_say.ts';

interface LineProps {
  collaboration: string;
  body: Body;
  today: Day;
  awaits: number | undefined;
}

function BodyLine({ collaboration, body, today, awaits }: LineProps) {
  const say = useSay().body;
  const words = useWords();
  const { nextMeeting: next, dissolvedFrom } = body;
  return (
    <li class="line">
      <Symbol name={awaits ? 'waiting' : 'not_begun'} />
      <div>
        <p>
          <Link to={bodyPath({ collaboration, body: body.id })}>
            <strong>{body.name}</strong>
          </Link>
        </p>
        <p class="quiet">
          {next ? (
            <>
              <DayText day={next.day} />, <Relative today={today} day={next.day} />
              {next.place && ` · ${next.place}`}
            </>
          ) : (
            say.noMeeting
          )}
          {dissolvedFrom && ` · ${say.dissolved(words.day(dissolvedFrom))}`}
        </p>
      </div>
      <p class="line-end">
        <span class={awaits ? '' : 'quiet'}>
          {awaits === undefined ? '' : awaits > 0 ? say.awaits(awaits) : say.awaitsNothing}
        </span>
      </p>
    </li>
  );
}

interface Group {
  title: string;
  bodies: Body[];
  /** Those that neither meet nor are waited for are folded away. */
  folds: boolean;
}

/** Own, common, the parties'; those that meet next come first. */
function groupsOf(
  bodies: readonly Body[],
  roles: readonly string[],
  say: Record<'own' | 'common' | 'parties', string>,
) {
  const own = ownOf(roles);
  const order = (a: Body, b: Body): number =>
    (a.nextMeeting?.day ?? '9').localeCompare(b.nextMeeting?.day ?? '9') ||
    a.name.localeCompare(b.name, 'sv');
  const pick = (title: string, which: (body: Body) => boolean): Group => ({
    title,
    bodies: bodies.filter(which).sort(order),
    folds: title !== say.own,
  });
  const groups = [
    pick(say.own, (body) => isOwn(body, own)),
    pick(say.common, (body) => !isOwn(body, own) && !body.organisation),
    pick(say.parties, (body) => !isOwn(body, own) && body.organisation !== null),
  ];
  return groups.filter((group) => group.bodies.length > 0);
}

const quietMilliseconds = 30_000;

function useCounts(collaboration: string, bodies: readonly Body[]): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const counted = useRef(-quietMilliseconds);
  const left = useRef<() => void>(() => undefined);
  useEffect(() => {
    // One question for each body: not anew for every change that somebody makes.
    if (performance.now() - counted.current < quietMilliseconds) return;
    counted.current = performance.now();
    const abort = new AbortController();
    const count = async (body: string): Promise<number> =>
      (await meetings.waiting({ collaboration, body }, abort.signal)).waitsFor.length;
    const tell = (id: string, number: number): void => {
      if (!abort.signal.aborted) setCounts((known) => new Map(known).set(id, number));
    };
    const asked = bodies.map(({ id }) => id);
    void countEach(asked, count, tell);
    left.current = () => abort.abort();
  }, [collaboration, bodies]);
  useEffect(() => () => left.current(), []);
  return counts;
}

function Groups({
  collaboration,
  bodies,
  today,
}: {
  collaboration: string;
  bodies: readonly Body[];
  today: Day;
}) {
  const say = useSay().body;
  const roles = useRoles(collaboration) ?? [];
  const counts = useCounts(collaboration, bodies);
  if (bodies.length === 0) return <p class="empty">{say.none}</p>;
  const lines = (list: readonly Body[]) => (
    <ul class="lines">
      {list.map((body) => (
        <BodyLine key={body.id} {...{ collaboration, body, today }} awaits={counts.get(body.id)} />
      ))}
    </ul>
  );
  const rests = ({ id, nextMeeting }: Body): boolean => nextMeeting === null && !counts.get(id);
  return (
    <>
      {groupsOf(bodies, roles, say).map(({ title, bodies: own, folds }) => {
        const folded = folds ? own.filter(rests) : [];
        const shown = own.filter((body) => !folded.includes(body));
        return (
          <section key={title} class="bodies-of" aria-label={title}>
            <h2>{title}</h2>
            {shown.length > 0 && lines(shown)}
            {folded.length > 0 && (
              <details class="group">
                <summary>{say.resting(folded.length)}</summary>
                {lines(folded)}
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}

export function BodiesPage({ collaboration }: { collaboration: string }) {
  const say = useSay().body;
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const read = useResource(`bodies ${collaboration}`, '', async (signal) => {
    const [{ bodies }, { today }] = await Promise.all([
      service.bodies(collaboration, signal),
      service.clock(signal),
    ]);
    return { bodies, today };
  });
  useChanges(collaboration, null, read.reload);
  useWindowTitle(say.title);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      <p class="meeting-links">
        <Link to={logPath(collaboration)}>{say.log}</Link>
        <Link to={assignmentsPath(collaboration)}>{say.assignments}</Link>
      </p>
      <Read resource={read}>{(found) => <Groups collaboration={collaboration} {...found} />}</Read>
    </>
  );
}
