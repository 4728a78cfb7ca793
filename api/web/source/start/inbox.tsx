// "Att göra": open tasks of the whole collaboration, late ones first.
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { daysBetween, type Day } from '../format/day.ts';
import { useSession } from '../frame/session.tsx';
import { useTitle, useWords } from '../language/language.tsx';
import type { Words } from '../language/sv.ts';
import { lateText } from '../parts/late_text.ts';
import { Symbol } from '../parts/symbol.tsx';
import { Read } from '../parts/reading.tsx';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { casePath } from '../route/route.ts';
import { service, type Holder, type Schema } from '../service/client.ts';
import { useChanges } from '../service/changes.ts';
import { useResource } from '../service/resource.ts';
import type { InboxActsProps } from './inbox_acts.tsx';
import { inboxGroups, type InboxLine } from './inbox_groups.ts';
import { everyone, isShown, lookerOf, mine, ours, whoseOf, type Looker } from './whose.ts';

type InboxTask = Schema['InboxTask'];

const namesShown = 4;

function namesText(who: readonly Holder[], words: Words): string {
  const names = who.map(({ name }) => name);
  if (names.length <= namesShown) return words.list(names);
  const first = names.slice(0, namesShown - 1).join(', ');
  return `${first} ${words.start.more(names.length - namesShown + 1)}`;
}

/** What all lines of the inbox share. */
interface Around {
  collaboration: string;
  today: Day;
  looker: Looker | null;
  /** Fetched later; null until it is there. */
  Acts: ComponentType<InboxActsProps> | null;
  changed: () => void;
}

function Line({ line, collaboration, today, looker, Acts, changed }: Around & { line: InboxLine }) {
  const words = useWords();
  const title = useTitle();
  const { task, who } = line;
  return (
    <li class="line">
      <Symbol name={task.late ? 'late' : 'waiting'} />
      <div>
        <p>
          <strong>{title(task.workTitle)}</strong>
          {task.round > 1 && ` · ${words.start.round(task.round)}`} · {namesText(who, words)}
        </p>
        <p class="quiet">
          <Link to={casePath(collaboration, task.case)}>{task.caseTitle}</Link>
        </p>
        {Acts && looker && who.length === 1 && <Acts {...{ task, collaboration, today, looker, changed }} />}
      </div>
      {task.due !== null && (
        <p class="line-end">
          <span class={task.late ? 'late' : ''}>
            {task.late
              ? lateText(words, daysBetween(task.due, today), task.lateDays)
              : words.relative(daysBetween(today, task.due))}
          </span>
          <span class="quiet">{words.start.due(words.day(task.due))}</span>
        </p>
      )}
    </li>
  );
}

interface GroupProps extends Around {
  title: string;
  lines: readonly InboxLine[];
  open: boolean;
}

function Group({ title, lines, open, ...rest }: GroupProps) {
  if (lines.length === 0) return null;
  const tasks = lines.reduce((sum, { who }) => sum + who.length, 0);
  return (
    <details class="group" open={open}>
      <summary>
        <h2>
          {title} <span class="number">{tasks}</span>
        </h2>
      </summary>
      <ul class="lines">
        {lines.map((line) => (
          <Line key={line.key} line={line} {...rest} />
        ))}
      </ul>
    </details>
  );
}

/** Everyone who has something to do, by name, so that one of them can be chosen. */
function addressees(tasks: readonly InboxTask[]): Holder[] {
  const known = new Map(tasks.map(({ addressee }) => [addressee.id, addressee]));
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function WhoseChoice({
  tasks,
  whose,
  looker,
}: {
  tasks: readonly InboxTask[];
  whose: string;
  looker: Looker | null;
}) {
  const words = useWords();
  const choose = (id: string): void => go(queryAddress({ for: id }), true);
  return (
    <label class="choice">
      {words.start.show}
      <select value={whose} onChange={(event) => choose(event.currentTarget.value)}>
        {looker && <option value={mine}>{words.start.mine}</option>}
        {looker && looker.roles.some(({ of }) => of !== null) && (
          <option value={ours}>{words.start.ours}</option>
        )}
        <option value={everyone}>{words.start.everyone}</option>
        {addressees(tasks).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function nothing(whose: string, say: Words['start']): string {
  if (whose === everyone) return say.nothing;
  return whose === mine ? say.nothingOfMine : whose === ours ? say.nothingOfOurs : say.nothingForThem;
}

async function readPages(collaboration: string, pages: number, signal: AbortSignal) {
  const first = await service.inbox(collaboration, { page: 1 }, signal);
  const tasks = [...first.tasks];
  for (let page = 2; page <= Math.min(pages, first._meta.totalPages); ++page) {
    tasks.push(...(await service.inbox(collaboration, { page }, signal)).tasks);
  }
  const { today } = await service.clock(signal);
  return { tasks, today, total: first._meta.totalRecords };
}

export function Inbox({ collaboration }: { collaboration: string }) {
  const words = useWords();
  const looker = lookerOf(useSession(), collaboration);
  const whose = whoseOf(useAddress().query.get('for'), looker);
  const acts = useResource('inbox acts', String(looker !== null), async () =>
    looker === null ? null : import('./inbox_acts.tsx'),
  );
  const [pages, setPages] = useState(3);
  const read = useResource(`inbox ${collaboration}`, String(pages), (signal) =>
    readPages(collaboration, pages, signal),
  );
  useChanges(collaboration, null, read.reload);
  return (
    <section aria-label={words.start.title}>
      <Read resource={read}>
        {({ tasks, today, total }) => {
          const some = tasks.filter((task) => isShown(task, whose, looker));
          const groups = inboxGroups(some, today);
          const soon = groups.late.length + groups.thisWeek.length;
          const Acts = acts.value?.InboxActs ?? null;
          const rest = { collaboration, today, looker, Acts, changed: read.reload };
          return (
            <>
              {tasks.length > 0 && <WhoseChoice tasks={tasks} whose={whose} looker={looker} />}
              {some.length === 0 && <p class="empty">{nothing(whose, words.start)}</p>}
              <Group title={words.start.late} lines={groups.late} open {...rest} />
              <Group title={words.start.thisWeek} lines={groups.thisWeek} open {...rest} />
              <Group title={words.start.later} lines={groups.later} open={soon === 0} {...rest} />
              <Group title={words.start.undated} lines={groups.undated} open={soon === 0} {...rest} />
              <Group title={words.start.aside} lines={groups.aside} open={false} {...rest} />
              {tasks.length < total && (
                <p>
                  {words.start.shownOf(tasks.length, total)}{' '}
                  <button type="button" onClick={() => setPages(pages + 3)}>
                    {words.start.showMore}
                  </button>
                </p>
              )}
            </>
          );
        }}
      </Read>
    </section>
  );
}
