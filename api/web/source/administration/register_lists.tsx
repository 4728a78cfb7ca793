// What an authority is to register, received and dispatched, on days that are chosen in the address.
import { useTitle, useWords } from '../language/language.tsx';
import { DayText } from '../parts/day.tsx';
import { Explained } from '../parts/explained.tsx';
import { Read } from '../parts/reading.tsx';
import { textIn } from '../parts/sending.ts';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { service, type Schema } from '../service/client.ts';
import { register, registerListAddress } from '../service/register.ts';
import { useResource } from '../service/resource.ts';
import type { Part } from './administration_pages.tsx';
import { registerWords } from './register_words.ts';

type Registered = Schema['RegisterList']['documents'][number];

interface Chosen {
  authority: string;
  from: string;
  to: string;
}

/** Authorities by name; an organisation without any is one itself. */
async function readAuthorities(collaboration: string, signal: AbortSignal) {
  const [{ organisations }, clock] = await Promise.all([
    service.organisations(collaboration, signal),
    service.clock(signal),
  ]);
  const authorities = organisations.flatMap(({ id, name, authorities: own }) =>
    own.length === 0 ? [{ id, name }] : own.map((each) => ({ id: each.id, name: `${name}, ${each.name}` })),
  );
  return { authorities, today: clock.today };
}

function partiesText(
  { direction, from, to }: Registered,
  say: (typeof registerWords)['sv']['registers'],
): string {
  if (direction === 'in') return from ? say.fromWhom(from.name) : '';
  return say.toWhom(to.map(({ name }) => name).join(', '));
}

function RegisteredRow({ each, collaboration }: { each: Registered; collaboration: string }) {
  const title = useTitle();
  const say = registerWords[useWords().code].registers;
  return (
    <Row head={<DayText day={each.on} />}>
      <Cell>
        {each.direction === 'in' ? say.in : say.out}
        {each.direction === 'in' && (
          <span class="quiet when-alone">
            <Symbol name={each.received ? 'done' : 'waiting'} />{' '}
            {each.received ? say.received : say.notReceived}
          </span>
        )}
      </Cell>
      <Cell>{each.registryNumbers || <span class="quiet">{say.noNumber}</span>}</Cell>
      <Cell>{partiesText(each, say)}</Cell>
      <Cell>
        {title(each.what)}
        <span class="quiet when-alone">
          <Link to={casePath(collaboration, each.case)}>{each.caseTitle}</Link>
        </span>
      </Cell>
    </Row>
  );
}

function List({ collaboration, chosen }: { collaboration: string; chosen: Chosen }) {
  const { code } = useWords();
  const say = registerWords[code].registers;
  const { authority, from, to } = chosen;
  const read = useResource(`list ${collaboration} ${authority}`, `${from} ${to}`, (signal) =>
    register.list(collaboration, authority, from, to, signal),
  );
  const address = (format: 'csv' | 'html'): string =>
    registerListAddress(collaboration, authority, { from, to, format, language: code });
  return (
    <Read resource={read}>
      {({ documents }) => (
        <>
          {documents.length === 0 && <p class="empty">{say.none}</p>}
          {documents.length > 0 && (
            <StackedTable
              class="plain-table"
              caption={say.help}
              columns={Object.entries(say.columns).map(([key, name]) => ({
                name,
                ...(key === 'number' && { explain: 'registry_number' as const }),
              }))}
            >
              {documents.map((each) => (
                <RegisteredRow key={JSON.stringify(each)} each={each} collaboration={collaboration} />
              ))}
            </StackedTable>
          )}
          <p class="acts">
            <a href={address('csv')} download>
              {say.csv}
            </a>
            <a href={address('html')} target="_blank" rel="noopener">
              {say.print}
            </a>
          </p>
        </>
      )}
    </Read>
  );
}

export function RegisterLists({ collaboration }: Part) {
  const say = registerWords[useWords().code].registers;
  const { query } = useAddress();
  const read = useResource(`authorities ${collaboration}`, '', (signal) =>
    readAuthorities(collaboration, signal),
  );
  const show = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    go(queryAddress({ of: textIn(form, 'of'), from: textIn(form, 'from'), to: textIn(form, 'to') }));
  };
  return (
    <>
      <p class="quiet">
        <Explained name="dispatch" text={say.help} />
      </p>
      <Read resource={read}>
        {({ authorities, today }) => {
          const asked = query.get('of');
          const month = `${today.slice(0, 8)}01`;
          const from = query.get('from') ?? month;
          const to = query.get('to') ?? today;
          const authority = authorities.find(({ id }) => id === asked)?.id;
          return (
            <>
              <form class="search" onSubmit={show}>
                <label>
                  {say.authority}
                  <select name="of" required>
                    <option value="">{say.choose}</option>
                    {authorities.map(({ id, name }) => (
                      <option key={id} value={id} selected={id === asked}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
                <label class="choice">
                  {say.from}
                  <input type="date" name="from" required defaultValue={from} />
                </label>
                <label class="choice">
                  {say.to}
                  <input type="date" name="to" required defaultValue={to} />
                </label>
                <button type="submit">{say.show}</button>
              </form>
              {authority ? (
                <List collaboration={collaboration} chosen={{ authority, from, to }} />
              ) : (
                <p class="empty">{say.first}</p>
              )}
            </>
          );
        }}
      </Read>
    </>
  );
}
