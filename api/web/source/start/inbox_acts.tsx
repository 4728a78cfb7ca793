// What somebody with an account does with one task of the inbox: takes it, hands it over, puts it aside. Fetched later.
import { useState } from 'preact/hooks';
import { addDays, type Day } from '../format/day.ts';
import { useTitle, useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { freshKey } from '../parts/fresh_key.ts';
import { textIn } from '../parts/sending.ts';
import type { Schema } from '../service/client.ts';
import { inbox } from '../service/inbox.ts';
import { useResource } from '../service/resource.ts';
import { inboxActWords } from './act_words.ts';
import { roleFor, type Looker } from './whose.ts';

type InboxTask = Schema['InboxTask'];
type Person = Schema['Person'];

export interface InboxActsProps {
  task: InboxTask;
  collaboration: string;
  today: Day;
  looker: Looker;
  changed: () => void;
}

const placeOf = ({ collaboration, task }: InboxActsProps) => ({
  collaboration,
  case: task.case,
  task: task.task,
});

/** Everybody with an account who may act for those asked. */
function colleagues(people: readonly Person[], { task, looker }: InboxActsProps): Person[] {
  const { addressee } = task;
  const actsFor = ({ of, role }: Person['grants'][number]): boolean =>
    addressee.kind === 'role' ? role === addressee.id : of === addressee.id && role !== 'observer';
  return people.filter(({ id, closed, grants }) => !closed && id !== looker.account && grants.some(actsFor));
}

function HandOverForm({ acts, actor, close }: { acts: InboxActsProps; actor: string; close: () => void }) {
  const words = useWords();
  const title = useTitle();
  const say = inboxActWords[words.code];
  const read = useResource(`people ${acts.collaboration}`, '', (signal) =>
    inbox.people(acts.collaboration, signal),
  );
  const others = colleagues(read.value?.people ?? [], acts);
  const save = (form: FormData, key: string): Promise<unknown> => {
    const text = textIn(form, 'text');
    const body = { person: textIn(form, 'person'), ...(text && { text }) };
    return inbox.nameOfficer(placeOf(acts), actor, key, body);
  };
  return (
    <ActForm
      legend={say.handOverLegend(title(acts.task.workTitle))}
      about={`${acts.task.case} ${acts.task.task}`}
      fields={['person', 'text']}
      act={save}
      done={acts.changed}
      close={close}
      submit={say.handIt}
    >
      <Field name="person" label={say.toWhom} help={read.value && others.length === 0 ? say.nobodyElse : ''}>
        {(control) => (
          <select {...control} required>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="text" label={say.text} help={say.textHelp}>
        {(control) => <textarea {...control} rows={2} maxLength={4000} />}
      </Field>
    </ActForm>
  );
}

function SnoozeForm({ acts, close }: { acts: InboxActsProps; close: () => void }) {
  const title = useTitle();
  const say = inboxActWords[useWords().code];
  const tomorrow = addDays(acts.today, 1);
  return (
    <ActForm
      legend={say.snoozeLegend(title(acts.task.workTitle))}
      about={`${acts.task.case} ${acts.task.task}`}
      fields={['until']}
      act={(form) => inbox.snooze(placeOf(acts), textIn(form, 'until'))}
      done={acts.changed}
      close={close}
      submit={say.snoozeIt}
    >
      <Field name="until" label={say.until} help={say.untilHelp}>
        {(control) => (
          <input {...control} type="date" required min={tomorrow} defaultValue={addDays(acts.today, 7)} />
        )}
      </Field>
    </ActForm>
  );
}

interface OnceProps {
  label: string;
  about: string;
  act: () => Promise<unknown>;
  done: () => void;
}

/** A button that does it at once. */
function Once({ label, about, act, done }: OnceProps) {
  const say = inboxActWords[useWords().code];
  const [failed, setFailed] = useState(false);
  const run = (): void => {
    setFailed(false);
    act().then(done, () => setFailed(true));
  };
  return (
    <>
      <button type="button" onClick={run}>
        {label}
        <span class="unseen">{say.about(about)}</span>
      </button>
      {failed && <span role="alert"> {say.failed}</span>}
    </>
  );
}

function Officer({ task, looker, collaboration }: InboxActsProps) {
  const say = inboxActWords[useWords().code];
  const read = useResource(`people ${collaboration}`, '', (signal) => inbox.people(collaboration, signal));
  const name = read.value?.people?.find(({ id }) => id === task.caseOfficer)?.name;
  return <p class="quiet">{task.caseOfficer === looker.account ? say.byYou : say.by(name ?? say.someone)}</p>;
}

export function InboxActs(props: InboxActsProps) {
  const words = useWords();
  const title = useTitle();
  const say = inboxActWords[words.code];
  const { task, looker, changed } = props;
  const about = title(task.workTitle);
  const actor = roleFor(looker, task.addressee)?.actingAs ?? null;
  const own = task.caseOfficer === looker.account;
  const name = (person: string | null) => () =>
    inbox.nameOfficer(placeOf(props), actor ?? '', freshKey(), { person });
  const aside = task.snoozedUntil !== null && task.snoozedUntil > props.today;
  return (
    <div class="acts line-acts">
      {task.caseOfficer !== null && <Officer {...props} />}
      {actor !== null && !own && (
        <Once label={say.take} about={about} act={name(looker.account)} done={changed} />
      )}
      {actor !== null && (
        <Unfold label={say.handOver} about={about}>
          {(close) => <HandOverForm acts={props} actor={actor} close={close} />}
        </Unfold>
      )}
      {actor !== null && own && <Once label={say.giveBack} about={about} act={name(null)} done={changed} />}
      {aside ? (
        <Once label={say.takeBack} about={about} act={() => inbox.takeBack(placeOf(props))} done={changed} />
      ) : (
        <Unfold label={say.snooze} about={about}>
          {(close) => <SnoozeForm acts={props} close={close} />}
        </Unfold>
      )}
      {aside && <span class="quiet">{say.snoozedUntil(words.day(task.snoozedUntil ?? ''))}</span>}
    </div>
  );
}
