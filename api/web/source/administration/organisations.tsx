// The organisations of the register: mailbox, the bodies a decision passes, the authorities they are.
import { useWords } from '../language/language.tsx';
import { Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { Subscribe } from '../parts/subscribe.tsx';
import { Cell, Row } from '../parts/stacked_table.tsx';
import { service } from '../service/client.ts';
import { calendars, register, type Body, type Organisation } from '../service/register.ts';
import { useResource } from '../service/resource.ts';
import { AuthorityForm, OrganisationForm } from './organisation_forms.tsx';
import type { Part } from './administration_pages.tsx';
import { Listed } from './listed.tsx';
import { DaysAhead, DaysForm } from './organisation_days.tsx';
import { ReadOnly } from './read_only.tsx';
import { registerWords } from './register_words.ts';
import { Told, useTold } from '../parts/told.tsx';

export interface RegisterAround extends Part {
  organisations: Organisation[];
  bodies: Body[];
  /** Of the whole register. */
  etag: string;
  today: string;
  tell: (text: string) => void;
  reload: () => void;
}

export async function readRegister(collaboration: string, signal: AbortSignal) {
  const [organisations, { data, etag }, { today }] = await Promise.all([
    register.organisations(collaboration, signal),
    register.bodies(collaboration, signal),
    service.clock(signal),
  ]);
  return { organisations: organisations.data.organisations, bodies: data.bodies, etag, today };
}

function Path({ path }: { path: Organisation['decisionPath'] }) {
  const say = registerWords[useWords().code].organisations;
  if (path.length === 0) return <span class="quiet">{say.noPath}</span>;
  return (
    <ol class="decision-path">
      {path.map(({ id, name }, at) => (
        <li key={id}>
          {name} {at === path.length - 1 && <span class="quiet">({say.decides})</span>}
        </li>
      ))}
    </ol>
  );
}

function OrganisationRow({ around, organisation }: { around: RegisterAround; organisation: Organisation }) {
  const words = useWords();
  const say = registerWords[words.code];
  const { name, kind, mailbox, authorities, decisionPath } = organisation;
  const kindName = say.organisationKinds[kind] ?? kind;
  const saysKind = name.toLowerCase().includes(kindName);
  return (
    <Row
      head={
        <>
          {name} {!saysKind && <span class="quiet when-alone">{kindName}</span>}
        </>
      }
    >
      <Cell>{mailbox || <span class="quiet">{say.organisations.noMailbox}</span>}</Cell>
      <Cell>
        <Path path={decisionPath} />
        {authorities.length > 0 && (
          <p class="quiet">
            {say.organisations.authorities(words.list(authorities.map((each) => each.name)))}
          </p>
        )}
        <DaysAhead organisation={organisation} today={around.today} />
        <div>
          <Subscribe
            collaboration={around.collaboration}
            path={calendars.organisation(around.collaboration, organisation.id)}
            about={name}
          />
        </div>
      </Cell>
      {around.may && (
        <Cell class="stack">
          <Unfold label={say.organisations.change} about={name}>
            {(close) => <OrganisationForm around={around} organisation={organisation} close={close} />}
          </Unfold>
          <Unfold label={say.organisations.changeDays} about={name}>
            {(close) => <DaysForm around={around} organisation={organisation} close={close} />}
          </Unfold>
          <Unfold label={say.organisations.addAuthority} about={name}>
            {(close) => <AuthorityForm around={around} organisation={organisation} close={close} />}
          </Unfold>
        </Cell>
      )}
    </Row>
  );
}

export function Organisations(part: Part) {
  const say = registerWords[useWords().code].organisations;
  const read = useResource(`register ${part.collaboration}`, '', (signal) =>
    readRegister(part.collaboration, signal),
  );
  const [told, tell] = useTold(read.reload);
  const { who, mailbox, path, act } = say.columns;
  return (
    <>
      <p class="quiet">{say.help}</p>
      <ReadOnly {...part} />
      <Told text={told} />
      <Read resource={read}>
        {(found) => {
          const around = { ...part, ...found, tell, reload: read.reload };
          return (
            <Listed
              {...{ part, help: say.help, none: say.none, add: say.add }}
              columns={[who, mailbox, path, act]}
              isEmpty={found.organisations.length === 0}
              rows={found.organisations.map((each) => (
                <OrganisationRow key={each.id} around={around} organisation={each} />
              ))}
              form={(close) => <OrganisationForm around={around} organisation={null} close={close} />}
            />
          );
        }}
      </Read>
    </>
  );
}
