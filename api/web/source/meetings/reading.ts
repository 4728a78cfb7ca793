// What the views of a body read, in as few questions as there are.
import { service, type Case } from '../service/client.ts';
import {
  meetings,
  type Body,
  type BodyPlace,
  type MeetingPlace,
  type ReadMeeting,
} from '../service/meetings.ts';
import { nameOf, placeOf } from './places.ts';

/** The next meeting as it is recorded: by the body that leads it, where several meet. */
async function nextMeeting(place: BodyPlace, { nextMeeting: next }: Body, signal: AbortSignal) {
  if (next === null) return null;
  const at = next.hostedBy
    ? placeOf(place.collaboration, next.hostedBy)
    : { ...place, meeting: nameOf(next) };
  const read: ReadMeeting = await meetings.meeting(at, signal);
  return { at, ...read };
}

export async function readBody(place: BodyPlace, signal: AbortSignal) {
  const [{ data: body, etag }, { waitsFor }, { today }] = await Promise.all([
    meetings.body(place, signal),
    meetings.waiting(place, signal),
    service.clock(signal),
  ]);
  return { body, etag, waitsFor, today, next: await nextMeeting(place, body, signal) };
}

export type ReadBody = Awaited<ReturnType<typeof readBody>>;

const mostCases = 20;

/** The cases behind the items, by id; one that may not be read is left out. */
export async function readCases(
  collaboration: string,
  ids: readonly (string | null)[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Case>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))].slice(0, mostCases);
  const read = await Promise.all(
    wanted.map((id) =>
      service.case({ collaboration, case: id }, null, signal).then(
        ({ data }) => data,
        () => null,
      ),
    ),
  );
  return new Map(read.flatMap((each) => (each ? [[each.id, each] as const] : [])));
}

/** Asks `count` of everybody, a few at a time, and tells each answer as it comes. */
export async function countEach(
  ids: readonly string[],
  count: (id: string) => Promise<number>,
  tell: (id: string, number: number) => void,
): Promise<void> {
  const left = [...ids];
  const askOn = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const number = await count(id).catch(() => null);
      if (number !== null) tell(id, number);
    }
  };
  await Promise.all([askOn(), askOn(), askOn(), askOn()]);
}

/** A meeting with the bodies that meet, whose seats are chosen from. */
export async function readMeeting(at: MeetingPlace, signal: AbortSignal) {
  const [read, { today }] = await Promise.all([meetings.meeting(at, signal), service.clock(signal)]);
  const ids = [read.meeting.body, ...read.meeting.jointWith].map(({ id }) => id);
  const bodies = await Promise.all(
    ids.map((body) =>
      meetings.body({ collaboration: at.collaboration, body }, signal).then(({ data }) => data),
    ),
  );
  return { ...read, today, bodies };
}

export type MeetingAround = Awaited<ReturnType<typeof readMeeting>>;
