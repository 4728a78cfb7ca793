// What the page reads and does in a rollout.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';
import { headers, type Act } from './rounds.ts';

export type Rollout = Schema['Rollout'];

interface NewWave {
  title: string;
  organisations: string[];
  reason: string;
  state: string;
}

/** Where what is seen of the rollout is found as a file: one wave alone, or all. */
export function rolloutAddress(
  place: CasePlace,
  form: 'xlsx' | 'csv',
  { wave, asOf, language }: { wave: number | null; asOf: string | null; language: string },
): string {
  const at = [place.collaboration, 'cases', place.case, 'rollout'].map(encodeURIComponent).join('/');
  const query = new URLSearchParams({ format: form, language });
  if (wave !== null) query.set('wave', String(wave));
  if (asOf) query.set('asOf', asOf);
  return `/v1/collaborations/${at}?${query}`;
}

const asOfQuery = (asOf: string | null) => (asOf ? { asOf } : {});

export const rollouts = {
  rollout: (path: CasePlace, asOf: string | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/rollout', {
        params: { path, query: asOfQuery(asOf) },
        signal,
      }),
    ).then((data) => data as Rollout), // the types count the files too, which are asked for by address

  forecast: (path: CasePlace, asOf: string | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/rollout/forecast', {
        params: { path, query: asOfQuery(asOf) },
        signal,
      }),
    ),

  addWave: (act: Act, body: NewWave) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/rollout/waves', {
        params: { path: act.place, header: headers(act) },
        body,
      }),
    ),
};
