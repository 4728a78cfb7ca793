// What the browser remembers for this person. It may be forbidden to; then nothing is remembered.

export const typedPrefix = 'overens.typed ';

/** Forms that are open keep nothing from then on. */
export const typedForgotten = 'overens-typed-forgotten';

/** At sign-out nothing that was typed is left to whoever uses the browser next. */
export function forgetTyped(): void {
  window.dispatchEvent(new Event(typedForgotten));
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      for (const key of Object.keys(storage())) if (key.startsWith(typedPrefix)) storage().removeItem(key);
    } catch {
      // Forbidden: then nothing was kept.
    }
  }
}

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
