// What is registered of a decision beside the decision itself.
import { client, dataOf, type Schema } from './api.ts';
import { headers, type Act } from './rounds.ts';

export type Fact = Schema['DecisionFactWord'];

export const decisions = {
  registerFact: (act: Act, decision: number, body: Schema['RegisterDecisionFact']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/decisions/{decision}/facts', {
        params: { path: { ...act.place, decision }, header: headers(act) },
        body,
      }),
    ),

  check: (act: Act, decision: number, body: Schema['DecisionCheck']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/decisions/{decision}/checks', {
        params: { path: { ...act.place, decision }, header: headers(act) },
        body,
      }),
    ),

  noteSpoken: (act: Act, task: number, body: Schema['SpokenDecision']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/spoken-decisions', {
        params: { path: { ...act.place, task }, header: headers(act) },
        body,
      }),
    ),
};
