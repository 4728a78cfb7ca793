// The buttons from which a signal and the public page unfold.
import { useWords } from '../../language/language.tsx';
import { Unfold } from '../../parts/form.tsx';
import { service } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { leads } from '../rounds/who_may.ts';
import { PublicPageForm, SignalForm } from './open_forms.tsx';
import { openWords } from './open_words.ts';

/** Signals that whoever acts may give, as the lifecycle says. */
function useSignals({ of, actor }: Acting) {
  const { collaboration, lifecycle } = of;
  const read = useResource(`signals ${collaboration} ${lifecycle.name} ${lifecycle.version}`, '', (signal) =>
    service.lifecycle(collaboration, lifecycle, signal),
  );
  const role = actor.split(':')[0] ?? actor;
  return read.value?.signals.filter(({ by }) => leads(actor) || by.includes(actor) || by.includes(role)) ?? [];
}

export function SignalAct({ acting }: { acting: Acting }) {
  const say = openWords[useWords().code].signal;
  const signals = useSignals(acting);
  if (signals.length === 0) return null;
  return (
    <Unfold label={say.open}>
      {(close) => <SignalForm acting={acting} signals={signals} close={close} />}
    </Unfold>
  );
}

export function PublicPageAct({ acting, etag }: { acting: Acting; etag: string }) {
  const say = openWords[useWords().code].page;
  if (!leads(acting.actor)) return null;
  return (
    <div class="acts">
      <Unfold label={say.unfold}>
        {(close) => <PublicPageForm acting={acting} etag={etag} close={close} />}
      </Unfold>
    </div>
  );
}
