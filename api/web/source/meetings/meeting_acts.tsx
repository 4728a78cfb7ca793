// What can be done about a meeting as a whole: one main act in each state, the rest under "Fler åtgärder".
import { useWords } from '../language/language.tsx';
import { Field, Unfold } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { Link } from '../route/router.tsx';
import { meetingActs } from '../service/meeting_acts.ts';
import { papers, type Meeting, type MeetingPlace } from '../service/meetings.ts';
import type { Keeping, Sitting } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { OpeningForm } from './opening_form.tsx';
import { bundlePath, hallPath } from './places.ts';
import { useSay } from './words/use_say.ts';

interface ActProps {
  keeping: Keeping;
  close: () => void;
}

function SummonForm({ keeping, close }: ActProps) {
  const say = useSay().meeting;
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.summonLegend}
      fields={[]}
      about={({ agenda, state }) => [agenda, state]}
      act={(act) => meetingActs.summon(act)}
      saves={say.summoned}
      submit={say.summonIt}
      close={close}
    >
      <p>{say.summonWhy}</p>
    </MeetingForm>
  );
}

function CloseForm({ keeping, close }: ActProps) {
  const say = useSay().meeting;
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.close}
      fields={[]}
      about={({ parts, state }) => [parts, state]}
      act={(act) => meetingActs.close(act)}
      saves={say.closed}
      submit={say.closeIt}
      close={close}
    >
      <p>{say.closeWhy}</p>
    </MeetingForm>
  );
}

function CancelForm({ keeping, close }: ActProps) {
  const say = useSay().meeting;
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.cancelLegend}
      fields={['reason']}
      about={({ state, day }) => [state, day]}
      act={(act, form) => meetingActs.cancel(act, textIn(form, 'reason'))}
      saves={say.cancelledIt}
      submit={say.cancelIt}
      close={close}
    >
      <p>{say.cancelWhy}</p>
      <Field name="reason" label={say.reason}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} required />}
      </Field>
    </MeetingForm>
  );
}

function MoveForm({ keeping, close }: ActProps) {
  const say = useSay().meeting;
  const { day, starts, ends, place } = keeping.meeting;
  const times = (form: FormData) =>
    Object.fromEntries(
      ['starts', 'ends', 'place', 'reason'].flatMap((name) => {
        const text = textIn(form, name);
        return text ? [[name, text]] : [];
      }),
    );
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.moveLegend}
      fields={['day', 'starts', 'ends', 'place', 'reason']}
      about={(now) => [now.day, now.starts, now.ends, now.place]}
      act={(act, form) => meetingActs.move(act, { day: textIn(form, 'day'), ...times(form) })}
      saves={say.movedTo}
      submit={say.moveIt}
      close={close}
    >
      <p>{say.calendarKept}</p>
      <div class="pair">
        <Field name="day" label={say.day}>
          {(control) => <input {...control} type="date" required defaultValue={day} />}
        </Field>
        <Field name="starts" label={say.starts}>
          {(control) => <input {...control} type="time" defaultValue={starts ?? ''} />}
        </Field>
        <Field name="ends" label={say.ends}>
          {(control) => <input {...control} type="time" defaultValue={ends ?? ''} />}
        </Field>
      </div>
      <Field name="place" label={say.place}>
        {(control) => <input {...control} maxLength={200} defaultValue={place ?? ''} />}
      </Field>
      <Field name="reason" label={say.reason}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} />}
      </Field>
    </MeetingForm>
  );
}

/** Each item has come to something and lies in minutes that are valid. */
function mayClose({ agenda, parts, state }: Meeting): boolean {
  const all = agenda.every(({ withdrawn, part }) => withdrawn || part !== null);
  return state === 'held' && all && parts.every(({ state: each }) => each !== 'written');
}

function MainAct({ sitting }: { sitting: Sitting }) {
  const say = useSay().meeting;
  const { keeping } = sitting;
  const { meeting } = keeping;
  if (meeting.state === 'planned') {
    return <Unfold label={say.summon}>{(close) => <SummonForm keeping={keeping} close={close} />}</Unfold>;
  }
  if (meeting.state === 'summoned') {
    return <Unfold label={say.open}>{(close) => <OpeningForm sitting={sitting} close={close} />}</Unfold>;
  }
  if (!mayClose(meeting)) return null;
  return <Unfold label={`${say.close} …`}>{(close) => <CloseForm keeping={keeping} close={close} />}</Unfold>;
}

function MoreActs({ keeping }: { keeping: Keeping }) {
  const say = useSay().meeting;
  if (!['planned', 'summoned'].includes(keeping.meeting.state)) return null;
  return (
    <details class="group more-acts">
      <summary>{say.more}</summary>
      <div class="acts">
        <Unfold label={say.move}>{(close) => <MoveForm keeping={keeping} close={close} />}</Unfold>
        <Unfold label={say.cancel}>{(close) => <CancelForm keeping={keeping} close={close} />}</Unfold>
      </div>
    </details>
  );
}

interface MeetingActsProps {
  place: MeetingPlace;
  meeting: Meeting;
  sitting: Sitting | null;
}

export function MeetingActs({ place, meeting, sitting }: MeetingActsProps) {
  const say = useSay();
  const { code } = useWords();
  const { state, days } = meeting;
  return (
    <>
      {state !== 'cancelled' && (
        <div class="acts main-acts">
          {sitting && state !== 'closed' && <MainAct key={state} sitting={sitting} />}
          <Link class="button" to={hallPath(place)}>
            {say.meeting.hall}
          </Link>
          <Link class="button" to={bundlePath(place)}>
            {say.meeting.bundle}
          </Link>
          <a class="button" href={papers.summons(place, code)} target="_blank" rel="noopener">
            {state === 'planned' ? say.meeting.agendaPaper : say.meeting.summonsPaper}
            <span class="unseen"> ({say.meeting.opensTab})</span>
          </a>
          {days.noticeBy && (
            <a class="button" href={papers.notice(place, code)} target="_blank" rel="noopener">
              {say.meeting.noticePaper}
              <span class="unseen"> ({say.meeting.opensTab})</span>
            </a>
          )}
        </div>
      )}
      {sitting ? <MoreActs keeping={sitting.keeping} /> : <p class="quiet">{say.body.mayNot}</p>}
    </>
  );
}
