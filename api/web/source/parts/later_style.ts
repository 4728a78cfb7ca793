// Style that comes with a piece fetched later: a file of its own, as the policy of the page wants it.

/**
 * Done when the style holds; or when it could not be fetched, because words without style are still words.
 */
export function styled(address: string): Promise<void> {
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => done();
    link.onerror = () => done();
    document.head.append(link);
  });
}
