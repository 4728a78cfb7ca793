// Long lists: they grow as their end comes into sight, so that a thousand rows cost no more than those looked at.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren, RefObject } from 'preact';

const step = 20;

/** How far outside of the window something is made ready, or still kept. */
const margin = '1200px';

function useInSight(
  what: RefObject<HTMLElement | null>,
  then: (inSight: boolean) => void,
  again: unknown,
): void {
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => {
    if (!what.current) return;
    const watch = new IntersectionObserver(
      (entries) => latest.current(entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: margin },
    );
    watch.observe(what.current);
    return () => watch.disconnect();
  }, [again]);
}

interface GrowingProps<T> {
  all: readonly T[];
  /** What the button at the end says of how many are shown. */
  more: (shown: number, all: number) => string;
  children: (shown: readonly T[]) => ComponentChildren;
}

export function Growing<T>({ all, more, children }: GrowingProps<T>) {
  const [shown, setShown] = useState(step);
  const end = useRef<HTMLButtonElement>(null);
  const grow = (): void => setShown((number) => number + step);
  const whole = shown >= all.length;
  useInSight(end, (inSight) => inSight && grow(), `${shown} ${whole}`);
  return (
    <>
      {children(whole ? all : all.slice(0, shown))}
      {!whole && (
        <p>
          <button type="button" ref={end} onClick={grow}>
            {more(shown, all.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** Some rows of a table: while they are far out of sight only their height is kept. */
function RowGroup({ children }: { children: () => ComponentChildren }) {
  const group = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useInSight(group, (inSight) => setHeight(inSight ? null : (group.current?.offsetHeight ?? null)), null);
  return (
    <tbody role="rowgroup" ref={group}>
      {height === null ? (
        children()
      ) : (
        <tr role="presentation" class="out-of-sight">
          <td role="presentation" style={{ height }} />
        </tr>
      )}
    </tbody>
  );
}

/** The rows of a long table that grows, in groups. */
export function RowGroups<T>({ rows, row }: { rows: readonly T[]; row: (each: T) => ComponentChildren }) {
  const groups = Array.from({ length: Math.ceil(rows.length / step) }, (_, at) => at * step);
  return (
    <>
      {groups.map((from) => (
        <RowGroup key={from}>{() => rows.slice(from, from + step).map(row)}</RowGroup>
      ))}
    </>
  );
}
