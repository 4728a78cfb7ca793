// Who holds which role in the collaboration; roles given and ended by whoever administers it.
import { useKeeps } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { roleText } from '../parts/role_words.ts';
import { Cell, Row } from '../parts/stacked_table.tsx';
import { accounts, type Account, type Grant, type Person } from '../service/accounts.ts';
import { service, type Schema } from '../service/client.ts';
import { useResource } from '../service/resource.ts';
import { EndGrantForm, GiveGrantForm } from './grant_forms.tsx';
import type { Part } from './administration_pages.tsx';
import { Listed } from './listed.tsx';
import { PersonSearch } from './person_search.tsx';
import { ReadOnly } from './read_only.tsx';
import { Told, useTold } from '../parts/told.tsx';
import { administrationWords } from './words.ts';

export interface PeopleRead {
  people: Person[];
  organisations: Schema['Organisation'][];
  bodies: Schema['Body'][];
  /** Everybody of the installation, where one may see them. */
  all: Account[] | null;
  today: string;
}

export interface PeopleAround extends Part, PeopleRead {
  nameOf: (id: string) => string;
  tell: (text: string) => void;
}

async function readPeople(collaboration: string, keeps: boolean, signal: AbortSignal): Promise<PeopleRead> {
  const [people, { organisations }, { bodies }, clock, all] = await Promise.all([
    accounts.people(collaboration, signal),
    service.organisations(collaboration, signal),
    service.bodies(collaboration, signal),
    service.clock(signal),
    keeps ? accounts.all(signal) : null,
  ]);
  people.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return { people, organisations, bodies, all, today: clock.today };
}

function useDates(grant: Grant, today: string): string {
  const words = useWords();
  const say = administrationWords[words.code].people;
  const { from, until } = grant;
  const parts: string[] = [];
  if (grant.case) parts.push(say.oneCase);
  if (from && from > today) parts.push(say.from(words.day(from)));
  if (until) parts.push(until < today ? say.over(words.day(until)) : say.until(words.day(until)));
  return parts.join(', ');
}

function GrantLine({ around, person, grant }: { around: PeopleAround; person: Person; grant: Grant }) {
  const { code } = useWords();
  const say = administrationWords[code].people;
  const dates = useDates(grant, around.today);
  const role = roleText(grant, around.nameOf, code);
  const over = grant.until != null && grant.until < around.today;
  return (
    <li class={over ? 'quiet' : undefined}>
      {role}
      {dates && <span class="quiet"> ({dates})</span>}{' '}
      {around.may && !over && (
        <Unfold label={say.end} about={`${role}, ${person.name}`}>
          {(close) => (
            <EndGrantForm around={around} person={person} grant={grant} role={role} close={close} />
          )}
        </Unfold>
      )}
    </li>
  );
}

function Away({ around, person }: { around: PeopleAround; person: Person }) {
  const words = useWords();
  const say = administrationWords[words.code].people;
  const now = person.absences.filter(({ until }) => until >= around.today);
  return (
    <>
      {now.map(({ standIn, from, until }) => (
        <p key={from + standIn} class="quiet">
          {say.away(words.day(from), words.day(until), standIn === null ? say.nobodyHere : around.nameOf(standIn))}
        </p>
      ))}
    </>
  );
}

function PersonRow({ around, person }: { around: PeopleAround; person: Person }) {
  const say = administrationWords[useWords().code].people;
  return (
    <Row
      head={
        <>
          {person.name} {person.closed && <span class="quiet">({say.closed})</span>}
        </>
      }
    >
      <Cell>
        {person.grants.length === 0 && <span class="quiet">{say.noRole}</span>}
        <ul class="plain">
          {person.grants.map((grant) => (
            <GrantLine key={JSON.stringify(grant)} around={around} person={person} grant={grant} />
          ))}
        </ul>
        <Away around={around} person={person} />
      </Cell>
      {around.may && (
        <Cell>
          {!person.closed && (
            <Unfold label={say.give} about={person.name}>
              {(close) => <GiveGrantForm around={around} person={person} close={close} />}
            </Unfold>
          )}
        </Cell>
      )}
    </Row>
  );
}

export function People(part: Part) {
  const say = administrationWords[useWords().code].people;
  const keeps = useKeeps();
  const read = useResource(`people ${part.collaboration}`, '', (signal) =>
    readPeople(part.collaboration, keeps, signal),
  );
  const [told, tell] = useTold(read.reload);
  return (
    <>
      <p class="quiet">{say.help}</p>
      <ReadOnly {...part} />
      <Told text={told} />
      <Read resource={read}>
        {(found) => {
          const names = new Map(
            [...found.organisations, ...found.bodies, ...found.people].map(({ id, name }) => [id, name]),
          );
          const around = { ...part, ...found, tell, nameOf: (id: string): string => names.get(id) ?? id };
          return (
            <>
              <Listed
                {...{ part, help: say.help, none: say.none, add: say.giveNew }}
                columns={[say.columns.who, say.columns.roles, say.columns.act]}
                isEmpty={found.people.length === 0}
                rows={found.people.map((person) => (
                  <PersonRow key={person.id} around={around} person={person} />
                ))}
                form={(close) => <GiveGrantForm around={around} person={null} close={close} />}
              />
              {part.may && <PersonSearch around={around} />}
            </>
          );
        }}
      </Read>
    </>
  );
}
