// The address bar as the place where filter, case, day and tab live.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { changedQuery } from './route.ts';

export interface Address {
  path: string;
  query: URLSearchParams;
}

const moved = new EventTarget();

function here(): Address {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

export function useAddress(): Address {
  const [address, setAddress] = useState(here);
  useEffect(() => {
    const read = (): void => setAddress(here());
    addEventListener('popstate', read);
    moved.addEventListener('moved', read);
    return () => {
      removeEventListener('popstate', read);
      moved.removeEventListener('moved', read);
    };
  }, []);
  return address;
}

/** `replace` leaves no trace to go back to. */
export function go(address: string, replace = false): void {
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  moved.dispatchEvent(new Event('moved'));
}

export function queryAddress(changes: Readonly<Record<string, string | null>>): string {
  const query = changedQuery(location.search, changes);
  return location.pathname + (query ? `?${query}` : '');
}

interface LinkProps {
  to: string;
  children: ComponentChildren;
  class?: string;
  'aria-current'?: 'page' | 'true' | undefined;
}

/** A link within the page; with a modifier key or the middle button it is an ordinary one. */
export function Link({ to, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  );
}
