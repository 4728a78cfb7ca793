// Tokens for programs: made with what they may do and for how long, shown once, taken back.
import { useState } from 'preact/hooks';
import { useSession } from '../frame/session.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { DayText } from '../parts/day.tsx';
import { localDay } from '../format/instant.ts';
import { useMoment } from '../parts/moment.tsx';
import { Read } from '../parts/reading.tsx';
import { SecretOnce } from '../parts/secret_once.tsx';
import { textIn } from '../parts/sending.ts';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { accounts, type Credential } from '../service/accounts.ts';
import type { Resource } from '../service/resource.ts';
import type { AccountWords } from './words.ts';

interface TokensProps {
  credentials: Resource<Credential[]>;
  say: AccountWords;
}

/** What it is for, what it may do, where, and for how long. */
function TokenFields({ say }: { say: AccountWords }) {
  const { collaborations = [] } = useSession();
  const { tokens } = say;
  return (
    <>
      <Field name="title" label={tokens.name} help={tokens.nameHelp}>
        {(control) => <input {...control} required maxLength={200} autocomplete="off" />}
      </Field>
      <Field name="may" label={tokens.what}>
        {(control) => (
          <select {...control}>
            <option value="read">{tokens.reads}</option>
            <option value="write">{tokens.writes}</option>
          </select>
        )}
      </Field>
      <Field name="collaboration" label={tokens.where}>
        {(control) => (
          <select {...control}>
            <option value="">{tokens.all}</option>
            {collaborations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="days" label={tokens.days}>
        {(control) => (
          <select {...control}>
            {Object.entries(tokens.dayChoices).map(([days, title]) => (
              <option key={days} value={days} selected={days === '90'}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

interface FormProps {
  say: AccountWords;
  made: (token: Credential) => void;
  close: () => void;
}

function TokenForm({ say, made, close }: FormProps) {
  const { tokens } = say;
  const [token, setToken] = useState<Credential | null>(null);
  const make = async (form: FormData): Promise<void> => {
    const collaboration = textIn(form, 'collaboration');
    const order = { title: textIn(form, 'title'), readsOnly: textIn(form, 'may') !== 'write' };
    const days = Number(textIn(form, 'days'));
    const answer = await accounts.makeToken({ ...order, days, ...(collaboration && { collaboration }) });
    setToken(answer);
  };
  if (token) {
    const kept = (): void => made(token);
    return (
      <SecretOnce
        title={tokens.made(token.title ?? '')}
        secret={token.secret ?? ''}
        help={tokens.send}
        kept={kept}
      />
    );
  }
  return (
    <ActForm
      legend={tokens.legend}
      fields={['title', 'days', 'collaboration', 'readsOnly']}
      act={make}
      stays
      close={close}
      submit={tokens.submit}
    >
      <TokenFields say={say} />
    </ActForm>
  );
}

interface TakeBackProps {
  token: Credential;
  say: AccountWords;
  done: () => void;
}

function TakeBack({ token, say, done }: TakeBackProps) {
  const { tokens } = say;
  const title = token.title ?? token.id;
  return (
    <Unfold label={tokens.takeBack} about={title}>
      {(close) => (
        <ActForm
          legend={tokens.takeBackLegend(title)}
          fields={[]}
          act={() => accounts.removeCredential(token.id)}
          done={done}
          close={close}
          submit={tokens.takeBackIt}
        >
          <p>{tokens.takeBackHelp}</p>
        </ActForm>
      )}
    </Unfold>
  );
}

function TokenTable({
  list,
  say,
  done,
}: {
  list: readonly Credential[];
  say: AccountWords;
  done: () => void;
}) {
  const moment = useMoment();
  const { collaborations = [] } = useSession();
  const { tokens } = say;
  const whereOf = (id: string | null): string =>
    id === null ? tokens.everywhere : tokens.in(collaborations.find((each) => each.id === id)?.name ?? id);
  return (
    <StackedTable
      class="plain-table"
      caption={tokens.title}
      columns={Object.values(tokens.columns).map((name) => ({ name }))}
    >
      {list.map((token) => (
        <Row key={token.id} head={token.title ?? token.id}>
          <Cell>
            {token.readsOnly ? tokens.reads : tokens.writes} {whereOf(token.collaboration)}
          </Cell>
          <Cell>{token.lastUsedAt === token.madeAt ? tokens.notUsed : moment(token.lastUsedAt)}</Cell>
          <Cell>
            <DayText day={localDay(token.endsAt)} />
          </Cell>
          <Cell>
            <TakeBack token={token} say={say} done={done} />
          </Cell>
        </Row>
      ))}
    </StackedTable>
  );
}

export function Tokens({ credentials, say }: TokensProps) {
  const [told, setTold] = useState('');
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{say.tokens.title}</h2>
      <p class="quiet">{say.tokens.help}</p>
      <Read resource={credentials}>
        {(all) => {
          const list = all.filter(({ kind }) => kind === 'token');
          const done = (): void => {
            setTold(say.tokens.takenBack);
            credentials.reload();
          };
          if (list.length === 0) return <p class="empty">{say.tokens.none}</p>;
          return <TokenTable list={list} say={say} done={done} />;
        }}
      </Read>
      <Unfold label={say.tokens.open}>
        {(close) => {
          const made = (): void => {
            close();
            credentials.reload();
          };
          return <TokenForm say={say} made={made} close={close} />;
        }}
      </Unfold>
      <p class="saved" role="status">
        {told}
      </p>
    </section>
  );
}
