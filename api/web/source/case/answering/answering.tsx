// "Ert svar": the place on the page where those asked prepare and send their answer.
import { useWords } from '../../language/language.tsx';
import { Read } from '../../parts/reading.tsx';
import { leads, openTasksFor } from '../rounds/who_may.ts';
import type { Task } from '../../service/client.ts';
import { useLater } from '../use_later.ts';
import type { AnsweringProps } from './answering_of.tsx';

function Forms({ tasks, ...props }: AnsweringProps & { tasks: readonly Task[] }) {
  return (
    <Read resource={useLater()}>
      {({ AnsweringOf }) =>
        tasks.map((task) => (
          <AnsweringOf key={`${task.number} ${props.acting.actor}`} {...props} task={task} />
        ))
      }
    </Read>
  );
}

/** For those asked, while they have not answered. Whoever leads the case reads no drafts. */
export function Answering(props: AnsweringProps) {
  const say = useWords().tab.answering;
  const { acting, work } = props;
  const tasks = leads(acting.actor) ? [] : openTasksFor(acting.actor, work);
  if (tasks.length === 0) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <Forms {...props} tasks={tasks} />
    </section>
  );
}
