// Questions about the text and what is answered: everybody sees them, so that nobody need ask twice.
import { useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { rounds, type Round as RoundTold } from '../../service/rounds.ts';
import type { Work } from '../../service/client.ts';
import type { Round } from '../remarks/remark_rounds.ts';
import { actOf, type Acting } from './disposition_form.tsx';
import { MaskForm } from './masks.tsx';
import { leads, mayAsk } from './who_may.ts';

type Question = RoundTold['questions'][number];

function AnswerForm({ acting, question, close }: { acting: Acting; question: Question; close: () => void }) {
  const say = useWords().tab.round.questions;
  const save = (form: FormData, key: string): Promise<unknown> =>
    rounds.answer(actOf(acting, key), question.number, textIn(form, 'text'));
  const legend = say.answerLegend(question.number);
  return (
    <ActForm legend={legend} fields={['text']} act={save} done={() => acting.saved(say.answerDone(question.number))} close={close}>
      <Field name="text" label={say.answerText}>
        {(control) => (
          <textarea {...control} rows={3} maxLength={20_000} required defaultValue={question.answer ?? ''} />
        )}
      </Field>
    </ActForm>
  );
}

function Asker({ work }: { work: Work }) {
  const say = useWords().tab.round.questions;
  const known = work.tasks.filter(({ addressee }) => addressee.kind !== 'role');
  return (
    <Field name="asker" label={say.asker}>
      {(control) => (
        <select {...control}>
          <option value="">{say.nobody}</option>
          {known.map(({ number, addressee }) => (
            <option key={number} value={addressee.id}>
              {addressee.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function AskForm({ acting, work, close }: { acting: Acting; work: Work; close: () => void }) {
  const say = useWords().tab.round.questions;
  const save = (form: FormData, key: string): Promise<unknown> => {
    const asker = textIn(form, 'asker');
    return rounds.ask(actOf(acting, key), work.name, { text: textIn(form, 'text'), ...(asker && { asker }) });
  };
  return (
    <ActForm legend={say.legend} fields={['asker', 'text']} act={save} done={() => acting.saved(say.askDone)} close={close}>
      {leads(acting.actor) && <Asker work={work} />}
      <Field name="text" label={say.text}>
        {(control) => <textarea {...control} rows={3} maxLength={4000} required />}
      </Field>
    </ActForm>
  );
}

function MaskQuestion({ acting, question, close }: { acting: Acting; question: Question; close: () => void }) {
  const say = useWords().tab.round.mask;
  const { number, text, answer } = question;
  const texts = Object.entries({ text, answer }).flatMap(([part, words]) =>
    words ? [{ of: 'question' as const, number, part, name: say.parts[part] ?? part, text: words }] : [],
  );
  return <MaskForm acting={acting} legend={say.legend(say.of.question(number))} texts={texts} close={close} />;
}

function QuestionItem({ question, acting }: { question: Question; acting: Acting | null }) {
  const words = useWords();
  const { mask, questions: say } = words.tab.round;
  const { number, asker, askedOn, text, answer, answeredOn } = question;
  return (
    <li class="question">
      <p class="quiet">
        {mask.of.question(number)}: {say.by(asker?.name ?? say.project, words.day(askedOn))}
      </p>
      <p class="said">{text ?? <span class="quiet">{say.disposedText}</span>}</p>
      {answeredOn === null && <p class="quiet">{say.unanswered}</p>}
      {answeredOn !== null && (
        <div class="answer">
          <p class="quiet">{say.answered(words.day(answeredOn))}</p>
          <p class="said">{answer ?? <span class="quiet">{say.disposedText}</span>}</p>
        </div>
      )}
      {acting && leads(acting.actor) && (
        <div class="acts">
          <Unfold label={answeredOn === null ? say.answer : say.answerAgain} about={say.ofQuestion(number)}>
            {(close) => <AnswerForm acting={acting} question={question} close={close} />}
          </Unfold>
          <Unfold label={mask.open} about={mask.of.question(number)}>
            {(close) => <MaskQuestion acting={acting} question={question} close={close} />}
          </Unfold>
        </div>
      )}
    </li>
  );
}

interface QuestionsProps {
  told: RoundTold;
  round: Round;
  acting: Acting | null;
}

export function Questions({ told, round, acting }: QuestionsProps) {
  const say = useWords().tab.round.questions;
  const own = told.questions.filter((question) => question.round === round.number);
  const work = round.latest;
  const asks = acting !== null && work !== null && mayAsk(acting.actor, work);
  if (own.length === 0 && !asks) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      {own.length === 0 && <p class="quiet">{say.none}</p>}
      <ul>
        {own.map((question) => (
          <QuestionItem key={question.number} question={question} acting={acting} />
        ))}
      </ul>
      {asks && (
        <Unfold key={acting.actor} label={say.ask}>
          {(close) => <AskForm acting={acting} work={work} close={close} />}
        </Unfold>
      )}
    </section>
  );
}
