// A move as a button that unfolds: what it asks for, the day it happened, and the button that does it.
import { useRef, useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { freshKey } from '../../parts/fresh_key.ts';
import { problemText } from '../../parts/reading.tsx';
import { useTyped } from '../../parts/typed.ts';
import { TypedNote } from '../../parts/typed_note.tsx';
import { isOwnLastAct, service, ServiceProblem, type Case, type CasePlace, type Schema } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { Blockers } from './blockers.tsx';
import { FillField } from './fill_field.tsx';
import { happenedOnField, lifecycleField, makeMove, titleField } from './make_move.ts';

type Transition = Schema['Transition'];

export interface MoveProps {
  place: CasePlace;
  of: Case;
  etag: string;
  actor: string;
  transition: Transition;
  /** Called after the move, and after a refusal that says the case has changed. */
  changed: (done: string | null) => void;
}

function NewCaseFields({ collaboration, transition }: { collaboration: string; transition: Transition }) {
  const words = useWords();
  const title = useTitle();
  const read = useResource(`lifecycles ${collaboration}`, '', (signal) =>
    service.lifecycles(collaboration, signal),
  );
  return (
    <>
      {transition.choosesLifecycle && (
        <label class="field">
          <span>{words.tab.steps.lifecycle}</span>
          <select name={lifecycleField} required>
            <option value="">{words.tab.steps.choose}</option>
            {read.value?.lifecycles.map(({ name, title: text }) => (
              <option key={name} value={name}>
                {title(text)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field">
        <span>{words.tab.steps.newTitle}</span>
        <input name={titleField} maxLength={300} />
      </label>
    </>
  );
}

function HappenedOn({ today }: { today: string }) {
  const say = useWords().tab.steps;
  return (
    <label class="field">
      <span>{say.happenedOn}</span>
      <input type="date" name={happenedOnField} defaultValue={today} max={today} required />
      <small class="quiet">{say.happenedHelp}</small>
    </label>
  );
}

/** What a move is made upon: the texts and the facts. That the case still is where the move is, the API sees to. */
const madeUpon = ({ documents, fields, hold }: Case): string =>
  JSON.stringify([documents.map(({ name, versions }) => [name, versions.length]), fields, hold]);

/**
 * What others changed elsewhere in the case is no obstacle, nor what one has changed oneself a moment ago: the move is
 * then made upon what stands now.
 */
function guardedMove(place: CasePlace, of: Case, etag: string) {
  return async (make: (etag: string) => Promise<unknown>): Promise<void> => {
    try {
      await make(etag);
    } catch (error) {
      if (!(error instanceof ServiceProblem) || error.status !== 412) throw error;
      const now = await service.case(place, null, new AbortController().signal);
      if (!isOwnLastAct(place.case, now.etag) && madeUpon(now.data) !== madeUpon(of)) throw error;
      await make(now.etag);
    }
  };
}

/** Sends the form; what came of it, while it is under way and when it was refused. */
function useMove({ place, of, etag, actor, transition, changed }: MoveProps, forget: () => void) {
  const guarded = guardedMove(place, of, etag);
  const title = useTitle();
  const [key, setKey] = useState(freshKey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ServiceProblem | null>(null);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setProblem(null);
    try {
      await guarded((seen) => makeMove({ place, actor, etag: seen, key, transition, form }));
      forget();
      changed(title(transition.title));
    } catch (error) {
      const refused = error instanceof ServiceProblem ? error : new ServiceProblem(0, [], String(error));
      setProblem(refused);
      // Without an answer nobody knows whether it was done: the next try must carry the same key.
      if (refused.status !== 0) setKey(freshKey());
      if (refused.status === 412) changed(null);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}

function Refused({ problem }: { problem: ServiceProblem }) {
  const words = useWords();
  const say = words.tab.steps;
  const why = problem.blockers.length > 0 ? '' : ` ${problemText(problem.status, words.problem)}`;
  return (
    <div class="note note-late" role="alert">
      <p>{problem.status === 412 ? say.stale : problem.status === 0 ? why : say.notDone + why}</p>
      {problem.status !== 412 && <Blockers blockers={problem.blockers} />}
    </div>
  );
}

export function MoveForm(props: MoveProps & { cancel: () => void }) {
  const { of, transition, cancel } = props;
  const words = useWords();
  const title = useTitle();
  const form = useRef<HTMLFormElement>(null);
  const typed = useTyped(form, `${transition.state} ${transition.move}`);
  const { busy, problem, send } = useMove(props, typed.forget);
  const stop = (): void => {
    typed.forget();
    cancel();
  };
  return (
    <form class="move-form" ref={form} onSubmit={(event) => void send(event)}>
      <TypedNote typed={typed} form={form} close={cancel} />
      {transition.fill.map((part) => (
        <FillField key={part.name} part={part} of={of} />
      ))}
      {(transition.startsCase || transition.choosesLifecycle) && (
        <NewCaseFields collaboration={of.collaboration} transition={transition} />
      )}
      <HappenedOn today={of.today} />
      {problem && <Refused problem={problem} />}
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {title(transition.title)}
        </button>
        <button type="button" onClick={stop}>
          {words.tab.steps.cancel}
        </button>
      </p>
    </form>
  );
}
