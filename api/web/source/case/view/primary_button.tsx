// The one primary action of the case page: it leads to the place where the thing is done.
import { useWords } from '../../language/language.tsx';
import { Link, queryAddress } from '../../route/router.tsx';
import type { Case } from '../../service/client.ts';
import { useActingAs } from '../steps/use_acting_as.ts';
import { primaryAction } from './primary_action.ts';

export function PrimaryButton({ of }: { of: Case }) {
  const say = useWords().case.primary;
  const [actor] = useActingAs(of.collaboration);
  const primary = primaryAction(of, actor);
  if (primary === null) return null;
  const to = primary.tab === null ? { do: 'remind' } : { tab: primary.tab, do: null };
  const show = (): void => {
    const place = primary.tab === null ? 'remind' : 'tab-title';
    window.requestAnimationFrame(() => document.getElementById(place)?.scrollIntoView());
  };
  return (
    <span onClick={show}>
      <Link class="primary" to={queryAddress(to)}>
        {say[primary.act]}
      </Link>
    </span>
  );
}
