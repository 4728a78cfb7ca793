// The seats of a body, who sits in them and until when; somebody comes to a seat, or leaves it.
import { useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { register, type Seat } from '../service/register.ts';
import { knowing } from '../parts/knowing.ts';
import type { BodyAround } from './one_body.tsx';
import { IdField } from './organisation_forms.tsx';
import { registerWords } from './register_words.ts';

interface FormProps extends BodyAround {
  close: () => void;
}

function HolderForm({ around, body, seat, close }: FormProps & { seat: Seat }) {
  const say = registerWords[useWords().code].seats;
  const act = (form: FormData): Promise<unknown> => {
    const until = textIn(form, 'until');
    const basis = textIn(form, 'basis');
    const holding = {
      holder: textIn(form, 'holder') || null,
      from: textIn(form, 'from'),
      ...(until && { until }),
      ...(basis && { basis }),
    };
    const put = () => register.putHolder(around.collaboration, body.id, seat.id, around.etag, holding);
    return knowing(put, around.reload);
  };
  const done = (): void => {
    close();
    around.tell(say.saved(seat.title));
  };
  return (
    <ActForm
      legend={say.changeLegend(seat.title)}
      fields={['holder', 'from', 'until', 'basis']}
      act={act}
      done={done}
      close={close}
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

function NewSeatForm({ around, body, close }: FormProps) {
  const say = registerWords[useWords().code].seats;
  const act = (form: FormData): Promise<unknown> => {
    const kept = body.seats.map(({ id, title, organisation, deputy, exOfficio, delegation, holdings }) => ({
      ...{ id, title, deputy, exOfficio, delegation, holdings },
      organisation: organisation?.id ?? null,
    }));
    const added = {
      id: textIn(form, 'id'),
      title: textIn(form, 'title'),
      organisation: textIn(form, 'organisation') || null,
      deputy: form.has('deputy'),
      exOfficio: form.has('exOfficio'),
    };
    const put = () => register.putSeats(around.collaboration, body.id, around.etag, [...kept, added]);
    return knowing(put, around.reload);
  };
  const done = (): void => {
    close();
    around.tell(say.saved(say.addLegend));
  };
  return (
    <ActForm legend={say.addLegend} fields={['id', 'title']} act={act} done={done} close={close}>
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

/** Who comes after the one who sits there, if that is known. */
function Next({ seat, today }: { seat: Seat; today: string }) {
  const words = useWords();
  const say = registerWords[words.code].seats;
  const next = seat.holdings.find(({ from }) => from > today);
  return next ? <span class="quiet when-alone">{say.next(next.holder, words.day(next.from))}</span> : null;
}

function SeatRow({ around, body, seat }: BodyAround & { seat: Seat }) {
  const words = useWords();
  const say = registerWords[words.code].seats;
  const notes = [seat.organisation?.name, seat.deputy && say.deputy, seat.exOfficio && say.exOfficio].filter(
    Boolean,
  );
  const { today } = around;
  const now = seat.holdings.find(({ from, until }) => from <= today && (until == null || until >= today));
  const leaves = seat.holder !== null && seat.vacantFrom !== null;
  return (
    <Row
      head={
        <>
          {seat.title} <span class="quiet when-alone">{notes.join(' · ')}</span>
        </>
      }
    >
      <Cell>
        {seat.holder ?? (
          <>
            <Symbol name="late" /> {say.vacant}
          </>
        )}
        {leaves && seat.vacantFrom && (
          <span class="quiet when-alone">{say.vacantFrom(words.day(seat.vacantFrom))}</span>
        )}
        <Next seat={seat} today={today} />
      </Cell>
      <Cell>
        {seat.holder !== null &&
          (now?.until ? words.day(now.until) : <span class="quiet">{say.further}</span>)}
      </Cell>
      {around.may && (
        <Cell>
          <Unfold label={say.change} about={seat.title}>
            {(close) => <HolderForm around={around} body={body} seat={seat} close={close} />}
          </Unfold>
        </Cell>
      )}
    </Row>
  );
}

export function Seats({ around, body }: BodyAround) {
  const say = registerWords[useWords().code].seats;
  const { seat, who, until, act } = say.columns;
  const columns = [seat, who, until, ...(around.may ? [act] : [])].map((name) => ({ name }));
  return (
    <section class="around">
      <h4>{say.title}</h4>
      {body.seats.length === 0 && <p class="empty">{say.none}</p>}
      {body.seats.length > 0 && (
        <StackedTable class="people" caption={say.title} columns={columns}>
          {body.seats.map((each) => (
            <SeatRow key={each.id} around={around} body={body} seat={each} />
          ))}
        </StackedTable>
      )}
      {around.may && (
        <div class="after-table">
          <Unfold label={say.add}>
            {(close) => <NewSeatForm around={around} body={body} close={close} />}
          </Unfold>
        </div>
      )}
    </section>
  );
}
