// What is waited for, beside how far the parties have come and when the agreement is in force.
import type { Case } from '../../service/client.ts';
import { mainDecision } from './case_facts.ts';
import { Counts } from './counts.tsx';
import { Dates } from './dates.tsx';
import { ForceSentence } from './force.tsx';
import { WaitingFor } from './waiting.tsx';

export function FirstView({ of }: { of: Case }) {
  const work = mainDecision(of.works);
  const over = of.phase === 'completed' || of.phase === 'terminated';
  return (
    <div class="columns">
      <WaitingFor waits={of.waitsFor} works={of.works} today={of.today} over={over} />
      <div class="beside">
        {work && <Counts work={work} today={of.today} />}
        <ForceSentence of={of} work={work} />
        <Dates dates={of.dates} />
      </div>
    </div>
  );
}
