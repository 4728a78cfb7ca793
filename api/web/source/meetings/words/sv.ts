import { bodyWords } from './sv_bodies.ts';
import { meetingWords } from './sv_meeting.ts';
import { minutesWords } from './sv_minutes.ts';

export const sv = { body: bodyWords, meeting: meetingWords, minutes: minutesWords };

export type MeetingWords = typeof sv;
