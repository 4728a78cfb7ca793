// The roles that one holds, in words, for each collaboration.
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { roleText } from '../parts/role_words.ts';
import { startPath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { accounts } from '../service/accounts.ts';
import { namesIn } from '../service/names.ts';
import { useResource } from '../service/resource.ts';
import type { Session } from '../service/session.ts';
import type { AccountWords } from './words.ts';

type Membership = NonNullable<Session['collaborations']>[number];

/** Names of organisations, bodies and people; of people only where one may see them. */
async function readNames(collaboration: string, signal: AbortSignal) {
  const [names, people] = await Promise.all([
    namesIn(collaboration, signal),
    accounts.people(collaboration, signal).catch(() => []),
  ]);
  return new Map([...names, ...people.map(({ id, name }) => [id, name] as const)]);
}

function RolesIn({ membership, say }: { membership: Membership; say: AccountWords }) {
  const { code } = useWords();
  const read = useResource(`names ${membership.id}`, '', (signal) => readNames(membership.id, signal));
  return (
    <li class="line">
      <div>
        <p>
          <Link to={startPath(membership.id)}>
            <strong>{membership.name}</strong>
          </Link>
        </p>
        <Read resource={read}>
          {(names) => {
            const nameOf = (id: string): string => names.get(id) ?? id;
            return (
              <ul class="plain">
                {membership.roles.map((role) => (
                  <li key={`${role.actingAs} ${role.insteadOf}`}>
                    {roleText(role, nameOf, code)}
                    {role.insteadOf !== null && (
                      <span class="quiet"> {say.roles.insteadOf(nameOf(role.insteadOf))}</span>
                    )}
                  </li>
                ))}
              </ul>
            );
          }}
        </Read>
      </div>
    </li>
  );
}

export function OwnRoles({ say }: { say: AccountWords }) {
  const { collaborations = [] } = useSession();
  return (
    <section aria-labelledby="own-roles">
      <h2 id="own-roles">{say.roles.title}</h2>
      {collaborations.length === 0 ? (
        <p class="empty">{say.roles.none}</p>
      ) : (
        <ul class="lines">
          {collaborations.map((each) => (
            <RolesIn key={each.id} membership={each} say={say} />
          ))}
        </ul>
      )}
    </section>
  );
}
