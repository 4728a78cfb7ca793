// A drawing from the server made safe to put into the page: only what draws stays, nothing that could run,
// load or style.

const svgNamespace = 'http://www.w3.org/2000/svg';

const elements: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'polygon',
  'polyline',
  'ellipse',
  'circle',
  'rect',
  'line',
  'text',
  'tspan',
  'title',
  'desc',
]);

const attributes: ReadonlySet<string> = new Set([
  'id',
  'class',
  'd',
  'points',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'width',
  'height',
  'viewBox',
  'transform',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
  'stroke-dasharray',
  'stroke-width',
  'fill',
  'stroke',
  'dx',
  'dy',
  'textLength',
  'lengthAdjust',
  'preserveAspectRatio',
]);

function cleanAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const safe = attributes.has(name) && !/url\s*\(|javascript:/i.test(value);
    if (!safe) element.removeAttribute(name);
  }
}

function clean(element: Element): void {
  cleanAttributes(element);
  for (const child of [...element.childNodes]) {
    const kept =
      child.nodeType === Node.TEXT_NODE ||
      (child instanceof Element && child.namespaceURI === svgNamespace && elements.has(child.localName));
    if (!kept) child.remove();
    else if (child instanceof Element) clean(child);
  }
}

/** null: that is no drawing. */
export function safeSvg(text: string): SVGSVGElement | null {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg' || root.namespaceURI !== svgNamespace) return null;
  clean(root);
  return document.importNode(root, true) as unknown as SVGSVGElement;
}

/** The id that a state's element has in the drawing. */
export function elementOfState(state: string): string {
  return `state-${state.replaceAll('.', '-')}`;
}

/** Whether a label is a rule as the lifecycle has it, "party_decision.all(d, d.accepts)", and not words. */
export function isRule(label: string): boolean {
  return /[a-z_]\.[a-z_]|[=!<>]=|&&|\|\|/.test(label);
}
