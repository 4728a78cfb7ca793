// A lifecycle in words: its states in order, nested as they are, with what is to be done and the steps
// people take.
import { useTitle, useWords } from '../language/language.tsx';
import { Symbol } from '../parts/symbol.tsx';
import type { Lifecycle } from '../service/lifecycles.ts';
import { dueText } from './due_words.ts';
import { lifecycleWords } from './words_en.ts';

type State = Lifecycle['states'][number];
type Work = Lifecycle['works'][number];

/** What is waited for, in words; days that a field holds go by the field's name. */
export function useDue(of: Pick<Lifecycle, 'fields'>): (due: string) => string {
  const { code } = useWords();
  const title = useTitle();
  return (due) => {
    const nameOf = (field: string): string | null => {
      const found = of.fields.find(({ name }) => name === field);
      return found ? `"${title(found.title)}"` : null;
    };
    return dueText(due, nameOf, code);
  };
}

function Works({ works, of }: { works: readonly Work[]; of: Lifecycle }) {
  const title = useTitle();
  const due = useDue(of);
  const say = lifecycleWords[useWords().code].content;
  return (
    <ul class="plain">
      {works.map((work) => (
        <li key={work.name}>
          <span class="quiet">{say.kinds[work.kind]}</span> {title(work.title)}{' '}
          <span class="quiet">
            {[work.due && due(work.due), work.optional && say.optional].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Ways on first, ends last. */
function inside(of: Lifecycle, parent: string): State[] {
  const all = of.states.filter((state) => state.name !== '' && (state.parent ?? '') === parent);
  return [...all.filter(({ end }) => end === null), ...all.filter(({ end }) => end !== null)];
}

function OneState({ state, of }: { state: State; of: Lifecycle }) {
  const title = useTitle();
  const say = lifecycleWords[useWords().code].content;
  const works = of.works.filter((work) => work.state === state.name);
  const help = title(state.help);
  const inner = state.name === '' ? [] : inside(of, state.name);
  const end = state.end === 'completed' && state.parent ? say.ends.inside : state.end && say.ends[state.end];
  return (
    <li class="state-kind">
      <p>
        {state.end && <Symbol name={state.end === 'completed' ? 'done' : 'dropped'} />}{' '}
        <strong>{state.name === '' ? say.whole : title(state.title)}</strong>{' '}
        <span class="quiet">{[end, state.tracks && say.tracks].filter(Boolean).join(', ')}</span>
      </p>
      {help && <p class="quiet">{help}</p>}
      {works.length > 0 && <Works works={works} of={of} />}
      {state.moves.length > 0 && (
        <p>
          <span class="quiet">{say.moves}:</span> {state.moves.map((move) => title(move.title)).join(' · ')}
        </p>
      )}
      {inner.length > 0 && (
        <ul class="state-kinds">
          {inner.map((each) => (
            <OneState key={each.name} state={each} of={of} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Names({
  name,
  list,
}: {
  name: string;
  list: Lifecycle['roles'] | Lifecycle['documents'] | Lifecycle['fields'];
}) {
  const title = useTitle();
  if (list.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{list.map((each) => title(each.title)).join(' · ')}</dd>
    </div>
  );
}

export function Content({ of }: { of: Lifecycle }) {
  const title = useTitle();
  const say = lifecycleWords[useWords().code].content;
  const help = title(of.help);
  const outermost = of.states.find(({ name }) => name === '');
  const top = inside(of, '');
  const own = outermost && (outermost.moves.length > 0 || of.works.some(({ state }) => state === ''));
  return (
    <>
      {help && <p>{help}</p>}
      <dl class="own-facts">
        <Names name={say.documents} list={of.documents} />
        <Names name={say.fields} list={of.fields} />
        <Names name={say.roles} list={of.roles} />
      </dl>
      <p class="quiet">{say.help}</p>
      <ul class="state-kinds">
        {top.map((each) => (
          <OneState key={each.name} state={each} of={of} />
        ))}
        {own && <OneState state={outermost} of={of} />}
      </ul>
    </>
  );
}
