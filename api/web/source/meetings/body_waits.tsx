// What awaits a body, in the groups that a secretary thinks in.
import type { ComponentChildren } from 'preact';
import { useTitle, useWords } from '../language/language.tsx';
import { Explained } from '../parts/explained.tsx';
import { Unfold } from '../parts/form.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import type { Case } from '../service/client.ts';
import type { BodyPlace, Waiting } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { sortWaits, type Sorted } from './body_facts.ts';
import { DecideList } from './decide_list.tsx';
import { ItemForm } from './item_form.tsx';
import type { Keeping } from './keeping.ts';
import { readCases, type ReadBody } from './reading.ts';
import { useSay } from './words/use_say.ts';

interface WaitsProps {
  read: ReadBody;
  place: BodyPlace;
  /** In which role one keeps the record; null: reads only. */
  actor: string | null;
  saved: (what: string) => void;
}

interface LineProps {
  collaboration: string;
  wait: Waiting;
  of: Case | undefined;
  keeping: Keeping | null;
}

/** What no case carries: of the annual wheel, or put off at an earlier meeting. */
function PutUp({ wait, keeping, name }: { wait: Waiting; keeping: Keeping; name: string }) {
  const say = useSay().body;
  const body = wait.who?.id ?? keeping.place.body;
  return (
    <Unfold label={say.putUp} about={name}>
      {(close) => (
        <ItemForm
          keeping={keeping}
          legend={say.putUpLegend(name)}
          given={{
            kind: 'decision',
            title: name,
            case: null,
            task: null,
            wheel: wait.wheel,
            again: wait.again,
            body,
          }}
          close={close}
        />
      )}
    </Unfold>
  );
}

function WaitLine({ collaboration, wait, of, keeping }: LineProps) {
  const words = useWords();
  const title = useTitle();
  const say = useSay().body;
  const what = title(wait.what);
  return (
    <li class="line">
      <Symbol name={wait.late ? 'late' : 'waiting'} />
      <div>
        <p>{wait.case ? <Link to={casePath(collaboration, wait.case)}>{of?.title ?? what}</Link> : what}</p>
        <p class="quiet">
          {[
            wait.case && what,
            wait.kind === 'wheel' && say.wheel,
            wait.kind === 'assignment' && say.assigned,
            wait.again && wait.since && say.again(words.day(wait.since)),
            wait.meeting && say.prepareAt(words.day(wait.meeting)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {(wait.wheel ?? wait.again) && keeping && <PutUp wait={wait} keeping={keeping} name={what} />}
      </div>
      {wait.due && (
        <p class="line-end">
          <span class={wait.late ? 'late' : 'quiet'}>{say.due(words.day(wait.due))}</span>
        </p>
      )}
    </li>
  );
}

interface GroupProps extends Omit<LineProps, 'wait' | 'of'> {
  title: string;
  why?: ComponentChildren;
  waits: readonly Waiting[];
  cases: ReadonlyMap<string, Case>;
  open?: boolean;
}

function Group({ title, why, waits, cases, open = false, ...rest }: GroupProps) {
  if (waits.length === 0) return null;
  return (
    <details class="group" open={open}>
      <summary>
        <h2>
          {title} <span class="number">{waits.length}</span>
        </h2>
      </summary>
      {why && <p class="quiet">{why}</p>}
      <ul class="lines">
        {waits.map((wait, at) => (
          <WaitLine key={at} wait={wait} of={cases.get(wait.case ?? '')} {...rest} />
        ))}
      </ul>
    </details>
  );
}

function WhyUnsettled() {
  const say = useSay().body;
  return (
    <>
      <Explained name="postpone" text={say.whyPostponed} /> <Explained name="refer_back" text={say.whyReferredBack} />
    </>
  );
}

export function sortedOf({ body, waitsFor, next }: ReadBody): Sorted {
  return sortWaits({
    body: body.id,
    mayDecide: body.mandate !== 'inform',
    waits: waitsFor,
    agenda: next?.meeting.agenda ?? [],
    nextDay: next?.meeting.day ?? null,
  });
}

/** The cases behind what awaits the body; the first view does not wait for them. */
export function useCases(collaboration: string, sorted: Sorted): ReadonlyMap<string, Case> | null {
  const ids = [
    ...sorted.decide.map(({ item, wait }) => item?.case ?? wait?.case ?? null),
    ...[...sorted.cannot, ...sorted.after, ...sorted.prepare].map((wait) => wait.case),
  ];
  const key = ids.join(' ');
  const read = useResource(`cases of ${collaboration}`, key, (signal) =>
    readCases(collaboration, ids, signal),
  );
  return read.value;
}

const noCases: ReadonlyMap<string, Case> = new Map();

export function BodyWaits({ read, place, actor, saved }: WaitsProps) {
  const { body: say } = useSay();
  const words = useWords();
  const sorted = sortedOf(read);
  const { collaboration, body } = place;
  const known = useCases(collaboration, sorted);
  const cases = known ?? noCases;
  const { next } = read;
  const keeping =
    actor && next ? { place: next.at, actor, meeting: next.meeting, etag: next.etag, saved } : null;
  const rest = { collaboration, cases, keeping };
  const papersBy =
    next && next.meeting.days.papersBy >= read.today ? words.day(next.meeting.days.papersBy) : null;
  const noneText = next && papersBy === null ? say.decideNoMore : say.decideNone(papersBy);
  return (
    <>
      <section class="decide" aria-labelledby="to-decide">
        <h2 id="to-decide">
          {say.decide} <span class="number">{sorted.decide.length}</span>
        </h2>
        {sorted.decide.length === 0 ? (
          <p class="empty">{noneText}</p>
        ) : (
          <DecideList list={sorted.decide} body={body} reading={known === null} {...rest} />
        )}
      </section>
      <Group title={say.after} waits={sorted.after} open {...rest} />
      <Group title={say.unsettled} why={<WhyUnsettled />} waits={sorted.again} open {...rest} />
      <Group title={say.prepare} waits={sorted.prepare} open={sorted.decide.length === 0} {...rest} />
      <Group title={say.cannot} why={say.cannotWhy} waits={sorted.cannot} {...rest} />
    </>
  );
}
