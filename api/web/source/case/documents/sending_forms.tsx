// Making a version visible to others is a deliberate act, with a meaning in law that is told before it is done.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { service, type Case, type Schema } from '../../service/client.ts';
import { documents } from '../../service/documents.ts';
import { useResource } from '../../service/resource.ts';
import { actOf, type Acting } from '../rounds/disposition_form.tsx';
import { leads, actsFor } from '../rounds/who_may.ts';
import { documentWords } from './words.ts';

export interface DocumentFormProps {
  acting: Acting;
  of: Schema['Document'];
  close: () => void;
}

export function WhichVersion({ of }: { of: Schema['Document'] }) {
  const say = documentWords[useWords().code];
  const newestFirst = of.versions.filter(({ disposedBy }) => disposedBy === null).sort((a, b) => b.version - a.version);
  return (
    <Field name="version" label={say.version}>
      {(control) => (
        <select {...control} required>
          {newestFirst.map(({ version, label }) => (
            <option key={version} value={version}>
              v{version} {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function OnDay({ today }: { today: string }) {
  const say = documentWords[useWords().code];
  return (
    <Field name="happenedOn" label={say.on}>
      {(control) => <input {...control} type="date" required max={today} defaultValue={today} />}
    </Field>
  );
}

function Receivers({ of }: { of: Case }) {
  const say = documentWords[useWords().code];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const read = useResource(`bodies ${of.collaboration}`, '', (signal) =>
    service.bodies(of.collaboration, signal),
  );
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const box = ({ id, name }: { id: string; name: string }) => (
    <label key={id} class="check">
      <input type="checkbox" name="to" value={id} checked={ticked.has(id)} onChange={() => toggle(id)} />{' '}
      {name}
    </label>
  );
  const everyParty = of.parties.every(({ id }) => ticked.has(id));
  return (
    <fieldset>
      <legend>{say.to}</legend>
      <button
        type="button"
        class="plain"
        onClick={() => setTicked(new Set(everyParty ? [] : of.parties.map(({ id }) => id)))}
      >
        {everyParty ? say.none : say.all}
      </button>
      {[...of.parties, ...of.participants].map(box)}
      <details>
        <summary>{say.others}</summary>
        {read.value?.bodies.map(box)}
      </details>
    </fieldset>
  );
}

/** Sharing and dispatching differ in what they mean, and in nothing else here. */
export function SendForm({ acting, of, how, close }: DocumentFormProps & { how: 'share' | 'dispatch' }) {
  const words = useWords();
  const title = useTitle();
  const say = documentWords[words.code][how];
  const save = async (form: FormData, key: string): Promise<void> => {
    const at = { document: of.name, version: Number(textIn(form, 'version')) };
    const body = { to: form.getAll('to').map(String), happenedOn: textIn(form, 'happenedOn') };
    await documents[how](actOf(acting, key), at, body);
    acting.saved(say.done);
  };
  return (
    <ActForm
      legend={say.legend(title(of.title))}
      fields={['version', 'happenedOn']}
      act={save}
      close={close}
      beside={
        <p>
          <Explained name="dispatch" text={say.means} />
        </p>
      }
      submit={say.submit}
    >
      <WhichVersion of={of} />
      <Receivers of={acting.of} />
      <OnDay today={acting.of.today} />
    </ActForm>
  );
}

interface Awaited {
  receiver: Schema['Reached']['receiver'];
  version: Schema['Version'];
}

/**
 * What has been sent and nobody has said has come, the newest first; to those who act for themselves, only what was
 * sent to them.
 */
export function awaitingReceipt({ versions }: Schema['Document'], actor: string): Awaited[] {
  const own = actsFor(actor);
  const waiting = versions.flatMap((version) =>
    version.reached
      .filter(({ state, receiver }) => state === 'dispatched' && (leads(actor) || receiver.id === own))
      .map(({ receiver }) => ({ receiver, version })),
  );
  return waiting.sort((a, b) => b.version.version - a.version.version);
}

export function ReceiveForm({ acting, of, close }: DocumentFormProps) {
  const words = useWords();
  const title = useTitle();
  const say = documentWords[words.code].receive;
  const save = async (form: FormData, key: string): Promise<void> => {
    const [version, by = ''] = textIn(form, 'by').split(' ');
    const at = { document: of.name, version: Number(version) };
    const evidence = textIn(form, 'evidence');
    const happenedOn = textIn(form, 'happenedOn');
    const registryNumber = textIn(form, 'registryNumber');
    await documents.receive(actOf(acting, key), at, {
      by,
      happenedOn,
      ...(evidence && { evidence }),
      ...(registryNumber && { registryNumber }),
    });
    acting.saved(say.done);
  };
  return (
    <ActForm
      legend={say.legend(title(of.title))}
      fields={['by', 'evidence', 'registryNumber', 'happenedOn']}
      act={save}
      close={close}
      beside={<p>{say.means}</p>}
      submit={say.submit}
    >
      <Field name="by" label={say.by}>
        {(control) => (
          <select {...control} required>
            {awaitingReceipt(of, acting.actor).map(
              ({ receiver: { id, name }, version: { version, label } }) => (
                <option key={`${version} ${id}`} value={`${version} ${id}`}>
                  {name}, v{version} {label}
                </option>
              ),
            )}
          </select>
        )}
      </Field>
      {leads(acting.actor) && (
        <Field name="evidence" label={say.evidence} help={say.evidenceHelp}>
          {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
        </Field>
      )}
      <Field name="registryNumber" label={say.registryNumber}>
        {(control) => <input {...control} maxLength={60} />}
      </Field>
      <OnDay today={acting.of.today} />
    </ActForm>
  );
}
