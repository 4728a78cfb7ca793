// A small form that unfolds from a button: the problem stands beside its field, and what was typed stays.
import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import type { ServiceProblem } from '../service/api.ts';
import { fieldOf } from './field_of.ts';
import { problemText } from './reading.tsx';
import { useSending } from './sending.ts';
import { useTyped } from './typed.ts';
import { TypedNote } from './typed_note.tsx';

const Problem = createContext<ServiceProblem | null>(null);

export interface Control {
  id: string;
  name: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface FieldProps {
  name: string;
  label: string;
  help?: ComponentChildren;
  children: (control: Control) => JSX.Element;
}

/** What the API says about the field stands under it, and is read out with it. */
export function Field({ name, label, help, children }: FieldProps) {
  const title = useTitle();
  const id = useId();
  const blockers = useContext(Problem)?.blockers.filter(({ at }) => fieldOf(at) === name) ?? [];
  const control = { id, name, 'aria-invalid': blockers.length > 0, 'aria-describedby': `${id}-says` };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(control)}
      <div id={`${id}-says`}>
        {blockers.map(({ code, message }) => (
          <p key={code} class="field-problem">
            {title(message)}
          </p>
        ))}
        {help && <small class="quiet">{help}</small>}
      </div>
    </div>
  );
}

/** What cannot stand beside a field; and that nothing was saved. */
function WholeProblem({ problem, fields }: { problem: ServiceProblem; fields: readonly string[] }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.round.form;
  const rest = problem.blockers.filter(({ at }) => !fields.includes(fieldOf(at)));
  const unexplained = problem.blockers.length === 0 && problem.status !== 412;
  return (
    <div class="note note-late" role="alert">
      <p>{problem.status === 412 ? say.stale : say.notSaved}</p>
      {unexplained && <p>{problemText(problem.status, words.problem)}</p>}
      {problem.status !== 412 && rest.map(({ code, message }) => <p key={code}>{title(message)}</p>)}
    </div>
  );
}

const firstField = "select, textarea, input:not([type='hidden']), button:not(.word *)";

interface ActFormProps {
  legend: string;
  /** The names of the fields beside which a problem can stand. */
  fields: readonly string[];
  act: (form: FormData, key: string) => Promise<unknown>;
  /** Said when it went through; then the form closes. */
  done?: (() => void) | undefined;
  close: () => void;
  /** It is there also when it went through: to be used again, or until what came of it stands in its place. */
  stays?: boolean;
  /** Between the problem and the fields: what somebody else wrote. */
  beside?: ComponentChildren;
  /** What the button says; "Spara" unless said. */
  submit?: string;
  /** Tells forms with the same legend apart: what was typed in one is not found in the other. */
  about?: string;
  children: ComponentChildren;
}

export function ActForm(props: ActFormProps) {
  const { legend, fields, act, close, beside, submit, about, children } = props;
  const say = useWords().tab.round.form;
  const form = useRef<HTMLFormElement>(null);
  const typed = useTyped(form, `${legend} ${about ?? ''}`);
  const over = (then: () => void) => (): void => {
    typed.forget();
    then();
  };
  const through = (): void => {
    props.done?.();
    if (!props.stays) close();
  };
  const { busy, problem, send } = useSending(act, over(through));
  useEffect(() => form.current?.querySelector<HTMLElement>(firstField)?.focus(), []);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problem]);
  return (
    <form class="act-form" ref={form} aria-label={legend} onSubmit={send}>
      <p class="act-title">{legend}</p>
      {problem && <WholeProblem problem={problem} fields={fields} />}
      <TypedNote typed={typed} form={form} close={close} />
      {beside}
      <Problem.Provider value={problem}>{children}</Problem.Provider>
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {submit ?? say.save}
        </button>
        <button type="button" onClick={over(close)}>
          {say.cancel}
        </button>
      </p>
    </form>
  );
}

interface UnfoldProps {
  label: string;
  /** What the button is about, for those who listen. */
  about?: string;
  children: (close: () => void) => JSX.Element;
}

/** A button in whose place the form stands while it is open; the focus comes back to it. */
export function Unfold({ label, about, children }: UnfoldProps) {
  const [open, setOpen] = useState(false);
  const was = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open && was.current) button.current?.focus();
    was.current = open;
  }, [open]);
  if (open) return children(() => setOpen(false));
  return (
    <button type="button" ref={button} onClick={() => setOpen(true)}>
      {label}
      {about && <span class="unseen"> {about}</span>}
    </button>
  );
}
