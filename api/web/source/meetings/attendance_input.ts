// What is said of each seat in the attendance form, as the API takes it. Pure.
import type { Schema } from '../service/client.ts';
import type { Meeting } from '../service/meetings.ts';
import type { SeatHere } from './seats.ts';

type Presence = Schema['Attendance']['presences'][number];

/** By seat: "member", "absent", "deputy", or "serving council/kumla"; nothing is said of the others. */
export type Choices = Readonly<Record<string, string>>;

export function choiceOf(presences: Meeting['presences']): Choices {
  return Object.fromEntries(
    presences.map(({ seat, as, servesFor }) => [seat, servesFor ? `${as} ${servesFor.seat}` : as]),
  );
}

function itemIn(form: FormData, name: string): number {
  return Number(form.get(name) ?? 0);
}

export function presencesIn(seats: readonly SeatHere[], choices: Choices, form: FormData): Presence[] {
  return seats.flatMap(({ address }) => {
    const [as, servesFor] = (choices[address] ?? '').split(' ');
    if (!as) return [];
    const [from, to] = [itemIn(form, `from ${address}`), itemIn(form, `to ${address}`)];
    return [
      {
        seat: address,
        as: as as Presence['as'],
        ...(servesFor && { servesFor }),
        ...(from > 0 && { fromItem: from }),
        ...(to > 0 && { toItem: to }),
      },
    ];
  });
}
