// Views that are fetched when somebody opens them: one's own account, administration, lifecycles, help.
import type { JSX } from 'preact';
import { Read } from '../parts/reading.tsx';
import type { Route } from '../route/route.ts';
import { useResource } from '../service/resource.ts';

type AtFirst = 'collaborations' | 'start' | 'cases' | 'case' | 'meetings' | 'link' | 'lost';
export type LaterRoute = Exclude<Route, { view: AtFirst }>;

async function viewOf(route: LaterRoute): Promise<() => JSX.Element> {
  switch (route.view) {
    case 'account': {
      const { AccountPage } = await import('../account/account_page.tsx');
      return () => <AccountPage />;
    }
    case 'administration': {
      const { AdministrationPage } = await import('../administration/administration_pages.tsx');
      return () => <AdministrationPage collaboration={route.collaboration} />;
    }
    case 'installation': {
      const { InstallationPage } = await import('../administration/administration_pages.tsx');
      return () => <InstallationPage />;
    }
    case 'lifecycles': {
      const { LifecyclesPage } = await import('../lifecycles/lifecycle_pages.tsx');
      return () => <LifecyclesPage collaboration={route.collaboration} />;
    }
    case 'lifecycle': {
      const { LifecyclePage } = await import('../lifecycles/lifecycle_pages.tsx');
      return () => <LifecyclePage place={route} />;
    }
    case 'help': {
      const { HelpPage } = await import('../help/help_pages.tsx');
      return () => <HelpPage />;
    }
    case 'accessibility': {
      const { AccessibilityPage } = await import('../help/help_pages.tsx');
      return () => <AccessibilityPage />;
    }
  }
}

export function LaterView({ route }: { route: LaterRoute }) {
  const read = useResource(`view ${JSON.stringify(route)}`, '', () => viewOf(route));
  return <Read resource={read}>{(view) => view()}</Read>;
}
