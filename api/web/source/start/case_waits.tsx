// Under each case on the start page of whoever leads it or follows its rollout: what it waits for, who is late,
// whether the day is kept, and how far each party has come.
import { useTitle, useWords } from '../language/language.tsx';
import type { Words } from '../language/sv.ts';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { forceOf } from '../case/view/case_facts.ts';
import type { Day } from '../format/day.ts';
import { service, type CasePlace, type Schema } from '../service/client.ts';
import { plans } from '../service/plans.ts';
import { rollouts } from '../service/rollouts.ts';
import { useResource } from '../service/resource.ts';

type Waiting = Schema['Waiting'];

const waitsShown = 3;
const namesShown = 4;

function isLate({ late, inside }: Waiting): boolean {
  return late || inside.some(isLate);
}

/** Those that are late, wherever in the tree they stand, and by how much. */
function lateOnes(wait: Waiting, say: Words): string[] {
  const { late, lateDays, who, inside } = wait;
  const by = lateDays !== null && lateDays > 0 ? ` (${say.start.workingDays(lateDays)})` : '';
  const own = late && inside.length === 0 && who ? [who.name + by] : [];
  return [...new Set([...own, ...inside.flatMap((each) => lateOnes(each, say))])];
}

function namesText(names: readonly string[], more: (number: number) => string): string {
  const shown = names.slice(0, namesShown).join(', ');
  return names.length > namesShown ? `${shown} ${more(names.length - namesShown)}` : shown;
}

function Line({ wait }: { wait: Waiting }) {
  const words = useWords();
  const title = useTitle();
  const late = lateOnes(wait, words);
  const who = wait.summary === null && wait.who ? `${wait.who.name}: ` : '';
  const rest = wait.summary && late.length === 0 ? ` · ${title(wait.summary)}` : '';
  return (
    <li>
      <Symbol name={isLate(wait) ? 'late' : 'waiting'} alone={late.length > 0} /> {who}
      {title(wait.what)}
      {rest}
      {late.length > 0 && (
        <span class="late">
          {' '}
          · {words.start.lateOnes(late.length)}: {namesText(late, words.start.more)}
        </span>
      )}
    </li>
  );
}

interface CaseWaitsProps {
  place: CasePlace;
  version: number;
}

type Plan = Schema['Plan'];

/** The plan towards the day that the agreement names, where it names one and is not in force yet. */
async function readDay(place: CasePlace, signal: AbortSignal) {
  const { data: of } = await service.case(place, null, signal);
  const force = forceOf(of);
  const wanted = force !== null && force.since === null ? force.earliest : null;
  const plan = wanted === null ? null : await plans.plan(place, null, wanted, signal).catch(() => null);
  return { wanted, plan: plan?.target.state === 'in_force' ? plan : null };
}

/** Is the day kept? As the plan has it; what the case waits for does not wait for that. */
function DayKept({ place, version }: CaseWaitsProps) {
  const read = useResource(`day of ${place.case}`, String(version), (signal) => readDay(place, signal));
  const { wanted, plan } = read.value ?? { wanted: null, plan: null };
  return wanted && plan && <Kept wanted={wanted} plan={plan} />;
}

function Kept({ wanted, plan }: { wanted: Day; plan: Plan }) {
  const words = useWords();
  const say = words.start;
  const { reachedOn, noMeetingIn, critical } = plan;
  const kept = reachedOn !== null && reachedOn <= wanted;
  const why =
    reachedOn === null
      ? noMeetingIn && say.noMeetingIn(noMeetingIn.name)
      : !kept && [say.notBefore(words.day(reachedOn)), critical && say.decides(critical.name)];
  const more = [why].flat().filter(Boolean).join(', ');
  return (
    <li class={kept ? undefined : 'late'}>
      <Symbol name={kept ? 'done' : 'late'} alone />{' '}
      {kept ? say.dayKept(words.day(wanted)) : say.dayNotKept(words.day(wanted))}
      {more && ` · ${more}`}
    </li>
  );
}

export function CaseWaits({ place, version }: CaseWaitsProps) {
  const read = useResource(`waits of ${place.case}`, String(version), (signal) =>
    plans.waiting(place, signal),
  );
  if (!read.value || read.value.waitsFor.length === 0) return null;
  return (
    <ul class="case-waits">
      {read.value.waitsFor.slice(0, waitsShown).map((wait, at) => (
        <Line key={at} wait={wait} />
      ))}
      <DayKept place={place} version={version} />
    </ul>
  );
}

type RolloutParty = Schema['Rollout']['parties'][number];

function symbolOf({ done, silent }: RolloutParty, measures: number): SymbolName {
  if (silent) return 'late';
  return done === measures ? 'done' : done > 0 ? 'now' : 'not_begun';
}

/** How far the rollout has come, and from whom nothing has been heard. */
export function CaseRollout({ place, version }: CaseWaitsProps) {
  const words = useWords();
  const say = words.start;
  const read = useResource(`rollout line of ${place.case}`, String(version), (signal) =>
    rollouts.rollout(place, null, signal),
  );
  if (!read.value || read.value.total === 0) return null;
  const { percent, parties, measures } = read.value;
  const silent = parties.filter((each) => each.silent).map(({ party }) => party.name);
  return (
    <>
      <p>
        <Link to={`${casePath(place.collaboration, place.case)}?tab=tasks`}>{say.rollout(percent)}</Link>
        {silent.length > 0 && (
          <span class="late">
            {' '}
            · <Symbol name="late" alone /> {say.silent(namesText(silent, say.more))}
          </span>
        )}
      </p>
      <ul class="party-steps">
        {parties.map((each) => (
          <li key={each.party.id}>
            <Symbol name={symbolOf(each, measures.length)} alone /> {each.party.name}{' '}
            <span class="number">{say.stepsOf(each.done, measures.length)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
