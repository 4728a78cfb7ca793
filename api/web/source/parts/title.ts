// The window's title, and where the focus goes when another view is opened.
import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Överens' : `${title} · Överens`;
  }, [title]);
}

let opened = false;

/** For the heading of a view: it takes the focus when the view is opened, except the very first one. */
export function useHeadingFocus<T extends HTMLElement>(): RefObject<T | null> {
  const heading = useRef<T>(null);
  useEffect(() => {
    if (opened) {
      heading.current?.focus({ preventScroll: true });
      if (location.hash === '') window.scrollTo(0, 0);
    }
    opened = true;
  }, []);
  return heading;
}
