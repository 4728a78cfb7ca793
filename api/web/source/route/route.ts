// What the address says, and the address of what is wanted. Paths mirror those of the API.

export type Route =
  | { view: 'collaborations' }
  | { view: 'start'; collaboration: string }
  | { view: 'cases'; collaboration: string }
  | { view: 'case'; collaboration: string; case: string }
  | { view: 'meetings'; collaboration: string; place: readonly string[] }
  | { view: 'link'; collaboration: string }
  | { view: 'lost' };

const meetingRoots = ['bodies', 'decision-log', 'assignments'];

export function routeOf(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { view: 'collaborations' };
  const [collaborations, collaboration, cases, id, ...more] = parts;
  if (collaborations === 'link' && collaboration !== undefined && cases === undefined) {
    return { view: 'link', collaboration };
  }
  if (collaborations !== 'collaborations') return { view: 'lost' };
  if (collaboration === undefined) return { view: 'collaborations' };
  if (cases === undefined) return { view: 'start', collaboration };
  // The views of meetings know their own addresses; they are fetched later.
  if (meetingRoots.includes(cases)) return { view: 'meetings', collaboration, place: parts.slice(2) };
  if (cases !== 'cases' || more.length > 0) return { view: 'lost' };
  return id === undefined ? { view: 'cases', collaboration } : { view: 'case', collaboration, case: id };
}

export function startPath(collaboration: string): string {
  return `/collaborations/${collaboration}`;
}

export function casesPath(collaboration: string): string {
  return `/collaborations/${collaboration}/cases`;
}

export function casePath(collaboration: string, id: string): string {
  return `/collaborations/${collaboration}/cases/${id}`;
}

export function bodiesPath(collaboration: string): string {
  return `/collaborations/${collaboration}/bodies`;
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
