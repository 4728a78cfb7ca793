// One more meeting in the calendar of a body.
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { meetings, type PlannedMeeting } from '../service/meetings.ts';
import type { CalendarProps } from './calendar_import.tsx';
import { useSay } from './words/use_say.ts';

function plannedIn(form: FormData): PlannedMeeting {
  const said = (['cutOff', 'starts', 'ends', 'place'] as const).flatMap((name) => {
    const text = textIn(form, name);
    return text ? [[name, text] as const] : [];
  });
  return { day: textIn(form, 'day'), ...Object.fromEntries(said) };
}

function NewMeetingForm({ read, place, actor, saved, close }: CalendarProps & { close: () => void }) {
  const { meeting: say, minutes } = useSay();
  const { calendar } = minutes;
  const done = (): void => {
    saved(calendar.added);
    close();
  };
  return (
    <ActForm
      legend={calendar.newLegend}
      fields={['day', 'cutOff', 'starts', 'ends', 'place']}
      act={(form) => meetings.putCalendar(place, actor, read.etag, [...read.body.meetings, plannedIn(form)])}
      done={done}
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
      <Field name="cutOff" label={calendar.columns.cutOff} help={calendar.cutOffHelp}>
        {(control) => <input {...control} type="date" />}
      </Field>
    </ActForm>
  );
}

export function NewMeeting(props: CalendarProps) {
  const { calendar } = useSay().minutes;
  return <Unfold label={calendar.newOne}>{(close) => <NewMeetingForm {...props} close={close} />}</Unfold>;
}
