// What is worth noting about a party's decision, beyond the three lights.
import type { Words } from '../../language/sv.ts';
import type { Task } from '../../service/client.ts';

/** Outcomes that say no more than the light does. */
const plain: readonly Task['outcome'][] = ['open', 'approved', 'not_asked'];

export function decisionNotes(task: Task, words: Words): string[] {
  const say = words.tab.decisions;
  const latest = task.decisions.at(-1);
  const notes: string[] = [];
  if (latest?.section) notes.push(say.section(latest.section));
  if (latest?.version) notes.push(say.onVersion(latest.version));
  if (!plain.includes(task.outcome)) notes.push(say.outcomes[task.outcome]);
  if (latest?.condition === 'all_others_likewise') notes.push(say.condition);
  if (task.awaitsOthers) notes.push(say.awaitsOthers);
  if (task.stayed) notes.push(say.stayed);
  if (task.annulled) notes.push(say.annulled);
  for (const place of task.agenda) {
    if (place.missedCutOff) notes.push(say.missedCutOff(words.day(place.meeting)));
  }
  if (!task.closed && task.nextMeeting) notes.push(say.meets(words.day(task.nextMeeting.day)));
  if (latest?.lastAppealDay && task.lights.legalForce.state === 'expected') {
    notes.push(say.lastAppealDay(words.day(latest.lastAppealDay)));
  }
  return notes;
}
