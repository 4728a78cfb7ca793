// Acts on the case as it was seen. What others changed elsewhere in it is no obstacle; what they changed here is shown
// beside what was typed, and whoever typed chooses.
import { useState } from 'preact/hooks';
import { service, ServiceProblem, type Case } from '../../service/client.ts';
import type { Act } from '../../service/rounds.ts';
import { actOf, type Acting } from '../rounds/disposition_form.tsx';

interface Seen {
  of: Case;
  etag: string;
}

interface Guarded {
  /** The case as somebody else has left it, where it differs here. */
  theirs: Case | null;
  guarded: (key: string, act: (act: Act, etag: string) => Promise<unknown>) => Promise<void>;
}

const neverAborted = new AbortController().signal;

/** `about`: the part of the case that the form is about. */
export function useSeen(acting: Acting, etag: string, about: (of: Case) => unknown): Guarded {
  const [seen, setSeen] = useState<Seen>({ of: acting.of, etag });
  const [theirs, setTheirs] = useState<Case | null>(null);
  const guarded: Guarded['guarded'] = async (key, act) => {
    const who = actOf(acting, key);
    try {
      await act(who, seen.etag);
    } catch (error) {
      if (!(error instanceof ServiceProblem) || error.status !== 412) throw error;
      const now = await service.case(who.place, null, neverAborted);
      const same = JSON.stringify(about(now.data)) === JSON.stringify(about(seen.of));
      setSeen({ of: now.data, etag: now.etag });
      if (same) return void (await act(who, now.etag));
      setTheirs(now.data);
      throw error;
    }
  };
  return { theirs, guarded };
}
