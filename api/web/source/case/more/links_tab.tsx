import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useWords } from '../../language/language.tsx';
import { Unfold } from '../../parts/form.tsx';
import { casePath } from '../../route/route.ts';
import { Link } from '../../route/router.tsx';
import type { Case } from '../../service/client.ts';
import { leads } from '../rounds/who_may.ts';
import { useActingAs } from '../steps/use_acting_as.ts';
import { LinkForm, linkWords } from './link_form.tsx';

function LinkList({ of }: { of: Case }) {
  const say = useWords().tab.links;
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

interface LinksTabProps {
  of: Case;
  etag: string;
  asOf: Day | null;
  reload: () => void;
}

/** Related cases, each with what this case is to it; whoever leads links one more. */
export function LinksTab({ of, etag, asOf, reload }: LinksTabProps) {
  const words = useWords();
  const [actor] = useActingAs(of.collaboration);
  const [done, setDone] = useState<string | null>(null);
  const saved = (what: string): void => {
    setDone(what);
    reload();
  };
  const acting = { of, actor, saved };
  return (
    <>
      <p role="status" class="saved">
        {done !== null && words.tab.round.form.saved(done)}
      </p>
      <LinkList of={of} />
      {asOf === null && leads(actor) && (
        <div class="acts">
          <Unfold label={linkWords[words.code].open}>
            {(close) => <LinkForm acting={acting} etag={etag} close={close} />}
          </Unfold>
        </div>
      )}
    </>
  );
}
