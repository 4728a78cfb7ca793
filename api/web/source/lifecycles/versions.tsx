// The versions of a lifecycle, and what one has that another has not.
import { useTitle, useWords } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { lifecycles, type Lifecycle } from '../service/lifecycles.ts';
import { useResource } from '../service/resource.ts';
import { useDue } from './content.tsx';
import { differencesOf, type Difference } from './differences.ts';
import type { OneProps } from './one_lifecycle.tsx';
import { lifecycleWords } from './words_en.ts';

function useFate(of: Lifecycle): (change: Difference['change']) => string {
  const title = useTitle();
  const due = useDue(of);
  const { fates } = lifecycleWords[useWords().code].versions;
  return (change) => {
    switch (change.fate) {
      case 'renamed':
        return fates.renamed(title(change.before));
      case 'due':
        return fates.due(due(change.before), due(change.after));
      default:
        return fates[change.fate];
    }
  };
}

function Differences({ of, list, caption }: { of: Lifecycle; list: readonly Difference[]; caption: string }) {
  const title = useTitle();
  const fate = useFate(of);
  const say = lifecycleWords[useWords().code].versions;
  if (list.length === 0) return <p class="empty">{say.none}</p>;
  return (
    <StackedTable
      class="plain-table"
      caption={caption}
      columns={[say.columns.what, say.columns.kind, say.columns.how].map((name) => ({ name }))}
    >
      {list.map((each, row) => (
        <Row key={row} head={title(each.title)}>
          <Cell>{say.kinds[each.kind]}</Cell>
          <Cell>{fate(each.change)}</Cell>
        </Row>
      ))}
    </StackedTable>
  );
}

export function Versions({ place, of, newest }: OneProps) {
  const say = lifecycleWords[useWords().code].versions;
  const list = lifecycleWords[useWords().code].list;
  const asked = Number.parseInt(useAddress().query.get('with') ?? '', 10);
  const others = Array.from({ length: newest }, (_, at) => at + 1).filter((number) => number !== of.version);
  const compared = others.includes(asked)
    ? asked
    : others.includes(of.version - 1)
      ? of.version - 1
      : others.at(-1);
  const read = useResource(
    `lifecycle ${place.collaboration} ${place.lifecycle} compared`,
    `${compared}`,
    (signal) => (compared === undefined ? Promise.resolve(null) : lifecycles.read(place, compared, signal)),
  );
  if (compared === undefined) return <p class="empty">{say.only}</p>;
  const [older, newer] = [Math.min(compared, of.version), Math.max(compared, of.version)];
  return (
    <>
      <p>
        {[...others, of.version]
          .sort((a, b) => b - a)
          .map((number) => (
            <span key={number} class="version-link">
              <Link
                to={queryAddress({ version: number === newest ? null : String(number), with: null })}
                aria-current={number === of.version ? 'true' : undefined}
              >
                {list.version(number)}
              </Link>
            </span>
          ))}
      </p>
      {others.length > 1 && (
        <label class="choice">
          {say.choose}
          <select
            value={String(compared)}
            onChange={(event) => go(queryAddress({ with: event.currentTarget.value }), true)}
          >
            {others.map((number) => (
              <option key={number} value={String(number)}>
                {list.version(number)}
              </option>
            ))}
          </select>
        </label>
      )}
      <h3>{say.between(older, newer)}</h3>
      <Read resource={read}>
        {(other) => {
          if (other === null) return null;
          const found = other.version < of.version ? differencesOf(other, of) : differencesOf(of, other);
          return <Differences of={of} list={found} caption={say.between(older, newer)} />;
        }}
      </Read>
    </>
  );
}
