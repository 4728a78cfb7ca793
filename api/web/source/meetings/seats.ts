// The seats of a meeting: addressed "body/seat", because somebody may sit in two bodies that meet together.
// Pure.
import type { Day } from '../format/day.ts';
import type { Body, Meeting } from '../service/meetings.ts';

export interface SeatHere {
  address: string;
  title: string;
  body: string;
  /** The body's name, to choose by where several meet; empty where only one does. */
  among: string;
  deputy: boolean;
  /** Who held it on the day of the meeting; null: vacant. */
  holder: string | null;
}

function holderOn({ holdings }: Body['seats'][number], day: Day): string | null {
  return holdings.find(({ from, until }) => from <= day && (!until || until >= day))?.holder ?? null;
}

export function seatsOf(bodies: readonly Body[], day: Day): SeatHere[] {
  return bodies.flatMap(({ id, name, seats }) =>
    seats.map((seat) => ({
      address: `${id}/${seat.id}`,
      title: seat.title,
      body: id,
      among: bodies.length > 1 ? name : '',
      deputy: seat.deputy,
      holder: holderOn(seat, day),
    })),
  );
}

/** Those that are there: noted as present, or, before anything is noted, all that somebody holds. */
export function presentSeats(seats: readonly SeatHere[], { presences }: Meeting): SeatHere[] {
  if (presences.length === 0) return seats.filter(({ holder }) => holder !== null);
  const there = new Set(presences.filter(({ as }) => as !== 'absent').map(({ seat }) => seat));
  return seats.filter(({ address }) => there.has(address));
}
