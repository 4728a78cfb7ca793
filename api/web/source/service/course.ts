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

  setField: (act: Act, etag: string, field: string, body: Schema['SetField']) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/fields/{field}', {
        params: { path: { ...act.place, field }, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  fillRole: (act: Act, etag: string, role: string, body: Schema['FillRole']) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/roles/{role}', {
        params: { path: { ...act.place, role }, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  giveNumber: (act: Act, etag: string, organisation: string, body: Schema['GiveRegistryNumber']) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/registry-numbers/{organisation}', {
        params: { path: { ...act.place, organisation }, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  addParty: (act: Act, etag: string, body: Schema['AddParty']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/parties', {
        params: { path: act.place, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  removeParty: (act: Act, etag: string, party: string, body: Schema['Reason']) =>
    dataOf(
      client.DELETE('/v1/collaborations/{collaboration}/cases/{case}/parties/{party}', {
        params: { path: { ...act.place, party }, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  addTask: (act: Act, work: string, body: { text: string; asked: string; due?: string }) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/tasks', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body,
      }),
    ),

  link: (act: Act, etag: string, body: Schema['LinkCase']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/links', {
        params: { path: act.place, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  signal: (act: Act, body: Schema['SendSignal']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/signals', {
        params: { path: act.place, header: headers(act) },
        body,
      }),
    ),

  publicPage: (act: Act, etag: string, body: { open: boolean; reason: string }) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/public-page', {
        params: { path: act.place, header: { ...headers(act), 'If-Match': etag } },
        body,
      }),
    ),

  note: (act: Act, body: Schema['AddNote']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/notes', {
        params: { path: act.place, header: headers(act) },
        body,
      }),
    ),

  show: (act: Act, work: string) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/showings', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body: {},
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
