// What one version of a lifecycle has that another has not, by the names of things: pure.
import type { Lifecycle } from '../service/lifecycles.ts';
import type { Title } from '../service/client.ts';

export type Kind = 'state' | 'work' | 'move' | 'document' | 'field' | 'role';

export interface Difference {
  kind: Kind;
  /** As it is called now, or was called last. */
  title: Title;
  change:
    | { fate: 'added' | 'gone' | 'moved' }
    | { fate: 'renamed'; before: Title }
    | { fate: 'due'; before: string; after: string };
}

type Compared = Pick<Lifecycle, 'states' | 'works' | 'documents' | 'fields' | 'roles'>;

interface Thing {
  name: string;
  title: Title;
  /** The state that it belongs to. */
  state: string;
  due: string;
}

type Named = Pick<Thing, 'name' | 'title'>;

const alone = ({ name, title }: Named): Thing => ({ name, title, state: '', due: '' });

/** The outermost state is the lifecycle itself, and has no name. */
function thingsOf(of: Compared): Record<Kind, Thing[]> {
  return {
    state: of.states
      .filter(({ name }) => name !== '')
      .map(({ name, title, parent }) => ({ name, title, state: parent ?? '', due: '' })),
    work: of.works.map(({ name, title, state, due }) => ({ name, title, state, due: due ?? '' })),
    move: of.states.flatMap(({ name: state, moves }) =>
      moves.map((move) => ({ ...alone(move), name: `${state}/${move.name}`, state })),
    ),
    document: of.documents.map(alone),
    field: of.fields.map(alone),
    role: of.roles.map(alone),
  };
}

const isSame = (one: Title, other: Title): boolean => one.sv === other.sv && one.en === other.en;

function changesOf(kind: Kind, before: Thing, after: Thing): Difference[] {
  const { title } = after;
  const found: Difference[] = [];
  if (!isSame(before.title, title))
    found.push({ kind, title, change: { fate: 'renamed', before: before.title } });
  if (before.state !== after.state) found.push({ kind, title, change: { fate: 'moved' } });
  if (before.due !== after.due) {
    found.push({ kind, title, change: { fate: 'due', before: before.due, after: after.due } });
  }
  return found;
}

export function differencesOf(older: Compared, newer: Compared): Difference[] {
  const before = thingsOf(older);
  const after = thingsOf(newer);
  return (Object.keys(after) as Kind[]).flatMap((kind) => {
    const had = new Map(before[kind].map((each) => [each.name, each]));
    const has = new Set(after[kind].map(({ name }) => name));
    const kept = after[kind].flatMap((each): Difference[] => {
      const was = had.get(each.name);
      return was ? changesOf(kind, was, each) : [{ kind, title: each.title, change: { fate: 'added' } }];
    });
    const gone = before[kind].filter(({ name }) => !has.has(name));
    return [...kept, ...gone.map(({ title }): Difference => ({ kind, title, change: { fate: 'gone' } }))];
  });
}
