// Who keeps the record of a meeting, and the version of it that was seen.
import type { MeetingAct } from '../service/meeting_acts.ts';
import type { Body, Meeting, MeetingPlace, ReadMeeting } from '../service/meetings.ts';

export interface Keeping {
  place: MeetingPlace;
  actor: string;
  meeting: Meeting;
  etag: string;
  /** Called with what was saved, in words, and the meeting as it is then. */
  saved: (what: string, now: ReadMeeting | null) => void;
}

/** What the forms at a meeting choose from. */
export interface Sitting {
  keeping: Keeping;
  bodies: readonly Body[];
  today: string;
}

export function actOf({ place, actor }: Keeping, etag: string, key: string): MeetingAct {
  return { place, actor, key, etag };
}
