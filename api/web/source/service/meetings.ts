// What is read of bodies and meetings. Fetched later, with the views of meetings.
import { answerOf, client, dataOf, type CasePlace, type Schema } from './api.ts';

export type Body = Schema['Body'];
export type PlannedMeeting = Schema['Meeting'];
export type Meeting = Schema['MeetingRecord'];
export type AgendaItem = Schema['AgendaItem'];
export type MinutesPart = Schema['MinutesPart'];
export type Assignment = Schema['Assignment'];
export type LoggedDecision = Schema['LoggedDecision'];
export type Waiting = Schema['Waiting'];
export type CalendarReading = Schema['CalendarReading'];

export interface BodyPlace {
  collaboration: string;
  body: string;
}

export interface MeetingPlace extends BodyPlace {
  meeting: string;
}

/** A meeting as it was read, with the tag that an act sends back. */
export interface ReadMeeting {
  meeting: Meeting;
  etag: string;
}

function addressOf({ collaboration, body, meeting }: MeetingPlace): string {
  const at = [collaboration, 'bodies', body, 'meetings', meeting].map(encodeURIComponent).join('/');
  return `/v1/collaborations/${at}`;
}

/** Pages for print, which the server makes. */
export const papers = {
  summons: (place: MeetingPlace, language: string) => `${addressOf(place)}?format=html&language=${language}`,
  notice: (place: MeetingPlace, language: string) =>
    `${addressOf(place)}?format=public-notice&language=${language}`,
  minutes: (place: MeetingPlace, part: number, language: string) =>
    `${addressOf(place)}/minutes-parts/${part}?format=html&language=${language}`,
  announcement: (place: MeetingPlace, part: number, language: string) =>
    `${addressOf(place)}/minutes-parts/${part}?format=notice&language=${language}`,
  excerpt: (place: MeetingPlace, item: number, language: string) =>
    `${addressOf(place)}/agenda-items/${item}/excerpt?format=html&language=${language}`,
  signed: (place: MeetingPlace, part: number) => `${addressOf(place)}/minutes-parts/${part}/signed-file`,
  calendar: ({ collaboration, body }: BodyPlace) =>
    `/v1/collaborations/${encodeURIComponent(collaboration)}/bodies/${encodeURIComponent(body)}/calendar.ics`,
};

export const meetings = {
  body: (path: BodyPlace, signal: AbortSignal) =>
    answerOf(client.GET('/v1/collaborations/{collaboration}/bodies/{body}', { params: { path }, signal })),

  waiting: (path: BodyPlace, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/bodies/{body}/waiting', { params: { path }, signal }),
    ),

  meeting: async (path: MeetingPlace, signal?: AbortSignal): Promise<ReadMeeting> => {
    const { data, etag } = await answerOf(
      client.GET('/v1/collaborations/{collaboration}/bodies/{body}/meetings/{meeting}', {
        params: { path },
        ...(signal && { signal }),
      }),
    );
    return { meeting: data as Meeting, etag }; // the types count the printed page too
  },

  /** The decision package of one party: a wording for each body on its path. */
  package: async (place: CasePlace, work: string, party: string, signal: AbortSignal) => {
    const data = await dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/decision-packages/{party}', {
        params: { path: { ...place, work, party } },
        signal,
      }),
    );
    return data as Schema['DecisionPackage']; // the types count the printed page too
  },

  decisions: (collaboration: string, body: string | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/decision-log', {
        params: { path: { collaboration }, query: body ? { body } : {} },
        signal,
      }),
    ),

  assignments: (
    collaboration: string,
    query: { body?: string; which: 'open' | 'all' },
    signal: AbortSignal,
  ) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/assignments', {
        params: { path: { collaboration }, query },
        signal,
      }),
    ),

  /** Reads a file and keeps nothing. */
  readCalendar: (path: BodyPlace, actor: string, file: File, year: number | null) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/bodies/{body}/calendar-readings', {
        params: { path, header: { 'Acting-As': actor }, query: year === null ? {} : { year } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file as unknown as string, // the schema says binary, which the generator calls string
        bodySerializer: (content) => content,
      }),
    ),

  putCalendar: (path: BodyPlace, actor: string, etag: string, planned: PlannedMeeting[]) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/bodies/{body}/meetings', {
        params: { path, header: { 'Acting-As': actor, 'If-Match': etag } },
        body: { meetings: planned },
      }),
    ),
};
