// What a body needs to know of the case behind an item: its papers, and where it comes from. Pure.
import type { Case, Schema, Task, Work } from '../service/client.ts';

type Decision = Schema['Decision'];

export interface Matter {
  title: string;
  /** The work that asks the body, when it is there. */
  work: Work | null;
  task: Task | null;
}

export function matterOf(of: Case, task: number | null): Matter {
  for (const work of of.works) {
    const found = work.tasks.find(({ number }) => number === task);
    if (found) return { title: of.title, work, task: found };
  }
  return { title: of.title, work: null, task: null };
}

/** The last decision that another body took in the case: where the matter comes from. */
export function cameFrom(of: Case, body: string): Decision | null {
  const taken = of.works
    .flatMap(({ tasks }) => tasks.flatMap(({ decisions }) => decisions))
    .filter((decision) => decision.body.id !== body);
  return taken.reduce<Decision | null>(
    (last, each) => (last === null || each.takenOn >= last.takenOn ? each : last),
    null,
  );
}

/** The body that decides, when this one only prepares for it. */
export function decidesAfter(task: Task | null, body: string): Task['path'][number]['body'] | null {
  const own = task?.path.find((step) => step.body.id === body);
  if (!own || own.decides) return null;
  return task?.path.find(({ decides }) => decides)?.body ?? null;
}
