// One's own calendar in each collaboration: the meetings of one's seats, and the last days of one's tasks.
import { useSession } from '../frame/session.tsx';
import { Subscribe } from '../parts/subscribe.tsx';
import type { AccountWords } from './words.ts';

export function OwnCalendars({ say }: { say: AccountWords }) {
  const { collaborations = [] } = useSession();
  if (collaborations.length === 0) return null;
  return (
    <section aria-labelledby="own-calendars">
      <h2 id="own-calendars">{say.calendars.title}</h2>
      <p class="quiet">{say.calendars.help}</p>
      <ul class="plain">
        {collaborations.map(({ id, name }) => (
          <li key={id}>
            {name}{' '}
            <Subscribe
              collaboration={id}
              path={`/v1/collaborations/${encodeURIComponent(id)}/calendar.ics`}
              about={say.calendars.own(name)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
