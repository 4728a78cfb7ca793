// The path: what is done, where the case is now, what lies ahead; tracks that run beside it each on a line of their own.
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
  const inner = step.status === 'now' ? shownSteps(step.inside) : [];
  return (
    <li
      class={`step step-${step.status}`}
      aria-current={step.status === 'now' ? 'step' : undefined}
      title={since}
    >
      <span class="step-name">
        <Symbol name={symbols[step.status]} />
        <span>
          {title(step.title)}
          <span class="unseen"> ({words.case.path[step.status]})</span>
          {step.round > 1 && <span class="quiet"> {words.case.path.times(step.round)}</span>}
        </span>
      </span>
      {inner.length > 0 && <Steps steps={inner} />}
    </li>
  );
}

function Steps({ steps }: { steps: readonly PathStep[] }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <Step key={step.state} step={step} />
      ))}
    </ol>
  );
}

export function Path({ steps }: { steps: readonly PathStep[] }) {
  const words = useWords();
  const title = useTitle();
  const shown = shownSteps(steps);
  if (shown.length === 0) return null;
  return (
    <section class="path" aria-label={words.case.path.title}>
      <Steps steps={shown} />
      {besideTracks(steps).map((track) => (
        <div class="track" key={track.state}>
          <span class="track-name">{title(track.title)}</span>
          <Steps steps={shownSteps(track.steps)} />
        </div>
      ))}
    </section>
  );
}
