// A calendar read out of a file: what was read is shown with where it stood, and kept when somebody says so.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { useActing } from '../parts/acting.ts';
import { DayText } from '../parts/day.tsx';
import { ActForm, Field } from '../parts/form.tsx';
import { ProblemNote } from '../parts/reading.tsx';
import { textIn } from '../parts/sending.ts';
import { Symbol } from '../parts/symbol.tsx';
import type { Schema } from '../service/client.ts';
import { register } from '../service/register.ts';
import { putMeetings } from './body_calendar.tsx';
import type { BodyAround } from './one_body.tsx';
import { registerWords } from './register_words.ts';

type Reading = Schema['CalendarReading'];

/** What is read is added to the calendar that is there: what the file lacks is not lost. */
const keptAnyway = 'not_in_file';

/** "line 3" of a text file in the language spoken; a cell as it is. */
function usePlace(): (place: string) => string {
  const say = registerWords[useWords().code].calendar.reading;
  return (place) => place.replace(/^line (\d+)$/, (_, number: string) => say.line(number));
}

interface ImportProps extends BodyAround {
  close: () => void;
}

function Problems({ problems }: { problems: Reading['problems'] }) {
  const title = useTitle();
  const placeText = usePlace();
  const say = registerWords[useWords().code].calendar.reading;
  const doubts = problems.filter(({ code }) => code !== keptAnyway);
  if (doubts.length === 0) return null;
  return (
    <div class="note note-late">
      <p>
        <Symbol name="late" /> {say.problems(doubts.length)}
      </p>
      <ul class="blockers">
        {doubts.map(({ place, code, message }) => (
          <li key={place + code}>
            {place && <strong>{placeText(place)}: </strong>}
            {title(message)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Columns({ columns }: { columns: Reading['columns'] }) {
  const say = registerWords[useWords().code].calendar;
  const names: Readonly<Record<string, string>> = {
    ...say.reading.readAs,
    day: say.day,
    cutOff: say.cutOff,
    place: say.place,
  };
  if (columns.length === 0) return null;
  const nameOf = (as: string): string => names[as] ?? as;
  const told = columns.map(({ heading, readAs }) => {
    const as = readAs === null ? say.reading.notRead : nameOf(readAs);
    return `${heading} → ${as.toLowerCase()}`;
  });
  return (
    <p class="quiet">
      {say.reading.columns}: {told.join(', ')}
    </p>
  );
}

function ReadingShown({ reading, around, body, close }: ImportProps & { reading: Reading }) {
  const placeText = usePlace();
  const say = registerWords[useWords().code].calendar;
  const known = new Set(body.meetings.map(({ day }) => day));
  const fresh = reading.meetings.filter(({ day }) => !known.has(day));
  const { busy, problem, run } = useActing(() => {
    close();
    around.tell(say.saved);
  });
  const save = (): void => run(() => putMeetings({ around, body }, [...body.meetings, ...fresh]));
  const nothing = reading.meetings.length === 0 ? say.reading.nothing : say.reading.allThere;
  return (
    <section class="act-form" aria-label={say.reading.title}>
      <p class="act-title" role="status">
        {say.reading.title}: {say.reading.meetings(reading.meetings.length)}
      </p>
      {problem && <ProblemNote problem={problem} again={save} />}
      <Problems problems={reading.problems} />
      <Columns columns={reading.columns} />
      <ul class="lines">
        {reading.meetings.map((meeting, at) => (
          <li key={meeting.id ?? meeting.day} class="line">
            <div>
              <DayText day={meeting.day} /> {meeting.place}
              <p class="quiet">
                {say.reading.from(
                  reading.sources[at]?.text ?? '',
                  placeText(reading.sources[at]?.place ?? ''),
                )}
              </p>
            </div>
            <p class="line-end quiet">{known.has(meeting.day) ? say.reading.isThere : say.reading.isNew}</p>
          </li>
        ))}
      </ul>
      {fresh.length === 0 && <p>{nothing}</p>}
      <p class="buttons">
        {fresh.length > 0 && (
          <button type="button" class="primary" disabled={busy} onClick={save}>
            {say.reading.save(fresh.length)}
          </button>
        )}
        <button type="button" onClick={close}>
          {say.reading.drop}
        </button>
      </p>
    </section>
  );
}

export function CalendarImport(props: ImportProps) {
  const { around, body, close } = props;
  const say = registerWords[useWords().code].calendar;
  const [reading, setReading] = useState<Reading | null>(null);
  const read = async (form: FormData): Promise<void> => {
    const year = textIn(form, 'year');
    const file = form.get('file') as File;
    setReading(await register.readCalendar(around.collaboration, body.id, year ? Number(year) : null, file));
  };
  if (reading) return <ReadingShown {...props} reading={reading} />;
  return (
    <ActForm
      legend={say.importLegend}
      fields={['file', 'year']}
      act={read}
      done={() => undefined}
      close={close}
      submit={say.readIt}
    >
      <Field name="file" label={say.file} help={say.fileHelp}>
        {(control) => <input {...control} type="file" accept=".xlsx,.csv,.docx,.ics,.txt" required />}
      </Field>
      <Field name="year" label={say.year}>
        {(control) => <input {...control} type="number" min={1900} max={2200} />}
      </Field>
    </ActForm>
  );
}
