// How a version of a document comes to others, and what was answered to those who asked for it.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';
import { headers, type Act } from './rounds.ts';

export interface VersionPlace {
  document: string;
  version: number;
}

export interface SentTo {
  to: string[];
  happenedOn: string;
}

interface Disclosing {
  outcome: Schema['Disclosures']['disclosures'][number]['outcome'];
  content?: string;
  askedBy?: string;
  statute?: string;
  reason?: string;
}

export interface Disposing {
  of: Schema['Disposals']['disposals'][number]['of'];
  document?: string;
  number: number;
  basis: string;
  despiteRule?: boolean;
  happenedOn: string;
}

const parameters = (act: Act, at: VersionPlace) => ({ path: { ...act.place, ...at }, header: headers(act) });

export const documents = {
  add: ({ place, ...by }: Act, document: string, body: Schema['AddVersion']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/documents/{document}/versions', {
        params: { path: { ...place, document }, header: headers({ place, ...by }) },
        body,
      }),
    ),

  share: (act: Act, at: VersionPlace, body: SentTo) =>
    dataOf(
      client.POST(
        '/v1/collaborations/{collaboration}/cases/{case}/documents/{document}/versions/{version}/shares',
        { params: parameters(act, at), body },
      ),
    ),

  dispatch: (act: Act, at: VersionPlace, body: SentTo) =>
    dataOf(
      client.POST(
        '/v1/collaborations/{collaboration}/cases/{case}/documents/{document}/versions/{version}/dispatches',
        { params: parameters(act, at), body },
      ),
    ),

  receive: (act: Act, at: VersionPlace, body: { by: string; evidence?: string; happenedOn: string }) =>
    dataOf(
      client.POST(
        '/v1/collaborations/{collaboration}/cases/{case}/documents/{document}/versions/{version}/receipts',
        { params: parameters(act, at), body },
      ),
    ),

  disclose: (act: Act, at: VersionPlace, body: Disclosing) =>
    dataOf(
      client.POST(
        '/v1/collaborations/{collaboration}/cases/{case}/documents/{document}/versions/{version}/disclosures',
        { params: parameters(act, at), body },
      ),
    ),

  disposals: (path: CasePlace, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/disposals', { params: { path }, signal }),
    ),

  dispose: (act: Act, etag: string, body: Disposing) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/disposals', {
        params: { path: act.place, header: headers(act, etag) },
        body,
      }),
    ),

  disclosures: (path: CasePlace, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/disclosures', { params: { path }, signal }),
    ),
};
