// Somebody comes to a seat of a body, or leaves it; one more seat.
import { useWords } from '../language/language.tsx';
import { ActForm, Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { register, type Body, type Seat } from '../service/register.ts';
import type { BodyAround } from './one_body.tsx';
import { IdField } from './organisation_forms.tsx';
import { registerWords } from './register_words.ts';
import { useKnown, type Facts, type Known } from './use_known.tsx';

interface FormProps extends BodyAround {
  close: () => void;
}

function seatsNow({ bodies }: Known, body: Body): readonly Seat[] {
  return bodies.find(({ id }) => id === body.id)?.seats ?? [];
}

/** Who sits there, and who comes after. */
function useHoldings(): (seat: Seat | undefined) => Facts {
  const words = useWords();
  const say = registerWords[words.code].seats;
  return (seat) => {
    const until = (day: string | null | undefined): string => (day ? words.day(day) : say.further);
    const held = (seat?.holdings ?? []).map(
      (each) => `${each.holder}, ${words.day(each.from)} – ${until(each.until)}`,
    );
    return [[say.holder, held.join('; ')]];
  };
}

export function HolderForm({ around, body, seat, close }: FormProps & { seat: Seat }) {
  const say = registerWords[useWords().code].seats;
  const holdingsOf = useHoldings();
  const { beside, put } = useKnown(around, (known) =>
    holdingsOf(seatsNow(known, body).find(({ id }) => id === seat.id)),
  );
  const act = (form: FormData): Promise<unknown> => {
    const until = textIn(form, 'until');
    const basis = textIn(form, 'basis');
    const holding = {
      holder: textIn(form, 'holder') || null,
      from: textIn(form, 'from'),
      ...(until && { until }),
      ...(basis && { basis }),
    };
    return put(({ etag }) => register.putHolder(around.collaboration, body.id, seat.id, etag, holding));
  };
  return (
    <ActForm
      legend={say.changeLegend(seat.title)}
      fields={['holder', 'from', 'until', 'basis']}
      act={act}
      done={() => around.tell(say.saved(seat.title))}
      close={close}
      beside={beside}
    >
      <Field name="holder" label={say.holder} help={say.holderHelp}>
        {(control) => <input {...control} maxLength={200} autocomplete="off" />}
      </Field>
      <div class="pair">
        <Field name="from" label={say.from}>
          {(control) => <input {...control} type="date" required />}
        </Field>
        <Field name="until" label={say.until} help={say.untilHelp}>
          {(control) => <input {...control} type="date" />}
        </Field>
      </div>
      <Field name="basis" label={say.basis} help={say.basisHelp}>
        {(control) => <input {...control} maxLength={200} autocomplete="off" />}
      </Field>
    </ActForm>
  );
}

export function NewSeatForm({ around, body, close }: FormProps) {
  const say = registerWords[useWords().code].seats;
  const { put } = useKnown(around);
  const keptIn = (known: Known) =>
    seatsNow(known, body).map(({ id, title, organisation, deputy, exOfficio, delegation, holdings }) => ({
      ...{ id, title, deputy, exOfficio, delegation, holdings },
      organisation: organisation?.id ?? null,
    }));
  const act = (form: FormData): Promise<unknown> => {
    const added = {
      id: textIn(form, 'id'),
      title: textIn(form, 'title'),
      organisation: textIn(form, 'organisation') || null,
      deputy: form.has('deputy'),
      exOfficio: form.has('exOfficio'),
    };
    return put((known) =>
      register.putSeats(around.collaboration, body.id, known.etag, [...keptIn(known), added]),
    );
  };
  return (
    <ActForm legend={say.addLegend} fields={['id', 'title']} act={act} done={() => around.tell(say.saved(say.addLegend))} close={close}>
      <IdField />
      <Field name="title" label={say.name}>
        {(control) => <input {...control} required maxLength={200} />}
      </Field>
      <Field name="organisation" label={say.organisation}>
        {(control) => (
          <select {...control}>
            <option value="">{say.organisationNone}</option>
            {around.organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label class="check">
        <input type="checkbox" name="deputy" /> {say.deputy}
      </label>
      <label class="check">
        <input type="checkbox" name="exOfficio" /> {say.exOfficio}
      </label>
    </ActForm>
  );
}
