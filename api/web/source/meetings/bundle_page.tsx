// All papers of a meeting on one page, in the order of the agenda: to read on a screen, or to print.
import { useTitle, useWords } from '../language/language.tsx';
import { formatSize } from '../format/number.ts';
import { Read } from '../parts/reading.tsx';
import { Icon } from '../parts/icon.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Link } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { versionAddress, type Case, type Schema } from '../service/client.ts';
import { papers, type AgendaItem, type MeetingPlace } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { ItemFacts } from './agenda_line.tsx';
import { matterOf } from './case_facts.ts';
import { takenUp } from './hall_facts.ts';
import { MeetingFacts } from './meeting_page.tsx';
import { meetingPath } from './places.ts';
import { readCases, readMeeting } from './reading.ts';
import { useSay } from './words/use_say.ts';

interface Paper {
  document: Schema['Document'];
  version: Schema['Version'];
}

/** The text asked about first, then the newest version of each other document of the case. */
export function papersOf(of: Case, task: number | null): Paper[] {
  const about = matterOf(of, task).work?.about;
  const rank = ({ document }: Paper): number => (document.name === about?.document ? 0 : 1);
  return of.documents
    .flatMap((document) => {
      const own = document.name === about?.document ? about.version : null;
      const version = document.versions.find((each) => each.version === own) ?? document.versions.at(-1);
      return version ? [{ document, version }] : [];
    })
    .sort((a, b) => rank(a) - rank(b));
}

function PaperLine({ of, paper: { document, version } }: { of: Case; paper: Paper }) {
  const title = useTitle();
  const say = useSay().meeting.papers;
  const place = { collaboration: of.collaboration, case: of.id };
  const name = `${title(document.title)}, ${say.label(version.version, version.label ?? '')}`;
  return (
    <li>
      <Icon name="fetch" />{' '}
      <a href={versionAddress(place, document.name, version.version)}>
        {name}
        <span class="unseen">, {say.fetch}</span>
      </a>{' '}
      <span class="quiet">{formatSize(version.sizeBytes)}</span>
    </li>
  );
}

function ItemPapers({ item, of }: { item: AgendaItem; of: Case | undefined }) {
  const say = useSay().meeting;
  const list = of ? papersOf(of, item.task) : [];
  return (
    <>
      {item.proposal && (
        <p class="said">
          <span class="quiet">{say.proposal}: </span>
          {item.proposal}
        </p>
      )}
      {of && list.length > 0 && (
        <ul class="papers">
          {list.map((paper) => (
            <PaperLine key={paper.document.name} of={of} paper={paper} />
          ))}
        </ul>
      )}
      {list.length === 0 && <p class="quiet">{say.papers.none}</p>}
    </>
  );
}

async function readBundle(place: MeetingPlace, signal: AbortSignal) {
  const around = await readMeeting(place, signal);
  const ids = takenUp(around.meeting).map((item) => item.case);
  return { ...around, cases: await readCases(place.collaboration, ids, signal) };
}

type Bundle = Awaited<ReturnType<typeof readBundle>>;

function Found({ place, bundle: { meeting, cases } }: { place: MeetingPlace; bundle: Bundle }) {
  const words = useWords();
  const say = useSay().meeting;
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useWindowTitle(`${say.papers.title} · ${meeting.body.name} ${words.day(meeting.day)}`);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say.papers.title}, {words.day(meeting.day)}
      </h1>
      <p>{meeting.body.name}</p>
      <MeetingFacts meeting={meeting} />
      <p class="quiet">{say.papers.why}</p>
      <p class="acts">
        <button type="button" onClick={() => window.print()}>
          {say.papers.print}
        </button>
        <a class="button" href={papers.summons(place, words.code)} target="_blank" rel="noopener">
          {meeting.state === 'planned' ? say.agendaPaper : say.summonsPaper}
          <span class="unseen"> ({say.opensTab})</span>
        </a>
      </p>
      <ol class="bundle">
        {takenUp(meeting).map((item, at) => (
          <li key={item.item}>
            <h2>
              {item.number ?? at + 1}. {item.title}
            </h2>
            <ItemFacts item={item} meeting={meeting} />
            <ItemPapers item={item} of={cases.get(item.case ?? '')} />
          </li>
        ))}
      </ol>
    </>
  );
}

export function BundlePage({ place }: { place: MeetingPlace }) {
  const say = useSay().meeting.papers;
  const key = `${place.body}/${place.meeting}`;
  const read = useResource(`papers ${key}`, '', (signal) => readBundle(place, signal));
  useChanges(place.collaboration, key, read.reload);
  return (
    <>
      <p class="up">
        <Link to={meetingPath(place)}>{say.back}</Link>
      </p>
      <Read resource={read}>{(bundle) => <Found place={place} bundle={bundle} />}</Read>
    </>
  );
}
