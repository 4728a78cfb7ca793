// What a decision is in law, beside what it says: whether it can be appealed, and what else stands in few of them.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { Field } from '../../parts/form.tsx';
import { decisionWords } from './decision_words.ts';

const answers = ['', 'yes', 'unclear', 'no'] as const;

export function AppealFields() {
  const say = decisionWords[useWords().code];
  const [appealable, setAppealable] = useState('');
  return (
    <>
      <Field name="appealable" label={say.appealable} help={<Explained name="review" text={say.appealableHelp} />}>
        {(control) => (
          <select {...control} value={appealable} onChange={(event) => setAppealable(event.currentTarget.value)}>
            {answers.map((each) => (
              <option key={each} value={each}>
                {say.appealables[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {appealable === 'no' && (
        <Field name="whyNotAppealable" label={say.whyNotAppealable} help={say.whyNotHelp}>
          {(control) => <textarea {...control} rows={2} maxLength={4000} />}
        </Field>
      )}
    </>
  );
}

interface EitherProps {
  name: string;
  label: string;
  help: ComponentChildren;
  /** What is usual, and what holds for few decisions. */
  either: readonly [usual: string, seldom: string];
  choose?: (seldom: boolean) => void;
}

export function Either({ name, label, help, either: [usual, seldom], choose }: EitherProps) {
  return (
    <Field name={name} label={label} help={help}>
      {(control) => (
        <select {...control} onChange={(event) => choose?.(event.currentTarget.value === 'yes')}>
          <option value="">{usual}</option>
          <option value="yes">{seldom}</option>
        </select>
      )}
    </Field>
  );
}
