// What has happened on the page, as lines and tables in the console.
import { categoryList } from '../blocked/requirement.js';
import { describeScript } from '../blocked/script-element.js';
import { blockedAttributes, isReleased } from '../blocked/elements.js';
import { BLOCKED, COPIED, EMBED, EXECUTED } from '../blocked/selectors.js';
import { DAY_MS } from '../consent/policy.js';
import type { Core } from '../core/core.js';
import { dataLayer, wordsOfCommand } from '../google/data-layer.js';
import type { Problem } from '../platform/report.js';
import { safeUrl } from '../platform/safe-url.js';
import { GOOGLE_URL } from '../settings/settings.js';
import { googleRequests } from './google-requests.js';
import { itemClassifier } from './item-use.js';
import { isHostOf, ownHosts } from './own-hosts.js';
import { readStoredItems } from './read-stored-items.js';
import type { ResourceEntry } from './resource-entries.js';
import { page } from '../platform/native.js';

/** One row of the table of blocked content. */
interface BlockedRow {
  readonly element: string;
  readonly category: string;
  readonly what: string;
  readonly state: 'blocked' | 'loaded' | 'stays blocked';
  readonly why: string;
}

/** One row of the table of third-party addresses that are not blocked. */
interface UnblockedRow {
  readonly host: string;
  readonly from: string;
  readonly address: string;
}

/** Elements that load something. */
const LOADING = '[src],link[href],object[data]';

function choiceLine({ consent, gpcOptOut, settings }: Core): string {
  const { record, stored } = consent;
  if (record) {
    const end = new Date(Date.parse(record.time) + settings.maxAgeDays * DAY_MS).toISOString();
    return `${JSON.stringify(record.choices)} by ${record.method} at ${record.time}, counts until ${end}`;
  }
  const ignored = stored ? ' (the stored choice does not count: it is too old, or of another policy version)' : '';
  return `${gpcOptOut ? 'refused by Global Privacy Control' : 'none: everything is denied'}${ignored}`;
}

const tagLine = ({ settings }: Core) =>
  settings.tags.map(({ id, categories }) => `${id} (${categories.join(' ')})`).join(', ') || 'none';

/** The commands that set consent or configure a tag, with their position in the data layer. */
const commandRows = (queue: readonly unknown[]) =>
  queue.flatMap((item, at) => {
    const [command, kind, signals] = wordsOfCommand(item);
    if (command !== 'consent' && command !== 'config') return [];
    return [{ at, command: `${command} ${kind}`, ...(command === 'consent' && (signals as object)) }];
  });

/** What this browser stores for the site, as far as scripts can see at once. */
function storedRows(core: Core) {
  const classify = itemClassifier(core);
  return readStoredItems().map((item) => {
    const { source, asked, category, isGoogle } = classify(item);
    const isDeclared = source === 'library' || source === 'declared' || isGoogle;
    return { name: item.name, kind: item.kind, category: isDeclared ? (asked ?? category) : 'not declared' };
  });
}

function blockedRow(element: HTMLElement, { blocked, consent }: Core): BlockedRow {
  const category = categoryList(element);
  const requirement = blocked.evaluate(element);
  const attributes = blockedAttributes(element);
  const isScript = element instanceof HTMLScriptElement;
  const isLoaded =
    isScript || element.localName === EMBED ? element.hasAttribute(EXECUTED) : isReleased(element, attributes);
  const why = {
    unknown: `"${category}" is unknown; see data-categories`,
    unmet: isLoaded ? 'the visitor has loaded it once' : consent.record ? 'not granted' : 'not answered yet',
    met: isLoaded ? 'granted' : 'granted, but it cannot be used: see the messages above',
  }[requirement];
  return {
    element: `<${element.localName}>`,
    category,
    what: isScript ? describeScript(element) : attributes.map(([, value]) => value).join(' '),
    state: isLoaded ? 'loaded' : requirement === 'unknown' ? 'stays blocked' : 'blocked',
    why,
  };
}

const blockedRows = (core: Core) =>
  core.blocked.roots
    .querySelectorAll(BLOCKED)
    // A script that has been copied is in the table as its copy.
    .filter((element) => element.getAttribute(EXECUTED) !== COPIED)
    .map((element) => blockedRow(element, core));

/** What the page loads from third parties without a category; each address once. */
function unblockedRows(core: Core): UnblockedRow[] {
  const { googleUrl } = core.settings;
  const owners = ownHosts(core);
  const rows = new Map<string, UnblockedRow>();
  for (const element of page.querySelectorAll<HTMLElement>(LOADING)) {
    const given = ['src', 'href', 'data'].map((name) => element.getAttribute(name)).find(Boolean);
    const address = given && !element.closest(BLOCKED) && safeUrl(given, page.baseURI);
    // Google's tags are loaded by us, after a grant.
    const isOurs = !!address && [GOOGLE_URL, googleUrl].some((url) => address.startsWith(url));
    if (!address || isOurs || rows.has(address)) continue;
    const host = new URL(address).hostname;
    if (!isHostOf(host, owners)) rows.set(address, { host, from: `<${element.localName}>`, address });
  }
  return [...rows.values()];
}

function log(title: Problem, rows: readonly object[] = []): void {
  console.info(`[cookiemelding] ${title}`);
  if (rows.length > 0) console.table(rows);
}

/** Logs the choice, what Google has been told and asked, what is stored, and what is and is not blocked. */
export function inspect(core: Core, entries: readonly ResourceEntry[]): void {
  const requests = googleRequests(entries);
  const commands = commandRows(dataLayer());
  const stored = storedRows(core);
  const undeclared = stored.filter(({ category }) => category === 'not declared');
  const blocked = blockedRows(core);
  const unblocked = unblockedRows(core);
  log(`Choice: ${choiceLine(core)}`);
  log(`Ids: ${tagLine(core)}`);
  log(`${commands.length} commands in the data layer, in this order:`, commands);
  log(`${requests.length} requests to Google:`, requests);
  log(`${stored.length} cookies and stored items, ${undeclared.length} of which are not declared:`, stored);
  log(`${blocked.length} elements have a category:`, blocked);
  log(`${unblocked.length} third-party addresses have no category and are not blocked:`, unblocked);
}
