// What the register holds, with the tag that a change must know, and how it is changed.
import { answerOf, client, dataOf, type Schema } from './api.ts';

export type Organisation = Schema['Organisation'];
export type Body = Schema['Body'];
export type Seat = Schema['Seat'];
export type Meeting = Schema['Meeting'];

const headers = (etag?: string) => ({ 'Acting-As': 'administrator', ...(etag && { 'If-Match': etag }) });

export const register = {
  organisations: (collaboration: string, signal?: AbortSignal) =>
    answerOf(
      client.GET('/v1/collaborations/{collaboration}/organisations', {
        params: { path: { collaboration } },
        ...(signal && { signal }),
      }),
    ),

  bodies: (collaboration: string, signal?: AbortSignal) =>
    answerOf(
      client.GET('/v1/collaborations/{collaboration}/bodies', {
        params: { path: { collaboration } },
        ...(signal && { signal }),
      }),
    ),

  body: (collaboration: string, body: string, signal?: AbortSignal) =>
    answerOf(
      client.GET('/v1/collaborations/{collaboration}/bodies/{body}', {
        params: { path: { collaboration, body } },
        ...(signal && { signal }),
      }),
    ),

  putOrganisation: (
    collaboration: string,
    organisation: string,
    etag: string,
    body: Schema['OrganisationInput'],
  ) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/organisations/{organisation}', {
        params: { path: { collaboration, organisation }, header: headers(etag) },
        body,
      }),
    ),

  putAuthorities: (
    collaboration: string,
    organisation: string,
    etag: string,
    authorities: Schema['AuthorityInput'][],
  ) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/organisations/{organisation}/authorities', {
        params: { path: { collaboration, organisation }, header: headers(etag) },
        body: { authorities },
      }),
    ),

  putBody: (collaboration: string, id: string, etag: string, body: Schema['BodyInput']) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/bodies/{body}', {
        params: { path: { collaboration, body: id }, header: headers(etag) },
        body,
      }),
    ),

  putHolder: (
    collaboration: string,
    body: string,
    seat: string,
    etag: string,
    holding: { holder: string | null; from: string; until?: string; basis?: string },
  ) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/bodies/{body}/seats/{seat}/holder', {
        params: { path: { collaboration, body, seat }, header: headers(etag) },
        body: holding,
      }),
    ),

  putSeats: (collaboration: string, body: string, etag: string, seats: Schema['SeatInput'][]) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/bodies/{body}/seats', {
        params: { path: { collaboration, body }, header: headers(etag) },
        body: { seats },
      }),
    ),

  beginTerms: (collaboration: string, etag: string, from: string, bodies: string[]) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/terms-of-office', {
        params: { path: { collaboration }, header: headers(etag) },
        body: { from, bodies },
      }),
    ),

  list: (collaboration: string, authority: string, from: string, to: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/authorities/{authority}/register-list', {
        params: { path: { collaboration, authority }, query: { from, to } },
        signal,
      }),
    ).then((data) => data as Schema['RegisterList']), // the types count the files too
};

const calendarAt = (...at: string[]): string =>
  `/v1/collaborations/${at.map(encodeURIComponent).join('/')}/calendar.ics`;

/** Where calendars are subscribed to. */
export const calendars = {
  organisation: (collaboration: string, id: string) => calendarAt(collaboration, 'organisations', id),
  body: (collaboration: string, id: string) => calendarAt(collaboration, 'bodies', id),
  seat: (collaboration: string, body: string, id: string) => calendarAt(collaboration, 'bodies', body, 'seats', id),
};

/** Where an authority's list is found as a file, or as a page to be printed. */
export function registerListAddress(
  collaboration: string,
  authority: string,
  query: { from: string; to: string; format: 'csv' | 'html'; language: string },
): string {
  const at = [collaboration, 'authorities', authority, 'register-list'];
  return `/v1/collaborations/${at.map(encodeURIComponent).join('/')}?${new URLSearchParams(query)}`;
}
