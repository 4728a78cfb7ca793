// What is gone in the newer version and has to be said: chosen once for all cases, and tried again.
import { useTitle, useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import type { Migration, MigrationOrder } from '../service/lifecycles.ts';
import { choicesOf, type ToChoose } from './choices_of.ts';
import { migrationWords } from './migration_words.ts';

interface ChoicesProps {
  run: Migration;
  begin: (order: MigrationOrder) => Promise<void>;
}

export function Choices({ run, begin }: ChoicesProps) {
  const words = useWords();
  const title = useTitle();
  const say = migrationWords[words.code].choices;
  const toChoose = choicesOf(run);
  if (toChoose.length === 0) return null;
  const order = (form: FormData): Promise<void> => {
    const chosen = (kind: ToChoose['kind']) =>
      toChoose
        .filter((each) => each.kind === kind)
        .map(({ name }) => {
          const is = textIn(form, `${kind} ${name}`);
          return is ? { name, is } : { name };
        });
    const choices = { states: chosen('state'), works: chosen('work') };
    return begin({ mode: 'preview', to: run.to, choices });
  };
  return (
    <Unfold label={say.open(toChoose.length)}>
      {(close) => (
        <ActForm
          legend={say.title}
          fields={[]}
          act={order}
          stays
          close={close}
          submit={say.again}
        >
          {toChoose.map((each) => (
            <Field
              key={each.kind + each.name}
              name={`${each.kind} ${each.name}`}
              label={say[each.kind](title(each.title))}
            >
              {(control) => (
                <select {...control}>
                  {each.options.map((option) => (
                    <option key={option.name} value={option.name}>
                      {title(option.title)}
                    </option>
                  ))}
                  {each.mayBeLeftBehind && <option value="">{say.leave}</option>}
                </select>
              )}
            </Field>
          ))}
        </ActForm>
      )}
    </Unfold>
  );
}
