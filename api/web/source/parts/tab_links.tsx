// Parts of a view as links; which one is open lives in the address (?tab=…).
import { Link, queryAddress, useAddress } from '../route/router.tsx';

interface TabLinksProps<Tab extends string> {
  label: string;
  tabs: readonly (readonly [Tab, string])[];
  shown: Tab;
  /** Parameters of the address that belong to another part. */
  drop?: readonly string[];
}

export function TabLinks<Tab extends string>({ label, tabs, shown, drop = [] }: TabLinksProps<Tab>) {
  const gone = Object.fromEntries(drop.map((name) => [name, null]));
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(([tab, title]) => (
          <li key={tab}>
            <Link to={queryAddress({ ...gone, tab })} aria-current={tab === shown ? 'true' : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The one that the address names, else the first. */
export function useTab<Tab extends string>(tabs: readonly (readonly [Tab, string])[]): Tab {
  const asked = useAddress().query.get('tab');
  const found = tabs.find(([tab]) => tab === asked) ?? tabs[0];
  return (found as readonly [Tab, string])[0];
}
