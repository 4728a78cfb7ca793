import type { Schema } from '../service/client.ts';
import type { Migration } from '../service/lifecycles.ts';

export type ToChoose = Schema['MigrationPreview']['toChoose'][number];

/** Each once, whichever case asks for it. */
export function choicesOf({ cases }: Pick<Migration, 'cases'>): ToChoose[] {
  const all = cases.flatMap(({ preview }) => preview?.toChoose ?? []);
  return [...new Map(all.map((each) => [`${each.kind} ${each.name}`, each])).values()];
}
