// What the body decided before: whether the minutes are valid, what was given to do, where the case is now.
import { useTitle, useWords } from '../language/language.tsx';
import { DayText } from '../parts/day.tsx';
import { Read } from '../parts/reading.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { Link } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import type { Case } from '../service/client.ts';
import { meetings, type BodyPlace, type LoggedDecision } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import {
  decisionsOf,
  newestFirst,
  openAssignments,
  proposedOnly,
  unsettled,
  type OpenAssignments,
} from './body_facts.ts';
import { assignmentsPath, bodyPath, logPath, meetingPath, placeOf } from './places.ts';
import { readCases } from './reading.ts';
import { useSay } from './words/use_say.ts';

const shown = 5;

interface LineProps {
  collaboration: string;
  entry: LoggedDecision;
  of: Case | undefined;
}

/** "§ 11 Hälso- och sjukvård i hemmet", to where it was decided. */
export function SectionLink({ collaboration, entry }: Omit<LineProps, 'of'>) {
  return (
    <Link to={`${meetingPath(placeOf(collaboration, entry.meeting))}#item-${entry.item}`}>
      {[entry.section, entry.title].filter(Boolean).join(' ')}
    </Link>
  );
}

function DecisionLine({ collaboration, entry, of }: LineProps) {
  const title = useTitle();
  const words = useWords();
  const say = useSay().body;
  const now =
    of &&
    (of.states
      .filter(({ innermost }) => innermost)
      .map((state) => title(state.title))
      .join(', ') ||
      words.case.phases[of.phase]);
  return (
    <li class="line">
      <Symbol name={entry.onRecord ? 'done' : 'now'} />
      <div>
        <p>
          <SectionLink collaboration={collaboration} entry={entry} />: {title(entry.outcomeTitle)}
        </p>
        {entry.wording && <p class="said quiet">{entry.wording}</p>}
        {now && <p class="quiet">{say.nowIn(now)}</p>}
      </div>
      <p class="line-end">
        <DayText day={entry.day} />
        <span class="quiet">{entry.onRecord ? say.onRecord : say.notOnRecord}</span>
      </p>
    </li>
  );
}

interface ListProps {
  collaboration: string;
  title: string;
  why?: string;
  log: readonly LoggedDecision[];
  cases: ReadonlyMap<string, Case>;
}

function LogGroup({ collaboration, title, why, log, cases }: ListProps) {
  if (log.length === 0) return null;
  return (
    <details class="group">
      <summary>
        <h2>
          {title} <span class="number">{log.length}</span>
        </h2>
      </summary>
      {why && <p class="quiet">{why}</p>}
      <ul class="lines">
        {log.map((entry) => (
          <DecisionLine
            key={`${entry.meeting} ${entry.item}`}
            {...{ collaboration, entry }}
            of={cases.get(entry.case ?? '')}
          />
        ))}
      </ul>
    </details>
  );
}

function Flags({ place, open: { late, lacking } }: { place: BodyPlace; open: OpenAssignments }) {
  const say = useSay().body;
  if (late + lacking === 0) return null;
  return (
    <>
      {[late > 0 && say.late(late), lacking > 0 && say.lacks(lacking)].filter(Boolean).map((text) => (
        <span key={text} class="late">
          {' · '}
          <Symbol name="late" /> {text}
        </span>
      ))}{' '}
      <Link to={`${assignmentsPath(place.collaboration)}?body=${place.body}`}>{say.assignments}</Link>
    </>
  );
}

async function readEarlier({ collaboration, body }: BodyPlace, signal: AbortSignal) {
  const [{ decisions }, { assignments }] = await Promise.all([
    meetings.decisions(collaboration, body, signal),
    meetings.assignments(collaboration, { body, which: 'open' }, signal),
  ]);
  const newest = newestFirst(decisions.filter(({ body: by }) => by.id === body));
  const asked = [...decisionsOf(newest).slice(0, shown), ...unsettled(newest)];
  const cases = await readCases(
    collaboration,
    asked.map((entry) => entry.case),
    signal,
  );
  return { newest, assignments, cases };
}

export function EarlierDecisions({ place }: { place: BodyPlace }) {
  const say = useSay().body;
  const { collaboration } = place;
  const read = useResource(`earlier ${bodyPath(place)}`, '', (signal) => readEarlier(place, signal));
  useChanges(collaboration, null, read.reload);
  return (
    <Read resource={read}>
      {({ newest, assignments, cases }) => {
        const decided = decisionsOf(newest);
        const onRecord = decided.filter((entry) => entry.onRecord).length;
        return (
          <>
            <LogGroup title={say.unsettledCases} log={unsettled(newest)} {...{ collaboration, cases }} />
            <LogGroup
              title={say.cannot}
              why={say.proposedWhy}
              log={proposedOnly(newest)}
              {...{ collaboration, cases }}
            />
            <section class="earlier" aria-labelledby="earlier">
              <h2 id="earlier">{say.earlier}</h2>
              {decided.length === 0 ? (
                <p class="empty">{say.earlierNone}</p>
              ) : (
                <p>
                  {say.earlierSum(decided.length, onRecord)}
                  <Flags place={place} open={openAssignments(assignments)} />
                </p>
              )}
              <ul class="lines">
                {decided.slice(0, shown).map((entry) => (
                  <DecisionLine
                    key={`${entry.meeting} ${entry.item}`}
                    {...{ collaboration, entry }}
                    of={cases.get(entry.case ?? '')}
                  />
                ))}
              </ul>
              {decided.length > shown && (
                <p>
                  <Link to={`${logPath(collaboration)}?body=${place.body}`}>{say.wholeLog}</Link>
                </p>
              )}
            </section>
          </>
        );
      }}
    </Read>
  );
}
