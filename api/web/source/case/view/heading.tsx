// Title, registration numbers and state: what the case is, and where it stands.
import { daysBetween } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import { useHeadingFocus } from '../../parts/title.ts';
import { symbolOfCase } from '../../start/case_list.tsx';
import type { Case } from '../../service/client.ts';
import { PrimaryButton } from './primary_button.tsx';

/** In the order of the parties, as they were named when the case was started. */
function registryNumbersOf({ parties, registryNumbers }: Case): Case['registryNumbers'] {
  const place = (id: string): number => parties.findIndex((party) => party.id === id);
  const order = (id: string): number => (place(id) === -1 ? parties.length : place(id));
  return [...registryNumbers].sort((a, b) => order(a.organisation.id) - order(b.organisation.id));
}

function RegistryNumbers({ of }: { of: Case }) {
  const words = useWords();
  const [first, ...rest] = registryNumbersOf(of);
  if (!first) return <span class="quiet">{words.case.noRegistryNumber}</span>;
  const own = `${first.organisation.name} ${first.number}`;
  if (rest.length === 0) return <span>{own}</span>;
  return (
    <details class="numbers">
      <summary>
        {own} <span class="link">{words.case.registryNumbers(rest.length)}</span>
      </summary>
      <ul>
        {rest.map(({ organisation, number }) => (
          <li key={organisation.id}>
            {organisation.name} {number}
          </li>
        ))}
      </ul>
    </details>
  );
}

function States({ of }: { of: Case }) {
  const words = useWords();
  const title = useTitle();
  const inner = of.states.filter(({ innermost }) => innermost);
  if (of.phase === 'completed' || of.phase === 'terminated' || inner.length === 0) {
    return (
      <p class="state">
        <Symbol name={symbolOfCase({ phase: of.phase, onHold: false })} />
        {words.case.phases[of.phase]}
      </p>
    );
  }
  return (
    <ul class="states">
      {inner.map((state) => {
        const days = daysBetween(state.enteredOn, of.today);
        return (
          <li class="state" key={state.name}>
            <Symbol name={of.hold ? 'on_hold' : 'now'} />
            <span>
              <strong>{title(state.title)}</strong>{' '}
              <span class="quiet" title={words.day(state.enteredOn)}>
                {days === 0 ? words.case.sinceToday : words.case.since(days)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** `now`: not as it stood on an earlier day, when nothing can be done. */
export function CaseHeading({ of, now }: { of: Case; now: boolean }) {
  const words = useWords();
  const title = useTitle();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  return (
    <header class="case-heading">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {of.title}
        </h1>
        <div class="quiet facts">
          <span>{title(of.lifecycle.title)}</span>
          <RegistryNumbers of={of} />
          <span>{words.case.startedOn(words.day(of.startedOn))}</span>
        </div>
      </div>
      <States of={of} />
      {now && <PrimaryButton of={of} />}
    </header>
  );
}
