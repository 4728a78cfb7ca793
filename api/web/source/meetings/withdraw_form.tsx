// An item leaves the agenda; with a reason once the agenda is published.
import { Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import type { AgendaItem } from '../service/meetings.ts';
import { isPublished } from './item_form.tsx';
import type { Keeping } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { useSay } from './words/use_say.ts';

export function WithdrawForm({
  keeping,
  item,
  close,
}: {
  keeping: Keeping;
  item: AgendaItem;
  close: () => void;
}) {
  const say = useSay().meeting;
  const title = item.title ?? '';
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.withdrawLegend(title)}
      fields={['reason']}
      about={({ agenda, state }) => [state, agenda.find((each) => each.item === item.item)]}
      act={(act, form) => meetingActs.withdraw(act, item.item, textIn(form, 'reason'))}
      saves={say.withdrawn(title)}
      submit={say.withdrawIt}
      close={close}
    >
      <Field name="reason" label={say.reason}>
        {(control) => (
          <textarea {...control} rows={2} maxLength={4000} required={isPublished(keeping.meeting)} />
        )}
      </Field>
    </MeetingForm>
  );
}
