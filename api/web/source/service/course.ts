// What changes the course of a whole case: on hold and on again, a new case out of it, another version of its lifecycle.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';
import { headers, type Act } from './rounds.ts';

export type Preview = Schema['MigrationPreview'];

export const course = {
  hold: (act: Act, etag: string, body: Schema['HoldCase']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/holds', {
        params: { path: act.place, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  resume: (act: Act, etag: string, body: Schema['Reason']) =>
    dataOf(
      client.DELETE('/v1/collaborations/{collaboration}/cases/{case}/holds/current', {
        params: { path: act.place, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  start: ({ place: { collaboration }, actor, key }: Act, body: Schema['StartCase']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases', {
        params: { path: { collaboration }, header: { 'Acting-As': actor, 'Idempotency-Key': key } },
        body,
      }),
    ),

  preview: (path: CasePlace, to: number, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/migration', {
        params: { path, query: { to } },
        signal,
      }),
    ),

  migrate: (act: Act, etag: string, body: Schema['MigrateCase']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/migration', {
        params: { path: act.place, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),
};
