// An assignment that was withdrawn: when, by whom and why; and the form that withdraws one.
import { useWords } from '../language/language.tsx';
import { Field } from '../parts/form.tsx';
import { roleText } from '../parts/role_words.ts';
import { textIn } from '../parts/sending.ts';
import { Symbol } from '../parts/symbol.tsx';
import { meetingActs } from '../service/meeting_acts.ts';
import type { Assignment } from '../service/meetings.ts';
import type { Keeping } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { useSay } from './words/use_say.ts';

/** "✕ återtaget fre 20 sep 2024, sekreterare, Chefsgruppen: frågan är statens nu" */
export function Withdrawn({ assignment }: { assignment: Assignment }) {
  const words = useWords();
  const say = useSay().body;
  const { withdrawnOn, withdrawnBy, whyWithdrawn } = assignment;
  if (!withdrawnOn) return null;
  const by =
    withdrawnBy &&
    roleText({ role: withdrawnBy.role, of: withdrawnBy.of?.name ?? null }, (name) => name, words.code);
  return (
    <>
      <Symbol name="dropped" alone /> {[say.withdrawnOn(words.day(withdrawnOn)), by].filter(Boolean).join(', ')}
      {whyWithdrawn && `: ${whyWithdrawn}`}
    </>
  );
}

interface FormProps {
  keeping: Keeping;
  assignment: Assignment;
  close: () => void;
}

export function WithdrawAssignmentForm({ keeping, assignment, close }: FormProps) {
  const { meeting: say } = useSay();
  const find = (all: readonly Assignment[]) => all.find((each) => each.assignment === assignment.assignment);
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.withdrawAssignmentLegend(assignment.what ?? '')}
      fields={['reason']}
      about={({ assignments }) => find(assignments)}
      act={(act, form) => meetingActs.withdrawAssignment(act, assignment.assignment, textIn(form, 'reason'))}
      saves={say.assignmentWithdrawn}
      submit={say.withdrawAssignmentIt}
      close={close}
    >
      <Field name="reason" label={say.reason} help={say.withdrawAssignmentHelp}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} required />}
      </Field>
    </MeetingForm>
  );
}
