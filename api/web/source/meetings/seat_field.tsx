// Choosing a seat of the meeting; free text where the body has no seats in the register.
import { Field } from '../parts/form.tsx';
import type { SeatHere } from './seats.ts';

interface SeatFieldProps {
  name: string;
  label: string;
  help?: string;
  seats: readonly SeatHere[];
  /** What stands for no seat at all; without it a seat must be chosen. */
  none?: string;
  chosen?: string | null;
}

export function seatName({ title, holder }: SeatHere): string {
  return holder && holder !== title ? `${title}, ${holder}` : title;
}

/** By body where several meet. */
export function SeatOptions({ seats, chosen }: { seats: readonly SeatHere[]; chosen: string | null }) {
  const groups = [...new Set(seats.map(({ among }) => among))];
  const options = (among: string) =>
    seats
      .filter((seat) => seat.among === among)
      .map((seat) => (
        <option key={seat.address} value={seat.address} selected={seat.address === chosen}>
          {seatName(seat)}
        </option>
      ));
  return (
    <>
      {groups.map((among) =>
        among === '' ? (
          options(among)
        ) : (
          <optgroup key={among} label={among}>
            {options(among)}
          </optgroup>
        ),
      )}
    </>
  );
}

export function SeatField({ name, label, help, seats, none, chosen }: SeatFieldProps) {
  const required = none === undefined;
  return (
    <Field name={name} label={label} {...(help && { help })}>
      {(control) =>
        seats.length === 0 ? (
          <input {...control} maxLength={129} required={required} defaultValue={chosen ?? ''} />
        ) : (
          <select {...control} required={required}>
            <option value="">{none ?? ''}</option>
            <SeatOptions seats={seats} chosen={chosen ?? null} />
          </select>
        )
      }
    </Field>
  );
}
