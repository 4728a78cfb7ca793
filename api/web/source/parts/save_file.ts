const keptMilliseconds = 60_000;

/** Hands a file made in the page over to the browser, as if it had been fetched. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), keptMilliseconds);
}
