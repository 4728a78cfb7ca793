// "Agera som": until there is sign-in, whoever uses the page says in which role; it is remembered for the
// collaboration.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { recall, remember } from '../../parts/memory.ts';
import type { Case } from '../../service/client.ts';
import { othersAsked } from '../rounds/who_may.ts';

export const lead = 'lead';

/** The role chosen and how to choose another. */
export function useActingAs(collaboration: string): [string, (actor: string) => void] {
  const name = `actingAs.${collaboration}`;
  const [actor, setActor] = useState(() => recall(name) ?? lead);
  const choose = (chosen: string): void => {
    setActor(chosen);
    remember(name, chosen);
  };
  return [actor, choose];
}

interface ActingAsProps {
  of: Case;
  actor: string;
  choose: (actor: string) => void;
}

export function ActingAsChoice({ of, actor, choose }: ActingAsProps) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.steps;
  return (
    <label class="choice">
      {say.actingAs}
      <select value={actor} onChange={(event) => choose(event.currentTarget.value)}>
        <optgroup label={say.caseRoles}>
          {of.roles.map(({ role, title: name, holder }) => (
            <option key={role} value={role}>
              {title(name)}
              {holder && ` (${holder.name})`}
            </option>
          ))}
        </optgroup>
        <optgroup label={say.registrars}>
          {of.parties.map(({ id, name }) => (
            <option key={id} value={`registrar:${id}`}>
              {say.registrar(name)}
            </option>
          ))}
        </optgroup>
        <optgroup label={say.others}>
          {othersAsked(of).map(([value, { name }]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
          <option value="administrator">{say.administrator}</option>
        </optgroup>
      </select>
    </label>
  );
}
