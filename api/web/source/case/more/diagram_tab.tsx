// The lifecycle drawn, with the states that are active marked and in sight; the same is said in words.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Read } from '../../parts/reading.tsx';
import { service, type Case } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { elementOfState, isRule, safeSvg } from './safe_svg.ts';

interface DrawingProps {
  text: string;
  states: Case['states'];
  name: string;
  description: string;
}

function mark(svg: SVGSVGElement, states: Case['states']): void {
  for (const { name, innermost } of states) {
    const element = elementIn(svg, name);
    element?.classList.add('active');
    if (innermost) element?.classList.add('innermost');
  }
}

function elementIn(place: Element, state: string): Element | null {
  return place.querySelector(`#${CSS.escape(elementOfState(state))}`);
}

/** Rules written for the engine are kept for those who point at them; in the drawing they are a condition. */
function hideRules(svg: SVGSVGElement, condition: string): void {
  for (const edge of svg.querySelectorAll('.edge')) {
    const [first, ...rest] = edge.querySelectorAll(':scope > text');
    const rule = [first, ...rest].map((line) => line?.textContent).join(' ');
    if (!first || !isRule(rule)) continue;
    first.textContent = condition;
    for (const line of rest) line.remove();
    const title = edge.querySelector(':scope > title');
    if (title) title.textContent = rule;
  }
}

/** One picture to those who listen: its parts are said by its name and description. */
function describe(svg: SVGSVGElement, name: string, description: string): void {
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${name}. ${description}`);
  for (const title of svg.querySelectorAll(':scope > title, :scope > .graph > title')) title.remove();
}

/** Scrolls within the drawing only: the page stays where it is. */
function bringIntoSight(place: HTMLElement, states: Case['states']): void {
  const first = states.find(({ innermost }) => innermost);
  const active = first && elementIn(place, first.name)?.getBoundingClientRect();
  if (!active) return;
  const frame = place.getBoundingClientRect();
  place.scrollLeft += active.left + active.width / 2 - (frame.left + frame.width / 2);
  place.scrollTop += active.top + active.height / 2 - (frame.top + frame.height / 2);
}

export function Drawing({ text, states, name, description }: DrawingProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const say = words.tab.diagram;
  useEffect(() => {
    const svg = safeSvg(text);
    if (svg) {
      mark(svg, states);
      hideRules(svg, say.condition);
      describe(svg, name, description);
    }
    place.current?.replaceChildren(svg ?? say.broken);
    if (place.current) bringIntoSight(place.current, states);
  }, [text, name, description]);
  return (
    <>
      <p>
        <button type="button" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {say.whole}
        </button>
      </p>
      <div
        class={whole ? 'drawing' : 'drawing readable'}
        ref={place}
        role="region"
        aria-label={name}
        tabIndex={0}
      />
    </>
  );
}

export function DiagramTab({ of, asOf }: { of: Case; asOf: Day | null }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.diagram;
  const { name, version } = of.lifecycle;
  const read = useResource(`diagram ${of.collaboration} ${name} ${version} ${words.code}`, '', (signal) =>
    service.diagram(of.collaboration, of.lifecycle, words.code, signal),
  );
  const inner = of.states.filter(({ innermost }) => innermost);
  const names = words.list(inner.map((state) => title(state.title)));
  const active = inner.length === 0 ? say.none : asOf ? say.activeThen(names) : say.active(names);
  return (
    <>
      <h3>{title(of.lifecycle.title)}</h3>
      <p>
        {active} <span class="quiet">{say.legend}</span>
      </p>
      <Read resource={read}>
        {(text) => <Drawing text={text} states={of.states} name={say.title} description={active} />}
      </Read>
    </>
  );
}
