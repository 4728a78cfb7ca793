// A new term of office: from a day, in the bodies that are chosen.
import { useRef } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { ActForm, Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { register } from '../service/register.ts';
import { knowing } from '../parts/knowing.ts';
import type { RegisterAround } from './organisations.tsx';
import { registerWords } from './register_words.ts';

export function TermForm({ around, close }: { around: RegisterAround; close: () => void }) {
  const say = registerWords[useWords().code].bodies;
  const left = useRef(0);
  const elected = around.bodies.filter(({ seats }) => seats.some(({ exOfficio }) => !exOfficio));
  const act = (form: FormData): Promise<unknown> =>
    knowing(async () => {
      const bodies = form.getAll('bodies').map(String);
      const done = await register.beginTerms(around.collaboration, around.etag, textIn(form, 'from'), bodies);
      left.current = done.bodies.reduce((sum, { seatsLeft }) => sum + seatsLeft, 0);
    }, around.reload);
  return (
    <ActForm
      legend={say.termLegend}
      fields={['from', 'bodies']}
      act={act}
      done={() => around.tell(say.termDone(left.current))}
      close={close}
      submit={say.termIt}
    >
      <p class="quiet">{say.termHelp}</p>
      <Field name="from" label={say.termFrom}>
        {(control) => <input {...control} type="date" required />}
      </Field>
      <fieldset>
        <legend>{say.termBodies}</legend>
        {elected.length === 0 && <p class="quiet">{say.noSeats}</p>}
        {elected.map(({ id, name }) => (
          <label key={id} class="check">
            <input type="checkbox" name="bodies" value={id} /> {name}
          </label>
        ))}
      </fieldset>
    </ActForm>
  );
}
