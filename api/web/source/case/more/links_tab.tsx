import { useWords } from '../../language/language.tsx';
import { casePath } from '../../route/route.ts';
import { Link } from '../../route/router.tsx';
import type { Case } from '../../service/client.ts';

/** Related cases, each with what this case is to it. */
export function LinksTab({ of }: { of: Case }) {
  const words = useWords();
  const say = words.tab.links;
  if (of.links.length === 0) return <p class="empty">{say.none}</p>;
  return (
    <ul class="lines">
      {of.links.map(({ case: id, title, relation, newer, ended }) => (
        <li key={id + relation} class="line">
          <p>
            <span class="quiet">{(newer ? say.newer : say.older)[relation]}</span>{' '}
            <Link to={casePath(of.collaboration, id)}>
              <strong>{title ?? id}</strong>
            </Link>
            {ended && <span class="quiet"> · {say.ended}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
