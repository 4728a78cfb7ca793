// What decisions gave somebody to do, over all bodies: what lacks an owner or a day first, then what is late.
import { useState } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { meetings, type Assignment, type Body } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { FollowUpForm } from './assignment_forms.tsx';
import { BodyChoice, Up } from './body_choice.tsx';
import { byUrgency } from './body_facts.ts';
import { useKeeper } from './keeper.ts';
import { useNames } from './names.tsx';
import { meetingPath, placeOf } from './places.ts';
import { useSay } from './words/use_say.ts';

interface RowProps {
  collaboration: string;
  assignment: Assignment;
  saved: (what: string) => void;
}

/** Follows up at the meeting where it was given, which is read when somebody asks for the form. */
function FollowUp({ collaboration, assignment, saved, close }: RowProps & { close: () => void }) {
  const place = placeOf(collaboration, assignment.meeting);
  const read = useResource(`meeting ${assignment.meeting}`, '', async (signal) => {
    const [meeting, body] = await Promise.all([
      meetings.meeting(place, signal),
      meetings.body(place, signal).then(({ data }) => data),
    ]);
    return { ...meeting, body };
  });
  return (
    <Read resource={read}>
      {(found) => <FollowUpIn {...found} {...{ place, assignment, saved, close }} />}
    </Read>
  );
}

type FollowUpInProps = { body: Body; close: () => void } & Pick<RowProps, 'assignment' | 'saved'> &
  Omit<Parameters<typeof FollowUpForm>[0]['keeping'], 'actor' | 'saved'>;

function FollowUpIn({ body, place, meeting, etag, assignment, saved, close }: FollowUpInProps) {
  const actor = useKeeper(place.collaboration, [body]);
  const say = useSay().body;
  if (!actor) return <p class="quiet">{say.mayNot}</p>;
  return (
    <FollowUpForm keeping={{ place, actor, meeting, etag, saved }} assignment={assignment} close={close} />
  );
}

function AssignmentRow({ collaboration, assignment, saved }: RowProps) {
  const words = useWords();
  const say = useSay();
  const { what, owner, due, doneOn, lacks, late, note } = assignment;
  const names = useNames();
  const lacksOwner = doneOn === null && lacks.includes('owner');
  const lacksDue = doneOn === null && lacks.includes('due');
  return (
    <Row
      head={
        <>
          {what}
          {note && <span class="said quiet block">{note}</span>}
        </>
      }
    >
      <Cell>
        {lacksOwner ? (
          <span class="late">
            <Symbol name="late" /> {say.body.noOwner}
          </span>
        ) : (
          owner && (names.get(owner) ?? owner)
        )}
      </Cell>
      <Cell>
        {doneOn ? (
          <>
            <Symbol name="done" /> {say.body.doneOn(words.day(doneOn))}
          </>
        ) : (
          <span class={late || lacksDue ? 'late' : ''}>
            {(late || lacksDue) && <Symbol name="late" />}{' '}
            {due ? (late ? say.body.lateSince(words.day(due)) : words.day(due)) : say.body.noDue}
          </span>
        )}
      </Cell>
      <Cell class="quiet">
        <Link to={meetingPath(placeOf(collaboration, assignment.meeting))}>
          {[assignment.section, words.day(assignment.day)].filter(Boolean).join(', ')}
        </Link>
        <span class="block">{assignment.body.name}</span>
        <Unfold label={say.meeting.changeAssignment} about={what ?? ''}>
          {(close) => <FollowUp {...{ collaboration, assignment, saved, close }} />}
        </Unfold>
      </Cell>
    </Row>
  );
}

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
