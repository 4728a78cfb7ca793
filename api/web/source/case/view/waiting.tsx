// "Väntar på 2 av 13": who is waited for, for what, and when it can come; a tree, because one thing waits for
// another.
import { useState } from 'preact/hooks';
import { daysBetween, type Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Words } from '../../language/sv.ts';
import { lateText } from '../../parts/late_text.ts';
import { Symbol } from '../../parts/symbol.tsx';
import type { Work } from '../../service/client.ts';
import {
  isUrgent,
  troubledTasks,
  waitingLines,
  waitingOf,
  type Waiting,
  type WaitingLine,
} from './case_facts.ts';

const shownAtFirst = 8;
const namesInBold = 3;

/** When it can come, in a few words: the meeting, the cut-off before it, the last day. */
function whenText(node: Waiting, today: Day, words: Words): string {
  const say = words.case.waiting;
  const soon = (day: Day): string => {
    const days = daysBetween(today, day);
    return Math.abs(days) <= 1 ? `${words.relative(days)}, ${words.day(day)}` : words.day(day);
  };
  const parts: string[] = [];
  if (node.meeting !== null) parts.push(say.meets(node.nextBody?.name ?? '', soon(node.meeting)).trim());
  else if (node.nextBody !== null && node.kind === 'decision')
    parts.push(say.meetsUnknown(node.nextBody.name));
  if (node.cutOff !== null && node.cutOff >= today) parts.push(say.cutOff(soon(node.cutOff)));
  if (node.due !== null && node.late)
    parts.push(`${lateText(words, daysBetween(node.due, today), node.lateDays)}, ${say.due(words.day(node.due))}`);
  else if (node.due !== null && node.meeting === null) parts.push(say.due(soon(node.due)));
  return parts.join(' · ');
}

interface LineProps {
  line: WaitingLine;
  today: Day;
  troubled: ReadonlySet<number>;
}

function Names({ names, many }: { names: string; many: boolean }) {
  return many ? <>{names}: </> : <strong>{names}: </strong>;
}

function Line({ line: { node, who }, today, troubled }: LineProps) {
  const words = useWords();
  const title = useTitle();
  const when = whenText(node, today, words);
  return (
    <li class="wait">
      <Symbol
        name={isUrgent(node, troubled) ? 'late' : 'waiting'}
        alone={!isUrgent(node, troubled) || node.late}
      />
      <div>
        {who.length > 0 && (
          <Names names={words.list(who.map(({ name }) => name))} many={who.length > namesInBold} />
        )}
        {title(node.what)}
        {when && <span class={node.late ? 'late when' : 'when'}>{when}</span>}
        {node.inside.length > 0 && <Lines nodes={node.inside} today={today} troubled={troubled} />}
      </div>
    </li>
  );
}

interface LinesProps {
  nodes: readonly Waiting[];
  today: Day;
  troubled: ReadonlySet<number>;
}

function Lines({ nodes, today, troubled }: LinesProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const lines = waitingLines(nodes, troubled);
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <>
      <ul class="waits">
        {shown.map((line) => (
          <Line key={keyOf(line.node)} line={line} today={today} troubled={troubled} />
        ))}
      </ul>
      {lines.length > shownAtFirst && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.case.waiting.showFewer : words.case.waiting.showAll(lines.length)}
        </button>
      )}
    </>
  );
}

function keyOf(node: Waiting): string {
  return [node.kind, node.work, node.task, node.decision, node.who?.id, node.what.en].join(' ');
}

interface GroupProps {
  node: Waiting;
  works: readonly Work[];
  today: Day;
  first: boolean;
}

/** One thing waited for, with all those it is waited for from. */
function Group({ node, works, today, first }: GroupProps) {
  const words = useWords();
  const title = useTitle();
  const of = waitingOf(node, works);
  const late = node.inside.filter((inner) => inner.late).length;
  return (
    <details class="group" open={first || late > 0}>
      <summary>
        <h2>
          {of ? words.case.waiting.ofMany(of.waiting, of.all) : words.case.waiting.title}{' '}
          <span class="what">{title(node.what)}</span>
        </h2>
        {late > 0 && (
          <span class="late">
            <Symbol name="late" /> {words.case.waiting.late(late)}
          </span>
        )}
      </summary>
      <Lines nodes={node.inside} today={today} troubled={troubledTasks(works)} />
    </details>
  );
}

interface WaitingProps {
  waits: readonly Waiting[];
  works: readonly Work[];
  today: Day;
  over: boolean;
}

export function WaitingFor({ waits, works, today, over }: WaitingProps) {
  const words = useWords();
  const say = words.case.waiting;
  const many = waits.filter(({ inside }) => inside.length > 0);
  const single = waits.filter(({ inside }) => inside.length === 0);
  return (
    <section class="waiting" aria-label={say.title}>
      {many.map((node, at) => (
        <Group key={keyOf(node)} node={node} works={works} today={today} first={at === 0} />
      ))}
      {(single.length > 0 || many.length === 0) && <h2>{many.length > 0 ? say.alsoTitle : say.title}</h2>}
      {waits.length === 0 && <p>{over ? say.over : say.nothing}</p>}
      {single.length > 0 && <Lines nodes={single} today={today} troubled={troubledTasks(works)} />}
    </section>
  );
}
