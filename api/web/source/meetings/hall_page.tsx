// The view for the room, in large type: the item at hand, who presents it, what is proposed. It follows the
// meeting
// as it is written down; a key moves on.
import { useEffect, useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { useWindowTitle } from '../parts/title.ts';
import { go, Link } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { meetings, type AgendaItem, type Meeting, type MeetingPlace } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { currentPlace, takenUp } from './hall_facts.ts';
import { meetingPath } from './places.ts';
import { useSay } from './words/use_say.ts';

function Outcome({ item }: { item: AgendaItem }) {
  const say = useSay().meeting.room;
  const title = useTitle();
  if (!item.outcome) return null;
  return (
    <div class="hall-decided">
      <p class="hall-label">
        {item.kind === 'decision' || item.kind === 'election' ? `${say.decided}: ` : ''}
        {title(item.outcome.outcomeTitle)}
      </p>
      <p class="said">{item.outcome.wording}</p>
    </div>
  );
}

function Item({ item, number, all }: { item: AgendaItem; number: number; all: number }) {
  const say = useSay().meeting;
  const facts = [
    say.kinds[item.kind],
    item.presenter && say.presenter(item.presenter),
    item.guests && say.guests(item.guests),
  ];
  return (
    <article aria-live="polite">
      <p class="hall-label">{say.room.item(number, all)}</p>
      <h1>{item.title}</h1>
      <p class="hall-facts">{facts.filter(Boolean).join(' · ')}</p>
      {item.proposal && !item.outcome && (
        <div class="hall-proposal">
          <p class="hall-label">{say.proposal}</p>
          <p class="said">{item.proposal}</p>
        </div>
      )}
      <Outcome item={item} />
    </article>
  );
}

interface KeyActs {
  step: (by: number) => void;
  follow: () => void;
  leave: () => void;
}

function useKeys({ step, follow, leave }: KeyActs): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const onControl = event.target instanceof Element && event.target.closest('button, a');
      const acts: Readonly<Record<string, () => void>> = {
        ArrowRight: () => step(1),
        ArrowDown: () => step(1),
        PageDown: () => step(1),
        ArrowLeft: () => step(-1),
        ArrowUp: () => step(-1),
        PageUp: () => step(-1),
        f: follow,
        Escape: leave,
        ...(!onControl && { ' ': () => step(1) }),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}

function Hall({ place, meeting }: { place: MeetingPlace; meeting: Meeting }) {
  const words = useWords();
  const say = useSay().meeting.room;
  const items = takenUp(meeting);
  const now = currentPlace(items);
  const [chosen, setChosen] = useState<number | null>(null); // null: follows the meeting
  const at = Math.min(chosen ?? now, items.length - 1);
  const step = (by: number): void => setChosen(Math.max(0, Math.min(items.length - 1, at + by)));
  const leave = (): void => go(meetingPath(place));
  useKeys({ step, follow: () => setChosen(null), leave });
  const item = items[at];
  return (
    <>
      <header>
        <p>
          <strong>{meeting.body.name}</strong> <span class="quiet">{words.day(meeting.day)}</span>
        </p>
        <Link to={meetingPath(place)}>{say.leave}</Link>
      </header>
      {item ? (
        <Item item={item} number={item.number ?? at + 1} all={items.length} />
      ) : (
        <article>
          <h1>{say.none}</h1>
        </article>
      )}
      <footer>
        {items.every(({ outcome }) => outcome) && items.length > 0 && <p>{say.over}</p>}
        <p class="acts">
          <button type="button" disabled={at <= 0} onClick={() => step(-1)}>
            {say.earlier}
          </button>
          <button type="button" disabled={at >= items.length - 1} onClick={() => step(1)}>
            {say.later}
          </button>
          <button type="button" aria-pressed={chosen === null} onClick={() => setChosen(null)}>
            {chosen === null ? say.following : say.follow}
          </button>
        </p>
        <p class="quiet">{say.keys}</p>
      </footer>
    </>
  );
}

export function HallPage({ place }: { place: MeetingPlace }) {
  const say = useSay().meeting.room;
  const key = `${place.body}/${place.meeting}`;
  const read = useResource(`hall ${key}`, '', (signal) => meetings.meeting(place, signal));
  useChanges(place.collaboration, key, read.reload);
  useWindowTitle(say.title);
  return (
    <main id="content" class="hall" tabIndex={-1}>
      <Read resource={read}>{({ meeting }) => <Hall place={place} meeting={meeting} />}</Read>
    </main>
  );
}
