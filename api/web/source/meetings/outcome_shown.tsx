// What came of an item, as the minutes will have it.
import { useTitle, useWords } from '../language/language.tsx';
import { Symbol } from '../parts/symbol.tsx';
import type { AgendaItem, Assignment, Meeting } from '../service/meetings.ts';
import { useNames } from './names.tsx';
import { Withdrawn } from './withdrawn_assignment.tsx';
import { useSay } from './words/use_say.ts';

export function AssignmentWords({ assignment }: { assignment: Assignment }) {
  const words = useWords();
  const say = useSay().body;
  const names = useNames();
  const { what, owner, due, lacks, late, doneOn } = assignment;
  if (assignment.withdrawnOn) {
    return (
      <>
        <s>{what}</s>
        <span class="quiet block">
          <Withdrawn assignment={assignment} />
        </span>
      </>
    );
  }
  const flagged = doneOn === null && (lacks.length > 0 || late);
  return (
    <>
      <Symbol name={doneOn ? 'done' : flagged ? 'late' : 'not_begun'} /> {what}
      <span class={flagged ? 'late' : 'quiet'}>
        {' · '}
        {owner ? (names.get(owner) ?? owner) : say.noOwner}
        {' · '}
        {doneOn ? say.doneOn(words.day(doneOn)) : due ? say.due(words.day(due)) : say.noDue}
      </span>
    </>
  );
}

export function OutcomeShown({ item, meeting }: { item: AgendaItem; meeting: Meeting }) {
  const words = useWords();
  const say = useSay().meeting;
  const { outcome, conflicts } = item;
  const given = meeting.assignments.filter((each) => each.item === item.item);
  return (
    <>
      {conflicts.map(({ seat, name, serving, reason }) => (
        <p key={seat} class="quiet">
          {say.conflictSaid(name, serving?.name ?? '')} {reason}
        </p>
      ))}
      {outcome && (
        <div class="wording">
          <p class="said">{outcome.wording}</p>
          {outcome.conditionText && <p class="said">{outcome.conditionText}</p>}
          {outcome.returnsOn && <p class="quiet">{say.returns(words.day(outcome.returnsOn))}</p>}
          {outcome.votingOrder && (
            <p class="said">
              {say.votingOrder}: {outcome.votingOrder}
            </p>
          )}
          {outcome.vote && (
            <p>
              {say.vote}: {say.voteSaid(outcome.vote.yes, outcome.vote.no, outcome.vote.abstained)}
            </p>
          )}
          {outcome.voices.map(({ seat, name, kind, text }, at) => (
            <p key={`${seat} ${at}`} class="said">
              <strong>{say.voiceKinds[kind]}</strong>, {name}: {text}
            </p>
          ))}
          {outcome.distribution && (
            <p class="quiet">
              {say.distribution}: {outcome.distribution}
            </p>
          )}
        </div>
      )}
      {given.length > 0 && (
        <ul class="given">
          {given.map((assignment) => (
            <li key={assignment.assignment}>
              <AssignmentWords assignment={assignment} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** For who comes second: the outcome that somebody else wrote. */
export function OutcomeTheirs({ item, meeting }: { item: AgendaItem | undefined; meeting: Meeting }) {
  const title = useTitle();
  if (!item) return null;
  return (
    <>
      {item.outcome && <p>{title(item.outcome.outcomeTitle)}</p>}
      <OutcomeShown item={item} meeting={meeting} />
    </>
  );
}
