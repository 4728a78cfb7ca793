// One's own notices as lines: what it is about, the words of it, when it came, and whether it has been read.
import type { Day } from '../format/day.ts';
import { localDay, localTime } from '../format/instant.ts';
import { useTitle, useWords } from '../language/language.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import type { OwnNotice } from '../service/notices.ts';
import { noticeWords } from './words.ts';

export type Mark = (notice: OwnNotice, read: boolean) => void;

interface LineProps {
  notice: OwnNotice;
  /** Of the collaboration, where it is another one than that looked at. */
  elsewhere: string | null;
  today: Day;
  mark: Mark;
}

function When({ at, today }: { at: string; today: Day }) {
  const words = useWords();
  const say = noticeWords[words.code];
  const day = localDay(at);
  return (
    <time dateTime={at} class="quiet">
      {day === today ? say.today(localTime(at)) : say.on(words.day(day), localTime(at))}
    </time>
  );
}

function Line({ notice, elsewhere, today, mark }: LineProps) {
  const words = useWords();
  const title = useTitle();
  const say = noticeWords[words.code];
  const { subject, lines, readAt, topic } = notice;
  const unread = readAt === null;
  const name = subject ? title(subject) : say.hidden;
  return (
    <li class={unread ? 'notice notice-unread' : 'notice'}>
      <p class="notice-about quiet">
        {unread && <strong class="unread">{say.isUnread}</strong>} {say.topics[topic]}
        {elsewhere !== null && ` · ${say.elsewhere(elsewhere)}`} · <When at={notice.at} today={today} />
      </p>
      <p>
        {notice.case !== null && subject ? (
          <span onClick={() => unread && mark(notice, true)}>
            <Link to={casePath(notice.collaboration, notice.case)}>{name}</Link>
          </span>
        ) : (
          name
        )}
      </p>
      {lines.map((line) => (
        <p key={line.en} class="quiet">
          {title(line)}
        </p>
      ))}
      <button type="button" class="plain" onClick={() => mark(notice, unread)}>
        {unread ? say.markRead : say.markUnread}
        <span class="unseen">{say.about(name)}</span>
      </button>
    </li>
  );
}

interface ListProps {
  notices: readonly OwnNotice[];
  collaboration: string;
  nameOf: (collaboration: string) => string;
  today: Day;
  mark: Mark;
}

export function NoticeList({ notices, collaboration, nameOf, today, mark }: ListProps) {
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <Line
          key={notice.id}
          notice={notice}
          elsewhere={notice.collaboration === collaboration ? null : nameOf(notice.collaboration)}
          today={today}
          mark={mark}
        />
      ))}
    </ul>
  );
}
