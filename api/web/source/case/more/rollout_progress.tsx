// How the rollout has gone over time, what is next on the way, and all of it as a file.
import { daysBetween, type Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { CasePlace } from '../../service/client.ts';
import { rolloutAddress, type Rollout } from '../../service/rollouts.ts';
import { rolloutTold } from './rollout_words.ts';

type Progress = Rollout['progress'];

const meetingsShown = 3;

/** Steps up to the right: each day on which something was done, until the day shown. */
function pathOf(progress: Progress, total: number, today: Day): string {
  const first = progress[0]?.day ?? today;
  const days = Math.max(1, daysBetween(first, today));
  const x = (day: Day): number => (100 * daysBetween(first, day)) / days;
  const y = (done: number): number => 24 - (24 * done) / Math.max(1, total);
  let path = `M0 24`;
  for (const { day, done } of progress) path += `H${x(day).toFixed(1)}V${y(done).toFixed(1)}`;
  return `${path}H100`;
}

/** How many were done a month before the day shown. */
function monthAgo(progress: Progress, today: Day): number {
  return progress.filter(({ day }) => daysBetween(day, today) >= 30).at(-1)?.done ?? 0;
}

export function RolloutProgress({ rollout, today }: { rollout: Rollout; today: Day }) {
  const words = useWords();
  const say = rolloutTold[words.code];
  const { progress, done, total, percent } = rollout;
  return (
    <div class="rollout-progress">
      <p>
        <strong>{say.progress(percent)}</strong> <span class="quiet">{say.steps(done, total)}</span>
        {progress.length > 0 && (
          <span class="quiet"> · {say.monthAgo(done - monthAgo(progress, today))}</span>
        )}
      </p>
      {progress.length > 0 && (
        <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path d={pathOf(progress, total, today)} />
        </svg>
      )}
      {progress.length > 0 && (
        <details>
          <summary class="quiet">{say.dayByDay}</summary>
          <ul class="facts">
            {progress.map(({ day, done: number }) => (
              <li key={day}>
                <DayText day={day} />: {say.steps(number, total)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Meetings ahead, the next ones first. */
export function NextMeetings({ rollout, today }: { rollout: Rollout; today: Day }) {
  const words = useWords();
  const title = useTitle();
  const say = rolloutTold[words.code];
  const ahead = rollout.meetings.filter(({ on }) => on >= today).slice(0, meetingsShown);
  if (ahead.length === 0) return null;
  const nameOf = (measure: string): string => {
    const found = rollout.measures.find(({ name }) => name === measure);
    return found ? title(found.title) : measure;
  };
  return (
    <p class="quiet">
      {say.next}:{' '}
      {ahead.map(({ on, measure, text }) => `${words.day(on)} ${text ?? nameOf(measure)}`).join(' · ')}
    </p>
  );
}

interface LinksProps {
  place: CasePlace;
  wave: number | null;
  asOf: Day | null;
}

export function RolloutFiles({ place, wave, asOf }: LinksProps) {
  const words = useWords();
  const say = rolloutTold[words.code];
  const language = words.code;
  return (
    <p class="acts">
      {(['csv', 'xlsx'] as const).map((form) => (
        <a key={form} href={rolloutAddress(place, form, { wave, asOf, language })} download>
          <Icon name="fetch" />
          {say.files[form]}
        </a>
      ))}
    </p>
  );
}
