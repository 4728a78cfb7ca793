// What was read out of a file: what it would do to the calendar, where each meeting stood, and every doubt.
import { useTitle, useWords } from '../language/language.tsx';
import { clockTime } from '../meetings/clock_time.ts';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import type { CalendarReading, PlannedMeeting } from '../service/meetings.ts';
import { merged, type CalendarChange } from './calendar_facts.ts';
import { calendarWords } from './words.ts';

/** "line 3" of a text file in the language spoken; a cell as it is. */
function usePlace(): (place: string) => string {
  const say = calendarWords[useWords().code];
  return (place) => place.replace(/^line (\d+)$/, (_, number: string) => say.line(number));
}

interface RowProps {
  change: CalendarChange;
  source: CalendarReading['sources'][number] | undefined;
}

function ChangeRow({ change: { planned, what }, source }: RowProps) {
  const words = useWords();
  const placeText = usePlace();
  const say = calendarWords[words.code];
  const { day, cutOff, starts, ends, place } = planned;
  const time = [starts, ends].flatMap((each) => (each ? [clockTime(each, words.code)] : []));
  return (
    <Row
      head={
        <>
          {words.day(day)}
          {source && <span class="quiet block">{say.from(source.text, placeText(source.place))}</span>}
        </>
      }
    >
      <Cell>{cutOff ? words.day(cutOff) : ''}</Cell>
      <Cell>{[time.length > 0 && say.clock(time.join('–')), place].filter(Boolean).join(' · ')}</Cell>
      <Cell>{say[what]}</Cell>
    </Row>
  );
}

function Problems({ problems }: { problems: CalendarReading['problems'] }) {
  const title = useTitle();
  const placeText = usePlace();
  const say = calendarWords[useWords().code];
  if (problems.length === 0) return null;
  return (
    <div class="note note-late">
      <p>
        <Symbol name="late" alone /> {say.problems(problems.length)}
      </p>
      <ul>
        {problems.map(({ place, message }, at) => (
          <li key={at}>
            {place && <strong>{placeText(place)}: </strong>}
            {title(message)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Columns({ columns }: { columns: CalendarReading['columns'] }) {
  const say = calendarWords[useWords().code];
  if (columns.length === 0) return null;
  const told = columns.map(({ heading, readAs }) => {
    const as = readAs === null ? say.notRead : (say.readAs[readAs] ?? readAs);
    return `${heading} → ${as}`;
  });
  return (
    <p class="quiet">
      {say.readColumns}: {told.join(', ')}
    </p>
  );
}

export function CalendarRead({ reading, now }: { reading: CalendarReading; now: readonly PlannedMeeting[] }) {
  const say = calendarWords[useWords().code];
  const { changes } = merged(now, reading.meetings);
  const { day, cutOff, time, what } = say.columns;
  return (
    <>
      {/* What the file does not name stays, and stands among the changes. */}
      <Problems problems={reading.problems.filter(({ code }) => code !== 'not_in_file')} />
      <Columns columns={reading.columns} />
      {reading.meetings.length === 0 ? (
        <p role="status">{say.nothing}</p>
      ) : (
        <>
          <p class="act-title" role="status">
            {say.would}
          </p>
          <StackedTable
            class="calendar-changes"
            caption={say.would}
            columns={[day, cutOff, time, what].map((name) => ({
              name,
              ...(name === cutOff && { explain: 'papers_deadline' as const }),
            }))}
          >
            {changes.map((change) => (
              <ChangeRow
                key={change.planned.day}
                change={change}
                source={reading.sources.find((each) => each.day === change.planned.day)}
              />
            ))}
          </StackedTable>
        </>
      )}
    </>
  );
}
