// The date slider: turns the whole page into how it stood that day. The day lives in the address
// (?asOf=2024-11-28).
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayFromNumber, dayNumber, type Day } from '../../format/day.ts';
import { useWords } from '../../language/language.tsx';
import { Icon } from '../../parts/icon.tsx';
import { go, queryAddress } from '../../route/router.tsx';

/** Wait for the hand to rest before the server is asked. */
const restMilliseconds = 150;

interface TimeSliderProps {
  first: Day;
  today: Day;
  asOf: Day | null;
  /** The days on which something was recorded, in order. */
  recorded: readonly Day[];
}

export function showDay(day: Day, today: Day, replace: boolean): void {
  go(queryAddress({ asOf: day >= today ? null : day }), replace);
}

function Ticks({ first, today, recorded }: Omit<TimeSliderProps, 'asOf'>) {
  const span = Math.max(1, dayNumber(today) - dayNumber(first));
  const path = recorded
    .filter((day) => day >= first && day <= today)
    .map((day) => `M${((1000 * (dayNumber(day) - dayNumber(first))) / span).toFixed(1)} 0v8`)
    .join('');
  return (
    <svg class="ticks" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Where the hand is, at once; the address follows when it rests. */
function usePosition(shown: Day, today: Day): [Day, (day: Day) => void] {
  const [held, setHeld] = useState<Day | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => setHeld(null), [shown]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const move = (day: Day): void => {
    setHeld(day);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => showDay(day, today, true), restMilliseconds);
  };
  return [held ?? shown, move];
}

export function TimeSlider({ first, today, asOf, recorded }: TimeSliderProps) {
  const words = useWords();
  const say = words.case.time;
  const [position, move] = usePosition(asOf ?? today, today);
  if (first >= today) return null;
  const before = recorded.filter((day) => day < position).at(-1) ?? null;
  const after = recorded.find((day) => day > position && day < today) ?? (position < today ? today : null);
  const text = position >= today ? `${words.day(today)} (${say.now})` : words.day(position);
  return (
    <div class="time" role="group" aria-label={say.title}>
      <span class="quiet time-label" aria-hidden="true">
        {say.title}
      </span>
      <button
        type="button"
        class="round"
        title={say.earlier}
        aria-label={say.earlier}
        disabled={before === null}
        onClick={() => before !== null && showDay(before, today, false)}
      >
        <Icon name="earlier" />
      </button>
      <div class="track-line">
        <input
          type="range"
          aria-label={say.slider}
          aria-valuetext={text}
          min={dayNumber(first)}
          max={dayNumber(today)}
          step={1}
          value={dayNumber(position)}
          onInput={(event) => move(dayFromNumber(event.currentTarget.valueAsNumber))}
        />
        <Ticks first={first} today={today} recorded={recorded} />
      </div>
      <button
        type="button"
        class="round"
        title={say.later}
        aria-label={say.later}
        disabled={after === null}
        onClick={() => after !== null && showDay(after, today, false)}
      >
        <Icon name="later" />
      </button>
      <span class="time-day">{text}</span>
    </div>
  );
}
