// The one door to the API: what the page reads, and the moves it makes. Rounds of consultation are in rounds.ts.
import { answerOf, client, dataOf, ServiceProblem, type CasePlace, type Schema } from './api.ts';

export { isOwnLastAct, ServiceProblem } from './api.ts';
export type { Blocker, Case, CaseAround, CasePlace, Holder, Schema, Task, Title, Work } from './api.ts';

const largestPage = 100;
const largestFile = 50 * 1024 * 1024; // bytes, as the server has it

/** Said before it is sent: a browser that is cut off half-way tells nobody why. */
function refuseTooLarge({ name, size }: File): void {
  if (size <= largestFile) return;
  const message = {
    sv: `${name} är för stor: högst 50 MiB. Dela upp den, eller komprimera bilderna i den.`,
    en: `${name} is too large: at most 50 MiB. Divide it, or compress its pictures.`,
  };
  throw new ServiceProblem(413, [{ code: 'too_large', message, at: '/content' }], message.en);
}

/** Where a round's compilation is found as a file, or as a page to be printed. */
export function compilationAddress(
  place: CasePlace,
  round: { work: string; number: number },
  form: 'html' | 'xlsx' | 'csv',
  language: string,
  asOf: string | null,
): string {
  const at = [place.collaboration, 'cases', place.case, 'works', round.work, 'compilation'];
  const query = new URLSearchParams({ round: String(round.number), format: form, language });
  if (asOf) query.set('asOf', asOf);
  return `/v1/collaborations/${at.map(encodeURIComponent).join('/')}?${query}`;
}

export const service = {
  apiInfo: (signal: AbortSignal) => dataOf(client.GET('/v1/api-info', { signal })),

  clock: (signal: AbortSignal) => dataOf(client.GET('/v1/clock', { signal })),

  collaborations: (signal: AbortSignal) => dataOf(client.GET('/v1/collaborations', { signal })),

  collaboration: (collaboration: string, signal: AbortSignal) =>
    dataOf(client.GET('/v1/collaborations/{collaboration}', { params: { path: { collaboration } }, signal })),

  lifecycles: (collaboration: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycles', {
        params: { path: { collaboration } },
        signal,
      }),
    ),

  organisations: (collaboration: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/organisations', {
        params: { path: { collaboration } },
        signal,
      }),
    ),

  bodies: (collaboration: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/bodies', {
        params: { path: { collaboration } },
        signal,
      }),
    ),

  cases: (
    collaboration: string,
    query: { text?: string; phase?: Schema['Phase']; page?: number; limit?: number },
    signal: AbortSignal,
  ) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases', {
        params: { path: { collaboration }, query },
        signal,
      }),
    ),

  inbox: (collaboration: string, query: { addressee?: string; page: number }, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/tasks', {
        params: { path: { collaboration }, query: { ...query, limit: largestPage } },
        signal,
      }),
    ),

  case: (path: CasePlace, asOf: string | null, signal: AbortSignal) =>
    answerOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}', {
        params: { path, query: asOf ? { asOf } : {} },
        signal,
      }),
    ),

  remarks: (path: CasePlace, asOf: string | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/remarks', {
        params: { path, query: asOf ? { asOf } : {} },
        signal,
      }),
    ),

  changes: (place: CasePlace, document: string, version: number, signal: AbortSignal) =>
    dataOf(
      client.GET(
        '/v1/collaborations/{collaboration}/cases/{case}/documents/{document}/versions/{version}/changes',
        { params: { path: { ...place, document, version } }, signal },
      ),
    ),

  events: (path: CasePlace, page: number, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/events', {
        params: { path, query: { page, limit: largestPage, order: 'newest' } },
        signal,
      }),
    ),

  lifecycle: (
    collaboration: string,
    { name, version }: { name: string; version: number },
    signal: AbortSignal,
  ) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycles/{lifecycle}', {
        params: { path: { collaboration, lifecycle: name }, query: { version } },
        signal,
      }),
    ),

  diagram: (
    collaboration: string,
    lifecycle: { name: string; version: number },
    lang: 'sv' | 'en',
    signal: AbortSignal,
  ) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycles/{lifecycle}/diagram.svg', {
        params: {
          path: { collaboration, lifecycle: lifecycle.name },
          query: { version: lifecycle.version, lang },
        },
        parseAs: 'text',
        signal,
      }),
    ),

  transitions: (path: CasePlace, actingAs: string | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/transitions', {
        params: { path, header: actingAs ? { 'Acting-As': actingAs } : {} },
        signal,
      }),
    ),

  makeMove: (path: CasePlace, actingAs: string, etag: string, key: string, body: Schema['MakeMove']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/transitions', {
        params: { path, header: { 'Acting-As': actingAs, 'If-Match': etag, 'Idempotency-Key': key } },
        body,
      }),
    ),

  putContent: async (collaboration: string, actingAs: string, file: File) => {
    refuseTooLarge(file);
    return dataOf(
      client.POST('/v1/collaborations/{collaboration}/contents', {
        params: { path: { collaboration }, header: { 'Acting-As': actingAs } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file as unknown as string, // the schema says binary, which the generator calls string
        bodySerializer: (content) => content,
      }),
    );
  },
};

/** Where the file of a version is fetched; the server sends it as an attachment. */
export function versionAddress(path: CasePlace, document: string, version: number): string {
  const ofCase = `/v1/collaborations/${path.collaboration}/cases/${path.case}`;
  return `${ofCase}/documents/${document}/versions/${version}/content`;
}
