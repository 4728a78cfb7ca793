// Clauses that take no new remarks in this round. The lead ticks them in the text's own list of clauses, or
// writes their numbers where the text has none.
import { compareClauses, isAnnex } from '../../format/clause.ts';
import { useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import type { Case, Schema } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { rounds, type Round } from '../../service/rounds.ts';
import { actOf, type Acting } from './disposition_form.tsx';
import { leads } from './who_may.ts';

type Clause = Schema['Clauses']['clauses'][number];

interface Choice {
  clause: string;
  name: string;
}

/** What is closed stays in the list, also when the text has no such clause. */
function choicesOf(clauses: readonly Clause[], closed: readonly string[]): Choice[] {
  const shown = clauses.filter(({ clause, text }) => clause !== '' && text !== '');
  const known = shown.map(({ clause, heading }) => ({ clause, name: heading || clause }));
  const more = closed.filter((clause) => !known.some((each) => each.clause === clause));
  return [...known, ...more.map((clause) => ({ clause, name: clause }))];
}

function Ticks({ choices, closed }: { choices: readonly Choice[]; closed: readonly string[] }) {
  const say = useWords().tab.round.closed;
  return (
    <fieldset class="clause-ticks">
      <legend class="unseen">{say.legend}</legend>
      {choices.map(({ clause, name }) => (
        <label key={clause} class="check">
          <input type="checkbox" name="clauses" value={clause} defaultChecked={closed.includes(clause)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CloseFormProps {
  told: Round;
  acting: Acting;
  choices: readonly Choice[];
  close: () => void;
}

function CloseForm({ told, acting, choices, close }: CloseFormProps) {
  const say = useWords().tab.round.closed;
  const save = (form: FormData, key: string): Promise<unknown> => {
    const listed = textIn(form, 'list').split(',');
    const given = choices.length > 0 ? form.getAll('clauses').map(String) : listed;
    const clauses = given.map((clause) => clause.trim()).filter((clause) => clause !== '');
    return rounds.closeClauses(actOf(acting, key), told.work, clauses);
  };
  return (
    <ActForm legend={say.legend} fields={[]} act={save} done={() => acting.saved(say.done)} close={close}>
      {choices.length > 0 ? (
        <Ticks choices={choices} closed={told.closedClauses} />
      ) : (
        <Field name="list" label={say.list} help={say.listHelp}>
          {(control) => <input {...control} defaultValue={told.closedClauses.join(', ')} />}
        </Field>
      )}
      <p class="quiet">{say.help}</p>
    </ActForm>
  );
}

/** A text that cannot be read clause by clause leaves the numbers to be written. */
function CloseFormOfText({ of, ...props }: Omit<CloseFormProps, 'choices'> & { of: Case }) {
  const words = useWords();
  const text = props.told.rounds.find(({ round }) => round === props.told.round);
  const { document, version } = text ?? { document: null, version: null };
  const place = { collaboration: of.collaboration, case: of.id };
  const read = useResource(`clauses ${of.id} ${document} ${version}`, '', async (signal) =>
    document === null || version === null
      ? []
      : rounds.clauses(place, document, version, signal).then(({ clauses }) => clauses),
  );
  if (read.value === null && !read.problem) return <p role="status">{words.reading}</p>;
  const clauses = read.value ?? [];
  const choices = clauses.length > 0 ? choicesOf(clauses, props.told.closedClauses) : [];
  return <CloseForm {...props} choices={choices} />;
}

export function ClosedClauses({ of, told, acting }: { of: Case; told: Round; acting: Acting | null }) {
  const { round, remarks } = useWords().tab;
  const say = round.closed;
  const mayClose = acting !== null && told.active && leads(acting.actor);
  if (told.closedClauses.length === 0 && !mayClose) return null;
  const closed = [...told.closedClauses].sort(compareClauses);
  const named = closed.map((clause) => remarks.clause(clause, isAnnex(clause))).join(', ');
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <p>{closed.length > 0 ? say.some(named) : <span class="quiet">{say.none}</span>}</p>
      {mayClose && (
        <Unfold label={say.change}>
          {(close) => <CloseFormOfText of={of} told={told} acting={acting} close={close} />}
        </Unfold>
      )}
    </section>
  );
}
