// One meeting: its agenda, who was there, what was decided, its minutes, its assignments.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Link, queryAddress, useAddress } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import type { Meeting, MeetingPlace, ReadMeeting } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { Agenda } from './agenda.tsx';
import { AttendanceTab } from './attendance_tab.tsx';
import { clockTime } from './clock_time.ts';
import { useKeeper } from './keeper.ts';
import type { Sitting } from './keeping.ts';
import { MeetingActs } from './meeting_acts.tsx';
import { MeetingAssignments } from './meeting_assignments.tsx';
import { MinutesTab } from './minutes_tab.tsx';
import { bodyPath } from './places.ts';
import { readMeeting, type MeetingAround } from './reading.ts';
import { useSay } from './words/use_say.ts';

const symbols: Readonly<Record<Meeting['state'], SymbolName>> = {
  planned: 'not_begun',
  summoned: 'waiting',
  held: 'now',
  closed: 'done',
  cancelled: 'dropped',
};

export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const words = useWords();
  const say = useSay().meeting;
  const { starts, ends, place, jointWith, state, formerDays, whyCancelled } = meeting;
  const clock = (time: string | null): string => (time ? clockTime(time, words.code) : '');
  const facts = [
    starts && say.clock(clock(starts), clock(ends)),
    place,
    jointWith.length > 0 && say.jointWith(words.list(jointWith.map(({ name }) => name))),
    formerDays.length > 0 && say.moved(words.list(formerDays.map((day) => words.day(day)))),
  ];
  return (
    <>
      <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
      <p>
        <Symbol name={symbols[state]} /> {say.states[state]}
        {whyCancelled && `: ${whyCancelled}`}
      </p>
    </>
  );
}

function Warnings({ meeting: { warnings, stillToTell } }: { meeting: Meeting }) {
  const say = useSay().meeting;
  const title = useTitle();
  if (warnings.length + stillToTell.length === 0) return null;
  return (
    <div class="note">
      <p>
        <strong>{say.warnings}</strong>
      </p>
      {warnings.map(({ code, item, message }) => (
        <p key={`${code} ${item}`}>{title(message)}</p>
      ))}
      {stillToTell.length > 0 && <p>{say.untold(stillToTell.length)}</p>}
    </div>
  );
}

const tabs = ['agenda', 'attendance', 'minutes', 'assignments'] as const;
type Tab = (typeof tabs)[number];

function Tabs({ tab, meeting }: { tab: Tab; meeting: Meeting }) {
  const say = useSay().meeting;
  const counts: Partial<Record<Tab, number>> = {
    agenda: meeting.agenda.filter(({ withdrawn }) => !withdrawn).length,
    assignments: meeting.assignments.length,
  };
  return (
    <nav class="tabs" aria-label={say.views}>
      <ul>
        {tabs.map((name) => (
          <li key={name}>
            <Link
              to={queryAddress({ tab: name === 'agenda' ? null : name })}
              aria-current={name === tab ? 'page' : undefined}
            >
              {say.tabs[name]} {counts[name] ? <span class="number">{counts[name]}</span> : ''}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FoundProps {
  place: MeetingPlace;
  around: MeetingAround;
  reload: () => void;
}

function Found({ place, around: read, reload }: FoundProps) {
  const words = useWords();
  const say = useSay().meeting;
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const { query } = useAddress();
  const [saved, setSaved] = useState('');
  const [newer, setNewer] = useState<ReadMeeting | null>(null);
  const around = newer && newer.meeting.version > read.meeting.version ? { ...read, ...newer } : read;
  const { meeting, etag, bodies, today } = around;
  const actor = useKeeper(place.collaboration, bodies);
  const keep = (what: string, now: ReadMeeting | null): void => {
    setSaved(say.saved(what));
    setNewer(now);
    reload();
  };
  const sitting: Sitting | null = actor
    ? { keeping: { place, actor, meeting, etag, saved: keep }, bodies, today }
    : null;
  const tab = tabs.find((name) => name === query.get('tab')) ?? 'agenda';
  const title = say.title(words.day(meeting.day));
  useWindowTitle(`${title} · ${meeting.body.name}`);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {meeting.lastDay ? say.title(say.days(words.day(meeting.day), words.day(meeting.lastDay))) : title}
      </h1>
      <MeetingFacts meeting={meeting} />
      <Warnings meeting={meeting} />
      <MeetingActs place={place} meeting={meeting} sitting={sitting} />
      <p class="saved" role="status">
        {saved}
      </p>
      <Tabs tab={tab} meeting={meeting} />
      <div class="tab">
        {tab === 'agenda' && <Agenda place={place} around={around} sitting={sitting} />}
        {tab === 'attendance' && <AttendanceTab meeting={meeting} sitting={sitting} />}
        {tab === 'minutes' && <MinutesTab place={place} meeting={meeting} sitting={sitting} />}
        {tab === 'assignments' && <MeetingAssignments meeting={meeting} sitting={sitting} />}
      </div>
    </>
  );
}

export function MeetingPage({ place }: { place: MeetingPlace }) {
  const key = `${place.body}/${place.meeting}`;
  const read = useResource(`meeting ${key}`, '', (signal) => readMeeting(place, signal));
  useChanges(place.collaboration, key, read.reload);
  return (
    <>
      <p class="up">
        <Link to={bodyPath(place)}>{read.value?.meeting.body.name ?? '…'}</Link>
      </p>
      <Read resource={read}>{(around) => <Found place={place} around={around} reload={read.reload} />}</Read>
    </>
  );
}
