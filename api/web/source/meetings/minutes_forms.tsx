// Writing a part of the minutes, registering what happened to it, and additions asked for.
import { Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { service, type Schema } from '../service/client.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import type { MinutesPart } from '../service/meetings.ts';
import type { Sitting } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { SeatField } from './seat_field.tsx';
import { seatsOf } from './seats.ts';
import { useSay } from './words/use_say.ts';

export type FactWord = Schema['MinutesFact']['what'];

interface FormProps {
  sitting: Sitting;
  close: () => void;
}

interface PartFormProps extends FormProps {
  part: MinutesPart;
}

export function WriteForm({ sitting: { keeping }, close }: FormProps) {
  const say = useSay().minutes;
  const open = keeping.meeting.agenda.filter(({ withdrawn, part }) => !withdrawn && part === null);
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.writeLegend}
      fields={['items']}
      about={({ agenda }) => agenda.map(({ outcome, part }) => [outcome, part])}
      act={(act, form) =>
        meetingActs.writeMinutes(act, {
          items: form.getAll('items').map(Number),
          ...(form.get('immediately') !== null && { immediately: true }),
        })
      }
      saves={say.wrote}
      submit={say.writeIt}
      close={close}
    >
      <fieldset>
        <legend class="unseen">{say.writeLegend}</legend>
        {open.map(({ item, section, number, title, outcome }) => (
          <label key={item} class="check">
            <input
              type="checkbox"
              name="items"
              value={item}
              defaultChecked={outcome !== null}
              disabled={outcome === null}
            />{' '}
            {section ? `§ ${section}` : number} {title}
            {outcome === null && <span class="quiet"> · {say.withoutOutcome}</span>}
          </label>
        ))}
      </fieldset>
      {keeping.meeting.regime !== 'notes' && (
        <label class="check">
          <input type="checkbox" name="immediately" /> {say.writeImmediately}
        </label>
      )}
    </MeetingForm>
  );
}

/** Who adjusted, how, where, and the signed file. */
function AdjustFields({ sitting: { keeping } }: { sitting: Sitting }) {
  const say = useSay().minutes;
  const { chair, adjusters, adjustment } = keeping.meeting;
  const chosen = [...(chair ? [chair] : []), ...adjusters];
  return (
    <>
      <fieldset>
        <legend>{say.who}</legend>
        {chosen.map(({ seat, name }) => (
          <label key={seat} class="check">
            <input type="checkbox" name="by" value={seat} defaultChecked /> {name}
          </label>
        ))}
      </fieldset>
      <div class="pair">
        <Field name="how" label={say.how}>
          {(control) => (
            <select {...control}>
              {(['e_signature', 'pen', 'e_mail'] as const).map((way) => (
                <option key={way} value={way}>
                  {say.ways[way]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="place" label={say.where}>
          {(control) => <input {...control} maxLength={200} defaultValue={adjustment ?? ''} />}
        </Field>
        <Field name="time" label={say.time}>
          {(control) => <input {...control} type="time" />}
        </Field>
      </div>
      <Field name="signedFile" label={say.file} help={say.fileHelp}>
        {(control) => <input {...control} type="file" accept="application/pdf" />}
      </Field>
    </>
  );
}

async function signedFileIn(form: FormData, { keeping }: Sitting): Promise<{ signedFile?: string }> {
  const file = form.get('signedFile');
  if (!(file instanceof File) || file.size === 0) return {};
  const { hash } = await service.putContent(keeping.place.collaboration, keeping.actor, file);
  return { signedFile: hash };
}

export function FactForm({ sitting, part, what, close }: PartFormProps & { what: FactWord }) {
  const say = useSay().minutes;
  const { keeping, today } = sitting;
  const adjusts = what === 'adjust';
  const given = (form: FormData): Schema['MinutesFact'] => {
    const [place, time, note] = [textIn(form, 'place'), textIn(form, 'time'), textIn(form, 'note')];
    return {
      what,
      happenedOn: textIn(form, 'happenedOn'),
      ...(adjusts && { by: form.getAll('by').map(String), how: textIn(form, 'how') as 'pen' }),
      ...(place && { place }),
      ...(time && { time }),
      ...(note && { note }),
    };
  };
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.factLegends[what] ?? what}
      fields={['happenedOn', 'by', 'how', 'place', 'time', 'signedFile', 'note']}
      about={({ parts }) => parts.find((each) => each.part === part.part)}
      act={async (act, form) =>
        meetingActs.fact(act, part.part, { ...given(form), ...(await signedFileIn(form, sitting)) })
      }
      saves={say.factsDone[what] ?? what}
      submit={say.register}
      close={close}
    >
      <Field name="happenedOn" label={say.when}>
        {(control) => <input {...control} type="date" required max={today} defaultValue={today} />}
      </Field>
      {adjusts && <AdjustFields sitting={sitting} />}
      <Field name="note" label={say.note}>
        {(control) => <textarea {...control} rows={2} />}
      </Field>
    </MeetingForm>
  );
}

export function AdditionForm({ sitting, part, close }: PartFormProps) {
  const say = useSay().minutes;
  const { keeping, bodies } = sitting;
  const seats = seatsOf(bodies, keeping.meeting.day).filter(({ holder }) => holder !== null);
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.addLegend}
      fields={['seat', 'text']}
      about={({ parts }) => parts.find((each) => each.part === part.part)}
      act={(act, form) =>
        meetingActs.addition(act, part.part, { seat: textIn(form, 'seat'), text: textIn(form, 'text') })
      }
      saves={say.added}
      close={close}
    >
      <SeatField name="seat" label={say.addWho} seats={seats} />
      <Field name="text" label={say.addText}>
        {(control) => <textarea {...control} rows={3} maxLength={20_000} required />}
      </Field>
    </MeetingForm>
  );
}
