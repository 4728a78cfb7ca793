// The history as a timeline, newest first: when it happened, when it was recorded if that was another day, by
// whom, and where the record comes from.
import { useState } from 'preact/hooks';
import { localDay, localTime } from '../../format/instant.ts';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Words } from '../../language/sv.ts';
import { DayText } from '../../parts/day.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import { Link, queryAddress } from '../../route/router.tsx';
import type { Case, Title } from '../../service/client.ts';
import type { Entry } from '../time/entries.ts';
import type { History } from '../time/use_history.ts';

/** "registrator, Kumla kommun": the role as the lifecycle calls it, else as everybody does. */
function actorText(actor: Entry['actor'], of: Case, words: Words): string {
  const named = of.roles.find(({ role }) => role === actor.role);
  const role = named
    ? named.title[words.code].toLowerCase()
    : (words.tab.history.roles[actor.role] ?? actor.role);
  return [role, actor.of?.name, actor.person].filter(Boolean).join(', ');
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

function recordedText(entry: Entry, words: Words): string {
  const say = words.tab.history;
  const day = localDay(entry.recordedAt);
  const time = localTime(entry.recordedAt);
  return day === entry.happenedOn ? say.recordedTime(time) : say.recorded(words.day(day), time);
}

function Item({ entry, of }: { entry: Entry; of: Case }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.history;
  const recorded = localDay(entry.recordedAt);
  const apart = recorded !== entry.happenedOn;
  return (
    <li class="event">
      <DayText day={entry.happenedOn} />
      <div>
        <p>
          {[title(entry.text), ...entered(entry).map(title)].join(' · ')}
          {entry.origin === 'plausible' && (
            <>
              {' '}
              <Symbol name="plausible" alone />
            </>
          )}
        </p>
        <p class="quiet">
          {actorText(entry.actor, of, words)} ·{' '}
          <span class={apart ? 'apart' : ''}>{recordedText(entry, words)}</span>
          {entry.origin !== 'registered' &&
            entry.origin !== 'plausible' &&
            ` · ${say.origins[entry.origin]}`}{' '}
          ·{' '}
          <Link to={queryAddress({ asOf: recorded })}>
            {say.stoodThen}
            <span class="unseen"> {words.day(recorded)}</span>
          </Link>
        </p>
      </div>
    </li>
  );
}

interface HistoryTabProps {
  history: History;
  of: Case;
  asOf: Day | null;
}

export function HistoryTab({ history, of, asOf }: HistoryTabProps) {
  const words = useWords();
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
      {invented && <p class="quiet">{say.legend}</p>}
      <ol class="timeline">
        {entries.map((entry) => (
          <Item key={entry.sequence} entry={entry} of={of} />
        ))}
      </ol>
      {!history.complete && history.total > 0 && (
        <p class="quiet">{say.more(history.entries.length, history.total)}</p>
      )}
    </>
  );
}
