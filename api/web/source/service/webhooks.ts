// Programs that are told what happens, and what is on its way out to them and to mailboxes.
import { client, dataOf, type Schema } from './api.ts';

export type Webhook = Schema['Webhook'];
export type WebhookWithSecret = Schema['WebhookWithSecret'];
export type Delivery = Schema['OutgoingDelivery'];

const header = { 'Acting-As': 'administrator' };

const isThere = (answer: { error?: unknown; response: Response }) => ({
  ...answer,
  data: answer.response.ok ? true : undefined,
});

export const webhooks = {
  list: (collaboration: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/webhooks', {
        params: { path: { collaboration }, header },
        signal,
      }),
    ).then(({ webhooks: list }) => list),

  add: (collaboration: string, body: Schema['WebhookInput']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/webhooks', {
        params: { path: { collaboration }, header },
        body,
      }),
    ),

  change: (collaboration: string, webhook: string, body: Schema['WebhookInput']) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/webhooks/{webhook}', {
        params: { path: { collaboration, webhook }, header },
        body,
      }),
    ),

  remove: (collaboration: string, webhook: string) =>
    dataOf(
      client
        .DELETE('/v1/collaborations/{collaboration}/webhooks/{webhook}', {
          params: { path: { collaboration, webhook }, header },
        })
        .then(isThere),
    ),

  changeSecret: (collaboration: string, webhook: string) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/webhooks/{webhook}/secrets', {
        params: { path: { collaboration, webhook }, header },
      }),
    ),

  outbox: (
    query: { state?: Delivery['state']; receiver?: string; page?: number; limit?: number },
    signal: AbortSignal,
  ) => dataOf(client.GET('/v1/outbox', { params: { query }, signal })),

  sendAgain: (notice: string) =>
    dataOf(client.POST('/v1/outbox/{notice}/resends', { params: { path: { notice } } })),
};
