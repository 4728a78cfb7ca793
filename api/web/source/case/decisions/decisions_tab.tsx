// Decisions, party by party: the three lights, and registering what the minutes say.
import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Work } from '../../service/client.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { TaskLinks } from '../rounds/task_links.tsx';
import { ActingAsChoice } from '../steps/acting_as.tsx';
import { useActingAs } from '../steps/use_acting_as.ts';
import type { TabProps } from '../tab_content.tsx';
import type { Entry } from '../time/entries.ts';
import { mainDecision } from '../view/case_facts.ts';
import { DecisionTable } from './decision_table.tsx';

function versionText(about: NonNullable<Work['about']>): string {
  return about.label ? `${about.label} (v${about.version})` : `v${about.version}`;
}

interface SectionProps {
  work: Work;
  today: Day;
  acting: Acting | null;
  entries: readonly Entry[];
}

function WorkSection({ work, today, acting, entries }: SectionProps) {
  const words = useWords();
  const title = useTitle();
  return (
    <section>
      <h3>
        {title(work.title)}
        {work.round > 1 && <span class="quiet"> · {words.start.round(work.round)}</span>}
      </h3>
      {work.about && work.about.version > 0 && (
        <p class="quiet">{words.tab.decisions.about(title(work.about.title), versionText(work.about))}</p>
      )}
      <DecisionTable work={work} today={today} acting={acting} />
      {acting && <TaskLinks acting={acting} entries={entries} work={work} />}
    </section>
  );
}

/** The parties' decisions first; then what other bodies have decided on the way. */
export function DecisionsTab({ of, asOf, history, reload }: TabProps) {
  const words = useWords();
  const works = of.works.filter(({ kind, tasks }) => kind === 'decide' && tasks.length > 0);
  const main = mainDecision(works);
  const others = works.filter((work) => work !== main);
  const [actor, choose] = useActingAs(of.collaboration);
  const [done, setDone] = useState<string | null>(null);
  const saved = (what: string): void => {
    setDone(what);
    reload();
  };
  const acting = asOf === null ? { of, actor, saved } : null;
  const rest = { today: of.today, acting, entries: history.entries };
  if (works.length === 0) return <p class="empty">{words.tab.decisions.none}</p>;
  return (
    <>
      {acting && <ActingAsChoice of={of} actor={actor} choose={choose} />}
      <p role="status" class="saved">
        {done !== null && words.tab.round.form.saved(done)}
      </p>
      {main && <WorkSection work={main} {...rest} />}
      {others.length > 0 && main && <h2 class="between">{words.tab.decisions.earlier}</h2>}
      {others.map((work) => (
        <WorkSection key={work.name} work={work} {...rest} />
      ))}
    </>
  );
}
