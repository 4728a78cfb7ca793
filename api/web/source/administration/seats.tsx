// The seats of a body, who sits in them and until when.
import { useWords } from '../language/language.tsx';
import { Unfold } from '../parts/form.tsx';
import { Subscribe } from '../parts/subscribe.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { calendars, type Seat } from '../service/register.ts';
import type { BodyAround } from './one_body.tsx';
import { registerWords } from './register_words.ts';
import { HolderForm, NewSeatForm } from './seat_forms.tsx';

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
  // Of a seat that nobody has the calendar is empty.
  const willBeHeld = seat.holdings.some(({ until }) => until == null || until >= today);
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
        {willBeHeld && (
          <div>
            <Subscribe
              collaboration={around.collaboration}
              path={calendars.seat(around.collaboration, body.id, seat.id)}
              about={seat.title}
            />
          </div>
        )}
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
