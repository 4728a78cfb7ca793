// What somebody may register about a party's decision, as far as the page can tell: the API judges anew. Pure.
import type { Schema, Task, Work } from '../../service/client.ts';
import type { Fact } from '../../service/decisions.ts';
import { actsFor, leads } from '../rounds/who_may.ts';

/** A decision, what was said of one, the check of its excerpt, or a fact of the decision that stands. */
export type Registering = 'decision' | 'spoken' | 'check' | Fact;

type Decision = Schema['Decision'];

export function latestDecision({ decisions }: Pick<Task, 'decisions'>): Decision | null {
  return decisions.at(-1) ?? null;
}

/** What is next in the life of a decision comes first; appeals and mistakes last. */
const order: readonly Registering[] = [
  'check',
  'adjusted',
  'placed_on_file',
  'announced',
  'condition_met',
  'final',
  'decision',
  'spoken',
];

function actsForTask(actor: string, { addressee, path }: Pick<Task, 'addressee' | 'path'>): boolean {
  const own = actsFor(actor);
  return own !== null && (own === addressee.id || path.some(({ body }) => body.id === own));
}

export function registrable(actor: string, work: Work, task: Task): Registering[] {
  const lead = leads(actor);
  if (!lead && !actsForTask(actor, task)) return [];
  const latest = latestDecision(task);
  const open = work.active && !task.closed;
  const unchecked = lead && work.checked && latest !== null && latest.check.state !== 'confirmed';
  const all: Registering[] = [
    ...(open ? (['decision', 'spoken'] as const) : []),
    ...(unchecked ? (['check'] as const) : []),
    ...(latest?.possibleFacts ?? []),
  ];
  const rank = (what: Registering): number => (order.includes(what) ? order.indexOf(what) : order.length);
  return all.sort((a, b) => rank(a) - rank(b));
}
