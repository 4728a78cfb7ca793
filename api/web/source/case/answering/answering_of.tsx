// Units inside one organisation write drafts that nobody else reads; what they come to together is
// proposed, and somebody sends it as the organisation's answer.
import { useTitle, useWords } from '../../language/language.tsx';
import { localDay, localTime } from '../../format/instant.ts';
import { ActForm, Unfold } from '../../parts/form.tsx';
import { Read } from '../../parts/reading.tsx';
import { answers, type Draft, type Drafts, type Unit } from '../../service/answers.ts';
import type { Task, Work } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { rounds } from '../../service/rounds.ts';
import type { Remark } from '../remarks/remark_rounds.ts';
import { actOf, type ActingAround } from '../rounds/disposition_form.tsx';
import { AnswerForm, type Asked } from './answer_form.tsx';
import { AnswerShown, Conflicts } from './answer_shown.tsx';
import { TemplateLinks, TemplateReading } from './template.tsx';

function RemoveForm({ asked, of, close }: { asked: Asked; of: Unit; close: () => void }) {
  const say = useWords().tab.answering;
  const { place, actor } = actOf(asked.acting, '');
  const remove = (): Promise<unknown> => answers.removeDraft(place, actor, asked.task.number, of.unit);
  return (
    <ActForm
      legend={say.removeLegend(of.title)}
      fields={[]}
      act={remove}
      done={() => asked.acting.saved(say.removed(of.title))}
      close={close}
      submit={say.removeIt}
    >
      <p class="quiet">{say.removeHelp}</p>
    </ActForm>
  );
}

function DraftItem({ asked, draft }: { asked: Asked; draft: Draft }) {
  const words = useWords();
  const say = words.tab.answering;
  const { title, savedAt, answer } = draft;
  return (
    <li class="draft">
      <p>
        <strong>{title}</strong>{' '}
        <span class="quiet">
          {words.tab.remarks.total(answer.remarks?.length ?? 0)} ·{' '}
          {say.savedAt(words.day(localDay(savedAt)), localTime(savedAt))}
        </span>
      </p>
      <Unfold label={say.edit} about={say.ofUnit(title)}>
        {(close) => <AnswerForm asked={asked} start={answer} unit={draft} close={close} />}
      </Unfold>{' '}
      <Unfold label={say.remove} about={say.ofUnit(title)}>
        {(close) => <RemoveForm asked={asked} of={draft} close={close} />}
      </Unfold>
    </li>
  );
}

function DraftList({ asked, told }: { asked: Asked; told: Drafts }) {
  const say = useWords().tab.answering;
  const { acting, work } = asked;
  if (told.drafts.length === 0) return <p class="quiet">{say.noDrafts}</p>;
  return (
    <>
      <h4>{say.drafts}</h4>
      <ul>
        {told.drafts.map((draft) => (
          <DraftItem key={draft.unit} asked={asked} draft={draft} />
        ))}
      </ul>
      <h4>{say.merged}</h4>
      <Conflicts told={told} work={work} />
      <AnswerShown of={acting.of} work={work} answer={told.merged} />
    </>
  );
}

function Prepare({ asked, told }: { asked: Asked; told: Drafts }) {
  // By a link there is one draft, the link's own.
  const begun = asked.own !== undefined && told.drafts.length > 0;
  const say = useWords().tab.answering;
  const conflicts = told.conflicts.length > 0 && <Conflicts told={told} work={asked.work} />;
  return (
    <>
      <DraftList asked={asked} told={told} />
      <div class="acts">
        {!begun && (
          <Unfold label={say.prepare}>
            {(close) => <AnswerForm asked={asked} start={{}} unit={asked.own ?? null} close={close} />}
          </Unfold>
        )}
        <Unfold label={say.read}>{(close) => <TemplateReading asked={asked} close={close} />}</Unfold>
        <Unfold label={say.send}>
          {(close) => <AnswerForm asked={asked} start={told.merged} beside={conflicts} close={close} />}
        </Unfold>
        {!asked.own && <TemplateLinks asked={asked} />}
      </div>
    </>
  );
}

export type AnsweringProps = { acting: ActingAround; work: Work; remarks: readonly Remark[] };
/** By a link: `clauses` of the text, which come with it, and the draft that is its own. */
type AnsweringOfProps = AnsweringProps & { task: Task; clauses?: Asked['clauses']; own?: Unit };

export function AnsweringOf({ acting, work, remarks, task, clauses, own }: AnsweringOfProps) {
  const title = useTitle();
  const { place, actor } = actOf(acting, '');
  const drafts = useResource(`drafts ${place.case} ${task.number} ${actor}`, '', (signal) =>
    answers.drafts(place, actor, task.number, signal),
  );
  const about = work.about;
  const text = useResource(`clauses ${place.case} ${about?.document} ${about?.version}`, '', async (signal) =>
    clauses
      ? clauses
      : about && about.version > 0
      ? rounds.clauses(place, about.document, about.version, signal).then(({ clauses }) => clauses)
        : [],
  );
  const saved = (what: string): void => {
    acting.saved(what);
    drafts.reload();
  };
  const earlier = remarks.filter(({ party, round }) => party.id === task.addressee.id && round < work.round);
  const asked = { acting: { ...acting, saved }, task, work, clauses: text.value ?? [], earlier, own };
  return (
    <>
      <p class="quiet">{title(work.title)}</p>
      <Read resource={drafts}>
        {(told) => !text.loading && <Prepare asked={asked} told={told} />}
      </Read>
    </>
  );
}
