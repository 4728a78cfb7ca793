// Mail and webhooks on their way out of the installation; what was given up can be sent again.
import { useWords } from '../language/language.tsx';
import { useActing } from '../parts/acting.ts';
import { useMoment } from '../parts/moment.tsx';
import { ProblemNote, Read } from '../parts/reading.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol, type SymbolName } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { useResource } from '../service/resource.ts';
import { webhooks, type Delivery } from '../service/webhooks.ts';
import { Told, useTold } from '../parts/told.tsx';
import { webhookWords } from './webhook_words.ts';

type State = Delivery['state'];

const symbols: Readonly<Record<State, SymbolName>> = {
  queued: 'waiting',
  sending: 'now',
  delivered: 'done',
  retrying: 'waiting',
  dead: 'late',
  dropped: 'done',
};

const states = Object.keys(symbols) as State[];

function StateCell({ delivery }: { delivery: Delivery }) {
  const say = webhookWords[useWords().code].outbox;
  const moment = useMoment();
  const { state, attempts, reason, dueAt } = delivery;
  const tried = attempts > 0 && state !== 'delivered';
  return (
    <Cell class={state === 'dead' ? 'late' : ''}>
      <Symbol name={symbols[state]} /> {say.states[state]}
      {tried && <span class="quiet when-alone">{say.attempts(attempts)}</span>}
      {state === 'retrying' && <span class="quiet when-alone">{say.dueAt(moment(dueAt))}</span>}
      {reason && state !== 'delivered' && (
        <span class="quiet when-alone" lang="en">
          {reason}
        </span>
      )}
    </Cell>
  );
}

function DeliveryRow({ delivery, again }: { delivery: Delivery; again: (() => void) | null }) {
  const say = webhookWords[useWords().code].outbox;
  const moment = useMoment();
  const { receiver, channel, topic, collaboration, case: id, queuedAt, settledAt } = delivery;
  return (
    <Row
      head={
        <>
          {receiver} <span class="quiet when-alone">{say.channels[channel]}</span>
        </>
      }
    >
      <Cell>
        {say.topics[topic]} {id && <Link to={casePath(collaboration, id)}>{say.case}</Link>}
      </Cell>
      <StateCell delivery={delivery} />
      <Cell>
        {say.queuedAt(moment(queuedAt))}
        {settledAt && delivery.state === 'delivered' && (
          <span class="quiet when-alone">{say.settledAt(moment(settledAt))}</span>
        )}
      </Cell>
      <Cell>
        {again && (
          <button type="button" onClick={again}>
            {say.again} <span class="unseen">{say.ofWhom(receiver)}</span>
          </button>
        )}
      </Cell>
    </Row>
  );
}

function StateChoice({ state }: { state: State | undefined }) {
  const say = webhookWords[useWords().code].outbox;
  const choose = (chosen: string): void => go(queryAddress({ state: chosen || null, page: null }), true);
  return (
    <label class="choice">
      {say.state}
      <select value={state ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{say.all}</option>
        {states.map((each) => (
          <option key={each} value={each}>
            {say.states[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

function PageLinks({ page, pages }: { page: number; pages: number }) {
  const say = webhookWords[useWords().code].outbox;
  if (pages <= 1) return null;
  const to = (number: number): string => queryAddress({ page: number === 1 ? null : String(number) });
  return (
    <p class="pages">
      {page > 1 && <Link to={to(page - 1)}>{say.previous}</Link>}
      <span class="quiet">{say.page(page, pages)}</span>
      {page < pages && <Link to={to(page + 1)}>{say.next}</Link>}
    </p>
  );
}

export function Outbox() {
  const say = webhookWords[useWords().code].outbox;
  const { query } = useAddress();
  const state = states.find((each) => each === query.get('state'));
  const receiver = query.get('receiver');
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const wanted = { page, limit: 50, ...(state && { state }), ...(receiver && { receiver }) };
  const read = useResource('outbox', JSON.stringify(wanted), (signal) => webhooks.outbox(wanted, signal));
  const [told, tell] = useTold(read.reload);
  const { problem, run } = useActing(() => undefined);
  const again = ({ id, receiver: whom }: Delivery): void =>
    run(async () => {
      await webhooks.sendAgain(id);
      tell(say.sent(whom));
    });
  return (
    <>
      <p class="quiet">{say.help}</p>
      <StateChoice state={state} />
      <Told text={told} />
      {problem && <ProblemNote problem={problem} again={read.reload} />}
      <Read resource={read}>
        {({ deliveries, _meta }) => (
          <>
            {deliveries.length === 0 && <p class="empty">{state || receiver ? say.noneSo : say.none}</p>}
            {deliveries.length > 0 && (
              <StackedTable
                class="plain-table"
                caption={say.help}
                columns={Object.values(say.columns).map((name) => ({ name }))}
              >
                {deliveries.map((each) => (
                  <DeliveryRow
                    key={each.id + each.receiver}
                    delivery={each}
                    again={each.state === 'dead' ? () => again(each) : null}
                  />
                ))}
              </StackedTable>
            )}
            <PageLinks page={_meta.page} pages={_meta.totalPages} />
          </>
        )}
      </Read>
    </>
  );
}
