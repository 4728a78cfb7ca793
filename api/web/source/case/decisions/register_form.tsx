// Everything that can be registered about a party's decision, one thing at a time: the decision itself, that its
// minutes are adjusted and announced, appeals, legal force.
import { useState } from 'preact/hooks';
import { useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import type { Schema, Task, Work } from '../../service/client.ts';
import { decisions, type Fact } from '../../service/decisions.ts';
import { DecisionForm } from '../answering/decision_form.tsx';
import { actOf, type Acting } from '../rounds/disposition_form.tsx';
import { latestDecision, type Registering } from './register_facts.ts';
import { registerWords } from './register_words.ts';
import { CheckForm, SpokenForm } from './spoken_and_checked.tsx';

type Decision = Schema['Decision'];

export interface FormProps {
  acting: Acting;
  work: Work;
  task: Task;
  close: () => void;
}

/** By which day, as the law or the body's own rule has it. */
function Help({ what, decision: { adjustBy, announceBy, finalExpectedOn } }: { what: Fact; decision: Decision }) {
  const { code, day } = useWords();
  const say = registerWords[code];
  if (what === 'adjusted' && adjustBy !== null) return <Explained name="adjusted" text={say.adjustBy(day(adjustBy))} />;
  if (what === 'announced' && announceBy !== null)
    return <Explained name="announcement" text={say.announceBy(day(announceBy))} />;
  if (what === 'final' && finalExpectedOn !== null)
    return <Explained name="final" text={say.finalExpected(day(finalExpectedOn))} />;
  return null;
}

function WhichAppeal({ decision }: { decision: Decision }) {
  const words = useWords();
  const say = registerWords[words.code];
  const open = decision.appeals.filter(({ outcome }) => outcome === null);
  if (open.length < 2) return null;
  return (
    <Field name="appeal" label={say.appeal}>
      {(control) => (
        <select {...control} required>
          <option value="">{words.tab.steps.choose}</option>
          {open.map(({ number, lodgedOn }) => (
            <option key={number} value={number}>
              {say.lodged(words.day(lodgedOn))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function FactForm({ acting, task, what, decision, close }: FormProps & { what: Fact; decision: Decision }) {
  const words = useWords();
  const say = registerWords[words.code];
  const save = (form: FormData, key: string): Promise<unknown> => {
    const [appeal, note] = [textIn(form, 'appeal'), textIn(form, 'note')];
    return decisions.registerFact(actOf(acting, key), decision.number, {
      what,
      happenedOn: textIn(form, 'happenedOn'),
      ...(appeal && { appeal: Number(appeal) }),
      ...(note && { note }),
    });
  };
  return (
    <ActForm
      legend={`${task.addressee.name}: ${say.facts[what]}`}
      fields={['happenedOn', 'appeal', 'note']}
      act={save}
      done={() => acting.saved(say.saved(say.facts[what]))}
      close={close}
      submit={say.submit}
    >
      <Field name="happenedOn" label={say.on} help={<Help what={what} decision={decision} />}>
        {(control) => (
          <input {...control} type="date" required max={acting.of.today} min={decision.takenOn} />
        )}
      </Field>
      {(what.startsWith('appeal_') || what === 'annulled') && <WhichAppeal decision={decision} />}
      <Field name="note" label={say.note} help={say.noteHelp}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} />}
      </Field>
    </ActForm>
  );
}

function Chosen({ what, ...props }: FormProps & { what: Registering }) {
  const decision = latestDecision(props.task);
  const say = registerWords[useWords().code];
  const { acting } = props;
  if (what === 'decision') {
    return <DecisionForm {...props} acting={{ ...acting, saved: () => acting.saved(say.decisionSaved) }} />;
  }
  if (what === 'spoken') return <SpokenForm {...props} />;
  if (decision === null) return null;
  if (what === 'check') return <CheckForm {...props} decision={decision} />;
  return <FactForm key={what} {...props} what={what} decision={decision} />;
}

/** What there is to choose among, and the form of what is chosen. */
export function RegisterForm({ choices, ...props }: FormProps & { choices: readonly Registering[] }) {
  const say = registerWords[useWords().code];
  const [what, choose] = useState<Registering | undefined>(choices[0]);
  const nameOf = (each: Registering): string =>
    each === 'decision' || each === 'spoken' || each === 'check' ? say[each] : say.facts[each];
  const chosen = what !== undefined && choices.includes(what) ? what : choices[0];
  return (
    <>
      {choices.length > 1 && (
        <label class="choice">
          {say.what}
          <select value={chosen} onChange={(event) => choose(event.currentTarget.value as Registering)}>
            {choices.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen && <Chosen what={chosen} {...props} />}
    </>
  );
}
