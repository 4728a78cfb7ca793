// An item of the agenda: a new one, one that awaits the body, one that is tabled, or one that is changed.
import { Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import type { Schema } from '../service/client.ts';
import { meetingActs } from '../service/meeting_acts.ts';
import type { AgendaItem, Meeting } from '../service/meetings.ts';
import type { Keeping } from './keeping.ts';
import { MeetingForm } from './meeting_form.tsx';
import { Proposal, type Given, type ProposalProps } from './proposal_field.tsx';
import { useSay } from './words/use_say.ts';

type Kind = Given['kind'];
const kinds: readonly Kind[] = ['decision', 'information', 'dialogue', 'election', 'report'];

interface ItemFormProps {
  keeping: Keeping;
  legend: string;
  /** A matter that awaits the body. */
  given?: Given | undefined;
  /** The item that is changed. */
  item?: AgendaItem | undefined;
  close: () => void;
}

export function isPublished({ state }: Meeting): boolean {
  return state !== 'planned';
}

const linesIn = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

/** What can be said of an item at any time: also when the agenda is published. */
function alwaysIn(form: FormData): Schema['AgendaItemChange'] {
  const starts = textIn(form, 'starts');
  return {
    presenter: textIn(form, 'presenter'),
    guests: textIn(form, 'guests'),
    proposal: textIn(form, 'proposal'),
    summary: textIn(form, 'summary'),
    papers: linesIn(textIn(form, 'papers')),
    minutes: Number(textIn(form, 'minutes') || 0),
    registryNumber: textIn(form, 'registryNumber'),
    ...(starts && { starts }),
  };
}

function NewOrDraft({ item, given, keeping }: Pick<ItemFormProps, 'item' | 'given' | 'keeping'>) {
  const say = useSay().meeting;
  const bodies = [keeping.meeting.body, ...keeping.meeting.jointWith];
  return (
    <>
      <Field name="title" label={say.itemTitle}>
        {(control) => (
          <input
            {...control}
            maxLength={300}
            required
            autocomplete="off"
            defaultValue={item?.title ?? given?.title ?? ''}
          />
        )}
      </Field>
      <Field name="kind" label={say.kind}>
        {(control) => (
          <select {...control}>
            {kinds.map((kind) => (
              <option key={kind} value={kind} selected={kind === (item?.kind ?? given?.kind)}>
                {say.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {bodies.length > 1 && (
        <Field name="body" label={say.takenByField}>
          {(control) => (
            <select {...control}>
              {bodies.map(({ id, name }) => (
                <option key={id} value={id} selected={id === (item?.body.id ?? given?.body)}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

function Always({ item, given, collaboration }: ProposalProps) {
  const say = useSay().meeting;
  return (
    <>
      <Proposal item={item} given={given} collaboration={collaboration} />
      <Field name="summary" label={say.summary} help={say.summaryHelp}>
        {(control) => <textarea {...control} rows={3} maxLength={20_000} defaultValue={item?.summary ?? ''} />}
      </Field>
      <Field name="papers" label={say.papersField} help={say.papersHelp}>
        {(control) => (
          <textarea {...control} rows={2} defaultValue={item?.papers?.filter(Boolean).join('\n') ?? ''} />
        )}
      </Field>
      <Field name="presenter" label={say.presenterField}>
        {(control) => <input {...control} maxLength={300} defaultValue={item?.presenter ?? ''} />}
      </Field>
      <Field name="guests" label={say.guestsField}>
        {(control) => <input {...control} maxLength={1000} defaultValue={item?.guests ?? ''} />}
      </Field>
      <div class="pair">
        <Field name="starts" label={say.startsField}>
          {(control) => <input {...control} type="time" defaultValue={item?.starts ?? ''} />}
        </Field>
        <Field name="minutes" label={say.minutesField}>
          {(control) => (
            <input {...control} type="number" min={0} max={1440} defaultValue={item?.minutes ?? ''} />
          )}
        </Field>
        <Field name="registryNumber" label={say.registryField}>
          {(control) => <input {...control} maxLength={60} defaultValue={item?.registryNumber ?? ''} />}
        </Field>
      </div>
    </>
  );
}

function Reason() {
  const say = useSay().meeting;
  return (
    <Field name="reason" label={say.reason}>
      {(control) => <textarea {...control} rows={2} maxLength={4000} required />}
    </Field>
  );
}

const fields = [
  'title',
  'kind',
  'body',
  'proposal',
  'summary',
  'papers',
  'presenter',
  'guests',
  'starts',
  'minutes',
  'registryNumber',
  'reason',
];

export function ItemForm({ keeping, legend, given, item, close }: ItemFormProps) {
  const say = useSay().meeting;
  const published = isPublished(keeping.meeting);
  const draft = !published || !item;
  const input = (form: FormData): Schema['AgendaItemChange'] => {
    const body = textIn(form, 'body');
    const named = { title: textIn(form, 'title'), kind: textIn(form, 'kind') as Kind };
    return { ...alwaysIn(form), ...(draft && { ...named, ...(body && { body }) }) };
  };
  const matter = {
    ...(given?.case && { case: given.case }),
    ...(given?.task && { task: given.task }),
    ...(given?.wheel && { wheel: given.wheel }),
    ...(given?.again && { again: given.again }),
  };
  return (
    <MeetingForm
      keeping={keeping}
      legend={legend}
      fields={fields}
      about={({ agenda, state }) => [state, agenda.find((each) => each.item === item?.item)]}
      act={(act, form) => {
        if (item) return meetingActs.changeItem(act, item.item, input(form));
        const reason = textIn(form, 'reason');
        return meetingActs.addItem(act, { ...input(form), ...matter, ...(reason && { reason }) });
      }}
      saves={(form) => say.itemSaved(textIn(form, 'title') || item?.title || '')}
      close={close}
    >
      {draft && <NewOrDraft {...{ item, given, keeping }} />}
      <Always item={item} given={given} collaboration={keeping.place.collaboration} />
      {published && !item && <Reason />}
    </MeetingForm>
  );
}
