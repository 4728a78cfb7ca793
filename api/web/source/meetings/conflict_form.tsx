// Somebody takes no part in an item, for conflict of interest; who serves, leads or checks the section
// instead. And what was noted by mistake is taken back.
import { Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import type { AgendaItem, Meeting } from '../service/meetings.ts';
import type { Sitting } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { SeatField } from './seat_field.tsx';
import { presentSeats, seatsOf } from './seats.ts';
import { useSay } from './words/use_say.ts';

interface ConflictFormProps {
  sitting: Sitting;
  item: AgendaItem;
  close: () => void;
}

const conflictsOf = ({ agenda }: Meeting, item: number) => agenda.find((each) => each.item === item)?.conflicts;

export function ConflictForm({ sitting, item, close }: ConflictFormProps) {
  const say = useSay().meeting;
  const { keeping, bodies } = sitting;
  const all = seatsOf(bodies, keeping.meeting.day);
  const there = presentSeats(all, keeping.meeting);
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.conflictLegend(item.title ?? '')}
      fields={['seat', 'serving', 'chair', 'adjuster', 'reason']}
      about={(meeting) => [conflictsOf(meeting, item.item), meeting.presences]}
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

export function TakeBackConflictForm({ sitting: { keeping }, item, close }: ConflictFormProps) {
  const say = useSay().meeting;
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.conflictBackLegend(item.title ?? '')}
      fields={['seat', 'reason']}
      about={(meeting) => conflictsOf(meeting, item.item)}
      act={(act, form) =>
        meetingActs.takeBackConflict(act, item.item, { seat: textIn(form, 'seat'), reason: textIn(form, 'reason') })
      }
      saves={say.conflictBackSaved}
      submit={say.conflictBackIt}
      close={close}
    >
      <Field name="seat" label={say.conflictBackWhose} help={say.conflictBackHelp}>
        {(control) => (
          <select {...control} required>
            {item.conflicts.map(({ seat, name }) => (
              <option key={seat} value={seat}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="reason" label={say.reason}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} required />}
      </Field>
    </MeetingForm>
  );
}
