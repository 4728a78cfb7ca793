// One more task in a plan: what is to be done, by whom, and until when.
import { useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { HolderChoice } from '../../parts/holder_choice.tsx';
import { textIn } from '../../parts/sending.ts';
import type { Work } from '../../service/client.ts';
import { course } from '../../service/course.ts';
import { actOf, type Acting } from '../rounds/disposition_form.tsx';
import { leads } from '../rounds/who_may.ts';

const sv = {
  open: 'Lägg till en uppgift …',
  legend: 'Lägg till en uppgift i planen',
  text: 'Vad ska göras?',
  asked: 'Av vem?',
  choose: 'Välj',
  due: 'Till vilken dag?',
  dueHelp: 'Tomt: ingen bestämd dag.',
  it: 'Lägg till',
  done: 'uppgiften',
};

const en: typeof sv = {
  open: 'Add a task …',
  legend: 'Add a task to the plan',
  text: 'What is to be done?',
  asked: 'By whom?',
  choose: 'Choose',
  due: 'By which day?',
  dueHelp: 'Empty: no set day.',
  it: 'Add',
  done: 'the task',
};

type AddTaskProps = { acting: Acting; work: Work };

function AddTaskForm({ acting, work, close }: AddTaskProps & { close: () => void }) {
  const say = { sv, en }[useWords().code];
  const save = (form: FormData, key: string): Promise<unknown> => {
    const due = textIn(form, 'due');
    const body = { text: textIn(form, 'text'), asked: textIn(form, 'asked'), ...(due && { due }) };
    return course.addTask(actOf(acting, key), work.name, body);
  };
  const fields = ['text', 'asked', 'due'];
  return (
    <ActForm
      about={work.name}
      legend={say.legend}
      fields={fields}
      act={save}
      done={() => acting.saved(say.done)}
      close={close}
      submit={say.it}
    >
      <Field name="text" label={say.text}>
        {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
      </Field>
      <HolderChoice
        collaboration={acting.of.collaboration}
        name="asked"
        label={say.asked}
        none={say.choose}
        required
      />
      <Field name="due" label={say.due} help={say.dueHelp}>
        {(control) => <input {...control} type="date" min={acting.of.today} />}
      </Field>
    </ActForm>
  );
}

/** For a plan that is under way: by whoever leads the case or has a role in it; the API judges which. */
export function AddTask({ acting, work }: AddTaskProps) {
  const say = { sv, en }[useWords().code];
  const { of, actor } = acting;
  const may = leads(actor) || of.roles.some(({ role }) => role === actor);
  if (work.kind !== 'plan' || !work.active || !may) return null;
  return (
    <div class="acts">
      <Unfold label={say.open}>{(close) => <AddTaskForm acting={acting} work={work} close={close} />}</Unfold>
    </div>
  );
}
