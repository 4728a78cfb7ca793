// An assignment is given, and followed up: who, when, whether it is done.
import { Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import type { AgendaItem, Assignment } from '../service/meetings.ts';
import type { Keeping } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { useNames } from './names.tsx';
import { ownerIn } from './owners.ts';
import { AssignmentWords } from './outcome_shown.tsx';
import { AssignmentFields, OwnerInput } from './outcome_rows.tsx';
import { useSay } from './words/use_say.ts';

export function GiveAssignmentForm({
  keeping,
  item,
  close,
}: {
  keeping: Keeping;
  item: AgendaItem;
  close: () => void;
}) {
  const say = useSay().meeting;
  const names = useNames();
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.assignmentLegend(item.title ?? '')}
      fields={['what', 'owner', 'due']}
      about={({ agenda }) => agenda.find((each) => each.item === item.item)?.part}
      act={(act, form) => {
        const [owner, due] = [ownerIn(names, textIn(form, 'owner')), textIn(form, 'due')];
        const more = { ...(owner && { owner }), ...(due && { due }) };
        return meetingActs.assign(act, item.item, { what: textIn(form, 'what'), ...more });
      }}
      saves={say.assigned}
      close={close}
    >
      <AssignmentFields />
    </MeetingForm>
  );
}

interface FollowUpProps {
  keeping: Keeping;
  assignment: Assignment;
  close: () => void;
}

export function FollowUpForm({ keeping, assignment, close }: FollowUpProps) {
  const say = useSay().meeting;
  const names = useNames();
  const find = (all: readonly Assignment[]) => all.find((each) => each.assignment === assignment.assignment);
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.changeAssignmentLegend(assignment.what ?? '')}
      fields={['owner', 'due', 'done', 'note']}
      about={({ assignments }) => find(assignments)}
      shown={({ assignments }) => {
        const now = find(assignments);
        return now && <AssignmentWords assignment={now} />;
      }}
      act={(act, form) =>
        meetingActs.changeAssignment(act, assignment.assignment, {
          owner: ownerIn(names, textIn(form, 'owner')),
          due: textIn(form, 'due') || null,
          done: form.get('done') !== null,
          note: textIn(form, 'note'),
        })
      }
      saves={say.assigned}
      close={close}
    >
      <div class="pair">
        <Field name="owner" label={say.owner} help={say.ownerHelp}>
          {(control) => <OwnerInput control={control} was={assignment.owner ?? ''} />}
        </Field>
        <Field name="due" label={say.due}>
          {(control) => <input {...control} type="date" defaultValue={assignment.due ?? ''} />}
        </Field>
      </div>
      <label class="check">
        <input type="checkbox" name="done" defaultChecked={assignment.doneOn !== null} /> {say.done}
      </label>
      <Field name="note" label={say.note}>
        {(control) => <textarea {...control} rows={2} defaultValue={assignment.note ?? ''} />}
      </Field>
    </MeetingForm>
  );
}
