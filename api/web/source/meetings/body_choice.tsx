// Choosing a body in a list of decisions or assignments, and the way back up.
import { useWords } from '../language/language.tsx';
import { bodiesPath } from '../route/route.ts';
import { go, Link, queryAddress } from '../route/router.tsx';
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';
import { useSay } from './words/use_say.ts';

export function Up({ collaboration }: { collaboration: string }) {
  const words = useWords();
  return (
    <p class="up">
      <Link to={bodiesPath(collaboration)}>{words.frame.meetings}</Link>
    </p>
  );
}

export function BodyChoice({ collaboration, chosen }: { collaboration: string; chosen: string | null }) {
  const say = useSay().body;
  const read = useResource(`bodies ${collaboration}`, '', (signal) => service.bodies(collaboration, signal));
  const bodies = [...(read.value?.bodies ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return (
    <label class="choice">
      {say.body}
      <select
        value={chosen ?? ''}
        onChange={(event) => go(queryAddress({ body: event.currentTarget.value || null }), true)}
      >
        <option value="">{say.everyBody}</option>
        {bodies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
