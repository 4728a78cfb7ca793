// In which of their roles whoever uses the page acts: the same everywhere on it, and remembered for the collaboration.
import { useEffect, useState } from 'preact/hooks';
import { useRoles } from '../../frame/session.tsx';
import { recall, remember } from '../../parts/memory.ts';

export const lead = 'lead';

const chosenAnew = new EventTarget();

/** The role chosen and how to choose another. */
export function useActingAs(collaboration: string): [string, (actor: string) => void] {
  const name = `actingAs.${collaboration}`;
  const roles = useRoles(collaboration);
  const [chosen, setActor] = useState(() => recall(name) ?? lead);
  const actor = roles === null || roles.includes(chosen) ? chosen : (roles[0] ?? lead);
  useEffect(() => {
    const follow = (event: Event): void => setActor((event as CustomEvent<string>).detail);
    chosenAnew.addEventListener(name, follow);
    return () => chosenAnew.removeEventListener(name, follow);
  }, [name]);
  const choose = (role: string): void => {
    remember(name, role);
    chosenAnew.dispatchEvent(new CustomEvent(name, { detail: role }));
  };
  return [actor, choose];
}
