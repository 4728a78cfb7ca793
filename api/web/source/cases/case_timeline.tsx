// What comes when: cases by their next last day, each with a line from its start until today and a dot ahead.
// The drawing says no more than the words beside it.
import { addDays, dayNumber, type Day } from '../format/day.ts';
import { useWords } from '../language/language.tsx';
import { Growing } from '../parts/growing.tsx';
import { CaseLink, DueText, StateText } from './case_cells.tsx';
import { isLate, stretchesOf, type CaseRow, type Stretch } from './case_rows.ts';
import type { CasesProps } from './case_table.tsx';
import { casesWords } from './words.ts';

const daysBefore = 90;
const daysAfter = 270;

/** Where a day lies in the drawing, which is a hundred wide; what lies outside stands at its edge. */
function placeOf(day: Day, today: Day): number {
  const from = dayNumber(today) - daysBefore;
  return Math.min(100, Math.max(0, (100 * (dayNumber(day) - from)) / (daysBefore + daysAfter)));
}

function Drawing({ row, today }: { row: CaseRow; today: Day }) {
  const now = placeOf(today, today);
  const due = row.nextDue === null ? null : placeOf(row.nextDue, today);
  return (
    <svg class="along" aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1="50%" y2="50%" class="along-all" />
      <line x1={`${placeOf(row.startedOn, today)}%`} x2={`${now}%`} y1="50%" y2="50%" class="along-run" />
      <line x1={`${now}%`} x2={`${now}%`} y1="0" y2="100%" class="along-now" />
      {due !== null && (
        <circle cx={`${due}%`} cy="50%" r="4" class={isLate(row, today) ? 'along-late' : 'along-due'} />
      )}
    </svg>
  );
}

function Months({ today }: { today: Day }) {
  const say = casesWords[useWords().code];
  const from = addDays(today, -daysBefore);
  const firsts: Day[] = [];
  for (let day = from; day < addDays(today, daysAfter); day = addDays(day, 1)) {
    if (day.endsWith('-01')) firsts.push(day);
  }
  return (
    <svg class="along along-months" aria-hidden="true" focusable="false">
      {firsts.map((day, at) => (
        <g key={day}>
          <line
            x1={`${placeOf(day, today)}%`}
            x2={`${placeOf(day, today)}%`}
            y1="60%"
            y2="100%"
            class="along-all"
          />
          {at % 3 === 0 && (
            <text x={`${placeOf(day, today)}%`} y="50%">
              {say.shortMonth(day.slice(0, 7))}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Line({ collaboration, row, today }: { collaboration: string; row: CaseRow; today: Day }) {
  const words = useWords();
  const say = casesWords[words.code];
  return (
    <li class="along-case">
      <div>
        <p>
          <CaseLink collaboration={collaboration} row={row} />
        </p>
        <p class="quiet">
          <StateText row={row} /> · {say.started(words.day(row.startedOn))}
        </p>
        <p class="quiet">
          <DueText row={row} today={today} />
        </p>
      </div>
      <Drawing row={row} today={today} />
    </li>
  );
}

function StretchOf({ stretch, ...rest }: { stretch: Stretch; collaboration: string; today: Day }) {
  const say = casesWords[useWords().code];
  const { when, rows } = stretch;
  const name = typeof when === 'string' ? say.stretch[when] : say.month(when.month);
  return (
    <details class="group" open={when !== 'none'}>
      <summary>
        <h2>
          {name} <span class="number">{rows.length}</span>
        </h2>
      </summary>
      <Growing all={rows} more={say.more}>
        {(shown) => (
          <ul class="lines">
            {shown.map((row) => (
              <Line key={row.id} row={row} {...rest} />
            ))}
          </ul>
        )}
      </Growing>
    </details>
  );
}

export function CaseTimeline({ collaboration, rows, today }: CasesProps) {
  const say = casesWords[useWords().code];
  return (
    <>
      <div class="along-case along-head">
        <p class="quiet">{say.legend}</p>
        <Months today={today} />
      </div>
      {stretchesOf(rows, today).map((stretch) => (
        <StretchOf
          key={typeof stretch.when === 'string' ? stretch.when : stretch.when.month}
          {...{ stretch, collaboration, today }}
        />
      ))}
    </>
  );
}
