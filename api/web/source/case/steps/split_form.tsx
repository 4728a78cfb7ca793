// A new case out of this one: with a title, a lifecycle and parties of its own, and a link both ways.
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { service, type Schema } from '../../service/client.ts';
import { course } from '../../service/course.ts';
import { useResource } from '../../service/resource.ts';
import { actOf } from '../rounds/disposition_form.tsx';
import type { CourseFormProps } from './course_forms.tsx';
import { courseWords } from './course_words.ts';

type Relation = Schema['Relation'];

const relations: readonly Relation[] = [
  'split_from',
  'follows_up',
  'arises_from',
  'part_of',
  'revises',
  'relates_to',
];

function Lifecycle({ collaboration, now }: { collaboration: string; now: string }) {
  const words = useWords();
  const title = useTitle();
  const read = useResource(`lifecycles ${collaboration}`, '', (signal) =>
    service.lifecycles(collaboration, signal),
  );
  return (
    <Field name="lifecycle" label={courseWords[words.code].split.lifecycle}>
      {(control) => (
        <select {...control} required>
          {read.value?.lifecycles.map(({ name, title: text }) => (
            <option key={name} value={name} selected={name === now}>
              {title(text)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function SplitForm({ acting, close }: CourseFormProps) {
  const words = useWords();
  const say = courseWords[words.code].split;
  const { of } = acting;
  const save = async (form: FormData, key: string): Promise<void> => {
    const title = textIn(form, 'title');
    const relation = textIn(form, 'relation') as Relation;
    const parties = form.getAll('parties').map(String);
    const links = [{ case: of.id, relation, newer: true }];
    await course.start(actOf(acting, key), { lifecycle: textIn(form, 'lifecycle'), title, parties, links });
    acting.saved(say.done(title));
  };
  return (
    <ActForm
      legend={say.legend}
      fields={['title', 'lifecycle']}
      act={save}
      close={close}
      submit={say.submit}
    >
      <p class="quiet">{say.help}</p>
      <Field name="title" label={say.name}>
        {(control) => <input {...control} required maxLength={300} autocomplete="off" />}
      </Field>
      <Field name="relation" label={say.relation}>
        {(control) => (
          <select {...control}>
            {relations.map((each) => (
              <option key={each} value={each}>
                {say.relations[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Lifecycle collaboration={of.collaboration} now={of.lifecycle.name} />
      <fieldset>
        <legend>{say.parties}</legend>
        {of.parties.map(({ id, name }) => (
          <label key={id} class="check">
            <input type="checkbox" name="parties" value={id} defaultChecked /> {name}
          </label>
        ))}
      </fieldset>
    </ActForm>
  );
}
