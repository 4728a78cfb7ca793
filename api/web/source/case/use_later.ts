import { useResource, type Resource } from '../service/resource.ts';

/** The piece of the page that is fetched when it is asked for. */
export function useLater(): Resource<typeof import('./later.ts')> {
  return useResource('later', '', () => import('./later.ts'));
}
