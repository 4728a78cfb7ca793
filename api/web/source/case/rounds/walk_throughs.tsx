// When those asked are taken through the text: planned, moved and cancelled by whoever leads the round.
import { useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { rounds, type Round } from '../../service/rounds.ts';
import { actOf, type Acting } from './disposition_form.tsx';
import { leads } from './who_may.ts';

type WalkThrough = Round['walkThroughs'][number];

interface FormProps {
  acting: Acting;
  work: string;
  close: () => void;
}

function WhenAndWhere({ was }: { was?: WalkThrough }) {
  const say = useWords().tab.round.walkThroughs;
  return (
    <>
      <Field name="on" label={say.day}>
        {(control) => <input {...control} type="date" defaultValue={was?.on} required />}
      </Field>
      <Field name="text" label={say.text}>
        {(control) => (
          <textarea {...control} rows={2} maxLength={1000} defaultValue={was?.text ?? ''} required />
        )}
      </Field>
    </>
  );
}

function Why() {
  const say = useWords().tab.round.walkThroughs;
  return (
    <Field name="reason" label={say.reason}>
      {(control) => <textarea {...control} rows={2} maxLength={1000} required />}
    </Field>
  );
}

function PlanForm({ acting, work, close }: FormProps) {
  const say = useWords().tab.round.walkThroughs;
  const save = (form: FormData, key: string): Promise<unknown> =>
    rounds.planWalkThrough(actOf(acting, key), work, { on: textIn(form, 'on'), text: textIn(form, 'text') });
  return (
    <ActForm legend={say.legend} fields={['on', 'text']} act={save} done={() => acting.saved(say.done)} close={close}>
      <WhenAndWhere />
    </ActForm>
  );
}

function ChangeForm({ acting, work, close, was }: FormProps & { was: WalkThrough }) {
  const say = useWords().tab.round.walkThroughs;
  const save = (form: FormData, key: string): Promise<unknown> =>
    rounds.changeWalkThrough(
      actOf(acting, key),
      { work, walkThrough: was.number },
      { on: textIn(form, 'on'), text: textIn(form, 'text'), reason: textIn(form, 'reason') },
    );
  return (
    <ActForm
      legend={say.changeLegend}
      about={`${was.number}`}
      fields={['on', 'text', 'reason']}
      act={save}
      done={() => acting.saved(say.done)}
      close={close}
    >
      <WhenAndWhere was={was} />
      <Why />
    </ActForm>
  );
}

function CancelForm({ acting, work, close, was }: FormProps & { was: WalkThrough }) {
  const say = useWords().tab.round.walkThroughs;
  const save = (form: FormData, key: string): Promise<unknown> =>
    rounds.cancelWalkThrough(
      actOf(acting, key),
      { work, walkThrough: was.number },
      textIn(form, 'reason'),
    );
  return (
    <ActForm
      legend={say.cancelLegend}
      about={`${was.number}`}
      fields={['reason']}
      act={save}
      done={() => acting.saved(say.done)}
      close={close}
      submit={say.cancelAct}
    >
      <Why />
    </ActForm>
  );
}

interface OneProps {
  told: Round;
  each: WalkThrough;
  acting: Acting | null;
}

function One({ told, each, acting }: OneProps) {
  const words = useWords();
  const { walkThroughs: say, questions } = words.tab.round;
  const { on, text, cancelled, reason } = each;
  const about = say.ofDay(words.day(on));
  return (
    <li>
      {cancelled && <strong>{say.cancelled}: </strong>}
      <DayText day={on} /> {text ?? <span class="quiet">{questions.disposedText}</span>}
      {reason !== null && <span class="quiet"> ({reason})</span>}
      {acting !== null && !cancelled && (
        <div class="acts">
          <Unfold label={say.change} about={about}>
            {(close) => <ChangeForm acting={acting} work={told.work} close={close} was={each} />}
          </Unfold>
          <Unfold label={say.cancel} about={about}>
            {(close) => <CancelForm acting={acting} work={told.work} close={close} was={each} />}
          </Unfold>
        </div>
      )}
    </li>
  );
}

export function WalkThroughs({ told, acting }: { told: Round; acting: Acting | null }) {
  const { walkThroughs: say } = useWords().tab.round;
  const leading = acting !== null && told.active && leads(acting.actor) ? acting : null;
  if (told.walkThroughs.length === 0 && leading === null) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      {told.walkThroughs.length === 0 && <p class="quiet">{say.none}</p>}
      <ul>
        {told.walkThroughs.map((each) => (
          <One key={each.number} told={told} each={each} acting={leading} />
        ))}
      </ul>
      {leading && (
        <Unfold label={say.plan}>
          {(close) => <PlanForm acting={leading} work={told.work} close={close} />}
        </Unfold>
      )}
    </section>
  );
}
