// What was typed in a form and not sent yet, kept by the browser: by account, place and form. Whoever has an account
// finds it again until it is sent or they sign out; without one it is kept as long as the window.
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { useSession } from '../frame/session.tsx';
import { typedForgotten, typedPrefix } from './memory.ts';

/** What a form is about, where the address does not say it. */
export const About = createContext('');

interface Kept {
  at: string;
  fields: [name: string, value: string][];
}

const saveAfterMs = 250;

/** A field may come when another has been filled, or when what it offers has been read. */
const tries = 8;
const triesEveryMs = 150;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Files cannot be kept, and passwords shall not. */
function controlsOf(form: HTMLFormElement): Control[] {
  const all = [...form.elements] as Control[];
  return all.filter(
    ({ name, tagName, type }) =>
      name !== '' && /^(INPUT|SELECT|TEXTAREA)$/.test(tagName) && !/^(file|password|hidden)$/.test(type),
  );
}

const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox';

function valueOf(control: Control): string {
  return isBox(control) ? String(control.checked) : control.value;
}

/** As if a person had done it, so that whoever follows the field is told. False: it does not take the value yet. */
function fill(control: Control, value: string): boolean {
  if (valueOf(control) === value) return true;
  if (isBox(control)) {
    control.click();
  } else {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return valueOf(control) === value;
}

/** Fills in what it can; answers whether that was all. */
function restore(form: HTMLFormElement, fields: Kept['fields']): boolean {
  const left = new Map<string, Control[]>();
  for (const control of controlsOf(form))
    left.set(control.name, [...(left.get(control.name) ?? []), control]);
  let all = true;
  for (const [name, value] of fields) {
    const control = left.get(name)?.shift();
    if (!control || !fill(control, value)) all = false;
  }
  return all;
}

function storageOf(account: string | null): Storage | null {
  try {
    return account === null ? sessionStorage : localStorage;
  } catch {
    return null; // forbidden: then nothing is kept
  }
}

function read(storage: Storage | null, key: string): Kept | null {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

interface Place {
  storage: Storage | null;
  key: string;
}

function usePlace(name: string): Place {
  const account = useSession().account?.id ?? null;
  const about = useContext(About) || location.pathname;
  return { storage: storageOf(account), key: `${typedPrefix}${account ?? ''} ${about} ${name}` };
}

/** How many fields of that name were typed in, for forms that grow. */
export function useTypedNumber(name: string, field: string): number {
  const { storage, key } = usePlace(name);
  return read(storage, key)?.fields.filter(([each]) => each === field).length ?? 0;
}

export interface Typed {
  /** When what stands in the form was typed, if that was before the form was opened. */
  since: string | null;
  forget: () => void;
}

export function useTyped(form: RefObject<HTMLFormElement | null>, name: string): Typed {
  const { storage, key } = usePlace(name);
  const [since, setSince] = useState<string | null>(null);
  const pending = useRef<number | undefined>(undefined);
  const forgotten = useRef(false);
  useEffect(() => {
    const here = form.current;
    if (!here) return;
    const kept = read(storage, key);
    let left = kept === null ? 0 : tries;
    const again = (): void => {
      if (left <= 0 || !kept) return;
      left = restore(here, kept.fields) ? 0 : left - 1;
      if (left > 0) window.setTimeout(again, triesEveryMs);
    };
    again();
    if (kept) setSince(kept.at);
    const save = (): void => {
      pending.current = undefined;
      if (forgotten.current) return;
      const fields = controlsOf(here).map((control): [string, string] => [control.name, valueOf(control)]);
      try {
        storage?.setItem(key, JSON.stringify({ at: new Date().toISOString(), fields } satisfies Kept));
      } catch {
        // Full, or forbidden: then it is in the form alone.
      }
    };
    const typed = (event: Event): void => {
      if (event.isTrusted && left === 0) pending.current ??= window.setTimeout(save, saveAfterMs);
    };
    const leave = (): void => {
      if (pending.current !== undefined) save();
    };
    here.addEventListener('input', typed);
    here.addEventListener('change', typed);
    const stop = (): void => void (forgotten.current = true);
    window.addEventListener('pagehide', leave);
    window.addEventListener(typedForgotten, stop);
    return () => {
      left = 0;
      window.clearTimeout(pending.current);
      leave();
      here.removeEventListener('input', typed);
      here.removeEventListener('change', typed);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener(typedForgotten, stop);
    };
  }, [key]);
  const forget = (): void => {
    forgotten.current = true;
    storage?.removeItem(key);
  };
  return { since, forget };
}

/** Whether there is a connection, as far as the browser knows. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const ask = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', ask);
    window.addEventListener('offline', ask);
    return () => {
      window.removeEventListener('online', ask);
      window.removeEventListener('offline', ask);
    };
  }, []);
  return online;
}
