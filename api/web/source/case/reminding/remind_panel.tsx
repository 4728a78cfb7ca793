// "Skicka påminnelse": what it says and who gets it is seen before it is sent, and then it is one click.
import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm } from '../../parts/form.tsx';
import { Read } from '../../parts/reading.tsx';
import { go, queryAddress } from '../../route/router.tsx';
import type { Case, Work } from '../../service/client.ts';
import { reminders, type ReminderPreview } from '../../service/reminders.ts';
import { useResource } from '../../service/resource.ts';
import { leads } from '../rounds/who_may.ts';
import { useActingAs } from '../steps/use_acting_as.ts';
import { remindable } from '../view/primary_action.ts';
import { Letter } from './letter.tsx';
import { remindingWords, type RemindingWords } from './words.ts';

type Waited = ReminderPreview['tasks'][number];

function whoText({ receivers }: Waited, list: (items: string[]) => string, say: RemindingWords): string {
  const names = receivers.map(({ name, mailbox }) => [name, mailbox].filter(Boolean).join(', '));
  return names.length > 0 ? say.by(list(names)) : say.noMailbox;
}

interface ReceiversProps {
  waited: readonly Waited[];
  today: Day;
  ticked: ReadonlySet<number>;
  toggle: (task: number) => void;
}

function Receivers({ waited, today, ticked, toggle }: ReceiversProps) {
  const words = useWords();
  const say = remindingWords[words.code];
  return (
    <fieldset class="clause-ticks">
      <legend>{say.to}</legend>
      {waited.map((each) => {
        const { task, addressee, due, remindedOn } = each;
        const late = due !== null && due < today;
        return (
          <label key={task} class="check">
            <input
              type="checkbox"
              name="tasks"
              value={task}
              checked={ticked.has(task)}
              disabled={remindedOn === today}
              required={ticked.size === 0}
              onChange={() => toggle(task)}
            />
            <span>
              {addressee.name}{' '}
              {due !== null && (
                <span class={late ? 'late' : 'quiet'}>
                  {late ? say.late(words.day(due)) : say.due(words.day(due))}
                </span>
              )}{' '}
              <span class="quiet">
                · {remindedOn === today ? say.today : whoText(each, words.list, say)}
                {remindedOn !== null && remindedOn !== today && ` · ${say.reminded(words.day(remindedOn))}`}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

interface RemindFormProps {
  of: Case;
  actor: string;
  preview: ReminderPreview;
  sent: (number: number) => void;
  close: () => void;
}

function RemindForm({ of, actor, preview, sent, close }: RemindFormProps) {
  const words = useWords();
  const say = remindingWords[words.code];
  const may = preview.tasks.filter(({ remindedOn }) => remindedOn !== of.today);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set(may.map(({ task }) => task)));
  const toggle = (task: number): void => {
    const next = new Set(ticked);
    if (!next.delete(task)) next.add(task);
    setTicked(next);
  };
  const send = (_form: FormData, key: string): Promise<unknown> => {
    const act = { place: { collaboration: of.collaboration, case: of.id }, actor, key };
    return reminders.send(act, preview.work, [...ticked]);
  };
  const leaves = may.find(({ leavesOn }) => leavesOn !== null && leavesOn > of.today)?.leavesOn;
  return (
    <ActForm
      legend={say.title}
      about={preview.work}
      fields={['tasks']}
      act={send}
      done={() => sent(ticked.size)}
      stays
      close={close}
      beside={preview.letter && <Letter letter={preview.letter} />}
      submit={say.send(ticked.size)}
    >
      <Receivers waited={preview.tasks} today={of.today} ticked={ticked} toggle={toggle} />
      {leaves && <p class="quiet">{say.leaves(words.day(leaves))}</p>}
    </ActForm>
  );
}

function WhichWork({
  works,
  chosen,
  choose,
}: {
  works: readonly Work[];
  chosen: string;
  choose: (name: string) => void;
}) {
  const title = useTitle();
  const say = remindingWords[useWords().code];
  if (works.length < 2) return null;
  return (
    <label class="choice">
      {say.about}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {works.map((work) => (
          <option key={work.name} value={work.name}>
            {title(work.title)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** For whoever leads the case; it stands open while the address says so (?do=remind). */
export function RemindPanel({ of, reload }: { of: Case; reload: () => void }) {
  const say = remindingWords[useWords().code];
  const [actor] = useActingAs(of.collaboration);
  const [told, setTold] = useState('');
  const works = remindable(of);
  const [chosen, choose] = useState<string | null>(null);
  const work = works.find(({ name }) => name === chosen) ?? works[0];
  const place = { collaboration: of.collaboration, case: of.id };
  const read = useResource(`reminders ${of.id} ${work?.name}`, String(of.version), async (signal) =>
    work && leads(actor) ? reminders.preview(place, actor, work.name, signal) : null,
  );
  const close = (): void => go(queryAddress({ do: null }), true);
  const sent = (number: number): void => {
    setTold(say.sent(number));
    read.reload();
    reload();
  };
  if (!leads(actor)) return null;
  return (
    <section id="remind" class="remind" aria-label={say.title}>
      <p role="status" class="saved">
        {told}
      </p>
      {told !== '' ? (
        <button type="button" onClick={close}>
          {say.close}
        </button>
      ) : (
        <>
          {work && <WhichWork works={works} chosen={work.name} choose={choose} />}
          <Read resource={read}>
            {(preview) =>
              preview && preview.tasks.some(({ remindedOn }) => remindedOn !== of.today) ? (
                <RemindForm key={preview.work} {...{ of, actor, preview, sent, close }} />
              ) : (
                <>
                  <p>{preview && preview.tasks.length > 0 ? say.allToday : say.nobody}</p>
                  <button type="button" onClick={close}>
                    {say.close}
                  </button>
                </>
              )
            }
          </Read>
        </>
      )}
    </section>
  );
}
