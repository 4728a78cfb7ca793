// Under each case on the start page of whoever leads it or follows its rollout: what it waits for, and who is late.
import { useTitle, useWords } from '../language/language.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import type { CasePlace, Schema } from '../service/client.ts';
import { plans } from '../service/plans.ts';
import { rollouts } from '../service/rollouts.ts';
import { useResource } from '../service/resource.ts';

type Waiting = Schema['Waiting'];

const waitsShown = 3;
const namesShown = 4;

function isLate({ late, inside }: Waiting): boolean {
  return late || inside.some(isLate);
}

/** Those that are late, wherever in the tree they stand. */
function lateNames(wait: Waiting): string[] {
  const own = wait.late && wait.inside.length === 0 && wait.who ? [wait.who.name] : [];
  return [...new Set([...own, ...wait.inside.flatMap(lateNames)])];
}

function namesText(names: readonly string[], more: (number: number) => string): string {
  const shown = names.slice(0, namesShown).join(', ');
  return names.length > namesShown ? `${shown} ${more(names.length - namesShown)}` : shown;
}

function Line({ wait }: { wait: Waiting }) {
  const words = useWords();
  const title = useTitle();
  const late = lateNames(wait);
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
    </ul>
  );
}

/** How far the rollout has come, and from whom nothing has been heard. */
export function CaseRollout({ place, version }: CaseWaitsProps) {
  const words = useWords();
  const say = words.start;
  const read = useResource(`rollout line of ${place.case}`, String(version), (signal) =>
    rollouts.rollout(place, null, signal),
  );
  if (!read.value || read.value.total === 0) return null;
  const { percent, parties } = read.value;
  const silent = parties.filter((each) => each.silent).map(({ party }) => party.name);
  return (
    <p>
      <Link to={`${casePath(place.collaboration, place.case)}?tab=tasks`}>{say.rollout(percent)}</Link>
      {silent.length > 0 && (
        <span class="late">
          {' '}
          · <Symbol name="late" alone /> {say.silent(namesText(silent, say.more))}
        </span>
      )}
    </p>
  );
}
