// The history as a timeline, by the day on which things were recorded, newest first: what happened, on which day
// if that was another one, by whom, and where the record comes from.
import { useState } from 'preact/hooks';
import { localDay, localTime } from '../../format/instant.ts';
import type { Day } from '../../format/day.ts';
import { withSpokenDays } from '../../format/spoken_days.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Words } from '../../language/sv.ts';
import { DayText } from '../../parts/day.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import { Link, queryAddress } from '../../route/router.tsx';
import type { Case, CasePlace, Title } from '../../service/client.ts';
import { actorName, byRecordedDay, workAnswered, type Entry, type NameOf } from '../time/entries.ts';
import type { History } from '../time/use_history.ts';
import { usePersonNames } from './person_names.ts';

/** "registrator, Kumla kommun, Anna": the role as the lifecycle calls it, else as everybody does. */
function actorText(actor: Entry['actor'], of: Case, nameOf: NameOf, words: Words): string {
  const named = of.roles.find(({ role }) => role === actor.role);
  const role = named
    ? named.title[words.code].toLowerCase()
    : (words.tab.history.roles[actor.role] ?? actor.role);
  const said = [role, actor.of?.name].filter(Boolean).join(', ');
  const name = actorName(actor, nameOf, said, words.tab.history.insteadOf);
  return name === null ? said : `${said}, ${name}`;
}

/** A reminder or notice that went out by itself: much of it, and seldom asked for. */
function isNotice({ actor, events }: Entry): boolean {
  const told = events.filter(({ text }) => text !== null);
  return actor.role === 'system' && told.length > 0 && told.every(({ type }) => type === 'told');
}

/** The states entered by the act, unless it says so already. */
function entered({ text, events }: Entry): Title[] {
  const titles = events.flatMap(({ type, text: own }) => (type === 'state_entered' && own ? [own] : []));
  return titles.filter(({ sv }) => sv !== text.sv);
}

function Item({ entry, of, nameOf }: { entry: Entry; of: Case; nameOf: NameOf }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.history;
  const about = workAnswered(entry, of.works);
  const parts = [entry.text, ...(about ? [about] : []), ...entered(entry)].map(title);
  const silent = entry.origin === 'registered' || entry.origin === 'plausible';
  return (
    <li class="event">
      <p>
        {withSpokenDays(parts.join(' · '), words.day)}
        {entry.origin === 'plausible' && (
          <>
            {' '}
            <Symbol name="plausible" alone />
          </>
        )}
      </p>
      <p class="quiet">
        {localDay(entry.recordedAt) !== entry.happenedOn && (
          <>
            <span class="apart">{say.happened(words.day(entry.happenedOn))}</span> ·{' '}
          </>
        )}
        {actorText(entry.actor, of, nameOf, words)} · {say.recorded(localTime(entry.recordedAt))}
        {!silent && ` · ${say.origins[entry.origin]}`}
      </p>
    </li>
  );
}

interface DayProps {
  day: Day;
  entries: readonly Entry[];
  of: Case;
  nameOf: NameOf;
}

/** All that was recorded on one day, with a way to the case as it then stood. */
function DayOfRecords({ day, entries, of, nameOf }: DayProps) {
  const words = useWords();
  return (
    <li class="records">
      <div class="records-day">
        <h3>
          <DayText day={day} />
        </h3>
        <Link class="quiet" to={queryAddress({ asOf: day })}>
          {words.tab.history.stoodThen}
          <span class="unseen"> {words.day(day)}</span>
        </Link>
      </div>
      <ul>
        {entries.map((entry) => (
          <Item key={entry.sequence} {...{ entry, of, nameOf }} />
        ))}
      </ul>
    </li>
  );
}

interface HistoryTabProps {
  place: CasePlace;
  history: History;
  of: Case;
  asOf: Day | null;
}

export function HistoryTab({ place, history, of, asOf }: HistoryTabProps) {
  const words = useWords();
  const nameOf = usePersonNames(place.collaboration, history.entries);
  const say = words.tab.history;
  const [noticesToo, setNoticesToo] = useState(false);
  const all = history.entries.filter(({ recordedAt }) => asOf === null || localDay(recordedAt) <= asOf);
  const entries = noticesToo ? all : all.filter((entry) => !isNotice(entry));
  const notices = all.filter(isNotice).length;
  const invented = entries.some(({ origin }) => origin === 'plausible');
  return (
    <>
      {entries.length === 0 && <p class="empty">{history.complete ? say.none : words.reading}</p>}
      {notices > 0 && (
        <label class="check quiet">
          <input
            type="checkbox"
            checked={noticesToo}
            onChange={(event) => setNoticesToo(event.currentTarget.checked)}
          />{' '}
          {say.noticesToo(notices)}
        </label>
      )}
      {entries.length > 0 && (
        <p class="quiet">
          {say.order} {invented && say.legend}
        </p>
      )}
      <ol class="timeline">
        {byRecordedDay(entries).map(([day, recorded]) => (
          <DayOfRecords key={day} day={day} entries={recorded} {...{ of, nameOf }} />
        ))}
      </ol>
      {!history.complete && history.total > 0 && (
        <p class="quiet">{say.more(history.entries.length, history.total)}</p>
      )}
    </>
  );
}
