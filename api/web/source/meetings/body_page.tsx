// A body's own view: what awaits our decision, and what became of our earlier ones?
import { useState } from 'preact/hooks';
import { CalendarImport } from '../calendar/calendar_import.tsx';
import { NewMeeting } from '../calendar/new_meeting.tsx';
import { useWords } from '../language/language.tsx';
import { Explained } from '../parts/explained.tsx';
import { Read } from '../parts/reading.tsx';
import { Subscribe } from '../parts/subscribe.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Link } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { papers, type BodyPlace } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { AllMeetings } from './all_meetings.tsx';
import { BodyWaits } from './body_waits.tsx';
import { EarlierDecisions } from './earlier_decisions.tsx';
import { useKeeper } from './keeper.ts';
import { NextMeeting } from './next_meeting.tsx';
import { bodyPath } from './places.ts';
import { readBody, type ReadBody } from './reading.ts';
import { useSay } from './words/use_say.ts';

function About({ read: { body } }: { read: ReadBody }) {
  const say = useSay().body;
  const words = useWords();
  const facts = [
    body.organisation?.name,
    say.mandates[body.mandate],
    say.regimes[body.regime],
    body.dissolvedFrom && say.dissolved(words.day(body.dissolvedFrom)),
  ];
  return (
    <p class="quiet">
      <Explained name="adjusted" text={facts.filter(Boolean).join(' · ')} />
    </p>
  );
}

function Found({ read, place, reload }: { read: ReadBody; place: BodyPlace; reload: () => void }) {
  const say = useSay();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const actor = useKeeper(place.collaboration, [read.body]);
  const [saved, setSaved] = useState('');
  useWindowTitle(read.body.name);
  const keep = (what: string): void => {
    setSaved(say.meeting.saved(what));
    reload();
  };
  const calendarOf = (as: string) => ({
    ...{ place, actor: as, planned: read.body.meetings, etag: read.etag, reload },
    saved: (what: string): void => {
      setSaved(what);
      reload();
    },
  });
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {read.body.name}
      </h1>
      <About read={read} />
      <p class="saved" role="status">
        {saved}
      </p>
      <NextMeeting read={read} />
      <BodyWaits read={read} place={place} actor={actor} saved={keep} />
      <EarlierDecisions place={place} />
      <AllMeetings read={read} place={place} />
      <p class="acts">
        <Subscribe
          collaboration={place.collaboration}
          path={papers.calendar(place)}
          about={read.body.name}
        />
      </p>
      {actor ? (
        <div class="acts">
          <NewMeeting of={calendarOf(actor)} />
          <CalendarImport of={calendarOf(actor)} />
        </div>
      ) : (
        <p class="quiet">{say.body.mayNot}</p>
      )}
    </>
  );
}

export function BodyPage({ place }: { place: BodyPlace }) {
  const read = useResource(`body ${bodyPath(place)}`, '', (signal) => readBody(place, signal));
  const say = useSay().body;
  useChanges(place.collaboration, null, read.reload);
  return (
    <>
      <p class="up">
        <Link to={bodyPath({ ...place, body: '' }).replace(/\/$/, '')}>{say.title}</Link>
      </p>
      <Read resource={read}>{(found) => <Found read={found} place={place} reload={read.reload} />}</Read>
    </>
  );
}
