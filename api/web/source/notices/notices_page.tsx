// "Notiser": one's own, over all collaborations, newest first. Which ones, and the settings, live in the address.
import { useState } from 'preact/hooks';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Link, queryAddress, useAddress } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { service, type Schema } from '../service/client.ts';
import { notices } from '../service/notices.ts';
import { useResource } from '../service/resource.ts';
import { NoticeList } from './notice_list.tsx';
import { NoticeSettingsPage } from './notice_settings.tsx';
import { noticeWords } from './words.ts';

const shownAtOnce = 50;

function Pages({ meta }: { meta: Schema['Meta'] }) {
  const say = noticeWords[useWords().code];
  if (meta.totalPages <= 1) return null;
  const to = (page: number): string => queryAddress({ page: page === 1 ? null : String(page) });
  return (
    <p class="pages">
      {meta.page > 1 && <Link to={to(meta.page - 1)}>{say.newer}</Link>}
      <span class="quiet">{say.page(meta.page, meta.totalPages)}</span>
      {meta.page < meta.totalPages && <Link to={to(meta.page + 1)}>{say.older}</Link>}
    </p>
  );
}

function Which({ unreadOnly, unread }: { unreadOnly: boolean; unread: number }) {
  const say = noticeWords[useWords().code];
  const here = (chosen: boolean): 'true' | undefined => (chosen ? 'true' : undefined);
  return (
    <nav class="tabs" aria-label={say.which}>
      <ul>
        <li>
          <Link to={queryAddress({ unread: null, page: null })} aria-current={here(!unreadOnly)}>
            {say.all}
          </Link>
        </li>
        <li>
          <Link to={queryAddress({ unread: '1', page: null })} aria-current={here(unreadOnly)}>
            {say.unread(unread)}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

/** What can be marked, and what came of it, in words. */
function useMarking(reload: () => void) {
  const say = noticeWords[useWords().code];
  const [told, setTold] = useState('');
  const after = (marking: Promise<{ unread: number }>, tell: boolean): void => {
    marking
      .then(
        ({ unread }) => setTold(tell ? say.marked(unread) : ''),
        () => setTold(say.failed),
      )
      .then(reload);
  };
  return {
    told,
    mark: (ids: readonly string[], read: boolean): void => after(notices.mark(ids, read), false),
    markAll: (until: string): void => after(notices.markAll(until), true),
  };
}

function OwnNotices({ collaboration }: { collaboration: string }) {
  const say = noticeWords[useWords().code];
  const { query } = useAddress();
  const unread = query.get('unread') === '1';
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const read = useResource('notices', `${unread} ${page}`, (signal) =>
    Promise.all([notices.list({ unread, page, limit: shownAtOnce }, signal), service.clock(signal)]),
  );
  const { told, mark, markAll } = useMarking(read.reload);
  const { collaborations = [] } = useSession();
  const nameOf = (id: string): string => collaborations.find((each) => each.id === id)?.name ?? id;
  useChanges(collaboration, null, () => window.setTimeout(read.reload, 2000));
  return (
    <Read resource={read}>
      {([{ notices: all, unread: left, _meta }, { today }]) => (
        <>
          <Which unreadOnly={unread} unread={left} />
          <p role="status" class="saved">
            {told}
          </p>
          {all.length === 0 && <p class="empty">{unread ? say.noneUnread : say.none}</p>}
          {left > 0 && all[0] && (
            <p>
              <button type="button" onClick={() => markAll(all[0]!.at)}>
                {say.markAll}
              </button>
            </p>
          )}
          <NoticeList notices={all} {...{ collaboration, nameOf, today, mark }} />
          <Pages meta={_meta} />
        </>
      )}
    </Read>
  );
}

export function NoticesPage({ collaboration }: { collaboration: string }) {
  const say = noticeWords[useWords().code];
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const settings = useAddress().query.get('show') === 'settings';
  const { account } = useSession();
  const title = settings ? say.settings.title : say.title;
  useWindowTitle(title);
  return (
    <>
      <div class="title-line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {account !== null && (
          <Link to={queryAddress({ show: settings ? null : 'settings', page: null })}>
            {settings ? say.settings.back : say.settings.open}
          </Link>
        )}
      </div>
      {account === null ? (
        <p class="empty">{say.noAccount}</p>
      ) : settings ? (
        <NoticeSettingsPage />
      ) : (
        <OwnNotices collaboration={collaboration} />
      )}
    </>
  );
}
