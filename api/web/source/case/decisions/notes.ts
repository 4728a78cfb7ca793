// What is worth noting about a party's decision, beyond the three lights.
import type { Day } from '../../format/day.ts';
import type { Words } from '../../language/sv.ts';
import type { Schema, Task, Work } from '../../service/client.ts';

/** Outcomes that say no more than the light does. */
const plain: readonly Task['outcome'][] = ['open', 'approved', 'not_asked'];

function conditionNotes(task: Task, say: Words['tab']['decisions']): string[] {
  const latest = task.decisions.at(-1);
  const notes: string[] = [];
  if (latest?.condition === 'all_others_likewise') notes.push(say.condition);
  else if (latest?.condition === 'other' && latest.conditionText) notes.push(latest.conditionText);
  if (task.awaitsOthers) notes.push(say.awaitsOthers);
  if (task.stayed) notes.push(say.stayed);
  if (task.annulled) notes.push(say.annulled);
  return notes;
}

/** Minutes have numbered sections, notes have items; whoever wrote more than the number is left alone. */
function sectionText(section: string, regime: Schema['Regime'], say: Words['tab']['decisions']): string {
  if (!/^\d+$/.test(section)) return section;
  return regime === 'notes' ? say.item(section) : say.section(section);
}

export function decisionNotes(task: Task, about: Work['about'], words: Words, today: Day): string[] {
  const say = words.tab.decisions;
  const latest = task.decisions.at(-1);
  const notes: string[] = [];
  if (latest?.section) {
    const section = sectionText(latest.section, latest.regime, say);
    notes.push(latest.outcome === 'proposed_to_next' ? `${latest.body.name} ${section}` : section);
  }
  if (latest?.version && latest.version !== about?.version) notes.push(say.onVersion(latest.version));
  if (!plain.includes(task.outcome)) notes.push(say.outcomes[task.outcome]);
  notes.push(...conditionNotes(task, say));
  if (latest?.unclearIfAppealable) notes.push(say.unclearIfAppealable);
  const missed = task.agenda.filter(({ missedCutOff }) => missedCutOff);
  notes.push(...missed.map(({ meeting }) => say.missedCutOff(words.day(meeting))));
  if (!task.closed && task.nextMeeting) notes.push(say.meets(words.day(task.nextMeeting.day)));
  if (latest?.lastAppealDay && latest.lastAppealDay >= today && !latest.finalOn) {
    notes.push(say.lastAppealDay(words.day(latest.lastAppealDay)));
  }
  return notes;
}
