/** What organisations and bodies are called, by id. */
export type Names = ReadonlyMap<string, string>;

/** The id of what is called so; else the words as they are. */
export function ownerIn(names: Names, text: string): string {
  return [...names].find(([, name]) => name === text)?.[0] ?? text;
}
