// Somebody takes no part in an item, for conflict of interest; who serves, leads or checks the section
// instead.
import { Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import type { AgendaItem } from '../service/meetings.ts';
import type { Sitting } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { SeatField } from './seat_field.tsx';
import { presentSeats, seatsOf } from './seats.ts';
import { useSay } from './words/use_say.ts';

export function ConflictForm({
  sitting,
  item,
  close,
}: {
  sitting: Sitting;
  item: AgendaItem;
  close: () => void;
}) {
  const say = useSay().meeting;
  const { keeping, bodies } = sitting;
  const all = seatsOf(bodies, keeping.meeting.day);
  const there = presentSeats(all, keeping.meeting);
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.conflictLegend(item.title ?? '')}
      fields={['seat', 'serving', 'chair', 'adjuster', 'reason']}
      about={({ agenda, presences }) => [
        agenda.find((each) => each.item === item.item)?.conflicts,
        presences,
      ]}
      act={(act, form) => {
        const given = ['serving', 'chair', 'adjuster', 'reason'].flatMap((name) => {
          const text = textIn(form, name);
          return text ? [[name, text]] : [];
        });
        return meetingActs.conflict(act, item.item, {
          seat: textIn(form, 'seat'),
          ...Object.fromEntries(given),
        });
      }}
      saves={say.conflictSaved}
      close={close}
    >
      <SeatField name="seat" label={say.whoLeaves} seats={there} />
      <SeatField
        name="serving"
        label={say.serving}
        seats={there.filter(({ deputy }) => deputy)}
        none={say.nobody}
      />
      <SeatField name="chair" label={say.otherChair} seats={there} none={say.nobody} />
      {keeping.meeting.regime !== 'notes' && (
        <SeatField name="adjuster" label={say.otherAdjuster} seats={there} none={say.nobody} />
      )}
      <Field name="reason" label={say.reason}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} />}
      </Field>
    </MeetingForm>
  );
}
