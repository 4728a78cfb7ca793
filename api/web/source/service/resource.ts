// Something read from the server, together with whether it is being read and what went wrong.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ServiceProblem } from './client.ts';

export interface Resource<T> {
  /** What was read last; stays while it is read again. */
  value: T | null;
  problem: ServiceProblem | null;
  loading: boolean;
  reload: () => void;
}

interface Kept<T> {
  subject: string;
  value: T | null;
  problem: ServiceProblem | null;
  loading: boolean;
}

/**
 * Reads anew when `subject` or `variant` changes. What is shown is kept until the new is here if only the
 * variant changed (another day of the same case), and dropped at once if it is another subject.
 */
export function useResource<T>(
  subject: string,
  variant: string,
  load: (signal: AbortSignal) => Promise<T>,
): Resource<T> {
  const [kept, setKept] = useState<Kept<T>>({ subject, value: null, problem: null, loading: true });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const abort = new AbortController();
    setKept((old) =>
      old.subject === subject
        ? { ...old, loading: true }
        : { subject, value: null, problem: null, loading: true },
    );
    latest.current(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setKept({ subject, value, problem: null, loading: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const problem = error instanceof ServiceProblem ? error : new ServiceProblem(0, [], String(error));
        setKept((old) => ({ ...old, problem, loading: false }));
      },
    );
    return () => abort.abort();
  }, [subject, variant, turn]);

  const reload = useCallback(() => setTurn((number) => number + 1), []);
  const current = kept.subject === subject;
  return {
    value: current ? kept.value : null,
    problem: current ? kept.problem : null,
    loading: current ? kept.loading : true,
    reload,
  };
}
