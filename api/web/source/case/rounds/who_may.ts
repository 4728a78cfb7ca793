// Whom the page takes somebody for, as far as it can tell: the API judges anew. Pure.
import type { Case, Holder, Task, Work } from '../../service/client.ts';

/** Who may do what the lead may: "lead", "administrator". */
export function leads(actor: string): boolean {
  return actor === 'lead' || actor === 'administrator';
}

/** The organisation or body acted for: "registrar:kumla" acts for kumla. null: for none. */
export function actsFor(actor: string): string | null {
  const at = actor.indexOf(':');
  return at === -1 ? null : actor.slice(at + 1);
}

function isAsked(actor: string, { kind, id }: Holder): boolean {
  return kind === 'role' ? actor === id : actsFor(actor) === id;
}

/** Tasks that the actor may say something about: their own; of the lead, all. */
export function tasksFor(actor: string, work: Pick<Work, 'tasks'>): Task[] {
  return work.tasks.filter(({ addressee }) => leads(actor) || isAsked(actor, addressee));
}

export function openTasksFor(actor: string, work: Pick<Work, 'tasks'>): Task[] {
  return tasksFor(actor, work).filter(({ closed }) => !closed);
}

/** Those asked may put questions while the work is open, also when they have answered. */
export function mayAsk(actor: string, work: Pick<Work, 'active' | 'tasks'>): boolean {
  return work.active && (leads(actor) || work.tasks.some(({ addressee }) => isAsked(actor, addressee)));
}

/** Those asked in open work who are no parties of the case, and as whom they act. */
export function othersAsked({ works, parties }: Pick<Case, 'works' | 'parties'>): [string, Holder][] {
  const others = new Map<string, Holder>();
  for (const { active, tasks } of works) {
    for (const { addressee } of active ? tasks : []) {
      if (addressee.kind === 'role' || parties.some(({ id }) => id === addressee.id)) continue;
      const office = addressee.kind === 'body' ? 'secretary' : 'registrar';
      others.set(`${office}:${addressee.id}`, addressee);
    }
  }
  return [...others];
}
