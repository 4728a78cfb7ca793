// A party's own decision, registered from its minutes: who decided what on which version, and the excerpt.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { answers } from '../../service/answers.ts';
import type { Task, Work } from '../../service/client.ts';
import { actOf, type ActingAround } from '../rounds/disposition_form.tsx';
import { FillField } from '../steps/fill_field.tsx';
import { partsToFill } from './answer_form.tsx';
import { AppealFields, Either } from './decision_law.tsx';
import { mayReturn, outcomes } from '../../service/outcomes.ts';
import { decisionFields, decisionIn } from './decision_input.ts';
import { FileFields } from './files.tsx';
import { decisionWords } from './decision_words.ts';

interface DecisionFormProps {
  acting: ActingAround;
  work: Work;
  task: Task;
  close: () => void;
}

function WhoAndWhen({ task, today }: { task: Task; today: string }) {
  const say = decisionWords[useWords().code];
  const now = task.path.find(({ status }) => status === 'now')?.body.id;
  return (
    <>
      <Field name="body" label={say.body}>
        {(control) => (
          <select {...control} required>
            {task.path.map(({ body }) => (
              <option key={body.id} value={body.id} selected={body.id === now}>
                {body.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="happenedOn" label={say.on}>
        {(control) => <input {...control} type="date" required max={today} />}
      </Field>
    </>
  );
}

function OutcomeFields() {
  const words = useWords();
  const say = decisionWords[words.code];
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <Field name="outcome" label={say.outcome}>
        {(control) => (
          <select
            {...control}
            required
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value)}
          >
            <option value="">{words.tab.steps.choose}</option>
            {outcomes.map((each) => (
              <option key={each} value={each}>
                {words.tab.decisions.outcomes[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {mayReturn(outcome) && (
        <Field name="returnsOn" label={say.returnsOn} help={say.returnsHelp}>
          {(control) => <input {...control} type="date" />}
        </Field>
      )}
    </>
  );
}

/** Decided on condition: that all others decide likewise, as is common, or another one in words. */
function ConditionFields() {
  const say = decisionWords[useWords().code];
  const [condition, setCondition] = useState('');
  return (
    <>
      <Field name="condition" label={say.condition}>
        {(control) => (
          <select {...control} value={condition} onChange={(event) => setCondition(event.currentTarget.value)}>
            {(['', 'all_others_likewise', 'other'] as const).map((each) => (
              <option key={each} value={each}>
                {say.conditions[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {condition === 'other' && (
        <Field name="conditionText" label={say.conditionText}>
          {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
        </Field>
      )}
    </>
  );
}

/** Among what the work lets one choose. */
function Options({ options }: Pick<Work, 'options'>) {
  const words = useWords();
  const title = useTitle();
  if (options.length === 0) return null;
  return (
    <Field name="chosen" label={decisionWords[words.code].chosen}>
      {(control) => (
        <select {...control}>
          <option value="">{words.tab.steps.choose}</option>
          {options.map(({ name, title: text }) => (
            <option key={name} value={name}>
              {title(text)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function DecisionForm({ acting, work, task, close }: DecisionFormProps) {
  const words = useWords();
  const say = decisionWords[words.code];
  const about = work.about;
  const [delegated, setDelegated] = useState(false);
  const save = async (form: FormData, key: string): Promise<unknown> =>
    answers.decide(actOf(acting, key), task.number, await decisionIn(form, acting, work));
  return (
    <ActForm
      legend={say.legend}
      about={task.addressee.id}
      fields={decisionFields}
      act={save}
      done={() => acting.saved(say.saved)}
      close={close}
      submit={say.submit}
    >
      <WhoAndWhen task={task} today={acting.of.today} />
      <Either
        {...{ name: 'delegated', label: say.delegated, either: say.delegatedEither }}
        help={<Explained name="delegation" text={say.delegatedHelp} />}
        choose={setDelegated}
      />
      <OutcomeFields />
      <Options options={work.options} />
      {about && (
        <Field name="version" label={say.version}>
          {(control) => <input {...control} type="number" min={1} required defaultValue={String(about.version)} />}
        </Field>
      )}
      <Field name="section" label={say.section} help={say.sectionHelp}>
        {(control) => <input {...control} required={!delegated} maxLength={40} autocomplete="off" />}
      </Field>
      <Field name="registryNumber" label={say.number}>
        {(control) => <input {...control} maxLength={60} autocomplete="off" />}
      </Field>
      <Field name="wording" label={say.wording} help={say.wordingHelp}>
        {(control) => <textarea {...control} rows={4} maxLength={20000} />}
      </Field>
      <ConditionFields />
      <AppealFields />
      {about && (
        <Either
          {...{ name: 'editorialAllowed', label: say.editorialAllowed, help: say.editorialHelp }}
          either={say.editorialEither}
        />
      )}
      {partsToFill(work).map((part) => (
        <FillField key={part.name} part={part} of={acting.of} given={undefined} />
      ))}
      <FileFields kept={[]} help={say.filesHelp} />
      <p class="quiet">{say.once}</p>
    </ActForm>
  );
}
