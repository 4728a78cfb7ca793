// An answer that is being prepared, as it reads; and what the units say differently.
import { useTitle, useWords } from '../../language/language.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { contentAddress, type Answer, type Drafts } from '../../service/answers.ts';
import type { CaseAround, Schema, Work } from '../../service/client.ts';
import { useClauseText } from '../remarks/matrix.tsx';
import { asWritten } from '../steps/fill.ts';
import { rowsOf } from './answer_rows.ts';

type Value = Schema['Value'];

/** How a value reads: the title of what was chosen, yes or no, what was written. */
function useValueText(work: Work): (name: string, value: Value) => string {
  const title = useTitle();
  const { yes, no } = useWords().tab.steps;
  return (name, value) => {
    const part = work.answerParts.find((each) => each.name === name);
    const chosen = part?.choice.find((each) => each.name === value);
    if (chosen) return title(chosen.title);
    if (typeof value === 'boolean') return value ? yes : no;
    return asWritten(part?.type ?? 'text', value).replaceAll('\n', ', ');
  };
}

function usePartTitle(work: Work): (name: string) => string {
  const title = useTitle();
  return (name) => {
    const part = work.answerParts.find((each) => each.name === name);
    return part ? title(part.title) : name;
  };
}

export function AnswerShown({ of, work, answer }: { of: CaseAround; work: Work; answer: Answer }) {
  const { answering: say, remarks } = useWords().tab;
  const title = useTitle();
  const clauseText = useClauseText();
  const valueText = useValueText(work);
  const partTitle = usePartTitle(work);
  const rows = rowsOf(answer);
  const choices = work.answerParts.find(({ type }) => type === 'choice')?.choice ?? [];
  const stanceTitle = (stance: string): string => {
    const chosen = choices.find(({ name }) => name === stance);
    return chosen ? title(chosen.title) : stance;
  };
  const place = { collaboration: of.collaboration, case: of.id };
  const columns = [remarks.columns.clause, say.stance, remarks.columns.remark].map((name) => ({ name }));
  return (
    <>
      <ul class="facts">
        {answer.parts?.map(({ name, value }) => (
          <li key={name}>
            {partTitle(name)}: <strong>{valueText(name, value)}</strong>
          </li>
        ))}
        {answer.approvedBy && (
          <li>
            {say.approvedShort}: {answer.approvedBy}
          </li>
        )}
        {answer.attachments?.map(({ content, label }) => (
          <li key={content}>
            <a href={contentAddress(place, content)}>{label}</a>
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <StackedTable class="answer-rows" caption={say.merged} columns={columns}>
          {rows.map(({ clause, stance, text, proposedText }, at) => (
            <Row key={at} head={clauseText(clause || null)}>
              <Cell>{stance && stanceTitle(stance)}</Cell>
              <Cell>
                <span class="said">{text}</span>
                {proposedText && (
                  <span class="proposed">
                    {remarks.proposed}: <q>{proposedText}</q>
                  </span>
                )}
              </Cell>
            </Row>
          ))}
        </StackedTable>
      )}
    </>
  );
}

type Conflict = Drafts['conflicts'][number];

/** What one unit says of it. */
function saidBy({ of, name }: Conflict, answer: Answer, text: (name: string, value: Value) => string): string {
  if (of === 'approvedBy') return answer.approvedBy ?? '';
  if (of === 'registryNumber') return answer.registryNumber ?? '';
  if (of === 'part') {
    const part = answer.parts?.find((each) => each.name === name);
    return part ? text(part.name, part.value) : '';
  }
  return answer.stances?.find(({ clause }) => clause === name)?.stance ?? '';
}

/** Nothing when the units agree. */
export function Conflicts({ told, work }: { told: Drafts; work: Work }) {
  const say = useWords().tab.answering;
  const title = useTitle();
  const clauseText = useClauseText();
  const valueText = useValueText(work);
  const partTitle = usePartTitle(work);
  if (told.conflicts.length === 0) return null;
  const choices = work.answerParts.find(({ type }) => type === 'choice')?.choice ?? [];
  const nameOf = ({ of, name }: Conflict): string => {
    if (of === 'approvedBy') return say.approvedShort;
    if (of === 'registryNumber') return say.registryNumber;
    return of === 'part' ? partTitle(name ?? '') : clauseText(name);
  };
  const shown = (text: string): string => {
    const chosen = choices.find(({ name }) => name === text);
    return chosen ? title(chosen.title) : text;
  };
  return (
    <div class="note differs">
      <p>{say.differs}</p>
      <ul>
        {told.conflicts.map((conflict) => (
          <li key={`${conflict.of} ${conflict.name}`}>
            <strong>{nameOf(conflict)}</strong>
            <ul>
              {told.drafts
                .filter(({ unit }) => conflict.units.includes(unit))
                .map(({ unit, title: called, answer }) => (
                  <li key={unit}>
                    {called}: {shown(saidBy(conflict, answer, valueText))}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
