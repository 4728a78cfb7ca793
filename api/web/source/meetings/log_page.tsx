// The log of decisions over all bodies: who decided what, when, in which words? The choice lives in the
// address.
import { useTitle } from '../language/language.tsx';
import { DayText } from '../parts/day.tsx';
import { Read } from '../parts/reading.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { casePath } from '../route/route.ts';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { meetings, type LoggedDecision } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { BodyChoice, Up } from './body_choice.tsx';
import { newestFirst } from './body_facts.ts';
import { SectionLink } from './earlier_decisions.tsx';
import { useSay } from './words/use_say.ts';

function has(entry: LoggedDecision, text: string): boolean {
  const all = [entry.title, entry.wording, entry.section, entry.body.name].join(' ').toLowerCase();
  return all.includes(text.toLowerCase());
}

function Search({ text }: { text: string }) {
  const say = useSay().body;
  return (
    <label class="choice">
      {say.find}
      <input
        type="search"
        defaultValue={text}
        maxLength={200}
        onInput={(event) => go(queryAddress({ text: event.currentTarget.value.trim() || null }), true)}
      />
    </label>
  );
}

function LogRow({ collaboration, entry }: { collaboration: string; entry: LoggedDecision }) {
  const title = useTitle();
  const say = useSay();
  return (
    <Row
      head={
        <>
          <SectionLink collaboration={collaboration} entry={entry} />
          {entry.case && (
            <span class="quiet block">
              <Link to={casePath(collaboration, entry.case)}>{say.meeting.case}</Link>
            </span>
          )}
        </>
      }
    >
      <Cell>
        <Symbol name={entry.decided ? 'done' : 'waiting'} /> {title(entry.outcomeTitle)}
        <span class="said quiet block">{entry.wording}</span>
      </Cell>
      <Cell class="quiet">{entry.body.name}</Cell>
      <Cell>
        <DayText day={entry.day} />
      </Cell>
      <Cell class="quiet">
        <Symbol name={entry.onRecord ? 'done' : 'now'} />{' '}
        {entry.onRecord ? say.body.onRecord : say.body.notOnRecord}
      </Cell>
    </Row>
  );
}

export function LogPage({ collaboration }: { collaboration: string }) {
  const say = useSay().body;
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const { query } = useAddress();
  const body = query.get('body');
  const text = query.get('text') ?? '';
  const read = useResource(`decisions ${collaboration}`, body ?? '', (signal) =>
    meetings.decisions(collaboration, body, signal),
  );
  useChanges(collaboration, null, read.reload);
  useWindowTitle(say.logTitle);
  const { matter, outcome, body: by, day, state } = say.logColumns;
  return (
    <>
      <Up collaboration={collaboration} />
      <h1 ref={heading} tabIndex={-1}>
        {say.logTitle}
      </h1>
      <p class="quiet">{say.logWhy}</p>
      <p class="choices">
        <BodyChoice collaboration={collaboration} chosen={body} />
        <Search text={text} />
      </p>
      <Read resource={read}>
        {({ decisions }) => {
          const found = newestFirst(decisions).filter((entry) => has(entry, text));
          if (found.length === 0) return <p class="empty">{say.logNone}</p>;
          return (
            <StackedTable
              class="decision-log"
              caption={say.logTitle}
              columns={[matter, outcome, by, day, state].map((name) => ({ name }))}
            >
              {found.map((entry) => (
                <LogRow key={`${entry.meeting} ${entry.item}`} collaboration={collaboration} entry={entry} />
              ))}
            </StackedTable>
          );
        }}
      </Read>
    </>
  );
}
