// The meetings of a body, one by one or read out of a file.
import { CalendarImport } from '../calendar/calendar_import.tsx';
import { changeCalendar, type CalendarOf } from '../calendar/calendar_of.ts';
import { NewMeeting } from '../calendar/new_meeting.tsx';
import { useWords } from '../language/language.tsx';
import { useActing } from '../parts/acting.ts';
import { DayText } from '../parts/day.tsx';
import { ProblemNote } from '../parts/reading.tsx';
import { Subscribe } from '../parts/subscribe.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { calendars, type Meeting } from '../service/register.ts';
import type { BodyAround } from './one_body.tsx';
import { registerWords } from './register_words.ts';

interface TableProps extends BodyAround {
  meetings: readonly Meeting[];
  remove: ((meeting: Meeting) => void) | null;
}

function timeOf({ starts, ends }: Meeting): string {
  const say = (time: string): string => time.replace(':', '.');
  return [starts, ends]
    .filter(Boolean)
    .map((time) => say(time ?? ''))
    .join('–');
}

function MeetingTable({ meetings, remove }: TableProps) {
  const words = useWords();
  const say = registerWords[words.code].calendar;
  const { day, cutOff, time, place, act } = say.columns;
  const columns = [day, cutOff, time, place, ...(remove ? [act] : [])].map((name) => ({
    name,
    ...(name === cutOff && { explain: 'papers_deadline' as const }),
  }));
  return (
    <StackedTable class="plain-table" caption={say.title} columns={columns}>
      {meetings.map((meeting) => (
        <Row key={meeting.id ?? meeting.day} head={<DayText day={meeting.day} />}>
          <Cell>
            {meeting.cutOff && (
              <>
                <span class="when-stacked">{cutOff}: </span>
                <DayText day={meeting.cutOff} />
              </>
            )}
          </Cell>
          <Cell>{timeOf(meeting)}</Cell>
          <Cell>{meeting.place}</Cell>
          {remove && (
            <Cell>
              <button type="button" onClick={() => remove(meeting)}>
                {say.remove} <span class="unseen">{words.day(meeting.day)}</span>
              </button>
            </Cell>
          )}
        </Row>
      ))}
    </StackedTable>
  );
}

export function BodyCalendar({ around, body }: BodyAround) {
  const words = useWords();
  const say = registerWords[words.code].calendar;
  const { problem, run } = useActing(() => around.tell(say.removed));
  const of: CalendarOf = {
    place: { collaboration: around.collaboration, body: body.id },
    ...{ actor: 'administrator', planned: body.meetings, etag: around.etag },
    ...{ saved: around.tell, reload: around.reload },
  };
  const remove = (gone: Meeting): void =>
    run(() => changeCalendar(of, (planned) => planned.filter(({ id, day }) => (id ?? day) !== (gone.id ?? gone.day))));
  const { today } = around;
  const past = body.meetings.filter(({ day }) => day < today);
  const ahead = body.meetings.filter(({ day }) => day >= today);
  const feed = calendars.body(around.collaboration, body.id);
  return (
    <section class="around">
      <h4>{say.title}</h4>
      {problem && <ProblemNote problem={problem} again={around.reload} />}
      {ahead.length === 0 && <p class="empty">{say.none}</p>}
      {ahead.length > 0 && (
        <MeetingTable around={around} body={body} meetings={ahead} remove={around.may ? remove : null} />
      )}
      {past.length > 0 && (
        <details class="group">
          <summary>{say.past(past.length)}</summary>
          <MeetingTable around={around} body={body} meetings={past} remove={null} />
        </details>
      )}
      <p class="acts">
        <Subscribe collaboration={around.collaboration} path={feed} about={body.name} />
      </p>
      {around.may && (
        <div class="unfolds">
          <NewMeeting of={of} />
          <CalendarImport of={of} />
        </div>
      )}
    </section>
  );
}
