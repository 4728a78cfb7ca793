// The minutes: their parts, each with its state, its days, its print, and what is registered next.
import { useWords } from '../language/language.tsx';
import { Explained } from '../parts/explained.tsx';
import { Unfold } from '../parts/form.tsx';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import { papers, type Meeting, type MeetingPlace, type MinutesPart } from '../service/meetings.ts';
import type { Sitting } from './keeping.ts';
import { AdditionForm, FactForm, WriteForm, type FactWord } from './minutes_forms.tsx';
import { sectionsText } from './sections.ts';
import { useSay } from './words/use_say.ts';

const symbols: Readonly<Record<MinutesPart['state'], SymbolName>> = {
  written: 'now',
  adjusted: 'done',
  announced: 'done',
  taken_down: 'done',
  placed_on_file: 'done',
};

/** What has been registered, and the last days that follow; each a sentence of its own. */
function PartDays({ part, meeting }: { part: MinutesPart; meeting: Meeting }) {
  const words = useWords();
  const say = useSay().minutes;
  const day = (on: string | null): string => (on ? words.day(on) : '');
  const statutory = meeting.regime === 'statutory';
  const by = words.list(part.adjustedBy.map(({ name }) => name));
  return (
    <ul class="part-days">
      {part.adjustedOn ? (
        <li>
          {say.adjusted(day(part.adjustedOn), say.ways[part.how ?? ''] ?? '', by)}{' '}
          <span class="quiet">{say.whereWhen(part.place ?? '', part.time ?? '')}</span>
        </li>
      ) : (
        part.adjustBy && (
          <li class={part.late ? 'late' : ''}>
            {part.late && <Symbol name="late" alone />}{' '}
            <Explained name="adjusted" text={say.adjustBy(day(part.adjustBy))} />
          </li>
        )
      )}
      {part.filedOn && <li>{say.filed(day(part.filedOn))}</li>}
      {statutory && part.adjustedOn && !part.announcedOn && (
        <li class="late">
          <Symbol name="late" /> <Explained name="announcement" text={say.notAnnounced} />{' '}
          {part.announceBy && say.announceBy(day(part.announceBy))}
        </li>
      )}
      {part.announcedOn && (
        <li>
          {say.announced(day(part.announcedOn))}
          {part.lastAppealDay && (
            <>
              , <Explained name="review" text={say.lastAppeal(day(part.lastAppealDay))} />
            </>
          )}
          {part.takenDownOn && `, ${say.takenDown(day(part.takenDownOn))}`}
        </li>
      )}
      {part.note && <li class="quiet">{part.note}</li>}
      {part.additions.map(({ seat, name, text }, at) => (
        <li key={`${seat} ${at}`}>
          <span class="quiet">{say.addition(name)}: </span>
          <span class="said">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Prints({ place, part }: { place: MeetingPlace; part: MinutesPart }) {
  const { code } = useWords();
  const { minutes: say, meeting } = useSay();
  const tab = <span class="unseen"> ({meeting.opensTab})</span>;
  return (
    <p class="item-links">
      <a href={papers.minutes(place, part.part, code)} target="_blank" rel="noopener">
        {say.print}
        {tab}
      </a>
      {part.announcedOn && (
        <a href={papers.announcement(place, part.part, code)} target="_blank" rel="noopener">
          {say.announcement}
          {tab}
        </a>
      )}
      {part.signedFile && <a href={papers.signed(place, part.part)}>{say.signedFile}</a>}
      <span class="quiet">{say.printWhy}</span>
    </p>
  );
}

interface PartProps {
  place: MeetingPlace;
  meeting: Meeting;
  part: MinutesPart;
  sitting: Sitting | null;
}

function PartActs({ part, sitting }: { part: MinutesPart; sitting: Sitting }) {
  const say = useSay().minutes;
  return (
    <div class="acts">
      {part.next.map((word) => (
        <Unfold key={word} label={say.facts[word] ?? word}>
          {(close) => <FactForm sitting={sitting} part={part} what={word as FactWord} close={close} />}
        </Unfold>
      ))}
      {part.state === 'written' && (
        <Unfold label={say.add}>
          {(close) => <AdditionForm sitting={sitting} part={part} close={close} />}
        </Unfold>
      )}
    </div>
  );
}

function Part({ place, meeting, part, sitting }: PartProps) {
  const words = useWords();
  const say = useSay().minutes;
  const name = meeting.regime === 'notes' ? say.names.notes : say.names.minutes;
  return (
    <section class="minutes-part">
      <h2>
        {name} {say.sections(sectionsText(meeting.agenda, part.items))}{' '}
        <span class="outcome">
          <Symbol name={symbols[part.state]} /> {say.states[part.state]}
        </span>
      </h2>
      <p class="quiet">
        {[say.written(words.day(part.writtenOn)), part.immediately && say.immediately]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <PartDays part={part} meeting={meeting} />
      <Prints place={place} part={part} />
      {part.seal && (
        <details class="seal">
          <summary class="quiet">{say.seal}</summary>
          <p class="quiet">{say.sealWhy}</p>
          <p class="hash">{part.seal.content}</p>
        </details>
      )}
      {sitting && <PartActs key={part.state} part={part} sitting={sitting} />}
    </section>
  );
}

interface TabProps {
  place: MeetingPlace;
  meeting: Meeting;
  sitting: Sitting | null;
}

export function MinutesTab({ place, meeting, sitting }: TabProps) {
  const say = useSay().minutes;
  const notes = meeting.regime === 'notes';
  const left = meeting.agenda.some(({ withdrawn, part }) => !withdrawn && part === null);
  return (
    <>
      {meeting.parts.length === 0 && <p class="empty">{notes ? say.noneNotes : say.none}</p>}
      {meeting.parts.map((part) => (
        <Part key={part.part} {...{ place, meeting, part, sitting }} />
      ))}
      {sitting && meeting.state === 'held' && left && (
        <div class="acts">
          <Unfold label={notes ? say.writeNotes : say.write}>
            {(close) => <WriteForm sitting={sitting} close={close} />}
          </Unfold>
        </div>
      )}
    </>
  );
}
