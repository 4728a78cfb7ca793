// One task for somebody without an account: the letter, the text, and what they can do about it.
import { useEffect, useState } from 'preact/hooks';
import { AnswerShown } from '../case/answering/answer_shown.tsx';
import { AnsweringOf } from '../case/answering/answering_of.tsx';
import { DecisionForm } from '../case/answering/decision_form.tsx';
import { decisionWords } from '../case/answering/decision_words.ts';
import type { ActingAround } from '../case/rounds/disposition_form.tsx';
import { Signs } from '../case/rounds/signs.tsx';
import { localDay } from '../format/instant.ts';
import { LanguageChoice, useTitle, useWords } from '../language/language.tsx';
import { Explained } from '../parts/explained.tsx';
import { Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { saveFile } from '../parts/save_file.ts';
import { About } from '../parts/typed.ts';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import type { Answer } from '../service/answers.ts';
import type { CaseAround, Schema, Work } from '../service/client.ts';
import { links, openWith, type OpenedLink } from '../service/links.ts';
import { useResource } from '../service/resource.ts';
import { linkWords } from './words.ts';

type Opened = OpenedLink & Required<Pick<OpenedLink, 'case' | 'asked' | 'actingAs' | 'today' | 'clauses' | 'draftUnit' | 'endsAt'>>;

function useSay() {
  return linkWords[useWords().code];
}

function Letter({ letter }: { letter: Schema['CoveringLetter'] }) {
  const say = useSay();
  const title = useTitle();
  return (
    <section aria-label={say.letter}>
      <h2>{title(letter.title)}</h2>
      {letter.text && <p class="written">{letter.text}</p>}
      {letter.sections.map((section) => (
        <section key={section.title.sv}>
          <h3>{title(section.title)}</h3>
          {section.lines.map((line) => (
            <p key={line.sv}>{title(line)}</p>
          ))}
        </section>
      ))}
      <p class="quiet">{title(letter.foot)}</p>
    </section>
  );
}

function actingFor(opened: Opened, collaboration: string, saved: (what: string) => void): ActingAround {
  const party = { id: opened.asked.id, name: opened.asked.name };
  const of = { collaboration, id: opened.case, today: opened.today, parties: [party], participants: [] };
  return { of: of as unknown as ActingAround['of'], actor: opened.actingAs, saved };
}

type DoProps = { opened: Opened; work: Work; acting: ActingAround };

function Do({ opened, work, acting }: DoProps) {
  const say = useSay();
  const task = work.tasks[0];
  if (!task || task.closed) return <p class="note">{say.closed}</p>;
  const decide = decisionWords[useWords().code];
  const own = { unit: opened.draftUnit, title: say.ownDraft };
  return (
    <section aria-label={say.yours}>
      <h2>{say.yours}</h2>
      <Signs acting={acting} work={work} />
      {work.kind === 'ask' ? (
        <AnsweringOf acting={acting} work={work} task={task} remarks={[]} clauses={opened.clauses} own={own} />
      ) : (
        work.kind === 'decide' && (
          <Unfold label={decide.open}>
            {(close) => <DecisionForm acting={acting} work={work} task={task} close={close} />}
          </Unfold>
        )
      )}
    </section>
  );
}

/** What was answered, once the link has been used. */
function Answered({ opened, work }: { opened: Opened; work: Work }) {
  const say = useSay();
  const task = work.tasks[0];
  if (!task?.answeredOn) return null;
  const of = { collaboration: opened.collaboration ?? '', id: opened.case, today: opened.today };
  const answer: Answer = {
    parts: task.parts.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }])),
    stances: task.stances.map(({ clause, stance }) => ({ clause, stance })),
    remarks: (opened.remarks ?? []).map(({ clause, text, proposedText }) => ({
      clause,
      text: text ?? '',
      proposedText: proposedText ?? '',
    })),
    ...(task.approvedBy && { approvedBy: task.approvedBy }),
  };
  return (
    <section aria-label={say.answered}>
      <h2>{say.answered}</h2>
      <AnswerShown of={of as unknown as CaseAround} work={work} answer={answer} />
    </section>
  );
}

function OpenedPage({ opened, reload }: { opened: Opened; reload: () => void }) {
  const say = useSay();
  const words = useWords();
  const title = useTitle();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const [told, setTold] = useState('');
  const collaboration = opened.collaboration ?? '';
  const saved = (what: string): void => {
    setTold(what);
    reload();
  };
  const work = opened.work ?? null;
  useWindowTitle(opened.caseTitle ?? say.title);
  const fetchText = async (): Promise<void> => {
    const name = work?.about ? `${work.about.document}-v${work.about.version}` : 'text';
    saveFile((await links.text(collaboration)) as unknown as Blob, name);
  };
  return (
    <>
      <p class="quiet">{say.from(opened.collaborationName ?? '')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {opened.caseTitle}
      </h1>
      <p>
        {work && <Explained name="consultation" text={title(work.title)} />} · {say.for(opened.asked.name)}
      </p>
      {opened.state === 'used' && <p class="note">{say.states.used}</p>}
      <p role="status">{told}</p>
      {work?.about && (
        <p>
          <button type="button" onClick={() => void fetchText()}>
            {say.text}
          </button>
        </p>
      )}
      {opened.state === 'open' && work && (
        <About.Provider value={`${opened.case ?? ''} ${opened.task ?? ''}`}>
          <Do opened={opened} work={work} acting={actingFor(opened, collaboration, saved)} />
        </About.Provider>
      )}
      {opened.state === 'used' && work && <Answered opened={opened} work={work} />}
      {opened.letter && <Letter letter={opened.letter} />}
      <p class="quiet">
        {say.noAccount} {say.until(words.day(localDay(opened.endsAt)))}
      </p>
    </>
  );
}

export function LinkPage({ collaboration }: { collaboration: string }) {
  const say = useSay();
  const [hash] = useState(() => location.hash);
  useEffect(() => () => openWith(''), []);
  openWith(hash);
  const read = useResource(`link ${hash}`, '', (signal) => links.read(collaboration, signal));
  return (
    <>
      <p class="brand">Överens</p>
      <Read resource={read}>
        {(opened) =>
          opened.state === 'open' || opened.state === 'used' ? (
            <OpenedPage opened={opened as Opened} reload={read.reload} />
          ) : (
            <>
              <h1>{say.title}</h1>
              <p class="note">{say.states[opened.state]}</p>
            </>
          )
        }
      </Read>
      <LanguageChoice />
    </>
  );
}
