// What developers and analysts are told, in a file of its own: cookiemelding-debug.js.
import { FUNCTIONAL } from '../consent/category.js';
import { DAY } from '../consent/policy.js';
import { readDeclarations } from '../storage/declared-cookies.js';
import { KINDS, pairsOf } from '../storage/browser-storage.js';
import { matches } from '../storage/known-cookies.js';
import type { GateContext } from '../core/core.js';
import { faultsOfGoogleSettings } from './check-google-config.js';
import { faultsOfOrder } from './check-tag-order.js';
import { outboxKey } from '../records/outbox.js';
import { safeUrl } from '../platform/safe-url.js';
import { isOn, type Report } from '../settings/setting-reader.js';
import { wordsOfCommand } from '../google/consent-mode.js';
import { tracesOf } from '../storage/google-cookies.js';
import { isReleased, WAITING, waitingOn } from '../blocked/elements.js';
import { answersOf, judge, listOf } from '../blocked/requirement.js';
import { BESIDE, MARK, nameOf } from '../blocked/scripts.js';
import { faultsOfAnswers } from './check-answers.js';
import { faultsOfSettings } from './check-settings.js';
import { faultsOfTexts } from './check-texts.js';
import { checkSettings } from '../settings/check-settings.js';

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

function heldRow(element: HTMLElement, context: GateContext): HeldRow {
  const category = listOf(element);
  const verdict = judge(category, answersOf(context));
  const waiting = waitingOn(element);
  const isThere =
    element.localName === 'cookie-embed' || element instanceof HTMLScriptElement
      ? element.hasAttribute(MARK)
      : isReleased(element, waiting);
  const why = {
    unknown: `"${category}" is not asked here; see data-categories`,
    held: isThere ? 'the visitor has loaded it once' : context.manager.record ? 'not granted' : 'not answered yet',
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

/** Hosts of Google's tags. */
const GOOGLE = /(^|\.)(google(apis|tagmanager|adservices|syndication|-analytics)?\.[a-z.]{2,6}|doubleclick\.net)$/;

/** Requests to Google so far, oldest first; the browser's own list ends at 250. */
const requests: { readonly host: string; readonly path: string; readonly ms: number }[] = [];

function addRequests(entries: PerformanceEntryList): void {
  for (const { name, startTime } of entries) {
    const { hostname, pathname } = new URL(name);
    if (GOOGLE.test(hostname)) requests.push({ host: hostname, path: pathname, ms: Math.round(startTime) });
  }
}
addRequests(performance.getEntriesByType('resource'));
new PerformanceObserver((list) => addRequests(list.getEntries())).observe({ type: 'resource' });

/** The choice in one line. */
function choiceLine({ manager, settings, refused, store }: GateContext): string {
  const { record } = manager;
  const stored = record ? '' : store.read() ? ' (what is stored does not count: too old, or of another statement)' : '';
  if (!record) return `${refused ? 'refused by Global Privacy Control' : 'none: everything is denied'}${stored}`;
  const until = new Date(Date.parse(record.time) + settings.maxAgeDays * DAY).toISOString();
  return `${JSON.stringify(record.choices)} by ${record.method} at ${record.time}, counts until ${until}`;
}

/** The commands about consent in the queue, with their place in it. */
const consentRows = (queue: readonly unknown[]) =>
  queue.flatMap((item, at) => {
    const [command, kind, signals] = wordsOfCommand(item);
    if (command !== 'consent' && command !== 'config') return [];
    return [{ at, command: `${command} ${kind}`, ...(command === 'consent' && (signals as object)) }];
  });

/** What is kept in this browser for the site, by category; of what nobody has declared the category is not known. */
function keptRows({ settings, source }: GateContext) {
  const own = readDeclarations(source('cookies'), () => undefined);
  const { cookieName } = settings;
  const ours = [cookieName, outboxKey(cookieName)];
  const traces = tracesOf(settings.tags, own);
  return KINDS.flatMap((kind) =>
    pairsOf(kind).map(([name]) => {
      const trace = traces.find((one) => one.kind === kind && matches(one.name, name));
      return { name, kind, category: ours.includes(name) ? FUNCTIONAL : (trace?.category ?? 'not declared') };
    }),
  );
}

const table = (title: string, rows: readonly object[]) => {
  console.info(`[cookiemelding] ${title}`);
  if (rows[0]) console.table(rows);
};

function tell(context: GateContext): void {
  const { settings } = context;
  table(`Choice: ${choiceLine(context)}`, []);
  table(`Ids: ${settings.tags.map(({ id, needs }) => `${id} (${needs.join(' ')})`).join(', ') || 'none'}`, []);
  const commands = consentRows(context.dataLayer());
  table(`${commands.length} commands in the data layer, in this order:`, commands);
  table(`${requests.length} requests to Google:`, requests);
  const kept = keptRows(context);
  const undeclared = kept.filter(({ category }) => category === 'not declared').length;
  table(`${kept.length} cookies and stored items, ${undeclared} of which nobody has declared:`, kept);
  const held = [...document.querySelectorAll<HTMLElement>(HELD)]
    .filter((element) => element.getAttribute(MARK) !== BESIDE)
    .map((element) => heldRow(element, context));
  table(`${held.length} elements have a category:`, held);
  const open = openRows();
  table(`${open.length} addresses of others have none, and do not wait:`, open);
}

const told = new Set<string>();

/** Tells, each once, what is wrong. */
function tellOnce(faults: readonly string[], how: Report): void {
  for (const fault of faults) {
    if (!told.has(fault)) how(fault);
    told.add(fault);
  }
}

/** Tells what stands in a wrong order on the page, and what comes to that while it loads. */
function checkOrder(context: GateContext): void {
  const check = () =>
    tellOnce(faultsOfOrder(context, context.dataLayer()), (fault) => console.warn(`[cookiemelding] ${fault}`));
  check();
  if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(check), { once: true });
}

/**
 * Tells what is wrong with the names of settings and the JSON block, and where the style of the page makes one answer
 * stand out in what is on screen.
 */
export function checkSite({ report, source }: GateContext): void {
  tellOnce(faultsOfSettings(source.given), report);
  tellOnce(faultsOfAnswers(), (fault) => console.warn(`[cookiemelding] ${fault}`));
}

let isFollowing = false;

/** After each answer, and what it sets going. */
function follow(context: GateContext): void {
  if (isFollowing) return;
  isFollowing = true;
  const later = () => setTimeout(() => tell(context), 500);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
  document.addEventListener('consent-change', later);
}

/**
 * Tells a site's developer in the console what is wrong with the settings and the order of the page and, if asked, what
 * has happened on it: the choice, what Google has been told, what it has been asked, what is kept, what waits.
 * @param isQuiet tells the latter with `data-debug` only, once the page has loaded and after each answer
 */
export function start(context: GateContext, isQuiet: unknown): void {
  checkSettings(context);
  tellOnce(
    [...faultsOfSettings(context.source.given), ...faultsOfGoogleSettings(context), ...faultsOfTexts(context)],
    context.report,
  );
  checkOrder(context);
  if (!isQuiet) tell(context);
  else if (isOn(context.source('debug'))) follow(context);
}
