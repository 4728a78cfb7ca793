// How far a version has come, and what that means; on demand, organisation by organisation.
import { useTitle, useWords } from '../../language/language.tsx';
import { Symbol, type SymbolName } from '../../parts/symbol.tsx';
import type { Schema } from '../../service/client.ts';
import { documentWords } from './words.ts';

type Reached = Schema['Reached'];
type State = Reached['state'];

const symbols: Readonly<Record<State, SymbolName>> = {
  draft: 'not_begun',
  shared_for_comments: 'now',
  dispatched: 'waiting',
  received: 'done',
};

const order: readonly State[] = ['draft', 'shared_for_comments', 'dispatched', 'received'];

function dayOf({ state, sharedOn, dispatchedOn, receivedOn }: Reached): string | null {
  return { draft: null, shared_for_comments: sharedOn, dispatched: dispatchedOn, received: receivedOn }[
    state
  ];
}

function useTold(): (reached: Reached) => string {
  const words = useWords();
  const say = documentWords[words.code];
  return (reached) => {
    const day = dayOf(reached);
    return day === null ? say.states[reached.state] : `${say.states[reached.state]} ${words.day(day)}`;
  };
}

export function Reach({ version: { state, reached } }: { version: Schema['Version'] }) {
  const words = useWords();
  const title = useTitle();
  const say = documentWords[words.code];
  const counts = order.flatMap((each) => {
    const number = reached.filter((one) => one.state === each).length;
    return number > 0 ? [say.of(say.states[each], number)] : [];
  });
  const told = useTold();
  const alike = new Set(reached.map(told)).size === 1;
  return (
    <>
      <Symbol name={symbols[state.name]} /> <span title={title(state.meaning)}>{title(state.title)}</span>
      {reached.length > 0 && (
        <details class="reach">
          <summary class="quiet">
            {alike && reached[0] ? say.receivers(reached.length, told(reached[0])) : counts.join(', ')}
          </summary>
          <p class="quiet">{title(state.meaning)}</p>
          <ul>
            {reached.map((each) => (
              <li key={each.receiver.id}>
                <Symbol name={symbols[each.state]} /> {each.receiver.name}
                {!alike && <span class="quiet proposed">{told(each)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
