// One's own notices: reading them, marking them as read, and how one wants to have them.
import { client, dataOf, type Schema } from './api.ts';

export type OwnNotice = Schema['OwnNotice'];
export type NoticeSettings = Schema['NoticeSettings'];
export type NoticeTopic = Schema['NoticeTopic'];

/** Whoever shows how many are unread is told when somebody on the page has read some. */
export const noticesRead = 'overens-notices-read';

async function told<T>(marking: Promise<T>): Promise<T> {
  const done = await marking;
  window.dispatchEvent(new Event(noticesRead));
  return done;
}

const markOne = (notice: string, read: boolean) =>
  dataOf(client.PUT('/v1/notices/{notice}', { params: { path: { notice } }, body: { read } }));

export const notices = {
  list: (query: { unread: boolean; page: number; limit: number }, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/notices', {
        params: { query: { page: query.page, limit: query.limit, ...(query.unread && { unread: 'true' }) } },
        signal,
      }),
    ),

  /** How many are unread after the last of them. */
  mark: (ids: readonly string[], read: boolean) =>
    told(
      ids.reduce<Promise<{ unread: number }>>(
        (before, notice) => before.then(() => markOne(notice, read)),
        Promise.resolve({ unread: 0 }),
      ),
    ),

  /** Those that have come since the reader looked stay unread. */
  markAll: (until: string) => told(dataOf(client.POST('/v1/notices/readings', { body: { until } }))),

  settings: (signal: AbortSignal) => dataOf(client.GET('/v1/notice-settings', { signal })),

  saveSettings: (body: NoticeSettings) => dataOf(client.PUT('/v1/notice-settings', { body })),
};
