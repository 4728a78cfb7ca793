import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Case, Work } from '../../service/client.ts';
import { mainDecision } from '../view/case_facts.ts';
import { DecisionTable } from './decision_table.tsx';

function versionText(about: NonNullable<Work['about']>): string {
  return about.label ? `${about.label} (v${about.version})` : `v${about.version}`;
}

function WorkSection({ work, today }: { work: Work; today: Day }) {
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
      <DecisionTable work={work} today={today} />
    </section>
  );
}

/** The parties' decisions first; then what other bodies have decided on the way. */
export function DecisionsTab({ of }: { of: Case }) {
  const words = useWords();
  const works = of.works.filter(({ kind, tasks }) => kind === 'decide' && tasks.length > 0);
  const main = mainDecision(works);
  const others = works.filter((work) => work !== main);
  if (works.length === 0) return <p class="empty">{words.tab.decisions.none}</p>;
  return (
    <>
      {main && <WorkSection work={main} today={of.today} />}
      {others.length > 0 && main && <h2 class="between">{words.tab.decisions.earlier}</h2>}
      {others.map((work) => (
        <WorkSection key={work.name} work={work} today={of.today} />
      ))}
    </>
  );
}
