/**
 * Resolves an address that a visitor may be sent to, or that something may be loaded from.
 * @returns the absolute address; `undefined` for anything but http and https, `javascript:` above all
 */
export function safeUrl(address: string, base: string): string | undefined {
  try {
    const { href, protocol } = new URL(address, base);
    if (protocol === 'https:' || protocol === 'http:') return href;
  } catch {
    // Not an address.
  }
  return;
}

/** The folder that an absolute address names, with a slash at its end and without query and fragment. */
export function folderOf(address: string): string {
  const { origin, pathname } = new URL(address);
  // One that ends in several slashes is left with one.
  const last = pathname.split('/').findLastIndex((part) => part !== '');
  return `${origin}${pathname
    .split('/')
    .slice(0, last + 1)
    .join('/')}/`;
}
