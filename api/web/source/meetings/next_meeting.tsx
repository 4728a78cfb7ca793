// The next meeting of a body in two lines: when and where, and what is to be done before it.
import { useWords } from '../language/language.tsx';
import { Explained } from '../parts/explained.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { Link } from '../route/router.tsx';
import { clockTime } from './clock_time.ts';
import { hallPath, meetingPath } from './places.ts';
import type { ReadBody } from './reading.ts';
import { Relative } from './relative.tsx';
import { useSay } from './words/use_say.ts';

/** "fre 8 sep 2023 kl. 13.00–16.00 · Teams" */
export function When({ next }: { next: NonNullable<ReadBody['next']> }) {
  const words = useWords();
  const say = useSay().meeting;
  const { day, lastDay, starts, ends, place } = next.meeting;
  const clock = (time: string | null): string => (time ? clockTime(time, words.code) : '');
  return (
    <>
      {lastDay ? say.days(words.day(day), words.day(lastDay)) : words.day(day)}
      {starts && ` ${say.clock(clock(starts), clock(ends))}`}
      {place && ` · ${place}`}
    </>
  );
}

export function NextMeeting({ read: { next, body, today } }: { read: ReadBody }) {
  const words = useWords();
  const { body: say } = useSay();
  if (next === null) return <p class="empty">{say.noMeetingYet}</p>;
  const { at, meeting } = next;
  const { papersBy, papersOutBy, workingDaysToPapers } = meeting.days;
  const isToday = meeting.day <= today;
  const published = meeting.state !== 'planned';
  return (
    <section class="next-meeting" aria-label={isToday ? say.today : say.next}>
      <div>
        <p class="quiet">{isToday ? say.today : say.next}</p>
        <p class="when-next">
          <strong>
            <When next={next} />
          </strong>
          {!isToday && (
            <span class="quiet">
              , <Relative today={today} day={meeting.day} />
            </span>
          )}
        </p>
        {!published && (
          <p class={workingDaysToPapers < 0 ? 'late' : ''}>
            {workingDaysToPapers < 0 && <Symbol name="late" alone />}{' '}
            <Explained name="papers_deadline" text={say.papersBy(words.day(papersBy))} />,{' '}
            {say.papersLeft(workingDaysToPapers)}
            <span class="quiet"> · {say.papersOut(words.day(papersOutBy))}</span>
          </p>
        )}
        {at.body !== body.id && <p class="quiet">{say.ledBy(meeting.body.name)}</p>}
      </div>
      <p class="acts">
        <Link class="button primary" to={meetingPath(at)}>
          {say.openAgenda}
        </Link>
        {published && (
          <Link class="button" to={hallPath(at)}>
            {say.hall}
          </Link>
        )}
      </p>
    </section>
  );
}
