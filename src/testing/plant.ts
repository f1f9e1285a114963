import type { StorageKind } from '../storage/browser-storage.js';

/**
 * Stores items the way Google's tags do: cookies on the broadest domain that the browser accepts. Runs in the page from
 * its source text, so it cannot use anything from this file.
 */
export function plant(
  items: readonly { readonly kind: StorageKind; readonly name: string }[],
  page: Document = document,
): void {
  const view = page.defaultView!;
  const parts = view.location.hostname.split('.');
  const isSet = (name: string) => page.cookie.split('; ').some((pair) => pair.startsWith(`${name}=`));
  for (const { kind, name } of items) {
    if (kind !== 'cookie') {
      view[kind].setItem(name, '1');
      continue;
    }
    for (let at = parts.length - 1; at >= 0 && !isSet(name); at--)
      page.cookie = `${name}=GA1.1.1.1; Path=/; Max-Age=9999; Domain=${parts.slice(at).join('.')}`;
    if (!isSet(name)) page.cookie = `${name}=GA1.1.1.1; Path=/; Max-Age=9999`;
  }
}
