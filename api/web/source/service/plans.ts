// The plan of a case, and what would become of it on other days.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';

export type Plan = Schema['Plan'];
export type PlannedItem = Schema['PlannedItem'];
export type Comparison = Schema['PlanComparison'];

export interface WhatIf {
  wanted?: string;
  papersNotBefore?: string;
  skip?: string[];
  addParties?: string[];
  meetings?: { body: string; from?: string; to?: string }[];
}

export const plans = {
  waiting: (path: CasePlace, signal: AbortSignal) =>
    dataOf(client.GET('/v1/collaborations/{collaboration}/cases/{case}/waiting', { params: { path }, signal })),

  plan: (path: CasePlace, asOf: string | null, wanted: string | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/plan', {
        params: { path, query: { ...(asOf && { asOf }), ...(wanted && { wanted }) } },
        signal,
      }),
    ),

  /** Nothing is changed by it. */
  whatIf: (path: CasePlace, actor: string, body: WhatIf) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/plan/what-ifs', {
        params: { path, header: { 'Acting-As': actor } },
        body,
      }),
    ),
};

/** The case's days as a calendar to subscribe to. */
export function caseCalendar(place: CasePlace): string {
  const at = [place.collaboration, 'cases', place.case].map(encodeURIComponent).join('/');
  return `/v1/collaborations/${at}/calendar.ics`;
}
