// One more meeting in the calendar of a body.
import { useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import type { PlannedMeeting } from '../service/meetings.ts';
import { changeCalendar, type CalendarOf } from './calendar_of.ts';
import { calendarWords } from './words.ts';

function plannedIn(form: FormData): PlannedMeeting {
  const said = (['cutOff', 'starts', 'ends', 'place'] as const).flatMap((name) => {
    const text = textIn(form, name);
    return text ? [[name, text] as const] : [];
  });
  return { day: textIn(form, 'day'), ...Object.fromEntries(said) };
}

function NewMeetingForm({ of, close }: { of: CalendarOf; close: () => void }) {
  const say = calendarWords[useWords().code];
  return (
    <ActForm
      legend={say.newLegend}
      fields={['day', 'cutOff', 'starts', 'ends', 'place']}
      act={(form) => changeCalendar(of, (planned) => [...planned, plannedIn(form)])}
      done={() => of.saved(say.added)}
      close={close}
    >
      <div class="pair">
        <Field name="day" label={say.day}>
          {(control) => <input {...control} type="date" required />}
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
      <Field name="cutOff" label={say.cutOff} help={say.cutOffHelp}>
        {(control) => <input {...control} type="date" />}
      </Field>
    </ActForm>
  );
}

export function NewMeeting({ of }: { of: CalendarOf }) {
  const say = calendarWords[useWords().code];
  return <Unfold label={say.newOne}>{(close) => <NewMeetingForm of={of} close={close} />}</Unfold>;
}
