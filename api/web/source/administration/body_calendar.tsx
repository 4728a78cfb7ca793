// The meetings of a body, one by one or read out of a file.
import { useWords } from '../language/language.tsx';
import { useActing } from '../parts/acting.ts';
import { DayText } from '../parts/day.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { ProblemNote } from '../parts/reading.tsx';
import { textIn } from '../parts/sending.ts';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { register, type Meeting } from '../service/register.ts';
import { CalendarImport } from './calendar_import.tsx';
import { knowing } from '../parts/knowing.ts';
import type { BodyAround } from './one_body.tsx';
import { registerWords } from './register_words.ts';

export function putMeetings({ around, body }: BodyAround, meetings: Meeting[]): Promise<unknown> {
  const inOrder = [...meetings].sort((a, b) => a.day.localeCompare(b.day));
  return knowing(
    () => register.putMeetings(around.collaboration, body.id, around.etag, inOrder),
    around.reload,
  );
}

function MeetingForm({ close, ...place }: BodyAround & { close: () => void }) {
  const say = registerWords[useWords().code].calendar;
  const act = (form: FormData): Promise<unknown> => {
    const cutOff = textIn(form, 'cutOff');
    const added = {
      day: textIn(form, 'day'),
      ...(cutOff && { cutOff }),
      starts: textIn(form, 'starts'),
      ends: textIn(form, 'ends'),
      place: textIn(form, 'place'),
    };
    return putMeetings(place, [...place.body.meetings, added]);
  };
  const done = (): void => {
    close();
    place.around.tell(say.saved);
  };
  return (
    <ActForm legend={say.addLegend} fields={[]} act={act} done={done} close={close}>
      <div class="pair">
        <Field name="day" label={say.day}>
          {(control) => <input {...control} type="date" required />}
        </Field>
        <Field name="cutOff" label={say.cutOff} help={say.cutOffHelp}>
          {(control) => <input {...control} type="date" />}
        </Field>
        <Field name="starts" label={say.starts}>
          {(control) => <input {...control} type="time" />}
        </Field>
        <Field name="ends" label={say.ends}>
          {(control) => <input {...control} type="time" />}
        </Field>
      </div>
      <Field name="place" label={say.place}>
        {(control) => <input {...control} maxLength={200} />}
      </Field>
    </ActForm>
  );
}

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
  const columns = [day, cutOff, time, place, ...(remove ? [act] : [])].map((name) => ({ name }));
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
  const remove = (gone: Meeting): void =>
    run(() =>
      putMeetings(
        { around, body },
        body.meetings.filter((each) => each !== gone),
      ),
    );
  const { today } = around;
  const past = body.meetings.filter(({ day }) => day < today);
  const ahead = body.meetings.filter(({ day }) => day >= today);
  const ofBody = `/v1/collaborations/${around.collaboration}/bodies/${body.id}`;
  const feed = `${ofBody}/calendar.ics?language=${words.code}`;
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
        <a href={feed}>{say.subscribe}</a>
      </p>
      {around.may && (
        <div class="unfolds">
          <Unfold label={say.add}>
            {(close) => <MeetingForm around={around} body={body} close={close} />}
          </Unfold>
          <Unfold label={say.import}>
            {(close) => <CalendarImport around={around} body={body} close={close} />}
          </Unfold>
        </div>
      )}
    </section>
  );
}
