// When the agreement is in force, in one sentence, and whether there is time.
import type { Day } from '../../format/day.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/sv.ts';
import type { Case, Work } from '../../service/client.ts';
import { finalForAll, forceOf, margin, type Force } from './case_facts.ts';

function forceText({ when, earliest, until, since }: Force, words: Words): string {
  const say = words.case.force;
  const end = until === null ? '' : ` ${say.inForceUntil(words.day(until))}`;
  if (since !== null) return say.inForceSince(words.day(since)) + end;
  const starts = { taken: say.whenTaken, on_record: say.whenOnRecord, final: say.whenFinal };
  const start = when === null ? say.when : starts[when];
  return start + (earliest === null ? '.' : say.earliest(words.day(earliest))) + end;
}

function FinalDay({ day, matters }: { day: Day; matters: boolean }) {
  const words = useWords();
  const say = words.case.force;
  return (
    <p class="quiet">
      {say.finalForAll(words.day(day))} {!matters && say.finalDoesNotMatter}
    </p>
  );
}

export function ForceSentence({ of, work }: { of: Case; work: Work | null }) {
  const words = useWords();
  const force = forceOf(of);
  if (!force) return null;
  const time = work?.active && force.earliest ? margin(of.waitsFor, work.name, force.earliest) : null;
  const final = work ? finalForAll(work.tasks) : null;
  return (
    <div class="force">
      <h2>{words.case.force.title}</h2>
      <p>{forceText(force, words)}</p>
      {time && <p class="quiet">{words.case.force.margin(words.day(time.last), time.days)}</p>}
      {final && final > of.today && <FinalDay day={final} matters={force.when === 'final'} />}
    </div>
  );
}
