// In which of their roles whoever uses the page keeps the record of a body's meetings; the API judges anew.
import { useRoles } from '../frame/session.tsx';
import { keeperOf, type Keeps } from './own.ts';

export function useKeeper(collaboration: string, bodies: readonly Keeps[]): string | null {
  return keeperOf(useRoles(collaboration), bodies);
}
