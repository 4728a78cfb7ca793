// "Klart": a step is done. What it asks for is given with it, evidence too.
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm } from '../../parts/form.tsx';
import { answers } from '../../service/answers.ts';
import type { Task, Work } from '../../service/client.ts';
import { partsToFill } from '../answering/answer_form.tsx';
import { FileFields, filesIn } from '../answering/files.tsx';
import { actOf, type Acting } from '../rounds/disposition_form.tsx';
import { FillField } from '../steps/fill_field.tsx';
import { filled } from '../steps/make_move.ts';

interface DoneFormProps {
  acting: Acting;
  work: Work;
  task: Task;
  close: () => void;
}

export function DoneForm({ acting, work, task, close }: DoneFormProps) {
  const { finish: say } = useWords().tab.rollout;
  const title = useTitle();
  const save = async (form: FormData, key: string): Promise<unknown> => {
    const act = actOf(acting, key);
    const parts = await filled({ ...act, parts: partsToFill(work), form });
    const attachments = await filesIn(form, act);
    return answers.give(act, task.number, { parts, ...(attachments.length > 0 && { attachments }) });
  };
  return (
    <ActForm
      legend={say.legend(title(work.title), task.addressee.name)}
      fields={[]}
      act={save}
      done={() => acting.saved(say.saved(title(work.title)))}
      close={close}
      submit={say.finishIt}
    >
      {partsToFill(work).map((part) => (
        <FillField key={part.name} part={part} of={acting.of} />
      ))}
      <FileFields help={say.filesHelp} />
    </ActForm>
  );
}
