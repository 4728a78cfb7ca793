// What organisations and bodies are called: the owner of an assignment is written by id or in free words.
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';
import type { Names } from './owners.ts';

const Known = createContext<Names>(new Map());

export function NamesProvider({
  collaboration,
  children,
}: {
  collaboration: string;
  children: ComponentChildren;
}) {
  const read = useResource(`names ${collaboration}`, '', async (signal) => {
    const [{ organisations }, { bodies }] = await Promise.all([
      service.organisations(collaboration, signal),
      service.bodies(collaboration, signal),
    ]);
    return new Map([...organisations, ...bodies].map(({ id, name }) => [id, name]));
  });
  return <Known.Provider value={read.value ?? new Map()}>{children}</Known.Provider>;
}

export function useNames(): Names {
  return useContext(Known);
}
