// The parts of the decision form that repeat: votes, voices, assignments.
import { useId, useState } from 'preact/hooks';
import { Field, type Control } from '../parts/form.tsx';
import type { Schema } from '../service/client.ts';
import { useNames } from './names.tsx';
import { SeatOptions } from './seat_field.tsx';
import type { SeatHere } from './seats.ts';
import { useSay } from './words/use_say.ts';

type Outcome = Schema['ItemOutcome'];

/** How many rows there are, and which of them were taken away. */
function useRows(first: number) {
  const [rows, setRows] = useState(() => Array.from({ length: first }, (_, at) => at));
  return {
    rows,
    add: () => setRows((old) => [...old, (old.at(-1) ?? -1) + 1]),
    remove: (row: number) => setRows((old) => old.filter((each) => each !== row)),
  };
}

export function Vote({ was, order }: { was: Outcome['vote']; order: string }) {
  const say = useSay().meeting;
  const [voted, setVoted] = useState(was !== null);
  const counts = [
    ['yes', say.yes],
    ['no', say.no],
    ['abstained', say.abstained],
  ] as const;
  return (
    <fieldset>
      <Field name="votingOrder" label={say.votingOrder} help={say.votingOrderHelp}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} defaultValue={order} />}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          name="voted"
          checked={voted}
          onChange={(event) => setVoted(event.currentTarget.checked)}
        />{' '}
        {say.voteOpen}
      </label>
      {voted && (
        <div class="pair">
          {counts.map(([name, label]) => (
            <Field key={name} name={name} label={label}>
              {(control) => (
                <input {...control} type="number" min={0} max={1000} defaultValue={was?.[name] ?? 0} />
              )}
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function VoiceRow({
  seats,
  was,
  remove,
}: {
  seats: readonly SeatHere[];
  was: Outcome['voices'][number] | undefined;
  remove: () => void;
}) {
  const say = useSay().meeting;
  const kinds = ['dissent', 'motion', 'statement', 'note'] as const;
  return (
    <div class="answer-row">
      <div class="pair">
        <Field name="voiceKind" label={say.voiceKind}>
          {(control) => (
            <select {...control}>
              {kinds.map((kind) => (
                <option key={kind} value={kind} selected={kind === was?.kind}>
                  {say.voiceKinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="voiceSeat" label={say.seat}>
          {(control) =>
            seats.length === 0 ? (
              <input {...control} maxLength={129} required defaultValue={was?.seat ?? ''} />
            ) : (
              <select {...control} required>
                <SeatOptions seats={seats} chosen={was?.seat ?? null} />
              </select>
            )
          }
        </Field>
      </div>
      <Field name="voiceText" label={say.text}>
        {(control) => <textarea {...control} rows={2} required defaultValue={was?.text ?? ''} />}
      </Field>
      <p>
        <button type="button" class="plain" onClick={remove}>
          {say.remove}
        </button>
      </p>
    </div>
  );
}

export function VoiceRows({ seats, was }: { seats: readonly SeatHere[]; was: Outcome['voices'] }) {
  const say = useSay().meeting;
  const { rows, add, remove } = useRows(was.length);
  return (
    <fieldset>
      <legend>{say.voices}</legend>
      {rows.map((row) => (
        <VoiceRow key={row} seats={seats} was={was[row]} remove={() => remove(row)} />
      ))}
      <button type="button" onClick={add}>
        {say.addVoice}
      </button>
    </fieldset>
  );
}

function AssignmentRow({ remove }: { remove: () => void }) {
  const say = useSay().meeting;
  return (
    <div class="answer-row">
      <AssignmentFields />
      <p>
        <button type="button" class="plain" onClick={remove}>
          {say.remove}
        </button>
      </p>
    </div>
  );
}

/** Suggests the organisations and bodies by name; other words may be written too. */
export function OwnerInput({ control, was = '' }: { control: Control; was?: string }) {
  const names = useNames();
  const list = useId();
  return (
    <>
      <input
        {...control}
        maxLength={200}
        list={list}
        autocomplete="off"
        defaultValue={names.get(was) ?? was}
      />
      <datalist id={list}>
        {[...names].map(([id, name]) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}

export function AssignmentFields() {
  const say = useSay().meeting;
  return (
    <>
      <Field name="what" label={say.what}>
        {(control) => <textarea {...control} rows={2} required />}
      </Field>
      <div class="pair">
        <Field name="owner" label={say.owner} help={say.ownerHelp}>
          {(control) => <OwnerInput control={control} />}
        </Field>
        <Field name="due" label={say.due}>
          {(control) => <input {...control} type="date" />}
        </Field>
      </div>
    </>
  );
}

export function AssignmentRows() {
  const say = useSay().meeting;
  const { rows, add, remove } = useRows(0);
  return (
    <fieldset>
      <legend>{say.assignments}</legend>
      {rows.map((row) => (
        <AssignmentRow key={row} remove={() => remove(row)} />
      ))}
      <button type="button" onClick={add}>
        {say.addAssignment}
      </button>
    </fieldset>
  );
}
