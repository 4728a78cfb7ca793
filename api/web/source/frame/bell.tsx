// The bell: how many notices are unread, as they come.
import { useEffect } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';
import { noticesPath, type Route } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { notices, noticesRead } from '../service/notices.ts';
import { useResource } from '../service/resource.ts';
import { useSession } from './session.tsx';

/** Notices are made a moment after what they tell of. */
const notedWithinMs = 3000;

function UnreadBell({ collaboration, view }: { collaboration: string; view: Route['view'] }) {
  const say = useWords().frame;
  const read = useResource('unread notices', '', (signal) =>
    notices.list({ unread: true, page: 1, limit: 1 }, signal),
  );
  useChanges(collaboration, null, () => {
    read.reload();
    window.setTimeout(read.reload, notedWithinMs);
  });
  useEffect(() => {
    window.addEventListener(noticesRead, read.reload);
    return () => window.removeEventListener(noticesRead, read.reload);
  }, [read.reload]);
  const unread = read.value?.unread ?? 0;
  return (
    <Link class="bell" to={noticesPath(collaboration)} aria-current={view === 'notices' ? 'page' : undefined}>
      <Icon name="bell" />
      <span class="unseen">{say.notices}</span>
      {unread > 0 && (
        <>
          {' '}
          <span class="badge">{unread}</span> <span class="unseen">{say.unread}</span>
        </>
      )}
    </Link>
  );
}

/** Notices are an account's own: without sign-in there are none. */
export function Bell(props: { collaboration: string; view: Route['view'] }) {
  return useSession().account !== null ? <UnreadBell {...props} /> : null;
}
