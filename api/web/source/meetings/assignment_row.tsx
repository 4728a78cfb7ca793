// One assignment in the list over all bodies: who, when, from which decision, and what is done about it.
import { useWords } from '../language/language.tsx';
import { Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { Cell, Row } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { Link } from '../route/router.tsx';
import { meetings, type Assignment, type Body } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { FollowUpForm } from './assignment_forms.tsx';
import { useKeeper } from './keeper.ts';
import { useNames } from './names.tsx';
import { meetingPath, placeOf } from './places.ts';
import { Withdrawn, WithdrawAssignmentForm } from './withdrawn_assignment.tsx';
import { useSay } from './words/use_say.ts';

interface RowProps {
  collaboration: string;
  assignment: Assignment;
  saved: (what: string) => void;
}

type AssignmentForm = typeof FollowUpForm;

interface ActProps extends RowProps {
  Form: AssignmentForm;
  close: () => void;
}

/** Acts at the meeting where it was given, which is read when somebody asks for the form. */
function ActAtMeeting({ collaboration, assignment, ...rest }: ActProps) {
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
      {(found) => <ActIn {...found} {...rest} place={place} assignment={assignment} />}
    </Read>
  );
}

type ActInProps = { body: Body } & Omit<ActProps, 'collaboration'> &
  Omit<Parameters<AssignmentForm>[0]['keeping'], 'actor' | 'saved'>;

function ActIn({ body, place, meeting, etag, assignment, saved, Form, close }: ActInProps) {
  const actor = useKeeper(place.collaboration, [body]);
  const say = useSay().body;
  if (!actor) return <p class="quiet">{say.mayNot}</p>;
  return <Form keeping={{ place, actor, meeting, etag, saved }} assignment={assignment} close={close} />;
}

/** What is done about it: followed up, or withdrawn while it is open. */
function RowActs(props: RowProps) {
  const { meeting: say } = useSay();
  const { what, doneOn, withdrawnOn } = props.assignment;
  if (withdrawnOn) return null;
  return (
    <div class="acts">
      <Unfold label={say.changeAssignment} about={what ?? ''}>
        {(close) => <ActAtMeeting {...props} Form={FollowUpForm} close={close} />}
      </Unfold>
      {!doneOn && (
        <Unfold label={say.withdrawAssignment} about={what ?? ''}>
          {(close) => <ActAtMeeting {...props} Form={WithdrawAssignmentForm} close={close} />}
        </Unfold>
      )}
    </div>
  );
}

export function AssignmentRow({ collaboration, assignment, saved }: RowProps) {
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
        {assignment.withdrawnOn ? (
          <Withdrawn assignment={assignment} />
        ) : doneOn ? (
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
        <RowActs {...{ collaboration, assignment, saved }} />
      </Cell>
    </Row>
  );
}
