// How the API is asked and answers. Its types are made from openapi.yaml at build time: a field that is not there
// does not compile.
import createClient from 'openapi-fetch';
import type { components, paths } from '../../generated/schema.ts';

export type Schema = components['schemas'];
export type Title = Schema['Title'];
export type Case = Schema['Case'];
/** What a form needs to know of the case that it is about. */
export type CaseAround = Pick<Case, 'collaboration' | 'id' | 'today' | 'parties' | 'participants'>;
export type Task = Schema['Task'];
export type Work = Schema['Work'];
export type Holder = Schema['Holder'];
export type Blocker = Schema['Blocker'];

/** An answer that is a problem (RFC 9457), or none at all: then `status` is 0 and there are no blockers. */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    readonly blockers: readonly Blocker[],
    message: string,
  ) {
    super(message);
  }
}

export const client = createClient<paths>({ baseUrl: location.origin });

/** By case: the tag that one's own last act left it with. */
const leftBehind = new Map<string, string>();

client.use({
  onResponse({ request, response }) {
    const id = /\/cases\/([^/]+)\//.exec(new URL(request.url).pathname)?.[1];
    const tag = response.headers.get('ETag');
    if (request.method !== 'GET' && response.ok && id && tag) leftBehind.set(id, tag);
    return undefined;
  },
});

/** Nobody else has changed the case since one did so oneself. */
export function isOwnLastAct(id: string, etag: string): boolean {
  return leftBehind.get(id) === etag;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export async function answerOf<T>(request: Promise<Answer<T>>): Promise<{ data: T; etag: string }> {
  let answer: Answer<T>;
  try {
    answer = await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ServiceProblem(0, [], String(error));
  }
  if (answer.data === undefined) {
    const problem = (answer.error ?? {}) as Partial<Schema['Problem']>;
    throw new ServiceProblem(answer.response.status, problem.blockers ?? [], problem.detail ?? '');
  }
  return { data: answer.data, etag: answer.response.headers.get('ETag') ?? '' };
}

export async function dataOf<T>(request: Promise<Answer<T>>): Promise<T> {
  return (await answerOf(request)).data;
}

export interface CasePlace {
  collaboration: string;
  case: string;
}
