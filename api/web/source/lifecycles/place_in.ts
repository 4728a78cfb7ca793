export interface FilePlace {
  line: string;
  column: string;
  path: string;
}

/** "12:7 states.drafting.then" in its parts; without a line it is all path. */
export function placeIn(at: string): FilePlace {
  const match = /^(\d+):(\d+)\s*:?\s*(.*)$/.exec(at);
  if (!match) return { line: '', column: '', path: '' };
  const [, line = '', column = '', path = ''] = match;
  return { line, column, path };
}
