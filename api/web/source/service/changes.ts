// Changes as they come (Server-Sent Events): one stream for each collaboration that somebody on the page
// listens to.
//
// The stream is closed while the page is out of sight, because a browser allows few streams to one server;
// whoever listens is told to read anew when the page comes back.
import { useEffect, useRef } from 'preact/hooks';

/** What changed: the id of a case, or the address of a meeting, body/meeting. */
type Change = string;

/** null: something may have changed anywhere. */
type Listener = (change: Change | null) => void;

const retryMilliseconds = 5000;
const gatherMilliseconds = 100;

class Stream {
  readonly listeners = new Set<Listener>();
  private source: EventSource | null = null;
  private retry: number | undefined;
  private opened = false;

  constructor(private readonly address: string) {}

  open(): void {
    if (this.source || document.hidden) return;
    const source = new EventSource(this.address);
    for (const kind of ['change', 'meeting']) {
      source.addEventListener(kind, (event) => this.tell(changeOf(event)));
    }
    // Connected again: what happened in between may have been missed.
    source.addEventListener('open', () => {
      if (this.opened) this.tell(null);
      this.opened = true;
    });
    source.addEventListener('error', () => {
      // The browser connects again by itself, except when the server refused.
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return;
      this.close();
      this.retry = window.setTimeout(() => this.open(), retryMilliseconds);
    });
    this.source = source;
  }

  close(): void {
    window.clearTimeout(this.retry);
    this.source?.close();
    this.source = null;
  }

  tell(change: Change | null): void {
    for (const listener of this.listeners) listener(change);
  }
}

function changeOf(event: Event): Change | null {
  try {
    const data: unknown = JSON.parse((event as MessageEvent<string>).data);
    const { case: id, body, meeting } = data as Record<string, unknown>;
    if (id !== undefined) return String(id);
    if (body !== undefined) return `${String(body)}/${String(meeting)}`;
  } catch {
    // Not ours to repair: reading everything anew is always right.
  }
  return null;
}

const streams = new Map<string, Stream>();

document.addEventListener('visibilitychange', () => {
  for (const stream of streams.values()) {
    if (document.hidden) {
      stream.close();
    } else {
      stream.open();
      stream.tell(null);
    }
  }
});

function listen(collaboration: string, listener: Listener): () => void {
  const known = streams.get(collaboration);
  const stream = known ?? new Stream(`/v1/collaborations/${encodeURIComponent(collaboration)}/stream`);
  streams.set(collaboration, stream);
  stream.listeners.add(listener);
  stream.open();
  return () => {
    stream.listeners.delete(listener);
    if (stream.listeners.size > 0) return;
    stream.close();
    streams.delete(collaboration);
  };
}

/**
 * Calls `then` when something changed in the collaboration, or in just the case or meeting if one is named;
 * once for many at once.
 */
export function useChanges(collaboration: string, about: string | null, then: () => void): void {
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => {
    let pending: number | undefined;
    const tell = (): void => {
      pending = undefined;
      latest.current();
    };
    const stop = listen(collaboration, (change) => {
      if (change !== null && about !== null && change !== about) return;
      pending ??= window.setTimeout(tell, gatherMilliseconds);
    });
    return () => {
      window.clearTimeout(pending);
      stop();
    };
  }, [collaboration, about]);
}
