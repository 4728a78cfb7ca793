// One item of the agenda: what it is, who presents it, what is proposed, what came of it.
import type { HTMLAttributes } from 'preact';
import { useTitle, useWords } from '../language/language.tsx';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { papers, type AgendaItem, type Meeting, type MeetingPlace } from '../service/meetings.ts';
import { clockTime } from './clock_time.ts';
import { ItemActs, type ActsProps } from './item_acts.tsx';
import type { Sitting } from './keeping.ts';
import { OutcomeShown } from './outcome_shown.tsx';
import { useSay } from './words/use_say.ts';

export interface Moving {
  isOver: boolean;
  first: boolean;
  last: boolean;
  /** By so many places. */
  move: (by: number) => void;
  /** Of what is taken hold of, and of the place that it is let go over. */
  handle: HTMLAttributes<HTMLElement>;
  over: HTMLAttributes<HTMLLIElement>;
}

export function itemSymbol({ withdrawn, outcome }: AgendaItem): SymbolName {
  if (withdrawn) return 'dropped';
  if (outcome === null) return 'not_begun';
  return outcome.outcome === 'not_decided' ? 'waiting' : 'done';
}

interface FactsProps {
  item: AgendaItem;
  meeting: Meeting;
}

export function ItemFacts({ item, meeting }: FactsProps) {
  const words = useWords();
  const say = useSay().meeting;
  const joint = meeting.jointWith.length > 0 && item.case !== null;
  const facts = [
    say.kinds[item.kind],
    item.tabled && say.tabled,
    meeting.lastDay && say.dayNumber(item.onDay),
    item.starts && say.clock(clockTime(item.starts, words.code), ''),
    item.minutes && say.minutes(item.minutes),
    item.presenter && say.presenter(item.presenter),
    item.guests && say.guests(item.guests),
    joint && say.takenBy(item.body.name),
    item.registryNumber && say.registryNumber(item.registryNumber),
  ];
  return <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>;
}

/** Six dots to take hold of. */
function Grip() {
  return (
    <svg class="grip" viewBox="0 0 8 14" focusable="false">
      {[2, 7, 12].flatMap((y) => [2, 6].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" />))}
    </svg>
  );
}

interface LineProps extends Omit<ActsProps, 'sitting'> {
  place: MeetingPlace;
  number: number | null;
  /** The item that the meeting has come to. */
  current: boolean;
  sitting: Sitting | null;
}

/** What is said of it before it is dealt with. */
function ItemPapers({ item }: { item: AgendaItem }) {
  const say = useSay().meeting;
  return (
    <>
      {item.tabled && item.reason && <p class="quiet">{item.reason}</p>}
      {item.proposal && !item.outcome && !item.withdrawn && (
        <p class="said">
          <span class="quiet">{say.proposal}: </span>
          {item.proposal}
        </p>
      )}
      {item.summary && !item.withdrawn && <p class="said">{item.summary}</p>}
      {item.papers && item.papers.length > 0 && (
        <p class="quiet">
          {say.papersField}: {item.papers.filter(Boolean).join(', ')}
        </p>
      )}
    </>
  );
}

export function AgendaLine({ place, item, number, current, around, sitting, moving }: LineProps) {
  const words = useWords();
  const say = useSay().meeting;
  const titleOf = useTitle();
  const { meeting } = around;
  const name = item.section ? `${say.section(item.section)} ${item.title ?? ''}` : (item.title ?? '');
  return (
    <li
      id={`item-${item.item}`}
      class={['agenda-item', moving && 'movable', moving?.isOver && 'drop-here', current && 'current']
        .filter(Boolean)
        .join(' ')}
      {...moving?.over}
    >
      <span class="agenda-number" aria-hidden="true" {...moving?.handle}>
        {number ?? '–'}
        {moving && <Grip />}
      </span>
      <div>
        <h2 class={item.withdrawn ? 'goes' : ''}>
          <span class="unseen">{number !== null && `${number}. `}</span>
          {name}
          {item.outcome && (
            <span class="outcome">
              {' '}
              <Symbol name={itemSymbol(item)} /> {titleOf(item.outcome.outcomeTitle)}
            </span>
          )}
        </h2>
        {item.withdrawn ? (
          <p>
            <Symbol name="dropped" /> {say.goes}
            {item.whyWithdrawn && `: ${item.whyWithdrawn}`}
          </p>
        ) : (
          <ItemFacts item={item} meeting={meeting} />
        )}
        <ItemPapers item={item} />
        <OutcomeShown item={item} meeting={meeting} />
        <p class="item-links">
          {item.case && <Link to={casePath(place.collaboration, item.case)}>{say.case}</Link>}
          {item.part !== null && (
            <a href={papers.excerpt(place, item.item, words.code)} target="_blank" rel="noopener">
              {say.excerpt}
              <span class="unseen"> ({say.opensTab})</span>
            </a>
          )}
        </p>
        {sitting && <ItemActs {...{ item, around, sitting, moving }} />}
      </div>
    </li>
  );
}
