// Reading a year's meetings out of a file: what it would do is shown first, and nothing is kept until one
// says yes.
import { useState } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { meetings, type CalendarReading } from '../service/meetings.ts';
import { merged } from './calendar_facts.ts';
import { putAsShown, type CalendarOf } from './calendar_of.ts';
import { CalendarRead } from './calendar_read.tsx';
import { calendarWords } from './words.ts';

function ImportForm({ of, close }: { of: CalendarOf; close: () => void }) {
  const say = calendarWords[useWords().code];
  const [reading, setReading] = useState<CalendarReading | null>(null);
  const found = reading?.meetings ?? [];
  const act = async (form: FormData): Promise<void> => {
    const file = form.get('file');
    if (found.length === 0 && file instanceof File) {
      const year = textIn(form, 'year');
      setReading(await meetings.readCalendar(of.place, of.actor, file, year ? Number(year) : null));
      return;
    }
    await putAsShown(of, merged(of.planned, found).whole);
  };
  const done = (): void => {
    if (found.length === 0) return;
    of.saved(say.done);
    close();
  };
  const anew = (): void => setReading(null);
  return (
    <ActForm
      legend={say.title}
      fields={['file', 'year']}
      act={act}
      done={done}
      stays
      close={close}
      submit={found.length > 0 ? say.put(found.length) : say.read}
    >
      <Field name="file" label={say.file} help={say.fileHelp}>
        {(control) => (
          <input {...control} type="file" accept=".xlsx,.docx,.csv,.ics,.txt" required onChange={anew} />
        )}
      </Field>
      <Field name="year" label={say.year}>
        {(control) => <input {...control} type="number" min={1900} max={2200} onInput={anew} />}
      </Field>
      {reading && <CalendarRead reading={reading} now={of.planned} />}
    </ActForm>
  );
}

export function CalendarImport({ of }: { of: CalendarOf }) {
  const say = calendarWords[useWords().code];
  return <Unfold label={say.open}>{(close) => <ImportForm of={of} close={close} />}</Unfold>;
}
