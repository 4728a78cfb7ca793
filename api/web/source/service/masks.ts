// What is masked for those who read the public view.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';
import { headers, type Act } from './rounds.ts';

export type Mask = Schema['Masks']['masks'][number];

export interface NewMask {
  of: Mask['of'];
  number: number;
  part: string;
  words?: string;
  reason: string;
}

export const masks = {
  list: (place: CasePlace, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/masks', {
        params: { path: place },
        signal,
      }),
    ),

  mask: (act: Act, body: NewMask) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/masks', {
        params: { path: act.place, header: headers(act) },
        body,
      }),
    ),

  takeBack: (act: Act, mask: number, reason: string) =>
    dataOf(
      client.DELETE('/v1/collaborations/{collaboration}/cases/{case}/masks/{mask}', {
        params: { path: { ...act.place, mask }, header: headers(act) },
        body: { reason },
      }),
    ),
};
