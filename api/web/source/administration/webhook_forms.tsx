// The forms of a webhook: added or changed, another secret, removed.
import { useWords } from '../language/language.tsx';
import { ActForm, Field } from '../parts/form.tsx';
import { textIn } from '../parts/sending.ts';
import { webhooks, type Webhook } from '../service/webhooks.ts';
import type { WebhookAround } from './webhooks.tsx';
import { webhookWords } from './webhook_words.ts';

interface FormProps {
  around: WebhookAround;
  webhook: Webhook;
  close: () => void;
}

export function WebhookForm({
  around,
  webhook,
  close,
}: Omit<FormProps, 'webhook'> & { webhook: Webhook | null }) {
  const say = webhookWords[useWords().code].webhooks;
  const act = async (form: FormData): Promise<void> => {
    const body = { title: textIn(form, 'title'), url: textIn(form, 'url'), paused: form.has('paused') };
    if (webhook) {
      await webhooks.change(around.collaboration, webhook.id, body);
      around.tell(say.saved(body.title));
    } else {
      around.made(await webhooks.add(around.collaboration, body));
    }
  };
  return (
    <ActForm
      legend={webhook ? say.changeLegend(webhook.title) : say.addLegend}
      fields={['title', 'url']}
      act={act}
      close={close}
      {...(!webhook && { submit: say.addIt })}
    >
      <Field name="title" label={say.name}>
        {(control) => <input {...control} required maxLength={200} defaultValue={webhook?.title ?? ''} />}
      </Field>
      <Field name="url" label={say.url} help={say.urlHelp}>
        {(control) => (
          <input
            {...control}
            type="url"
            required
            maxLength={2000}
            spellcheck={false}
            defaultValue={webhook?.url ?? ''}
          />
        )}
      </Field>
      {webhook && (
        <label class="check">
          <input type="checkbox" name="paused" defaultChecked={webhook.paused} /> {say.pause}
        </label>
      )}
    </ActForm>
  );
}

export function NewSecretForm({ around, webhook, close }: FormProps) {
  const say = webhookWords[useWords().code].webhooks;
  const act = async (): Promise<void> => {
    around.made(await webhooks.changeSecret(around.collaboration, webhook.id));
  };
  return (
    <ActForm
      legend={say.secretLegend(webhook.title)}
      fields={[]}
      act={act}
      close={close}
      submit={say.secretIt}
    >
      <p>{say.secretHelp}</p>
    </ActForm>
  );
}

export function RemoveForm({ around, webhook, close }: FormProps) {
  const say = webhookWords[useWords().code].webhooks;
  return (
    <ActForm
      legend={say.removeLegend(webhook.title)}
      fields={[]}
      act={() => webhooks.remove(around.collaboration, webhook.id)}
      done={() => around.tell(say.removed(webhook.title))}
      close={close}
      submit={say.removeIt}
    >
      <p>{say.removeHelp}</p>
    </ActForm>
  );
}
