// What the page reads and does around a round of consultation.
import { answerOf, client, dataOf, type CasePlace, type Schema } from './api.ts';

export type Round = Schema['Round'];
export type Compilation = Schema['Compilation'];
export type Remark = Schema['Remark'];

/** Who does something in a case. The key is the same for every try, so that a repeat has no second effect. */
export interface Act {
  place: CasePlace;
  actor: string;
  key: string;
}

export type Sign = Schema['Task']['signs'][number]['sign'];

export function headers({ actor, key }: Act, etag?: string) {
  const always = { 'Acting-As': actor, 'Idempotency-Key': key };
  return etag === undefined ? always : { ...always, 'If-Match': etag };
}

const asOfQuery = (asOf: string | null) => (asOf ? { asOf } : {});

export const rounds = {
  round: (place: CasePlace, work: string, asOf: string | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/round', {
        params: { path: { ...place, work }, query: asOfQuery(asOf) },
        signal,
      }),
    ),

  compilation: (place: CasePlace, { work, number }: { work: string; number: number }, asOf: string | null) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/compilation', {
        params: { path: { ...place, work }, query: { round: number, ...asOfQuery(asOf) } },
      }),
    ).then((data) => data as Compilation), // the types count the files too, which are asked for by address

  clauses: (place: CasePlace, document: string, version: number, signal: AbortSignal) =>
    dataOf(
      client.GET(
        '/v1/collaborations/{collaboration}/cases/{case}/documents/{document}/versions/{version}/clauses',
        { params: { path: { ...place, document, version } }, signal },
      ),
    ),

  remark: (place: CasePlace, remark: number) =>
    answerOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/remarks/{remark}', {
        params: { path: { ...place, remark } },
      }),
    ),

  dispose: (act: Act, remark: number, etag: string, body: Schema['DisposeRemark']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/remarks/{remark}/dispositions', {
        params: { path: { ...act.place, remark }, header: headers(act, etag) },
        body,
      }),
    ),

  tag: (act: Act, remark: number, etag: string, tags: string[]) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/remarks/{remark}/tags', {
        params: { path: { ...act.place, remark }, header: headers(act, etag) },
        body: { tags },
      }),
    ),

  giveSign: (act: Act, task: number, body: { sign: Sign; on?: string; text?: string }) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/signs', {
        params: { path: { ...act.place, task }, header: headers(act) },
        body,
      }),
    ),

  planWalkThrough: (act: Act, work: string, body: { on: string; text: string }) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/walk-throughs', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body,
      }),
    ),

  changeWalkThrough: (
    act: Act,
    place: { work: string; walkThrough: number },
    body: { on: string; text: string; reason: string },
  ) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/walk-throughs/{walkThrough}', {
        params: { path: { ...act.place, ...place }, header: headers(act) },
        body,
      }),
    ),

  cancelWalkThrough: (act: Act, place: { work: string; walkThrough: number }, reason: string) =>
    dataOf(
      client.DELETE(
        '/v1/collaborations/{collaboration}/cases/{case}/works/{work}/walk-throughs/{walkThrough}',
        { params: { path: { ...act.place, ...place }, header: headers(act) }, body: { reason } },
      ),
    ),

  ask: (act: Act, work: string, body: { asker?: string; text: string }) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/questions', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body,
      }),
    ),

  answer: (act: Act, question: number, text: string) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/questions/{question}/answers', {
        params: { path: { ...act.place, question }, header: headers(act) },
        body: { text },
      }),
    ),

  closeClauses: (act: Act, work: string, clauses: readonly string[]) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/closed-clauses', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body: { clauses: clauses.map((clause) => ({ clause })) },
      }),
    ),
};
