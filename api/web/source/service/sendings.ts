// What the page reads and does around the sending of a round: the letter, those asked, more time for them.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';
import { headers, type Act } from './rounds.ts';

export type CoveringLetter = Schema['CoveringLetter'];

/** Where the letter is found as a page to be printed. */
export function letterAddress(place: CasePlace, work: string, language: string): string {
  const at = [place.collaboration, 'cases', place.case, 'works', work, 'covering-letter'];
  return `/v1/collaborations/${at.map(encodeURIComponent).join('/')}?format=html&language=${language}`;
}

export const sendings = {
  letter: (place: CasePlace, work: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/covering-letter', {
        params: { path: { ...place, work } },
        signal,
      }),
    ).then((data) => data as CoveringLetter), // the types count the print too, which is asked for by address

  writeLetter: (act: Act, work: string, text: string) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/covering-letter', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body: { text },
      }),
    ),

  askMoreTime: (act: Act, task: number, body: { until: string; reason: string }) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/extension-requests', {
        params: { path: { ...act.place, task }, header: headers(act) },
        body,
      }),
    ),

  giveMoreTime: (act: Act, task: number, body: Schema['GiveMoreTime']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/extensions', {
        params: { path: { ...act.place, task }, header: headers(act) },
        body,
      }),
    ),

  excuse: (act: Act, task: number, reason: string) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/excuses', {
        params: { path: { ...act.place, task }, header: headers(act) },
        body: { reason },
      }),
    ),

  addAddressee: (act: Act, work: string, body: { asked: string; due?: string; reason?: string }) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/addressees', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body,
      }),
    ),

  sendAgain: (act: Act, work: string, reason: string) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/sendings', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body: { reason },
      }),
    ),
};
