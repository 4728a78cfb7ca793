// What a link to one task opens. Its secret stands after # in the address, where no server gets to see it, and
// goes with every request from then on.
import { client, dataOf, type Schema } from './api.ts';

export type OpenedLink = Schema['OpenedLink'];

let secret = '';

client.use({
  onRequest({ request }) {
    if (secret !== '') request.headers.set('Authorization', `Bearer ${secret}`);
    return request;
  },
});

export function openWith(hash: string): void {
  secret = hash.replace(/^#/, '');
}

export const links = {
  read: (collaboration: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/link', { params: { path: { collaboration } }, signal }),
    ),

  text: (collaboration: string) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/link/content', {
        params: { path: { collaboration } },
        parseAs: 'blob',
      }),
    ),
};
