// One's own notices as lines: what it is about, the words of it, when it came, and whether it has been read.
import type { Day } from '../format/day.ts';
import { localDay, localTime } from '../format/instant.ts';
import { withSpokenDays } from '../format/spoken_days.ts';
import { useTitle, useWords } from '../language/language.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import type { OwnNotice } from '../service/notices.ts';
import { together, type Told } from './together.ts';
import { noticeWords } from './words.ts';

/** Several, by id, when they say the same. */
export type Mark = (notices: readonly string[], read: boolean) => void;

interface LineProps {
  told: Told;
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

function Line({ told, elsewhere, today, mark }: LineProps) {
  const words = useWords();
  const title = useTitle();
  const say = noticeWords[words.code];
  const spoken = (text: string): string => withSpokenDays(text, words.day);
  const { first: notice, ids, lines } = told;
  const { subject, readAt, topic } = notice;
  const unread = readAt === null;
  const name = subject ? spoken(title(subject)) : say.hidden;
  return (
    <li class={unread ? 'notice notice-unread' : 'notice'}>
      <p class="notice-about quiet">
        {unread && <strong class="unread">{say.isUnread}</strong>} {say.topics[topic]}
        {elsewhere !== null && ` · ${say.elsewhere(elsewhere)}`} · <When at={notice.at} today={today} />
      </p>
      <p>
        {notice.case !== null && subject ? (
          <span onClick={() => unread && mark(ids, true)}>
            <Link to={casePath(notice.collaboration, notice.case)}>{name}</Link>
          </span>
        ) : (
          name
        )}
      </p>
      {lines.map((line) => (
        <p key={line.en} class="quiet">
          {spoken(title(line))}
        </p>
      ))}
      <button type="button" class="plain" onClick={() => mark(ids, unread)}>
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
      {together(notices).map((told) => (
        <Line
          key={told.first.id}
          told={told}
          elsewhere={told.first.collaboration === collaboration ? null : nameOf(told.first.collaboration)}
          today={today}
          mark={mark}
        />
      ))}
    </ul>
  );
}
