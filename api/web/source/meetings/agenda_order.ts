// The order of an agenda that is being written. Pure.

/** The item taken out of its place and put into another; the others keep their order. */
export function placed(order: readonly number[], item: number, place: number): number[] {
  const rest = order.filter((each) => each !== item);
  const at = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, at), item, ...rest.slice(at)];
}

export function sameOrder(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
