// What the address says, and the address of what is wanted. Paths mirror those of the API.

export type Route =
  | { view: 'collaborations' }
  | { view: 'start'; collaboration: string }
  | { view: 'cases'; collaboration: string }
  | { view: 'case'; collaboration: string; case: string }
  | { view: 'notices'; collaboration: string }
  | { view: 'link'; collaboration: string }
  | { view: 'lost' };

export function routeOf(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { view: 'collaborations' };
  const [collaborations, collaboration, cases, id, ...more] = parts;
  if (collaborations === 'link' && collaboration !== undefined && cases === undefined) {
    return { view: 'link', collaboration };
  }
  if (collaborations !== 'collaborations' || more.length > 0) return { view: 'lost' };
  if (collaboration === undefined) return { view: 'collaborations' };
  if (cases === undefined) return { view: 'start', collaboration };
  if (cases === 'notices' && id === undefined) return { view: 'notices', collaboration };
  if (cases !== 'cases') return { view: 'lost' };
  return id === undefined ? { view: 'cases', collaboration } : { view: 'case', collaboration, case: id };
}

export function startPath(collaboration: string): string {
  return `/collaborations/${collaboration}`;
}

export function casesPath(collaboration: string): string {
  return `/collaborations/${collaboration}/cases`;
}

export function noticesPath(collaboration: string): string {
  return `/collaborations/${collaboration}/notices`;
}

export function casePath(collaboration: string, id: string): string {
  return `/collaborations/${collaboration}/cases/${id}`;
}

/** The query with some parameters set and those that are null taken out; without its question mark. */
export function changedQuery(query: string, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return parameters.toString();
}
