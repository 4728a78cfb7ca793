// Going over to a newer version of the lifecycle: first what it would do to this case, then the choices it needs.
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { Read } from '../../parts/reading.tsx';
import { textIn } from '../../parts/sending.ts';
import { course, type Preview } from '../../service/course.ts';
import { useResource } from '../../service/resource.ts';
import { actOf } from '../rounds/disposition_form.tsx';
import { Blockers } from './blockers.tsx';
import type { CourseFormProps } from './course_forms.tsx';
import { courseWords } from './course_words.ts';

type ToChoose = Preview['toChoose'][number];

function fieldOfChoice({ kind, name }: ToChoose): string {
  return `.${kind} ${name}`;
}

/** What would come of it, in sentences. */
function Effects({ preview }: { preview: Preview }) {
  const words = useWords();
  const title = useTitle();
  const say = courseWords[words.code].migrate;
  const titles = (some: Preview['opens']): string => words.list(some.map((each) => title(each.title)));
  const day = (of: string | null): string => (of === null ? say.none : words.day(of));
  const lines = [
    preview.opens.length > 0 && say.opens(titles(preview.opens)),
    preview.passedOver.length > 0 && say.passedOver(titles(preview.passedOver)),
    preview.leftBehind.length > 0 && say.leaves(titles(preview.leftBehind)),
    preview.withdrawn.length > 0 && say.withdrawn(preview.withdrawn.length),
    ...preview.movedDues.map(({ asked, title: what, from, to }) =>
      say.moved(asked.name, title(what), day(from), day(to)),
    ),
  ].filter((line) => line !== false);
  return (
    <ul class="facts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length === 0 && <li>{say.nothing}</li>}
    </ul>
  );
}

function ChoiceField({ choice }: { choice: ToChoose }) {
  const words = useWords();
  const title = useTitle();
  return (
    <Field name={fieldOfChoice(choice)} label={title(choice.title)}>
      {(control) => (
        <select {...control} required={!choice.mayBeLeftBehind}>
          <option value="">
            {choice.mayBeLeftBehind ? courseWords[words.code].migrate.leftBehind : words.tab.steps.choose}
          </option>
          {choice.options.map(({ name, title: text }) => (
            <option key={name} value={name}>
              {title(text)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type MigrateFormProps = CourseFormProps & { to: number };

function Previewed({ acting, etag, to, preview, close }: MigrateFormProps & { preview: Preview }) {
  const words = useWords();
  const say = courseWords[words.code].migrate;
  const save = (form: FormData, key: string): Promise<unknown> => {
    const chosen = (kind: ToChoose['kind']) =>
      preview.toChoose
        .filter((choice) => choice.kind === kind)
        .map((choice) => ({ name: choice.name, is: textIn(form, fieldOfChoice(choice)) }));
    const choices = { states: chosen('state'), works: chosen('work') };
    return course.migrate(actOf(acting, key), etag, { to, ...(preview.toChoose.length > 0 && { choices }) });
  };
  if (preview.verdict === 'refused') {
    return (
      <div class="note note-late">
        <p>{say.verdicts.refused}</p>
        <Blockers blockers={preview.blockers} />
        <button type="button" onClick={close}>
          {words.tab.steps.cancel}
        </button>
      </div>
    );
  }
  return (
    <ActForm legend={say.legend(to)} fields={[]} act={save} done={() => acting.saved(say.done(to))} close={close} submit={say.submit}>
      <p>{say.verdicts[preview.verdict]}</p>
      <Effects preview={preview} />
      {preview.toChoose.map((choice) => (
        <ChoiceField key={fieldOfChoice(choice)} choice={choice} />
      ))}
    </ActForm>
  );
}

export function MigrateForm(props: MigrateFormProps) {
  const { collaboration, id } = props.acting.of;
  const read = useResource(`migration ${id}`, `${props.to} ${props.etag}`, (signal) =>
    course.preview({ collaboration, case: id }, props.to, signal),
  );
  return <Read resource={read}>{(preview) => <Previewed {...props} preview={preview} />}</Read>;
}
