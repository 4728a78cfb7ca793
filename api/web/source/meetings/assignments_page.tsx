// What decisions gave somebody to do, over all bodies: what lacks an owner or a day first, then what is late.
import { useState } from 'preact/hooks';
import { Read } from '../parts/reading.tsx';
import { StackedTable } from '../parts/stacked_table.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { go, queryAddress, useAddress } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { meetings } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { AssignmentRow } from './assignment_row.tsx';
import { BodyChoice, Up } from './body_choice.tsx';
import { byUrgency } from './body_facts.ts';
import { useSay } from './words/use_say.ts';

function WhichChoice({ which }: { which: 'open' | 'all' }) {
  const say = useSay().body;
  return (
    <label class="choice">
      {say.which}
      <select
        value={which}
        onChange={(event) =>
          go(queryAddress({ which: event.currentTarget.value === 'all' ? 'all' : null }), true)
        }
      >
        <option value="open">{say.open}</option>
        <option value="all">{say.all}</option>
      </select>
    </label>
  );
}

export function AssignmentsPage({ collaboration }: { collaboration: string }) {
  const say = useSay();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const { query } = useAddress();
  const [saved, setSaved] = useState('');
  const body = query.get('body');
  const which = query.get('which') === 'all' ? 'all' : 'open';
  const read = useResource(`assignments ${collaboration}`, `${body} ${which}`, (signal) =>
    meetings.assignments(collaboration, { ...(body && { body }), which }, signal),
  );
  useChanges(collaboration, null, read.reload);
  useWindowTitle(say.body.assignmentsTitle);
  const keep = (what: string): void => {
    setSaved(say.meeting.saved(what));
    read.reload();
  };
  const { what, owner, due, from } = say.body.assignmentColumns;
  return (
    <>
      <Up collaboration={collaboration} />
      <h1 ref={heading} tabIndex={-1}>
        {say.body.assignmentsTitle}
      </h1>
      <p class="quiet">{say.body.assignmentsWhy}</p>
      <p class="choices">
        <BodyChoice collaboration={collaboration} chosen={body} />
        <WhichChoice which={which} />
        <button type="button" onClick={() => window.print()}>
          {say.body.print}
        </button>
      </p>
      <p class="saved" role="status">
        {saved}
      </p>
      <Read resource={read}>
        {({ assignments }) =>
          assignments.length === 0 ? (
            <p class="empty">{say.body.assignmentsNone}</p>
          ) : (
            <StackedTable
              class="assignments"
              caption={say.body.assignmentsTitle}
              columns={[what, owner, due, from].map((name) => ({ name }))}
            >
              {byUrgency(assignments).map((assignment) => (
                <AssignmentRow
                  key={`${assignment.meeting} ${assignment.assignment}`}
                  {...{ collaboration, assignment }}
                  saved={keep}
                />
              ))}
            </StackedTable>
          )
        }
      </Read>
    </>
  );
}
