// Links to one task, for somebody who has no account: made, listed, taken back. What a link opens is in links.ts.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';

export type TaskLink = Schema['TaskLink'];

export interface TaskPlace extends CasePlace {
  task: number;
}

const path = '/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/links';

export const taskLinks = {
  list: (task: TaskPlace, actor: string, signal: AbortSignal): Promise<TaskLink[]> =>
    dataOf(client.GET(path, { params: { path: task, header: { 'Acting-As': actor } }, signal })).then(
      ({ links }) => links ?? [],
    ),

  make: (task: TaskPlace, actor: string, body: { givenTo: string; days: number }): Promise<TaskLink> =>
    dataOf(client.POST(path, { params: { path: task, header: { 'Acting-As': actor } }, body })),

  takeBack: (task: TaskPlace, actor: string, link: string) =>
    dataOf(
      client
        .DELETE(`${path}/{link}`, { params: { path: { ...task, link }, header: { 'Acting-As': actor } } })
        .then(({ error, response }) => ({ data: response.ok ? true : undefined, error, response })),
    ),
};
