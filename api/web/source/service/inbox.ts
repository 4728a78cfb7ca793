// What one does with tasks of the inbox: takes them, hands them over, puts them aside.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';

interface TaskPlace extends CasePlace {
  task: number;
}

const none = { data: true as const };

export const inbox = {
  nameOfficer: (path: TaskPlace, actor: string, key: string, body: Schema['CaseOfficer']) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/case-officer', {
        params: { path, header: { 'Acting-As': actor, 'Idempotency-Key': key } },
        body,
      }),
    ),

  snooze: (path: TaskPlace, until: string) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/snooze', {
        params: { path },
        body: { until },
      }),
    ),

  takeBack: (path: TaskPlace) =>
    dataOf(
      client
        .DELETE('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/snooze', { params: { path } })
        .then(({ error, response }) => ({ ...(response.ok ? none : {}), error, response })),
    ),

  people: (collaboration: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/people', {
        params: { path: { collaboration } },
        signal,
      }),
    ),
};
