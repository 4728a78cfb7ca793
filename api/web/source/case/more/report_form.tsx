// How far one has come with what is asked: a comment, the next day on which something happens, and evidence.
import { useWords, useTitle } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { answers } from '../../service/answers.ts';
import type { Task } from '../../service/client.ts';
import { FileFields, filesIn } from '../answering/files.tsx';
import { actOf, type Acting } from '../rounds/disposition_form.tsx';
import { leads, openTasksFor } from '../rounds/who_may.ts';

/** Those asked report for themselves; what is asked of nobody in particular yet waits. */
export function mayReport(acting: Acting | null, task: Task | null): task is Task {
  if (acting === null || task === null || leads(acting.actor) || task.state === 'planned') return false;
  return openTasksFor(acting.actor, { tasks: [task] }).length > 0;
}

export function ReportForm({ acting, task, close }: { acting: Acting; task: Task; close: () => void }) {
  const { report: say } = useWords().tab;
  const title = useTitle();
  const { comment, nextOn, attachments } = task.report ?? { comment: null, nextOn: null, attachments: [] };
  const kept = attachments.map(({ content, label }) => ({ content, label: label ?? content.slice(0, 8) }));
  const save = async (form: FormData, key: string): Promise<unknown> => {
    const act = actOf(acting, key);
    const [text, day] = [textIn(form, 'comment'), textIn(form, 'nextOn')];
    const files = await filesIn(form, act, kept);
    return answers.report(act, task.number, {
      ...(text && { comment: text }),
      ...(day && { nextOn: day }),
      ...(files.length > 0 && { attachments: files }),
    });
  };
  const legend = say.legend(title(task.workTitle), task.addressee.name);
  return (
    <ActForm legend={legend} fields={['comment', 'nextOn']} act={save} done={() => acting.saved(say.done)} close={close}>
      <Field name="comment" label={say.comment} help={say.commentHelp}>
        {(control) => <textarea {...control} rows={3} maxLength={4000} defaultValue={comment ?? ''} />}
      </Field>
      <Field name="nextOn" label={say.next}>
        {(control) => <input {...control} type="date" min={acting.of.today} defaultValue={nextOn ?? ''} />}
      </Field>
      <FileFields kept={kept} help={say.filesHelp} />
    </ActForm>
  );
}
