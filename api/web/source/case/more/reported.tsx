// How far one has come, as it was reported last.
import { useWords } from '../../language/language.tsx';
import type { Case, Task } from '../../service/client.ts';
import { FileLinks } from '../answering/files.tsx';

export function Reported({ of, task }: { of: Case; task: Task }) {
  const words = useWords();
  const say = words.tab.report;
  if (!task.report) return null;
  const { reportedOn, comment, nextOn, attachments } = task.report;
  return (
    <span class="proposed quiet">
      {words.day(reportedOn)}: {comment}
      {nextOn !== null && ` · ${say.nextOn(words.day(nextOn))}`}{' '}
      <FileLinks place={{ collaboration: of.collaboration, case: of.id }} files={attachments} />
    </span>
  );
}
