// What surrounds every view: the menu (to the left, or at the bottom of a phone), the language, the clock if
// it is set.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { LanguageChoice, useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';
import { recall, remember } from '../parts/memory.ts';
import {
  administrationPath,
  bodiesPath,
  casesPath,
  lifecyclesPath,
  startPath,
  type Route,
} from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { Bell } from './bell.tsx';
import { FrameEnd } from './frame_end.tsx';
import { SignedIn, useSession } from './session.tsx';
import { service } from '../service/client.ts';
import { useChanges } from '../service/changes.ts';
import { useResource } from '../service/resource.ts';

function CollaborationMenu({ collaboration, view }: { collaboration: string; view: Route['view'] }) {
  const words = useWords();
  const read = useResource(`collaboration ${collaboration}`, '', (signal) =>
    service.collaboration(collaboration, signal),
  );
  return (
    <>
      <p class="where">{read.value?.name ?? collaboration}</p>
      <ul>
        <li>
          <Link to={startPath(collaboration)} aria-current={view === 'start' ? 'page' : undefined}>
            <Icon name="toDo" />
            {words.frame.toDo}
          </Link>
        </li>
        <li>
          <Link
            to={casesPath(collaboration)}
            aria-current={view === 'cases' ? 'page' : view === 'case' ? 'true' : undefined}
          >
            <Icon name="cases" />
            {words.frame.cases}
          </Link>
        </li>
        <li>
          <Link to={bodiesPath(collaboration)} aria-current={view === 'meetings' ? 'page' : undefined}>
            <Icon name="meetings" />
            {words.frame.meetings}
          </Link>
        </li>
        <li>
          <Link to="/">
            <Icon name="collaborations" />
            {words.frame.collaborations}
          </Link>
        </li>
        <li class="wide-only">
          <Link
            to={lifecyclesPath(collaboration)}
            aria-current={view === 'lifecycles' ? 'page' : view === 'lifecycle' ? 'true' : undefined}
          >
            <Icon name="lifecycles" />
            {words.frame.lifecycles}
          </Link>
        </li>
        <li class="wide-only">
          <Link
            to={administrationPath(collaboration)}
            aria-current={view === 'administration' ? 'page' : undefined}
          >
            <Icon name="administration" />
            {words.frame.administration}
          </Link>
        </li>
      </ul>
    </>
  );
}

/** Shown where the clock is set by hand, so that nobody takes that day for today. */
function SetClock({ collaboration }: { collaboration: string }) {
  const words = useWords();
  const read = useResource('clock', '', service.clock);
  useChanges(collaboration, null, read.reload);
  if (!read.value?.manual) return null;
  return <p class="clock">{words.frame.clockStands(words.day(read.value.today))}</p>;
}

/** Where one is, or was last: one's own account and the help lie beside all collaborations. */
function useCollaboration(route: Route): string | null {
  const { signInNeeded, collaborations = [] } = useSession();
  const here = 'collaboration' in route ? route.collaboration : null;
  useEffect(() => {
    if (here !== null) remember('collaboration', here);
  }, [here]);
  if (here !== null || route.view === 'collaborations') return here;
  const last = recall('collaboration');
  return !signInNeeded || collaborations.some(({ id }) => id === last) ? last : null;
}

export function Frame({ route, children }: { route: Route; children: ComponentChildren }) {
  const words = useWords();
  const collaboration = useCollaboration(route);
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {words.frame.skip}
      </a>
      <header class="side">
        <div class="brand-line">
          <Link class="brand" to="/">
            Överens
          </Link>
          {collaboration !== null && <Bell collaboration={collaboration} view={route.view} />}
        </div>
        {collaboration !== null && (
          <nav aria-label={words.frame.menu}>
            <CollaborationMenu collaboration={collaboration} view={route.view} />
          </nav>
        )}
        <div class="side-end">
          {collaboration !== null && <SetClock collaboration={collaboration} />}
          <SignedIn />
          <LanguageChoice />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <FrameEnd collaboration={collaboration} />
    </div>
  );
}
