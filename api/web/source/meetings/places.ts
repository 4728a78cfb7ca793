// Addresses of the views of bodies and meetings. Paths mirror those of the API.
import { bodiesPath } from '../route/route.ts';
import type { BodyPlace, MeetingPlace, PlannedMeeting } from '../service/meetings.ts';

export function bodyPath({ collaboration, body }: BodyPlace): string {
  return `${bodiesPath(collaboration)}/${body}`;
}

export function meetingPath(place: MeetingPlace): string {
  return `${bodyPath(place)}/meetings/${place.meeting}`;
}

/** In large type, for the room. */
export function hallPath(place: MeetingPlace): string {
  return `${meetingPath(place)}/hall`;
}

/** All papers of a meeting in one bundle. */
export function bundlePath(place: MeetingPlace): string {
  return `${meetingPath(place)}/papers`;
}

export function logPath(collaboration: string): string {
  return `/collaborations/${collaboration}/decision-log`;
}

export function assignmentsPath(collaboration: string): string {
  return `/collaborations/${collaboration}/assignments`;
}

/** "council/2024-09-20", as the API names a meeting in lists. */
export function placeOf(collaboration: string, address: string): MeetingPlace {
  const [body = '', meeting = ''] = address.split('/');
  return { collaboration, body, meeting };
}

/** The meeting's name in the calendar is its day, unless another was said. */
export function nameOf({ id, day }: PlannedMeeting): string {
  return id ?? day;
}
