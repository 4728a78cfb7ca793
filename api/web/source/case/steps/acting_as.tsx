// "Agera som": the choice among the roles in which whoever uses the page may act. Where there is no sign-in, any
// role may be said.
import { useRoles } from '../../frame/session.tsx';
import { useTitle, useWords } from '../../language/language.tsx';
import type { Case } from '../../service/client.ts';
import { othersAsked } from '../rounds/who_may.ts';

interface ActingAsProps {
  of: Case;
  actor: string;
  choose: (actor: string) => void;
}

export function ActingAsChoice({ of, actor, choose }: ActingAsProps) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.steps;
  const held = useRoles(of.collaboration);
  const mayBe = (role: string): boolean => held === null || held.includes(role);
  const caseRoles = of.roles.filter(({ role }) => mayBe(role));
  const registrars = of.parties.filter(({ id }) => mayBe(`registrar:${id}`));
  const others = othersAsked(of).filter(([value]) => mayBe(value));
  const named = [
    ...caseRoles.map(({ role }) => role),
    ...registrars.map(({ id }) => `registrar:${id}`),
    ...others.map(([value]) => value),
    'administrator',
  ];
  const rest = (held ?? []).filter((role) => !named.includes(role));
  return (
    <label class="choice">
      {say.actingAs}
      <select value={actor} onChange={(event) => choose(event.currentTarget.value)}>
        <optgroup label={say.caseRoles}>
          {caseRoles.map(({ role, title: name, holder }) => (
            <option key={role} value={role}>
              {title(name)}
              {holder && ` (${holder.name})`}
            </option>
          ))}
        </optgroup>
        <optgroup label={say.registrars}>
          {registrars.map(({ id, name }) => (
            <option key={id} value={`registrar:${id}`}>
              {say.registrar(name)}
            </option>
          ))}
        </optgroup>
        <optgroup label={say.others}>
          {others.map(([value, { name }]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
          {rest.map((role) => (
            <option key={role} value={role}>
              {role}
            </option>
          ))}
          {mayBe('administrator') && <option value="administrator">{say.administrator}</option>}
        </optgroup>
      </select>
    </label>
  );
}
