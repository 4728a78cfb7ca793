// A form on its way to the server: what was typed stays until it has been saved.
import { useState } from 'preact/hooks';
import { ServiceProblem } from '../service/api.ts';
import { freshKey } from './fresh_key.ts';

export interface Sending {
  busy: boolean;
  problem: ServiceProblem | null;
  send: (event: SubmitEvent) => void;
}

/** `act` may be called again after a refusal; `done` is called once it went through. */
export function useSending(
  act: (form: FormData, key: string) => Promise<unknown>,
  done: () => void,
): Sending {
  const [key, setKey] = useState(freshKey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ServiceProblem | null>(null);
  const send = async (form: FormData): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await act(form, key);
      done();
    } catch (error) {
      const refused = error instanceof ServiceProblem ? error : new ServiceProblem(0, [], String(error));
      setProblem(refused);
      // Without an answer nobody knows whether it was done: the next try must carry the same key.
      if (refused.status !== 0) setKey(freshKey());
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    send: (event) => {
      event.preventDefault();
      if (!busy) void send(new FormData(event.currentTarget as HTMLFormElement));
    },
  };
}

export function textIn(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}
