// Something done by a button alone, without a form: what went wrong is kept to be shown.
import { useState } from 'preact/hooks';
import { ServiceProblem } from '../service/api.ts';

export interface Acting {
  busy: boolean;
  problem: ServiceProblem | null;
  run: (act: () => Promise<unknown>) => void;
}

export function useActing(done: () => void): Acting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ServiceProblem | null>(null);
  const run = (act: () => Promise<unknown>): void => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    act()
      .then(done, (error: unknown) =>
        setProblem(error instanceof ServiceProblem ? error : new ServiceProblem(0, [], String(error))),
      )
      .finally(() => setBusy(false));
  };
  return { busy, problem, run };
}
