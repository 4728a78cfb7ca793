// Start here: which view an address shows, and the frame around it.
import type { ComponentChildren } from 'preact';
import { CasePage } from './case/case_page.tsx';
import { Frame } from './frame/frame.tsx';
import { LaterView } from './frame/later_view.tsx';
import { LostPage } from './frame/lost_page.tsx';
import { LinkGate } from './frame/link_gate.tsx';
import { MeetingsGate } from './frame/meetings_gate.tsx';
import { SessionGate } from './frame/session.tsx';
import { LanguageProvider } from './language/language.tsx';
import { isForEverybody, routeOf, type Route } from './route/route.ts';
import { useAddress } from './route/router.tsx';
import { CasesPage } from './start/cases_page.tsx';
import { CollaborationsPage } from './start/collaborations_page.tsx';
import { StartPage } from './start/start_page.tsx';

function View({ route }: { route: Route }): ComponentChildren {
  switch (route.view) {
    case 'collaborations':
      return <CollaborationsPage />;
    case 'start':
      return <StartPage key={route.collaboration} collaboration={route.collaboration} />;
    case 'cases':
      return <CasesPage key={route.collaboration} collaboration={route.collaboration} />;
    case 'case':
      return <CasePage key={route.case} place={{ collaboration: route.collaboration, case: route.case }} />;
    case 'meetings':
      return <MeetingsGate collaboration={route.collaboration} place={route.place} />;
    case 'link':
    case 'lost':
      return <LostPage />;
    default:
      return <LaterView key={JSON.stringify(route)} route={route} />;
  }
}

export function App() {
  const route = routeOf(useAddress().path);
  return (
    <LanguageProvider>
      {route.view === 'link' ? (
        <LinkGate collaboration={route.collaboration} />
      ) : (
        <SessionGate open={isForEverybody(route)}>
          {route.view === 'meetings' && route.place.at(-1) === 'hall' ? (
            <View route={route} />
          ) : (
            <Frame route={route}>
              <View route={route} />
            </Frame>
          )}
        </SessionGate>
      )}
    </LanguageProvider>
  );
}
