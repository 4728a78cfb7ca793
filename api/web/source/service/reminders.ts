// Reminding those who have not answered, by hand: first what it says and to whom, then the reminder itself.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';
import { headers, type Act } from './rounds.ts';

export type ReminderPreview = Schema['ReminderPreview'];

export const reminders = {
  preview: (place: CasePlace, actor: string, work: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/reminders', {
        params: { path: { ...place, work }, header: { 'Acting-As': actor } },
        signal,
      }),
    ),

  send: (act: Act, work: string, tasks: number[]) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/works/{work}/reminders', {
        params: { path: { ...act.place, work }, header: headers(act) },
        body: { tasks },
      }),
    ),
};
