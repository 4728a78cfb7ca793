// Changes the register as it was seen. What others changed elsewhere in it is no obstacle; what they changed here is
// shown beside what was typed, and whoever typed chooses.
import { useState } from 'preact/hooks';
import { TheirsHere } from '../parts/theirs.tsx';
import { ServiceProblem } from '../service/client.ts';
import { readRegister, type RegisterAround } from './organisations.tsx';

export type Known = Pick<RegisterAround, 'organisations' | 'bodies' | 'etag'>;

/** What the form is about, a name for each part of it: "Brevlåda: kommun@kumla.example". */
export type Facts = readonly (readonly [string, string])[];

interface Guarded {
  /** As somebody else has left it, where it differs here; stands between the problem and the fields. */
  beside: ReturnType<typeof TheirsHere> | null;
  put: (act: (known: Known) => Promise<unknown>) => Promise<unknown>;
}

const neverAborted = new AbortController().signal;

function differing(was: Facts, now: Facts): Facts {
  return now.filter(([name, text]) => was.find(([other]) => other === name)?.[1] !== text);
}

/** Without `about` the change adds something: it is made upon whatever stands there. */
export function useKnown(around: RegisterAround, about: (known: Known) => Facts = () => []): Guarded {
  const [seen, setSeen] = useState<Known>(around);
  const [theirs, setTheirs] = useState<Facts>([]);
  const put: Guarded['put'] = async (act) => {
    try {
      return await act(seen);
    } catch (error) {
      if (!(error instanceof ServiceProblem) || error.status !== 412) throw error;
      const now = await readRegister(around.collaboration, neverAborted);
      const changed = differing(about(seen), about(now));
      setSeen(now);
      if (changed.length === 0) return act(now);
      setTheirs(changed);
      throw error;
    }
  };
  const told = theirs.map(([name, text]) => `${name}: ${text || '–'}`).join(' · ');
  return { beside: theirs.length > 0 ? <TheirsHere>{told}</TheirsHere> : null, put };
}
