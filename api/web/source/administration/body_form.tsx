// A body added or changed. Its calendar, seats, wheel and mandates for single kinds of matters are left as
// they are.
import { useWords } from '../language/language.tsx';
import { ActForm, Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import type { Schema } from '../service/client.ts';
import { register, type Body } from '../service/register.ts';
import { IdField } from './organisation_forms.tsx';
import type { RegisterAround } from './organisations.tsx';
import { registerWords } from './register_words.ts';
import { useKnown, type Facts } from './use_known.tsx';

export function emptyMonthsText({ emptyMonths = [] }: Body, months: readonly string[]): string {
  return emptyMonths.map((month) => months[month - 1]).join(', ');
}

interface ChoiceProps {
  name: string;
  label: string;
  choices: Readonly<Record<string, string>>;
  chosen: string;
}

function Choice({ name, label, choices, chosen }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control}>
          {Object.entries(choices).map(([value, title]) => (
            <option key={value} value={value} selected={value === chosen}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Count({ name, label, help, value }: { name: string; label: string; help?: string; value: number }) {
  return (
    <Field name={name} label={label} {...(help && { help })}>
      {(control) => (
        <input {...control} type="number" min={0} max={100} required defaultValue={String(value)} />
      )}
    </Field>
  );
}

/** Months in which the body does not meet, such as July. */
function EmptyMonths({ empty }: { empty: readonly number[] }) {
  const say = registerWords[useWords().code].bodies;
  return (
    <fieldset class="clause-ticks month-ticks">
      <legend>{say.emptyMonths}</legend>
      {say.months.map((name, at) => (
        <label key={name} class="check">
          <input type="checkbox" name="emptyMonths" value={at + 1} defaultChecked={empty.includes(at + 1)} /> {name}
        </label>
      ))}
    </fieldset>
  );
}

function bodyIn(form: FormData): Schema['BodyInput'] {
  return {
    name: textIn(form, 'name'),
    organisation: textIn(form, 'organisation') || null,
    kind: textIn(form, 'kind'),
    regime: textIn(form, 'regime') as Schema['Regime'],
    mandate: textIn(form, 'mandate') as Schema['Mandate'],
    mandateBasis: textIn(form, 'mandateBasis'),
    quorum: Number(textIn(form, 'quorum')),
    adjusters: Number(textIn(form, 'adjusters')),
    emptyMonths: form.getAll('emptyMonths').map(Number),
  };
}

interface FormProps {
  around: RegisterAround;
  /** null: a new one. */
  body: Body | null;
  close: () => void;
}

function useFacts(): (body: Body | undefined) => Facts {
  const words = registerWords[useWords().code];
  const say = words.bodies;
  return (body) =>
    body === undefined
      ? []
      : [
          [say.name, body.name],
          [say.of, body.organisation?.name ?? say.ofNobody],
          [say.kind, words.bodyKinds[body.kind] ?? body.kind],
          [say.regime, words.regimes[body.regime]],
          [say.mandate, words.mandates[body.mandate]],
          [say.mandateBasis, body.mandateBasis],
          [say.quorum, String(body.quorum)],
          [say.adjusters, String(body.adjusters)],
          [say.emptyMonths, emptyMonthsText(body, say.months)],
        ];
}

export function BodyForm({ around, body, close }: FormProps) {
  const words = registerWords[useWords().code];
  const say = words.bodies;
  const owners = Object.fromEntries(around.organisations.map(({ id, name }) => [id, name]));
  const factsOf = useFacts();
  const { beside, put } = useKnown(around, ({ bodies }) => factsOf(bodies.find(({ id }) => id === body?.id)));
  const act = (form: FormData): Promise<unknown> => {
    const id = body?.id ?? textIn(form, 'id');
    return put(({ etag }) => register.putBody(around.collaboration, id, etag, bodyIn(form)));
  };
  return (
    <ActForm
      legend={body ? say.changeLegend(body.name) : say.addLegend}
      fields={[
        'id',
        'name',
        'organisation',
        'kind',
        'regime',
        'mandate',
        'mandateBasis',
        'quorum',
        'adjusters',
      ]}
      act={act}
      beside={beside}
      done={() => around.tell(say.saved(body?.name ?? say.addLegend))}
      close={close}
    >
      {!body && <IdField />}
      <Field name="name" label={say.name}>
        {(control) => <input {...control} required maxLength={200} defaultValue={body?.name ?? ''} />}
      </Field>
      <Choice
        name="organisation"
        label={say.of}
        choices={{ '': say.ofNobody, ...owners }}
        chosen={body?.organisation?.id ?? ''}
      />
      <Choice name="kind" label={say.kind} choices={words.bodyKinds} chosen={body?.kind ?? 'committee'} />
      <Choice name="regime" label={say.regime} choices={words.regimes} chosen={body?.regime ?? 'statutory'} />
      <Choice
        name="mandate"
        label={say.mandate}
        choices={words.mandates}
        chosen={body?.mandate ?? 'decide'}
      />
      <Field name="mandateBasis" label={say.mandateBasis}>
        {(control) => <input {...control} maxLength={200} defaultValue={body?.mandateBasis ?? ''} />}
      </Field>
      <Count name="quorum" label={say.quorum} help={say.quorumHelp} value={body?.quorum ?? 0} />
      <Count name="adjusters" label={say.adjusters} value={body?.adjusters ?? 1} />
      <EmptyMonths empty={body?.emptyMonths ?? []} />
    </ActForm>
  );
}
