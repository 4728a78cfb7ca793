// Programs that are told what happens: added with a secret that is shown once, changed, paused, removed.
import { useState } from 'preact/hooks';
import { useKeeps } from '../frame/session.tsx';
import { localDay } from '../format/instant.ts';
import { useWords } from '../language/language.tsx';
import { DayText } from '../parts/day.tsx';
import { Unfold } from '../parts/form.tsx';
import { useMoment } from '../parts/moment.tsx';
import { Read } from '../parts/reading.tsx';
import { SecretOnce } from '../parts/secret_once.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { Link } from '../route/router.tsx';
import { useResource } from '../service/resource.ts';
import { webhooks, type Webhook, type WebhookWithSecret } from '../service/webhooks.ts';
import type { Part } from './administration_pages.tsx';
import { Told, useTold } from '../parts/told.tsx';
import { NewSecretForm, RemoveForm, WebhookForm } from './webhook_forms.tsx';
import { webhookWords } from './webhook_words.ts';

export interface WebhookAround {
  collaboration: string;
  tell: (text: string) => void;
  /** A secret has just been made. */
  made: (webhook: WebhookWithSecret) => void;
}

/** How many did not arrive, to whoever may see it. */
function Dead({ webhook }: { webhook: Webhook }) {
  const say = webhookWords[useWords().code].webhooks;
  const read = useResource(`dead ${webhook.id}`, '', (signal) =>
    webhooks.outbox({ receiver: webhook.id, state: 'dead', limit: 1 }, signal),
  );
  const number = read.value?._meta.totalRecords ?? 0;
  if (number === 0) return null;
  return (
    <span class="late when-alone">
      <Symbol name="late" />{' '}
      <Link to={`/installation?tab=outbox&state=dead&receiver=${webhook.id}`}>{say.dead(number)}</Link>
    </span>
  );
}

function WebhookRow({ around, webhook }: { around: WebhookAround; webhook: Webhook }) {
  const say = webhookWords[useWords().code].webhooks;
  const keeps = useKeeps();
  const moment = useMoment();
  const { title, url, paused, formerSecretUntil, madeAt } = webhook;
  return (
    <Row
      head={
        <>
          {title} <span class="quiet when-alone">{url}</span>
        </>
      }
    >
      <Cell>
        <Symbol name={paused ? 'on_hold' : 'now'} /> {paused ? say.paused : say.active}
        {formerSecretUntil && (
          <span class="quiet when-alone">{say.twoSecrets(moment(formerSecretUntil))}</span>
        )}
        {keeps && <Dead webhook={webhook} />}
      </Cell>
      <Cell>
        <DayText day={localDay(madeAt)} />
      </Cell>
      <Cell class="stack">
        <Unfold label={say.change} about={title}>
          {(close) => <WebhookForm around={around} webhook={webhook} close={close} />}
        </Unfold>
        <Unfold label={say.secret} about={title}>
          {(close) => <NewSecretForm around={around} webhook={webhook} close={close} />}
        </Unfold>
        <Unfold label={say.remove} about={title}>
          {(close) => <RemoveForm around={around} webhook={webhook} close={close} />}
        </Unfold>
      </Cell>
    </Row>
  );
}

function AllWebhooks({ collaboration }: { collaboration: string }) {
  const say = webhookWords[useWords().code].webhooks;
  const read = useResource(`webhooks ${collaboration}`, '', (signal) => webhooks.list(collaboration, signal));
  const [told, tell] = useTold(read.reload);
  const [withSecret, setWithSecret] = useState<WebhookWithSecret | null>(null);
  const made = (webhook: WebhookWithSecret): void => {
    setWithSecret(webhook);
    read.reload();
  };
  const around = { collaboration, tell, made };
  const columns = Object.values(say.columns).map((name) => ({ name }));
  return (
    <>
      {withSecret && (
        <SecretOnce
          title={say.secretTitle(withSecret.title)}
          secret={withSecret.secret}
          help={say.secretShown}
          kept={() => setWithSecret(null)}
        />
      )}
      <Told text={told} />
      <Read resource={read}>
        {(list) => (
          <>
            {list.length === 0 && <p class="empty">{say.none}</p>}
            {list.length > 0 && (
              <StackedTable class="people" caption={say.help} columns={columns}>
                {list.map((webhook) => (
                  <WebhookRow key={webhook.id} around={around} webhook={webhook} />
                ))}
              </StackedTable>
            )}
            <div class="after-table">
              <Unfold label={say.add}>
                {(close) => <WebhookForm around={around} webhook={null} close={close} />}
              </Unfold>
            </div>
          </>
        )}
      </Read>
    </>
  );
}

export function Webhooks({ collaboration, may }: Part) {
  const say = webhookWords[useWords().code].webhooks;
  return (
    <>
      <p class="quiet">{say.help}</p>
      {may ? <AllWebhooks collaboration={collaboration} /> : <p class="empty">{say.administratorsOnly}</p>}
    </>
  );
}
