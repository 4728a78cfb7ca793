// Clauses of an agreement: paragraphs by number ("4", "10", "10 a"), then annexes by letter ("A"), then the
// whole text.

/** The order in which a reader meets them; null, a remark on the whole, comes last. */
export function compareClauses(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const numberA = Number.parseInt(a, 10);
  const numberB = Number.parseInt(b, 10);
  if (Number.isNaN(numberA) !== Number.isNaN(numberB)) return Number.isNaN(numberA) ? 1 : -1;
  if (!Number.isNaN(numberA) && numberA !== numberB) return numberA - numberB;
  return a < b ? -1 : 1;
}

export function isAnnex(clause: string): boolean {
  return Number.isNaN(Number.parseInt(clause, 10));
}
