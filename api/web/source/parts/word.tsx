// A word that explains itself: a button with a dotted underline, by pointer, touch and keyboard alike.
// What it means is fetched when the first is asked for.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { WordName } from '../help/glossary.ts';
import { useTitle } from '../language/language.tsx';
import type { Title } from '../service/client.ts';

const edge = 8;

/** Moved to the left when it would stand outside the window. */
function keepInside(text: HTMLElement): void {
  text.style.marginLeft = '0';
  const over = text.getBoundingClientRect().right + edge - document.documentElement.clientWidth;
  if (over > 0) text.style.marginLeft = `${-over}px`;
}

const unread: Title = { sv: 'Förklaringen kunde inte hämtas.', en: 'The explanation could not be fetched.' };

function useMeaning(name: WordName, asked: boolean): Title | null {
  const [meaning, setMeaning] = useState<Title | null>(null);
  useEffect(() => {
    if (!asked || meaning) return;
    import('../help/glossary.ts').then(
      ({ glossary }) => setMeaning(glossary[name].text),
      () => setMeaning(unread),
    );
  }, [asked]);
  return meaning;
}

export function Word({ name, children }: { name: WordName; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const title = useTitle();
  const id = useId();
  const whole = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  const meaning = useMeaning(name, open);
  useEffect(() => {
    if (open && meaning && text.current) keepInside(text.current);
  }, [open, meaning]);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event): void => {
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (escape || (event.type !== 'keydown' && !whole.current?.contains(event.target as Node)))
        setOpen(false);
    };
    const events = ['keydown', 'pointerdown', 'focusin'] as const;
    for (const each of events) document.addEventListener(each, leave);
    return () => {
      for (const each of events) document.removeEventListener(each, leave);
    };
  }, [open]);
  return (
    <span class="word" ref={whole}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {children}
      </button>
      <span id={id} class="word-text" role="status" ref={text} hidden={!open}>
        {open && meaning && title(meaning)}
      </span>
    </span>
  );
}
