// A new case: what it is called, the lifecycle it follows, who takes part, and who has which role in it.
import { useState } from 'preact/hooks';
import { useRoles } from '../frame/session.tsx';
import { useTitle, useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { HolderChoice } from '../parts/holder_choice.tsx';
import { textIn } from '../parts/sending.ts';
import { casePath } from '../route/route.ts';
import { go } from '../route/router.tsx';
import { service } from '../service/client.ts';
import { course } from '../service/course.ts';
import { useResource } from '../service/resource.ts';
import { newCaseWords } from './new_case_words.ts';

interface Place {
  collaboration: string;
}

/** Those that decide take part, unless whoever starts the case says otherwise. */
function Parties({ collaboration }: Place) {
  const say = newCaseWords[useWords().code];
  const read = useResource(`organisations ${collaboration}`, '', (signal) =>
    service.organisations(collaboration, signal),
  );
  return (
    <fieldset>
      <legend>{say.parties}</legend>
      {read.value?.organisations.map(({ id, name, decisionPath }) => (
        <label key={id} class="check">
          <input type="checkbox" name="parties" value={id} defaultChecked={decisionPath.length > 0} /> {name}
        </label>
      ))}
    </fieldset>
  );
}

interface LifecycleRef {
  name: string;
  version: number;
}

function Roles({ collaboration, lifecycle }: Place & { lifecycle: LifecycleRef }) {
  const say = newCaseWords[useWords().code];
  const title = useTitle();
  const read = useResource(`lifecycle ${collaboration} ${lifecycle.name} ${lifecycle.version}`, '', (signal) =>
    service.lifecycle(collaboration, lifecycle, signal),
  );
  return (
    <>
      {read.value?.roles.map((role) => (
        <HolderChoice
          key={role.name}
          collaboration={collaboration}
          name={`role ${role.name}`}
          label={title(role.title)}
          none={say.vacant}
        />
      ))}
    </>
  );
}

function rolesIn(form: FormData): { role: string; holder: string }[] {
  return [...form.keys()]
    .filter((key) => key.startsWith('role '))
    .map((key) => ({ role: key.slice('role '.length), holder: textIn(form, key) }))
    .filter(({ holder }) => holder !== '');
}

function NewCaseForm({ collaboration, actor, close }: Place & { actor: string; close: () => void }) {
  const say = newCaseWords[useWords().code];
  const title = useTitle();
  const [chosen, choose] = useState('');
  const read = useResource(`lifecycles ${collaboration}`, '', (signal) =>
    service.lifecycles(collaboration, signal),
  );
  const lifecycle = read.value?.lifecycles.find(({ name }) => name === chosen);
  const save = async (form: FormData, key: string): Promise<void> => {
    const place = { collaboration, case: '' };
    const receipt = await course.start({ place, actor, key }, {
      lifecycle: textIn(form, 'lifecycle'),
      title: textIn(form, 'title'),
      parties: form.getAll('parties').map(String),
      roles: rolesIn(form),
    });
    go(casePath(collaboration, receipt.case));
  };
  return (
    <ActForm
      legend={say.legend}
      fields={['title', 'lifecycle', 'parties', 'roles']}
      act={save}
      close={close}
      submit={say.submit}
    >
      <Field name="title" label={say.name}>
        {(control) => <input {...control} required maxLength={300} autocomplete="off" />}
      </Field>
      <Field name="lifecycle" label={say.lifecycle} help={say.lifecycleHelp}>
        {(control) => (
          <select {...control} required value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{say.choose}</option>
            {read.value?.lifecycles.map(({ name, title: text }) => (
              <option key={name} value={name}>
                {title(text)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {lifecycle && <Roles key={lifecycle.name} collaboration={collaboration} lifecycle={lifecycle} />}
      <Parties collaboration={collaboration} />
    </ActForm>
  );
}

/** Whoever leads cases, or administers the collaboration, starts them. */
export function NewCase({ collaboration }: Place) {
  const say = newCaseWords[useWords().code];
  const roles = useRoles(collaboration);
  const actor = roles === null ? 'lead' : ['lead', 'administrator'].find((role) => roles.includes(role));
  if (!actor) return null;
  return (
    <div class="acts">
      <Unfold label={say.open}>
        {(close) => <NewCaseForm collaboration={collaboration} actor={actor} close={close} />}
      </Unfold>
    </div>
  );
}
