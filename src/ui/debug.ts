import type { GateContext } from '../gate-context.js';
import { safeUrl } from '../safe-url.js';
import { isReleased, WAITING, waitingOn } from '../tags/held-attributes.js';
import { judge } from '../tags/held-categories.js';
import { MARK, nameOf } from '../tags/held-scripts.js';

/** One row of the table of what waits. */
interface HeldRow {
  readonly element: string;
  readonly category: string;
  readonly what: string;
  readonly state: 'waits' | 'loaded' | 'waits for ever';
  readonly why: string;
}

/** One row of the table of what is on the page from others without waiting. */
interface OpenRow {
  readonly host: string;
  readonly from: string;
  readonly address: string;
}

/** What loads something, and the attribute with its address. */
const SOURCES = '[src],link[href],object[data]';

/** Everything that has, or had, to wait. */
const HELD = `script[data-category],${WAITING},cookie-embed`;

/** Whether a host belongs to the site, as far as names tell. */
const isOwn = (host: string, site: string): boolean =>
  host === site || host.endsWith(`.${site}`) || site.endsWith(`.${host}`);

function heldRow(element: HTMLElement, { settings, manager, isRefused }: GateContext): HeldRow {
  const isEmbed = element.localName === 'cookie-embed';
  const category = element.getAttribute(isEmbed ? 'category' : 'data-category') ?? '';
  const verdict = judge(category, {
    ...settings,
    isGranted: manager.isGranted,
    isAnswered: () => !!(manager.record ?? isRefused),
  });
  const waiting = waitingOn(element);
  const isThere =
    isEmbed || element instanceof HTMLScriptElement ? element.hasAttribute(MARK) : isReleased(element, waiting);
  const why = {
    unknown: `"${category}" is not asked here; see data-categories`,
    held: isThere ? 'the visitor has loaded it once' : manager.record ? 'not granted' : 'not answered yet',
    released: isThere ? 'granted' : 'granted, but it cannot be used: see the messages above',
  }[verdict];
  return {
    element: `<${element.localName}>`,
    category,
    what: element instanceof HTMLScriptElement ? nameOf(element) : waiting.map(([, value]) => value).join(' '),
    state: isThere ? 'loaded' : verdict === 'unknown' ? 'waits for ever' : 'waits',
    why,
  };
}

function openRows(): OpenRow[] {
  const rows = new Map<string, OpenRow>();
  const add = (from: string, address: string) => {
    const url = safeUrl(address, document.baseURI);
    if (!url || isOwn(new URL(url).hostname, location.hostname) || rows.has(url)) return;
    rows.set(url, { host: new URL(url).hostname, from, address: url });
  };
  for (const element of document.querySelectorAll<HTMLElement>(SOURCES)) {
    if (element.closest(HELD)) continue;
    const address = ['src', 'href', 'data'].map((name) => element.getAttribute(name)).find(Boolean);
    // Ours, after a grant.
    if (address && !address.startsWith('https://www.googletagmanager.com/')) add(`<${element.localName}>`, address);
  }
  return [...rows.values()];
}

/**
 * For developers (`data-debug`): tells in the console what waits in the page's markup and why, and what is on the page
 * from others without waiting for anything. Once the page has loaded, and after each answer.
 */
export function debug(context: GateContext): void {
  const tell = () => {
    const held = [...document.querySelectorAll<HTMLElement>(HELD)].map((element) => heldRow(element, context));
    console.info(`[cookiemelding] ${held.length} elements have a category:`);
    if (held[0]) console.table(held);
    const open = openRows();
    console.info(`[cookiemelding] ${open.length} addresses of others have none, and do not wait:`);
    if (open[0]) console.table(open);
  };
  /** After what the answer itself sets going. */
  const later = () => setTimeout(tell, 500);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
  document.addEventListener('consent-change', later);
}
