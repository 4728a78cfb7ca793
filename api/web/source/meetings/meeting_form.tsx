// A form about a meeting. Others may change the meeting meanwhile: what they changed elsewhere is no
// obstacle; what
// they changed here is shown, and what was typed stays.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { ActForm } from '../parts/form.tsx';
import { ServiceProblem } from '../service/client.ts';
import type { MeetingAct } from '../service/meeting_acts.ts';
import { meetings, type Meeting } from '../service/meetings.ts';
import { actOf, type Keeping } from './keeping.ts';

interface MeetingFormProps {
  keeping: Keeping;
  legend: string;
  fields: readonly string[];
  /** The part of the meeting that the form is about. */
  about: (meeting: Meeting) => unknown;
  /** How that part is shown when somebody else has changed it. */
  shown?: (meeting: Meeting) => ComponentChildren;
  act: (act: MeetingAct, form: FormData) => Promise<unknown>;
  /** What was saved, in words. */
  saves: string | ((form: FormData) => string);
  submit?: string;
  close: () => void;
  children: ComponentChildren;
}

function isStale(error: unknown): boolean {
  return error instanceof ServiceProblem && error.status === 412;
}

/** Acts on the meeting as it was seen; once more when what changed meanwhile is something else. */
function useGuarded({ keeping, about, act }: Pick<MeetingFormProps, 'keeping' | 'about' | 'act'>) {
  const [seen, setSeen] = useState({ meeting: keeping.meeting, etag: keeping.etag });
  const [theirs, setTheirs] = useState<Meeting | null>(null);
  const guarded = async (form: FormData, key: string): Promise<void> => {
    try {
      await act(actOf(keeping, seen.etag, key), form);
    } catch (error) {
      if (!isStale(error)) throw error;
      const now = await meetings.meeting(keeping.place);
      const same = JSON.stringify(about(now.meeting)) === JSON.stringify(about(seen.meeting));
      setSeen(now);
      if (same) return void (await act(actOf(keeping, now.etag, key), form));
      setTheirs(now.meeting);
      throw error;
    }
  };
  return { theirs, guarded };
}

export function MeetingForm({ keeping, about, act, shown, saves, close, submit, ...rest }: MeetingFormProps) {
  const say = useWords().tab.round.form;
  const saved = useRef<() => void>(() => undefined);
  const { theirs, guarded } = useGuarded({ keeping, about, act });
  const save = async (form: FormData, key: string): Promise<void> => {
    await guarded(form, key);
    const what = typeof saves === 'string' ? saves : saves(form);
    // Read before the form closes: the next act is then about the meeting as this one left it.
    const now = await meetings.meeting(keeping.place).catch(() => null);
    saved.current = () => keeping.saved(what, now);
  };
  const { children, ...form } = rest;
  return (
    <ActForm
      {...form}
      act={save}
      done={() => saved.current()}
      close={close}
      {...(submit && { submit })}
      beside={
        theirs && (
          <div class="theirs">
            {shown && (
              <>
                <p>
                  <strong>{say.theirs}:</strong>
                </p>
                {shown(theirs)}
              </>
            )}
            <p class="quiet">{say.staleNext}</p>
          </div>
        )
      }
    >
      {children}
    </ActForm>
  );
}
