// Every meeting of a body: those to come, and those that were.
import type { Day } from '../format/day.ts';
import { useWords } from '../language/language.tsx';
import { DayText } from '../parts/day.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { Link } from '../route/router.tsx';
import type { BodyPlace, PlannedMeeting } from '../service/meetings.ts';
import { clockTime } from './clock_time.ts';
import { meetingPath, nameOf, placeOf } from './places.ts';
import type { ReadBody } from './reading.ts';
import { useSay } from './words/use_say.ts';

interface LineProps {
  planned: PlannedMeeting;
  place: BodyPlace;
  today: Day;
  cancelled: boolean;
}

function MeetingLine({ planned, place, today, cancelled }: LineProps) {
  const words = useWords();
  const say = useSay();
  const { day, starts, place: where, hostedBy } = planned;
  const at = hostedBy ? placeOf(place.collaboration, hostedBy) : { ...place, meeting: nameOf(planned) };
  const more = [
    starts && say.meeting.clock(clockTime(starts, words.code), ''),
    where,
    cancelled && say.body.cancelled,
  ];
  return (
    <li>
      <Symbol name={cancelled ? 'dropped' : day < today ? 'done' : 'not_begun'} />{' '}
      <Link to={meetingPath(at)}>
        <DayText day={day} />
      </Link>{' '}
      <span class="quiet">{more.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

export function AllMeetings({ read: { body, today }, place }: { read: ReadBody; place: BodyPlace }) {
  const say = useSay().body;
  const all = [
    ...body.meetings.map((planned) => ({ planned, cancelled: false })),
    ...body.cancelledMeetings.map((planned) => ({ planned, cancelled: true })),
  ].sort((a, b) => b.planned.day.localeCompare(a.planned.day));
  if (all.length === 0) return null;
  return (
    <details class="group">
      <summary>
        <h2>
          {say.allMeetings} <span class="number">{all.length}</span>
        </h2>
      </summary>
      <ul class="meeting-days">
        {all.map((each) => (
          <MeetingLine key={nameOf(each.planned)} {...each} place={place} today={today} />
        ))}
      </ul>
    </details>
  );
}
