// What an item led to: the wording is there beforehand, the rest is filled in as far as it came up.
import { useState } from 'preact/hooks';
import { Explained } from '../parts/explained.tsx';
import { Field } from '../parts/form.tsx';
import { meetingActs } from '../service/meeting_acts.ts';
import type { AgendaItem } from '../service/meetings.ts';
import type { Sitting } from './keeping.ts';
import { MatterFields } from './matter_fields.tsx';
import { MeetingForm } from './meeting_form.tsx';
import { useNames } from './names.tsx';
import { outcomeIn, outcomesOf, type OutcomeWord } from './outcome_input.ts';
import { mayReturn } from '../service/outcomes.ts';
import { OutcomeTheirs } from './outcome_shown.tsx';
import { AssignmentRows, VoiceRows, Vote } from './outcome_rows.tsx';
import { presentSeats, seatsOf } from './seats.ts';
import { useSay } from './words/use_say.ts';

interface OutcomeFormProps {
  sitting: Sitting;
  item: AgendaItem;
  close: () => void;
}

function Condition({ item }: { item: AgendaItem }) {
  const say = useSay().meeting;
  const was = item.outcome;
  return (
    <div class="pair">
      <Field name="condition" label={say.condition} help={<Explained name="same_text" text={say.conditionHelp} />}>
        {(control) => (
          <select {...control}>
            {(['all_others_likewise', 'other'] as const).map((word) => (
              <option key={word} value={word} selected={word === was?.condition}>
                {say.conditions[word]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="conditionText" label={say.conditionText}>
        {(control) => <textarea {...control} rows={2} defaultValue={was?.conditionText ?? ''} />}
      </Field>
    </div>
  );
}

function appealSaid(was: AgendaItem['outcome']): '' | 'yes' | 'no' | 'unclear' {
  if (was?.unclearIfAppealable) return 'unclear';
  return was?.appealable == null ? '' : was.appealable ? 'yes' : 'no';
}

/** Only the decisions of bodies under the law can be appealed. */
function Appeal({ item }: { item: AgendaItem }) {
  const say = useSay().meeting;
  const said = appealSaid(item.outcome);
  return (
    <div class="pair">
      <Field name="appealable" label={say.appealable}>
        {(control) => (
          <select {...control}>
            <option value="">{say.appealables.unsaid}</option>
            {(['yes', 'no', 'unclear'] as const).map((word) => (
              <option key={word} value={word} selected={word === said}>
                {say.appealables[word]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="whyNotAppealable" label={say.whyNotAppealable}>
        {(control) => <input {...control} defaultValue={item.outcome?.whyNotAppealable ?? ''} />}
      </Field>
    </div>
  );
}

function EditorialRight({ item }: { item: AgendaItem }) {
  const say = useSay().meeting;
  return (
    <label class="check">
      <input type="checkbox" name="editorialAllowed" defaultChecked={item.outcome?.editorialAllowed ?? false} />{' '}
      {say.editorialAllowed}
    </label>
  );
}

function OutcomeChoice({
  item,
  outcome,
  choose,
}: {
  item: AgendaItem;
  outcome: OutcomeWord;
  choose: (word: OutcomeWord) => void;
}) {
  const say = useSay().meeting;
  return (
    <Field name="outcome" label={say.outcome}>
      {(control) => (
        <select {...control} onChange={(event) => choose(event.currentTarget.value as OutcomeWord)}>
          {outcomesOf(item.kind).map((word) => (
            <option key={word} value={word} selected={word === outcome}>
              {say.outcomes[word]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const fields = [
  'outcome',
  'wording',
  'returnsOn',
  'version',
  'chosen',
  'condition',
  'conditionText',
  'appealable',
  'whyNotAppealable',
  'distribution',
  'votingOrder',
  'vote',
  'voices',
  'assignments',
];

export function OutcomeForm({ sitting, item: given, close }: OutcomeFormProps) {
  const say = useSay().meeting;
  const names = useNames();
  const { keeping, bodies } = sitting;
  const [item] = useState(given); // as it was when the form was opened: what is read anew does not overwrite
  const [outcome, setOutcome] = useState<OutcomeWord>(
    item.outcome?.outcome ?? outcomesOf(item.kind)[0] ?? 'noted',
  );
  const [seats] = useState(() => presentSeats(seatsOf(bodies, keeping.meeting.day), keeping.meeting));
  const title = item.title ?? '';
  const find = (agenda: readonly AgendaItem[]) => agenda.find((each) => each.item === item.item);
  return (
    <MeetingForm
      keeping={keeping}
      legend={say.decideLegend(title)}
      fields={fields.filter((name) => !['vote', 'voices', 'assignments'].includes(name))}
      about={({ agenda }) => find(agenda)}
      shown={(now) => <OutcomeTheirs item={find(now.agenda)} meeting={now} />}
      act={(act, form) => meetingActs.decide(act, item.item, outcomeIn(form, names))}
      saves={say.decided(title)}
      close={close}
    >
      <OutcomeChoice item={item} outcome={outcome} choose={setOutcome} />
      <Field name="wording" label={say.wording} help={say.wordingHelp}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            maxLength={20_000}
            required={outcome !== 'not_decided'}
            defaultValue={item.outcome?.wording ?? item.proposal ?? ''}
          />
        )}
      </Field>
      {mayReturn(outcome) && (
        <Field name="returnsOn" label={say.returnsOn} help={<Explained name="postpone" text={say.returnsHelp} />}>
          {(control) => <input {...control} type="date" defaultValue={item.outcome?.returnsOn ?? ''} />}
        </Field>
      )}
      {item.case && <MatterFields collaboration={keeping.place.collaboration} item={item} />}
      {outcome === 'approved_conditionally' && <Condition item={item} />}
      {keeping.meeting.regime === 'statutory' && outcome !== 'not_decided' && <Appeal item={item} />}
      {item.case && outcome !== 'not_decided' && <EditorialRight item={item} />}
      <Vote was={item.outcome?.vote ?? null} order={item.outcome?.votingOrder ?? ''} />
      <VoiceRows seats={seats} was={item.outcome?.voices ?? []} />
      {item.outcome === null && <AssignmentRows />}
      <Field name="distribution" label={say.distribution}>
        {(control) => (
          <textarea {...control} rows={2} maxLength={4000} defaultValue={item.outcome?.distribution ?? ''} />
        )}
      </Field>
    </MeetingForm>
  );
}
