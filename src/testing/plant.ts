import type { TraceKind } from '../storage/browser-storage.js';

/**
 * Keeps something as Google's tags do: cookies for the widest domain that takes them. Run in the page from its own
 * source text, so it may use nothing of this file.
 */
export function plant(
  items: readonly { readonly kind: TraceKind; readonly name: string }[],
  page: Document = document,
): void {
  const view = page.defaultView!;
  const parts = view.location.hostname.split('.');
  const isKept = (name: string) => page.cookie.split('; ').some((pair) => pair.startsWith(`${name}=`));
  for (const { kind, name } of items) {
    if (kind !== 'cookie') {
      view[kind].setItem(name, '1');
      continue;
    }
    for (let at = parts.length - 1; at >= 0 && !isKept(name); at--)
      page.cookie = `${name}=GA1.1.1.1; Path=/; Max-Age=9999; Domain=${parts.slice(at).join('.')}`;
    if (!isKept(name)) page.cookie = `${name}=GA1.1.1.1; Path=/; Max-Age=9999`;
  }
}
