// Noting who is there: one row for each seat that somebody holds. A deputy serves for a member who is absent.
import { useState } from 'preact/hooks';
import { Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import type { Meeting } from '../service/meetings.ts';
import { choiceOf, presencesIn, type Choices } from './attendance_input.ts';
import type { Sitting } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { PresenceTable } from './attendance_tab.tsx';
import { seatsOf, type SeatHere } from './seats.ts';
import { useSay } from './words/use_say.ts';

interface RowProps {
  seat: SeatHere;
  /** Members of the same body, whom a deputy may serve for. */
  members: readonly SeatHere[];
  choice: string;
  choose: (choice: string) => void;
  meeting: Meeting;
}

function ItemChoice({
  name,
  label,
  meeting,
  chosen,
}: {
  name: string;
  label: string;
  meeting: Meeting;
  chosen: number | null;
}) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        <option value="" />
        {meeting.agenda
          .filter(({ withdrawn }) => !withdrawn)
          .map(({ item, number, title }) => (
            <option key={item} value={item} selected={item === chosen}>
              {number} {title}
            </option>
          ))}
      </select>
    </label>
  );
}

function SeatRow({ seat, members, choice, choose, meeting }: RowProps) {
  const say = useSay().meeting.attendance;
  const was = meeting.presences.find((presence) => presence.seat === seat.address);
  const [part, setPart] = useState(Boolean(was?.fromItem || was?.toItem));
  const options: [string, string][] = seat.deputy
    ? [
        ['deputy', say.as.deputy],
        ...members.map(
          ({ address, title }) => [`serving ${address}`, say.servesFor(title)] as [string, string],
        ),
        ['absent', say.as.absent],
      ]
    : [
        ['member', say.as.member],
        ['absent', say.as.absent],
      ];
  const there = choice !== '' && choice !== 'absent';
  return (
    <li class={choice === 'absent' ? 'seat-row seat-absent' : 'seat-row'}>
      <Field name={`as ${seat.address}`} label={seat.title} help={seat.holder ?? ''}>
        {(control) => (
          <select {...control} value={choice} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{say.unsaid}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      {there && (
        <label class="check">
          <input type="checkbox" checked={part} onChange={(event) => setPart(event.currentTarget.checked)} />{' '}
          {say.part}
        </label>
      )}
      {there && part && (
        <p class="stretch">
          <ItemChoice
            name={`from ${seat.address}`}
            label={say.from}
            meeting={meeting}
            chosen={was?.fromItem ?? null}
          />
          <ItemChoice
            name={`to ${seat.address}`}
            label={say.to}
            meeting={meeting}
            chosen={was?.toItem ?? null}
          />
        </p>
      )}
    </li>
  );
}

interface BodySeatsProps {
  name: string;
  seats: readonly SeatHere[];
  choices: Choices;
  setChoices: (change: (old: Choices) => Choices) => void;
  meeting: Meeting;
}

function BodySeats({ name, seats, choices, setChoices, meeting }: BodySeatsProps) {
  const say = useSay().meeting.attendance;
  const members = seats.filter(({ deputy }) => !deputy);
  const all = (): void =>
    setChoices((old) => ({
      ...old,
      ...Object.fromEntries(members.map(({ address }) => [address, 'member'])),
    }));
  return (
    <fieldset>
      <legend>{name}</legend>
      <button type="button" onClick={all}>
        {say.allMembers}
        <span class="unseen"> {name}</span>
      </button>
      <ul class="seat-rows">
        {seats.map((seat) => (
          <SeatRow
            key={seat.address}
            seat={seat}
            members={members.filter(
              ({ address }) =>
                choices[address] === 'absent' || choices[seat.address] === `serving ${address}`,
            )}
            choice={choices[seat.address] ?? ''}
            choose={(choice) => setChoices((old) => ({ ...old, [seat.address]: choice }))}
            meeting={meeting}
          />
        ))}
      </ul>
    </fieldset>
  );
}

export function AttendanceForm({ sitting, close }: { sitting: Sitting; close: () => void }) {
  const say = useSay().meeting.attendance;
  const { keeping, bodies } = sitting;
  const [meeting] = useState(keeping.meeting);
  const [seats] = useState(() => seatsOf(bodies, meeting.day).filter(({ holder }) => holder !== null));
  const [choices, setChoices] = useState<Choices>(() => choiceOf(meeting.presences));
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.legend}
      fields={['others']}
      about={({ presences, othersPresent }) => [presences, othersPresent]}
      shown={(now) => (
        <>
          {[now.body, ...now.jointWith].map((body) => (
            <PresenceTable key={body.id} meeting={now} body={body} />
          ))}
          <p>{now.othersPresent}</p>
        </>
      )}
      act={(act, form) =>
        meetingActs.attend(act, {
          presences: presencesIn(seats, choices, form),
          others: textIn(form, 'others'),
        })
      }
      saves={say.saved}
      close={close}
    >
      {seats.length === 0 && <p class="quiet">{say.noSeats}</p>}
      {bodies.map(({ id, name }) => {
        const own = seats.filter(({ body }) => body === id);
        return (
          own.length > 0 && (
            <BodySeats key={id} name={name} seats={own} {...{ choices, setChoices, meeting }} />
          )
        );
      })}
      <Field name="others" label={say.others} help={say.othersHelp}>
        {(control) => (
          <textarea {...control} rows={3} maxLength={4000} defaultValue={meeting.othersPresent ?? ''} />
        )}
      </Field>
    </MeetingForm>
  );
}
