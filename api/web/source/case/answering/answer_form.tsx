// The form of an answer: what the work asks for, remarks clause by clause, files, and who stands behind it. As a
// unit's draft it may be half-finished; as the organisation's answer it is sent.
import { useState, type Dispatch, type StateUpdater } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { useTypedNumber } from '../../parts/typed.ts';
import { answers, type Answer, type Unit } from '../../service/answers.ts';
import type { Schema, Task, Work } from '../../service/client.ts';
import type { Remark } from '../remarks/remark_rounds.ts';
import { actOf, type ActingAround } from '../rounds/disposition_form.tsx';
import { FillField } from '../steps/fill_field.tsx';
import { filled } from '../steps/make_move.ts';
import { answerOfRows, emptyRow, rowFields, rowsIn, rowsOf, unitName, type AnswerRow } from './answer_rows.ts';
import { FileFields, filesIn } from './files.tsx';
import { RemarkFields, type Choices } from './remark_fields.tsx';

/** Whom it is for, and what can be chosen in it. */
export interface Asked {
  acting: ActingAround;
  task: Task;
  work: Work;
  clauses: readonly Schema['Clauses']['clauses'][number][];
  /** By a link, without an account: the one draft that is its own. Files are not fetched by a plain address. */
  own: Unit | undefined;
  /** Their own remarks of earlier rounds. */
  earlier: readonly Remark[];
}

export function partsToFill({ answerParts }: Work): Schema['AnswerPart'][] {
  return answerParts.filter(({ type }) => type !== 'remarks');
}

async function answerIn(form: FormData, asked: Asked, start: Answer): Promise<Answer> {
  const { acting, work } = asked;
  const act = actOf(acting, '');
  // A draft may be half-finished, so nothing is sent for what is empty.
  const parts = await filled({ ...act, parts: partsToFill(work), form });
  const attachments = await filesIn(form, act, start.attachments);
  const approvedBy = textIn(form, '.approvedBy');
  const registryNumber = textIn(form, '.registryNumber');
  return {
    parts,
    ...answerOfRows(rowsIn(form)),
    attachments,
    ...(approvedBy && { approvedBy }),
    ...(registryNumber && { registryNumber }),
  };
}

interface KeyedRow {
  key: number;
  row: AnswerRow;
}

let lastKey = 0;
const keyed = (row: AnswerRow): KeyedRow => ({ key: ++lastKey, row });

type Rows = [readonly KeyedRow[], Dispatch<StateUpdater<readonly KeyedRow[]>>];

function RemarkRows({ rows: [rows, setRows], choices }: { rows: Rows; choices: Choices }) {
  const say = useWords().tab.answering;
  return (
    <>
      {rows.map(({ key, row }, at) => (
        <RemarkFields
          key={key}
          number={at + 1}
          row={row}
          choices={choices}
          remove={() => setRows((all) => all.filter((each) => each.key !== key))}
        />
      ))}
      <p>
        <button type="button" onClick={() => setRows((all) => [...all, keyed(emptyRow)])}>
          {say.addRemark}
        </button>
      </p>
    </>
  );
}

/** As many rows as stood there, or as were typed in and not sent. */
function useRows(start: Answer, form: string): Rows {
  const typed = useTypedNumber(form, rowFields.text);
  return useState<readonly KeyedRow[]>(() => {
    const rows = rowsOf(start).map(keyed);
    while (rows.length < typed) rows.push(keyed(emptyRow));
    return rows;
  });
}

interface AnswerFormProps {
  asked: Asked;
  start: Answer;
  /** The unit whose draft it is; null: a new one says which. undefined: it is sent as the answer. */
  unit?: Unit | null | undefined;
  beside?: ComponentChildren;
  close: () => void;
}

export function AnswerForm({ asked, start: given, unit, beside, close }: AnswerFormProps) {
  const words = useWords();
  const say = words.tab.answering;
  const { acting, task, work } = asked;
  const [start] = useState(given); // as it was when the form was opened
  const takesRemarks = work.answerParts.some(({ type }) => type === 'remarks');
  const sends = unit === undefined;
  const legend = sends ? say.sendLegend : unit ? say.draftOf(unit.title) : say.prepareLegend;
  const about = String(task.number);
  const rows = useRows(start, `${legend} ${about}`);
  const value = (name: string) => start.parts?.find((part) => part.name === name)?.value;
  const stances = work.answerParts.find(({ type }) => type === 'choice')?.choice ?? [];
  const save = async (form: FormData, key: string): Promise<unknown> => {
    const answer = await answerIn(form, asked, start);
    const act = actOf(acting, key);
    if (sends) return answers.give(act, task.number, answer);
    const title = textIn(form, '.unit');
    return answers.saveDraft(act.place, act.actor, task.number, unit ?? { unit: unitName(title), title }, answer);
  };
  return (
    <ActForm
      legend={legend}
      about={about}
      fields={[]}
      act={save}
      done={() => acting.saved(sends ? say.sent : say.draftSaved)}
      close={close}
      beside={beside}
      submit={sends ? say.sendIt : say.saveDraft}
    >
      {unit === null && (
        <Field name=".unit" label={say.unit} help={say.unitHelp}>
          {(control) => <input {...control} required maxLength={64} autocomplete="off" pattern=".*\w.*" />}
        </Field>
      )}
      {partsToFill(work).map((part) => (
        <FillField
          key={part.name}
          part={sends ? part : { ...part, required: false }}
          of={acting.of}
          given={value(part.name)}
        />
      ))}
      {takesRemarks && <RemarkRows rows={rows} choices={{ ...asked, stances }} />}
      <FileFields kept={start.attachments} help={say.filesHelp} />
      <Field name=".approvedBy" label={say.approvedBy} help={say.approvedByHelp}>
        {(control) => <input {...control} maxLength={200} defaultValue={start.approvedBy ?? ''} />}
      </Field>
      <Field name=".registryNumber" label={say.registryNumber}>
        {(control) => <input {...control} maxLength={60} defaultValue={start.registryNumber ?? ''} />}
      </Field>
      {sends && <p class="quiet">{say.sendHelp}</p>}
    </ActForm>
  );
}
