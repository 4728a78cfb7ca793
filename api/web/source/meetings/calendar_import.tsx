// Reading a year's meetings out of a file: what it would do is shown first, and nothing is kept until one
// says yes.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { meetings, type BodyPlace, type CalendarReading, type PlannedMeeting } from '../service/meetings.ts';
import { merged, type CalendarChange } from './calendar_facts.ts';
import { clockTime } from './clock_time.ts';
import type { ReadBody } from './reading.ts';
import { useSay } from './words/use_say.ts';

function ChangeRow({ change: { planned, what } }: { change: CalendarChange }) {
  const words = useWords();
  const { minutes, meeting } = useSay();
  const { day, cutOff, starts, ends, place } = planned;
  const clock = (time: string | undefined): string => (time ? clockTime(time, words.code) : '');
  const when = [starts && meeting.clock(clock(starts), clock(ends)), place];
  return (
    <Row head={words.day(day)}>
      <Cell>{cutOff ? words.day(cutOff) : ''}</Cell>
      <Cell>{when.filter(Boolean).join(' · ')}</Cell>
      <Cell>{minutes.calendar[what]}</Cell>
    </Row>
  );
}

function Would({ reading, now }: { reading: CalendarReading; now: readonly PlannedMeeting[] }) {
  const say = useSay().minutes.calendar;
  const title = useTitle();
  const { code: language } = useWords();
  const { changes } = merged(now, reading.meetings);
  // What the file does not name stays, and stands among the changes.
  const problems = reading.problems.filter(({ code }) => code !== 'not_in_file');
  const where = (place: string): string => (language === 'sv' ? place.replace(/^line /, 'rad ') : place);
  const { day, cutOff, time, what } = say.columns;
  return (
    <>
      {problems.length > 0 && (
        <div class="note note-late">
          <p>{say.problems}</p>
          <ul>
            {problems.map(({ place, message }, at) => (
              <li key={at}>
                {place && <strong>{where(place)}: </strong>}
                {title(message)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {reading.meetings.length === 0 ? (
        <p>{say.nothing}</p>
      ) : (
        <>
          <h2>{say.would}</h2>
          <StackedTable
            class="calendar-changes"
            caption={say.would}
            columns={[day, cutOff, time, what].map((name) => ({ name }))}
          >
            {changes.map((change) => (
              <ChangeRow key={change.planned.day} change={change} />
            ))}
          </StackedTable>
        </>
      )}
    </>
  );
}

export interface CalendarProps {
  read: ReadBody;
  place: BodyPlace;
  actor: string;
  saved: (what: string) => void;
}

function ImportForm({ read, place, actor, saved, close }: CalendarProps & { close: () => void }) {
  const say = useSay().minutes.calendar;
  const [reading, setReading] = useState<CalendarReading | null>(null);
  const now = read.body.meetings;
  const found = reading?.meetings ?? [];
  const act = async (form: FormData): Promise<void> => {
    const file = form.get('file');
    if (found.length === 0 && file instanceof File) {
      setReading(await meetings.readCalendar(place, actor, file));
      return;
    }
    await meetings.putCalendar(place, actor, read.etag, merged(now, found).whole);
  };
  const done = (): void => {
    if (found.length === 0) return;
    saved(say.done);
    close();
  };
  return (
    <ActForm
      legend={say.title}
      fields={['file']}
      act={act}
      done={done}
      close={close}
      submit={found.length > 0 ? say.put(found.length) : say.read}
    >
      <Field name="file" label={say.file} help={say.fileHelp}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".xlsx,.docx,.csv,.ics"
            required
            onChange={() => setReading(null)}
          />
        )}
      </Field>
      {reading && <Would reading={reading} now={now} />}
    </ActForm>
  );
}

export function CalendarImport(props: CalendarProps) {
  const say = useSay().minutes.calendar;
  return <Unfold label={say.open}>{(close) => <ImportForm {...props} close={close} />}</Unfold>;
}
