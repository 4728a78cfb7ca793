// What the decisions of one meeting gave somebody to do.
import { Unfold } from '../parts/form.tsx';
import type { Meeting } from '../service/meetings.ts';
import { FollowUpForm } from './assignment_forms.tsx';
import { byUrgency } from './body_facts.ts';
import type { Sitting } from './keeping.ts';
import { AssignmentWords } from './outcome_shown.tsx';
import { WithdrawAssignmentForm } from './withdrawn_assignment.tsx';
import { useSay } from './words/use_say.ts';

export function MeetingAssignments({ meeting, sitting }: { meeting: Meeting; sitting: Sitting | null }) {
  const say = useSay().meeting;
  if (meeting.assignments.length === 0) return <p class="empty">{say.assignmentsNone}</p>;
  return (
    <ul class="lines">
      {byUrgency(meeting.assignments).map((assignment) => (
        <li key={assignment.assignment} class="line">
          <div>
            <p>
              <AssignmentWords assignment={assignment} />
            </p>
            <p class="quiet">
              {[assignment.section, meeting.agenda.find(({ item }) => item === assignment.item)?.title]
                .filter(Boolean)
                .join(' ')}
            </p>
            {assignment.note && <p class="said quiet">{assignment.note}</p>}
            {sitting && !assignment.withdrawnOn && (
              <div class="acts">
                <Unfold label={say.changeAssignment} about={assignment.what ?? ''}>
                  {(close) => <FollowUpForm keeping={sitting.keeping} assignment={assignment} close={close} />}
                </Unfold>
                {!assignment.doneOn && (
                  <Unfold label={say.withdrawAssignment} about={assignment.what ?? ''}>
                    {(close) => (
                      <WithdrawAssignmentForm
                        keeping={sitting.keeping}
                        assignment={assignment}
                        close={close}
                      />
                    )}
                  </Unfold>
                )}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
