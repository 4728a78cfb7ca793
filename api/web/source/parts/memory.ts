// What the browser remembers for this person. It may be forbidden to; then nothing is remembered.

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`overens.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`overens.${name}`, value);
  } catch {
    // Private browsing with storage switched off.
  }
}
