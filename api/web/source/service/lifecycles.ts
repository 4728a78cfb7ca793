// Lifecycles: those in use with their versions, drafts, the bodies in their places, and cases going over.
import { answerOf, client, dataOf, type Schema } from './api.ts';

export type Lifecycle = Schema['Lifecycle'];
export type LifecycleSummary = Schema['LifecycleSummary'];
export type LifecycleDraft = Schema['LifecycleDraft'];
export type Migration = Schema['Migration'];
export type MigrationSummary = Schema['MigrationSummary'];
export type MigrationOrder = Schema['MigrationOrder'];

export interface LifecyclePlace {
  collaboration: string;
  lifecycle: string;
}

const administrator = { 'Acting-As': 'administrator' };
const isYaml = { 'Content-Type': 'application/yaml' };
const asItIs = (text: unknown) => text as string;

const isThere = (answer: { error?: unknown; response: Response }) => ({
  ...answer,
  data: answer.response.ok ? true : undefined,
});

export const lifecycles = {
  list: (collaboration: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycles', {
        params: { path: { collaboration } },
        signal,
      }),
    ).then(({ lifecycles: list }) => list),

  shipped: (signal: AbortSignal) =>
    dataOf(client.GET('/v1/shipped-lifecycles', { signal })).then(
      ({ shippedLifecycles }) => shippedLifecycles,
    ),

  /** The newest version unless one is named. */
  read: (path: LifecyclePlace, version: number | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycles/{lifecycle}', {
        params: { path, query: version === null ? {} : { version } },
        signal,
      }),
    ),

  publishShipped: (collaboration: string, shipped: string) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/lifecycles', {
        params: { path: { collaboration }, header: administrator },
        body: { shipped },
      }),
    ),

  publish: (collaboration: string, text: string) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/lifecycles', {
        params: { path: { collaboration }, header: administrator },
        headers: isYaml,
        body: text,
        bodySerializer: asItIs,
      }),
    ),

  drafts: (collaboration: string, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycle-drafts', {
        params: { path: { collaboration } },
        signal,
      }),
    ).then(({ drafts }) => drafts),

  draft: (path: LifecyclePlace, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycle-drafts/{lifecycle}', {
        params: { path },
        signal,
      }),
    ),

  saveDraft: (collaboration: string, text: string) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/lifecycle-drafts', {
        params: { path: { collaboration }, header: administrator },
        headers: isYaml,
        body: text,
        bodySerializer: asItIs,
      }),
    ),

  removeDraft: (path: LifecyclePlace) =>
    dataOf(
      client
        .DELETE('/v1/collaborations/{collaboration}/lifecycle-drafts/{lifecycle}', {
          params: { path, header: administrator },
        })
        .then(isThere),
    ),

  places: (path: LifecyclePlace, signal: AbortSignal) =>
    answerOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycles/{lifecycle}/places', {
        params: { path },
        signal,
      }),
    ),

  putPlaces: (path: LifecyclePlace, etag: string, places: Schema['PlacesInput']['places']) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/lifecycles/{lifecycle}/places', {
        params: { path, header: { ...administrator, ...(etag && { 'If-Match': etag }) } },
        body: { places },
      }),
    ),

  migrations: (path: LifecyclePlace, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycles/{lifecycle}/migrations', {
        params: { path },
        signal,
      }),
    ).then(({ migrations }) => migrations),

  /** With `after` it waits a moment for more to be finished. */
  migration: (path: LifecyclePlace, migration: number, after: number | null, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/lifecycles/{lifecycle}/migrations/{migration}', {
        params: { path: { ...path, migration }, query: { limit: 100, ...(after !== null && { after }) } },
        signal,
      }),
    ),

  migrate: (path: LifecyclePlace, actor: string, body: MigrationOrder) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/lifecycles/{lifecycle}/migrations', {
        params: { path, header: { 'Acting-As': actor } },
        body,
      }),
    ),
};

/** Where the file of a version is found, as it was taken into use. */
export function lifecycleTextAddress({ collaboration, lifecycle }: LifecyclePlace, version: number): string {
  return `/v1/collaborations/${collaboration}/lifecycles/${lifecycle}/text?version=${version}`;
}
