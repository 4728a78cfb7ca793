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

const asOfQuery = (asOf: string | null) => (asOf ? { asOf } : {});

export const rollouts = {
  rollout: (path: CasePlace, asOf: string | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/rollout', {
        params: { path, query: asOfQuery(asOf) },
        signal,
      }),
    ),

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
