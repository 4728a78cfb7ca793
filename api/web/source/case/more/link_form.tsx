// Links the case to another one, both ways, with what the one is to the other.
import { useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { TheirsHere } from '../../parts/theirs.tsx';
import { service, type Case, type Schema } from '../../service/client.ts';
import { course } from '../../service/course.ts';
import { useResource } from '../../service/resource.ts';
import type { TellProps } from '../steps/tell_forms.tsx';
import { useSeen } from '../steps/use_seen.tsx';

const sv = {
  open: 'Koppla till ett annat ärende …',
  legend: 'Koppla till ett annat ärende',
  help: 'Kopplingen syns i båda ärendena. Den ändrar inget annat.',
  relation: 'Vad är detta ärende för det andra?',
  other: 'Det andra ärendet',
  choose: 'Välj',
  it: 'Koppla',
  done: 'kopplingen',
};

const en: typeof sv = {
  open: 'Link to another case …',
  legend: 'Link to another case',
  help: 'The link shows in both cases. It changes nothing else.',
  relation: 'What is this case to the other?',
  other: 'The other case',
  choose: 'Choose',
  it: 'Link',
  done: 'the link',
};

export const linkWords = { sv, en };

type Relation = Schema['Relation'];
const most = 100;

function useOtherCases({ collaboration, id }: Case) {
  const read = useResource(`linkable ${collaboration}`, '', (signal) =>
    service.cases(collaboration, { limit: most }, signal),
  );
  return read.value?.cases.filter((each) => each.id !== id) ?? [];
}

/** Each relation from both sides; "linked to" is the same from either. */
function RelationField() {
  const words = useWords();
  const { newer, older } = words.tab.links;
  const sides = [
    ...Object.entries(newer).map(([name, text]) => [`newer ${name}`, text]),
    ...Object.entries(older)
      .filter(([name]) => name !== 'relates_to')
      .map(([name, text]) => [`older ${name}`, text]),
  ];
  return (
    <Field name="relation" label={linkWords[words.code].relation}>
      {(control) => (
        <select {...control}>
          {sides.map(([value, text]) => (
            <option key={value} value={value} selected={value === 'newer relates_to'}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function LinkForm({ acting, etag, close }: TellProps) {
  const words = useWords();
  const say = linkWords[words.code];
  const others = useOtherCases(acting.of);
  const { theirs, guarded } = useSeen(acting, etag, ({ links }) => links);
  const save = (form: FormData, key: string): Promise<void> => {
    const [side, relation] = textIn(form, 'relation').split(' ');
    const body = { case: textIn(form, 'case'), relation: relation as Relation, newer: side === 'newer' };
    return guarded(key, (act, seen) => course.link(act, seen, body));
  };
  return (
    <ActForm
      legend={say.legend}
      fields={['relation', 'case']}
      act={save}
      done={() => acting.saved(say.done)}
      close={close}
      submit={say.it}
      beside={theirs && <TheirsHere>{words.list(theirs.links.map((each) => each.title ?? each.case))}</TheirsHere>}
    >
      <p class="quiet">{say.help}</p>
      <RelationField />
      <Field name="case" label={say.other}>
        {(control) => (
          <select {...control} required>
            <option value="">{say.choose}</option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ActForm>
  );
}
