import { bodyWords } from './en_bodies.ts';
import { meetingWords } from './en_meeting.ts';
import { minutesWords } from './en_minutes.ts';
import type { MeetingWords } from './sv.ts';

export const en: MeetingWords = { body: bodyWords, meeting: meetingWords, minutes: minutesWords };
