// The meeting is opened: who chairs it, who checks the minutes.
import { useState } from 'preact/hooks';
import { Explained } from '../parts/explained.tsx';
import { Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import type { Sitting } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { SeatField } from './seat_field.tsx';
import { seatsOf, type SeatHere } from './seats.ts';
import { useSay } from './words/use_say.ts';

/** As many as the body chooses beside the chair, and room for one more. */
function Adjusters({ seats, count }: { seats: readonly SeatHere[]; count: number }) {
  const say = useSay().meeting;
  const [rows, setRows] = useState(Math.max(1, count));
  return (
    <fieldset>
      <legend>
        <Explained name="adjusted" text={say.adjusters} />
      </legend>
      {Array.from({ length: rows }, (_, at) => (
        <SeatField
          key={at}
          name={`adjuster ${at}`}
          label={say.adjuster(at + 1)}
          seats={seats}
          none={at < count ? '' : say.nobody}
        />
      ))}
      <button type="button" class="plain" onClick={() => setRows(rows + 1)}>
        {say.oneMoreAdjuster}
      </button>
    </fieldset>
  );
}

export function OpeningForm({ sitting, close }: { sitting: Sitting; close: () => void }) {
  const say = useSay().meeting;
  const { keeping, bodies } = sitting;
  const { meeting } = keeping;
  const seats = seatsOf(bodies, meeting.day).filter(({ holder }) => holder !== null);
  const lead = bodies.find(({ id }) => id === meeting.body.id);
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.openLegend}
      fields={['chair', 'adjusters', 'secretary', 'adjustment', 'firstSection']}
      about={({ state, day }) => [state, day]}
      act={(act, form) => {
        const adjusters = [...form.keys()].filter((key) => key.startsWith('adjuster '));
        const first = Number(textIn(form, 'firstSection'));
        return meetingActs.open(act, {
          chair: textIn(form, 'chair'),
          adjusters: adjusters.map((key) => textIn(form, key)).filter(Boolean),
          secretary: textIn(form, 'secretary'),
          adjustment: textIn(form, 'adjustment'),
          ...(first > 0 && { firstSection: first }),
        });
      }}
      saves={say.opened}
      submit={say.openIt}
      close={close}
    >
      <SeatField name="chair" label={say.chair} help={say.chairHelp} seats={seats} />
      {meeting.regime !== 'notes' && <Adjusters seats={seats} count={lead?.adjusters ?? 0} />}
      <Field name="secretary" label={say.secretary}>
        {(control) => <input {...control} maxLength={200} />}
      </Field>
      {meeting.regime !== 'notes' && (
        <Field name="adjustment" label={say.adjustment}>
          {(control) => <input {...control} maxLength={300} />}
        </Field>
      )}
      <Field name="firstSection" label={say.firstSection} help={say.firstSectionHelp}>
        {(control) => <input {...control} type="number" min={1} />}
      </Field>
    </MeetingForm>
  );
}
