// Who is signed in, and signing in and out.
import { client, dataOf, type Schema } from './api.ts';

export type Session = Schema['Session'];

/** Something was refused because nobody is signed in any more. */
export const signedOut = 'overens-signed-out';

client.use({
  onResponse({ response }) {
    if (response.status === 401) window.dispatchEvent(new Event(signedOut));
  },
});

export const sessions = {
  read: (signal: AbortSignal) => dataOf(client.GET('/v1/session', { signal })),

  signIn: (loginName: string, password: string) =>
    dataOf(client.POST('/v1/session', { body: { loginName, password } })),

  signOut: () => client.DELETE('/v1/session'),

  setPassword: (key: string, password: string) =>
    dataOf(client.POST('/v1/password-resets', { body: { key, password } })),

  makeFirstAccount: (body: { key: string; loginName: string; name: string; password: string }) =>
    dataOf(client.POST('/v1/first-account', { body })),
};
