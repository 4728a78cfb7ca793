// Accounts, what they may sign in with, what they are granted, and who stands in for them.
import { client, dataOf, type Schema } from './api.ts';

export type Account = Schema['Account'];
export type Credential = Schema['Credential'];
export type Person = Schema['Person'];
export type Grant = Schema['Grant'];
export type Absence = Schema['Absence'];

const administrator = { 'Acting-As': 'administrator' };

export interface TokenOrder {
  title: string;
  readsOnly: boolean;
  collaboration?: string;
  days: number;
}

const isThere = (answer: { error?: unknown; response: Response }) => ({
  ...answer,
  data: answer.response.ok ? true : undefined,
});

export const accounts = {
  credentials: (signal?: AbortSignal) =>
    dataOf(client.GET('/v1/credentials', signal ? { signal } : {})).then(
      ({ credentials = [] }) => credentials,
    ),

  makeToken: (body: TokenOrder) => dataOf(client.POST('/v1/credentials', { body })),

  removeCredential: (credential: string) =>
    dataOf(client.DELETE('/v1/credentials/{credential}', { params: { path: { credential } } }).then(isThere)),

  changePassword: (current: string, password: string) =>
    dataOf(client.PUT('/v1/password', { body: { current, password } })),

  changeOwn: (body: { name: string; language: 'sv' | 'en' }) =>
    dataOf(client.PUT('/v1/own-account', { body })),

  absences: (account: string, signal?: AbortSignal) =>
    dataOf(
      client.GET('/v1/accounts/{account}/absences', {
        params: { path: { account } },
        ...(signal && { signal }),
      }),
    ).then(({ absences }) => absences),

  putAbsences: (account: string, absences: Absence[]) =>
    dataOf(
      client.PUT('/v1/accounts/{account}/absences', { params: { path: { account } }, body: { absences } }),
    ),

  people: (collaboration: string, signal?: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/people', {
        params: { path: { collaboration } },
        ...(signal && { signal }),
      }),
    ).then(({ people = [] }) => people),

  putGrants: (collaboration: string, account: string, grants: Grant[]) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/people/{account}/grants', {
        params: { path: { collaboration, account }, header: administrator },
        body: { grants },
      }),
    ),

  all: (signal?: AbortSignal) =>
    dataOf(client.GET('/v1/accounts', signal ? { signal } : {})).then(({ accounts: all = [] }) => all),

  add: (body: Schema['AccountInput']) => dataOf(client.POST('/v1/accounts', { body })),

  change: (account: string, body: Schema['AccountInput']) =>
    dataOf(client.PUT('/v1/accounts/{account}', { params: { path: { account } }, body })),

  makeKey: (account: string) =>
    dataOf(client.POST('/v1/accounts/{account}/keys', { params: { path: { account } } })),

  bindOutside: (account: string, subject: string | null, issuer?: string) =>
    dataOf(
      client.PUT('/v1/accounts/{account}/outside-identity', {
        params: { path: { account } },
        body: { subject, ...(issuer && { issuer }) },
      }),
    ),

  notes: (signal?: AbortSignal) =>
    dataOf(client.GET('/v1/access-notes', signal ? { signal } : {})).then(({ notes = [] }) => notes),
};
