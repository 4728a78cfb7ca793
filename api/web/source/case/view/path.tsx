// The path: what is done, where the case is now, what lies ahead; tracks that run beside it each on a line of
// their own.
import { useTitle, useWords } from '../../language/language.tsx';
import { Symbol, type SymbolName } from '../../parts/symbol.tsx';
import { besideTracks, shownSteps, type PathStep } from './case_facts.ts';

const symbols: Readonly<Record<PathStep['status'], SymbolName>> = {
  done: 'done',
  now: 'now',
  next: 'not_begun',
  skipped: 'dropped',
};

function Step({ step }: { step: PathStep }) {
  const words = useWords();
  const title = useTitle();
  const since = step.enteredOn === null ? undefined : words.case.path.entered(words.day(step.enteredOn));
  const now = step.status === 'now';
  return (
    <li class={`step step-${step.status}`} aria-current={now ? 'step' : undefined} title={since}>
      <Symbol name={symbols[step.status]} />
      <span>
        {title(step.title)}
        <span class="unseen"> ({words.case.path[step.status]})</span>
        {step.round > 1 && <span class="quiet"> {words.case.path.times(step.round)}</span>}
      </span>
    </li>
  );
}

/** The steps of one level, and under them those inside the step where the case is now. */
function Steps({ steps, name }: { steps: readonly PathStep[]; name: string | null }) {
  const title = useTitle();
  const shown = shownSteps(steps);
  const entered = shown.filter(({ status, inside }) => status === 'now' && shownSteps(inside).length > 0);
  return (
    <>
      <div class={name === null ? 'level' : 'level level-inner'}>
        {name !== null && <span class="level-name">{name}</span>}
        <ol class="steps">
          {shown.map((step) => (
            <Step key={step.state} step={step} />
          ))}
        </ol>
      </div>
      {entered.map((step) => (
        <Steps key={step.state} steps={step.inside} name={title(step.title)} />
      ))}
    </>
  );
}

export function Path({ steps }: { steps: readonly PathStep[] }) {
  const words = useWords();
  const title = useTitle();
  if (shownSteps(steps).length === 0) return null;
  return (
    <section class="path" aria-label={words.case.path.title}>
      <Steps steps={steps} name={null} />
      {besideTracks(steps).map((track) => (
        <Steps key={track.state} steps={track.steps} name={title(track.title)} />
      ))}
    </section>
  );
}
