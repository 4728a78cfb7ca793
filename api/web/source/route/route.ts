// What the address says, and the address of what is wanted. Paths mirror those of the API.

export type Route =
  | { view: 'collaborations' }
  | { view: 'start'; collaboration: string }
  | { view: 'cases'; collaboration: string }
  | { view: 'case'; collaboration: string; case: string }
  | { view: 'meetings'; collaboration: string; place: readonly string[] }
  | { view: 'notices'; collaboration: string }
  | { view: 'administration'; collaboration: string }
  | { view: 'lifecycles'; collaboration: string }
  | { view: 'lifecycle'; collaboration: string; lifecycle: string }
  | { view: Alone }
  | { view: 'link'; collaboration: string }
  | { view: 'lost' };

/** Views that belong to no collaboration, each at the address of its name. */
export type Alone = 'account' | 'installation' | 'help' | 'accessibility';

const alone: readonly string[] = ['account', 'installation', 'help', 'accessibility'] satisfies Alone[];
const meetingRoots = ['bodies', 'decision-log', 'assignments'];

export function routeOf(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { view: 'collaborations' };
  const [collaborations, collaboration, cases, id, ...more] = parts;
  if (collaborations === 'link' && collaboration !== undefined && cases === undefined) {
    return { view: 'link', collaboration };
  }
  if (parts.length === 1 && alone.includes(collaborations ?? '')) return { view: collaborations as Alone };
  if (collaborations !== 'collaborations') return { view: 'lost' };
  if (collaboration === undefined) return { view: 'collaborations' };
  if (cases === undefined) return { view: 'start', collaboration };
  // The views of meetings know their own addresses; they are fetched later.
  if (meetingRoots.includes(cases)) return { view: 'meetings', collaboration, place: parts.slice(2) };
  if (more.length > 0) return { view: 'lost' };
  if (cases === 'notices' && id === undefined) return { view: 'notices', collaboration };
  if (cases === 'administration' && id === undefined) return { view: 'administration', collaboration };
  if (cases === 'lifecycles') {
    return id === undefined
      ? { view: 'lifecycles', collaboration }
      : { view: 'lifecycle', collaboration, lifecycle: id };
  }
  if (cases !== 'cases') return { view: 'lost' };
  return id === undefined ? { view: 'cases', collaboration } : { view: 'case', collaboration, case: id };
}

/** Help and the accessibility statement are read without signing in. */
export function isForEverybody({ view }: Route): boolean {
  return view === 'help' || view === 'accessibility';
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

export function bodiesPath(collaboration: string): string {
  return `/collaborations/${collaboration}/bodies`;
}

export function administrationPath(collaboration: string): string {
  return `/collaborations/${collaboration}/administration`;
}

export function lifecyclesPath(collaboration: string): string {
  return `/collaborations/${collaboration}/lifecycles`;
}

export function lifecyclePath(collaboration: string, lifecycle: string): string {
  return `/collaborations/${collaboration}/lifecycles/${lifecycle}`;
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
