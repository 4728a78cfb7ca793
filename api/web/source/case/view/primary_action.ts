// The one thing that whoever looks at the case should do next, as far as the page can tell. Pure.
import type { Case, Task, Work } from '../../service/client.ts';
import { takesRemarks } from '../remarks/remark_rounds.ts';
import { leads, openTasksFor } from '../rounds/who_may.ts';

export type Primary =
  | {
      act: 'decide' | 'adjust' | 'answer' | 'report' | 'resume' | 'step';
      tab: 'decisions' | 'remarks' | 'tasks' | 'steps';
    }
  | { act: 'remind'; tab: null };

/** Those who have been asked, may answer now, and have not. */
export function silentTasks(work: Pick<Work, 'active' | 'kind' | 'tasks'>): Task[] {
  if (!work.active || work.kind === 'wait') return [];
  return work.tasks.filter(
    ({ closed, state, addressee }) => !closed && state !== 'planned' && addressee.kind !== 'role',
  );
}

export function remindable({ works, hold }: Pick<Case, 'works' | 'hold'>): Work[] {
  return hold ? [] : works.filter((work) => silentTasks(work).length > 0);
}

function own(actor: string, works: readonly Work[]): Work[] {
  return leads(actor) ? [] : works.filter((work) => work.active && openTasksFor(actor, work).length > 0);
}

/** Decided, on the right text, and nobody has said yet that the minutes are adjusted. */
function awaitsMinutes(actor: string, work: Work): boolean {
  return openTasksFor(actor, work).every(({ otherText, decisions }) => {
    const facts = decisions.at(-1)?.possibleFacts ?? [];
    return !otherText && (facts.includes('adjusted') || facts.includes('placed_on_file'));
  });
}

/** What one is asked oneself comes first; whoever leads reminds the others, or else takes the next step. */
export function primaryAction(of: Case, actor: string): Primary | null {
  if (of.phase === 'completed' || of.phase === 'terminated') return null;
  const [asked] = own(actor, of.works);
  if (asked?.kind === 'decide')
    return { act: awaitsMinutes(actor, asked) ? 'adjust' : 'decide', tab: 'decisions' };
  if (asked && takesRemarks(asked)) return { act: 'answer', tab: 'remarks' };
  if (asked) return { act: 'report', tab: 'tasks' };
  if (!leads(actor)) return null;
  if (of.hold) return { act: 'resume', tab: 'steps' };
  return remindable(of).length > 0 ? { act: 'remind', tab: null } : { act: 'step', tab: 'steps' };
}
