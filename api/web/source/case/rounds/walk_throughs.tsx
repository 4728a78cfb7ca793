import { useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { rounds, type Round } from '../../service/rounds.ts';
import { actOf, type Acting } from './disposition_form.tsx';
import { leads } from './who_may.ts';

function PlanForm({ acting, work, close }: { acting: Acting; work: string; close: () => void }) {
  const say = useWords().tab.round.walkThroughs;
  const save = (form: FormData, key: string): Promise<unknown> =>
    rounds.planWalkThrough(actOf(acting, key), work, { on: textIn(form, 'on'), text: textIn(form, 'text') });
  const done = (): void => {
    acting.saved(say.done);
    close();
  };
  return (
    <ActForm legend={say.legend} fields={['on', 'text']} act={save} done={done} close={close}>
      <Field name="on" label={say.day}>
        {(control) => <input {...control} type="date" required />}
      </Field>
      <Field name="text" label={say.text}>
        {(control) => <textarea {...control} rows={2} maxLength={1000} required />}
      </Field>
    </ActForm>
  );
}

export function WalkThroughs({ told, acting }: { told: Round; acting: Acting | null }) {
  const { walkThroughs: say, questions } = useWords().tab.round;
  const mayPlan = acting !== null && told.active && leads(acting.actor);
  if (told.walkThroughs.length === 0 && !mayPlan) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      {told.walkThroughs.length === 0 && <p class="quiet">{say.none}</p>}
      <ul>
        {told.walkThroughs.map(({ on, text }, at) => (
          <li key={at}>
            <DayText day={on} /> {text ?? <span class="quiet">{questions.disposedText}</span>}
          </li>
        ))}
      </ul>
      {mayPlan && (
        <Unfold label={say.plan}>
          {(close) => <PlanForm acting={acting} work={told.work} close={close} />}
        </Unfold>
      )}
    </section>
  );
}
