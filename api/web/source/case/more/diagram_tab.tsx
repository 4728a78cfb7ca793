// The lifecycle drawn, with the states that are active marked; the same is said in words.
import { useEffect, useRef } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Read } from '../../parts/reading.tsx';
import { service, type Case } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { elementOfState, safeSvg } from './safe_svg.ts';

interface DrawingProps {
  text: string;
  active: readonly string[];
  name: string;
  description: string;
}

function mark(svg: SVGSVGElement, active: readonly string[]): void {
  for (const state of active) {
    svg.querySelector(`#${CSS.escape(elementOfState(state))}`)?.classList.add('active');
  }
}

/** One picture to those who listen: its parts are said by its name and description. */
function describe(svg: SVGSVGElement, name: string, description: string): void {
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${name}. ${description}`);
  for (const title of svg.querySelectorAll(':scope > title, :scope > .graph > title')) title.remove();
}

function Drawing({ text, active, name, description }: DrawingProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const key = active.join(' ');
  useEffect(() => {
    const svg = safeSvg(text);
    if (svg) {
      mark(svg, active);
      describe(svg, name, description);
    }
    place.current?.replaceChildren(svg ?? words.tab.diagram.broken);
  }, [text, key, name, description]);
  return <div class="drawing wide" ref={place} role="region" aria-label={name} tabIndex={0} />;
}

export function DiagramTab({ of, asOf }: { of: Case; asOf: Day | null }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.diagram;
  const { name, version } = of.lifecycle;
  const read = useResource(`diagram ${of.collaboration} ${name} ${version} ${words.code}`, '', (signal) =>
    service.diagram(of.collaboration, of.lifecycle, words.code, signal),
  );
  const names = words.list(of.states.map((state) => title(state.title)));
  const active = of.states.length === 0 ? say.none : asOf ? say.activeThen(names) : say.active(names);
  return (
    <>
      <h3>{title(of.lifecycle.title)}</h3>
      <p>{active}</p>
      <Read resource={read}>
        {(text) => (
          <Drawing
            text={text}
            active={of.states.map((state) => state.name)}
            name={say.title}
            description={active}
          />
        )}
      </Read>
    </>
  );
}
