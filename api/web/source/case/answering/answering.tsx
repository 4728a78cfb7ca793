// "Ert svar": the place on the page where those asked prepare and send their answer.
import { useWords } from '../../language/language.tsx';
import { leads, openTasksFor } from '../rounds/who_may.ts';
import { AnsweringOf, type AnsweringProps } from './answering_of.tsx';

/** For those asked, while they have not answered. Whoever leads the case reads no drafts. */
export function Answering(props: AnsweringProps) {
  const say = useWords().tab.answering;
  const { acting, work } = props;
  const tasks = leads(acting.actor) ? [] : openTasksFor(acting.actor, work);
  if (tasks.length === 0) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      {tasks.map((task) => (
        <AnsweringOf key={`${task.number} ${acting.actor}`} {...props} task={task} />
      ))}
    </section>
  );
}
