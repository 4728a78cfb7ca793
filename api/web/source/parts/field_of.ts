/** Which field of a form a blocker is about: the API points at "/comment", "comment", "/clauses/0/clause". */
export function fieldOf(at: string): string {
  return at.replace(/^\//, '').split('/')[0] ?? '';
}
