// One remark in the form of an answer: the clause, the stance on it, the remark, and a proposed wording.
import { useState } from 'preact/hooks';
import { isAnnex } from '../../format/clause.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Field } from '../../parts/form.tsx';
import type { Schema } from '../../service/client.ts';
import type { Remark } from '../remarks/remark_rounds.ts';
import { rowFields, type AnswerRow } from './answer_rows.ts';

export interface Choices {
  clauses: readonly Schema['Clauses']['clauses'][number][];
  stances: readonly Schema['NamedTitle'][];
  earlier: readonly Remark[];
}

const shownLetters = 60;

function ClauseField({ row, clauses }: { row: AnswerRow; clauses: Choices['clauses'] }) {
  const { remarks, answering: say } = useWords().tab;
  const named = clauses
    .filter(({ clause }) => clause !== '')
    .map(({ clause, heading }) => ({ clause, name: heading || remarks.clause(clause, isAnnex(clause)) }));
  const known = row.clause === '' || named.some(({ clause }) => clause === row.clause);
  const all = known ? named : [...named, { clause: row.clause, name: row.clause }];
  return (
    <Field name={rowFields.clause} label={say.clause}>
      {(control) =>
        clauses.length === 0 ? (
          <input {...control} maxLength={60} defaultValue={row.clause} placeholder={remarks.whole} />
        ) : (
          <select {...control}>
            <option value="">{remarks.whole}</option>
            {all.map(({ clause, name }) => (
              <option key={clause} value={clause} selected={clause === row.clause}>
                {name}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  );
}

function StanceField({ row, stances }: { row: AnswerRow; stances: Choices['stances'] }) {
  const say = useWords().tab.answering;
  const title = useTitle();
  if (stances.length === 0) return <input type="hidden" name={rowFields.stance} value={row.stance} />;
  return (
    <Field name={rowFields.stance} label={say.stance}>
      {(control) => (
        <select {...control}>
          <option value="">{say.noStance}</option>
          {stances.map(({ name, title: text }) => (
            <option key={name} value={name} selected={name === row.stance}>
              {title(text)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function FollowsField({ row, earlier }: { row: AnswerRow; earlier: Choices['earlier'] }) {
  const { remarks, answering: say } = useWords().tab;
  if (earlier.length === 0) return <input type="hidden" name={rowFields.follows} value={row.follows} />;
  return (
    <Field name={rowFields.follows} label={say.follows}>
      {(control) => (
        <select {...control}>
          <option value="">{say.followsNone}</option>
          {earlier.map(({ number, clause, text }) => (
            <option key={number} value={number} selected={String(number) === row.follows}>
              {number}. {clause && `${remarks.clause(clause, isAnnex(clause))} `}
              {text?.slice(0, shownLetters) ?? remarks.disposed}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface RemarkFieldsProps {
  number: number;
  row: AnswerRow;
  choices: Choices;
  remove: () => void;
}

export function RemarkFields({ number, row, choices, remove }: RemarkFieldsProps) {
  const say = useWords().tab.answering;
  // A wording that nobody says anything about is no remark.
  const [proposes, setProposes] = useState(row.proposedText !== '');
  return (
    <fieldset class="answer-row">
      <legend>{say.remark(number)}</legend>
      <div class="pair">
        <ClauseField row={row} clauses={choices.clauses} />
        <StanceField row={row} stances={choices.stances} />
      </div>
      <Field name={rowFields.text} label={say.text}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={20_000}
            required={proposes}
            defaultValue={row.text}
          />
        )}
      </Field>
      <Field name={rowFields.proposedText} label={say.proposedText}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={20_000}
            defaultValue={row.proposedText}
            onInput={(event) => setProposes(event.currentTarget.value.trim() !== '')}
          />
        )}
      </Field>
      <FollowsField row={row} earlier={choices.earlier} />
      <p>
        <button type="button" class="plain" onClick={remove}>
          {say.removeRemark} <span class="unseen">{number}</span>
        </button>
      </p>
    </fieldset>
  );
}
