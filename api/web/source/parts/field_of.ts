/** Which field of a form a blocker is about: "/comment", "comment", "/clauses/0/clause", "query:name". */
export function fieldOf(at: string): string {
  return at.replace(/^(\/|query:)/, '').split('/')[0] ?? '';
}
