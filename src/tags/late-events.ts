import { toCommand } from './google-consent-mode.js';
import type { GoogleTag } from './google-tags.js';

/** How many events of a page are sent afterwards. */
const MOST = 100;

/** What an address has from a campaign: Google's own click ids, those of others, and `utm_...`. */
const CAMPAIGN = /^(utm_\w+|gclid|gclsrc|dclid|gbraid|wbraid|gad_\w+|srsltid|_gl|msclkid|fbclid)$/;

/** What decides about a queue that no tag has read yet. */
export interface Settlement {
  /** The tags that are released now; none after a refusal. */
  readonly released: readonly GoogleTag[];
  /** Whether what the page has told of before is sent now, or dropped. */
  readonly isReplayed: boolean;
  /** Name of our own event for Tag Manager. */
  readonly consentEvent: string;
  /** Address with which the visitor came to this page. */
  readonly landing: string;
  /** Present address. */
  readonly address: string;
}

type Parameters = Readonly<Record<string, unknown>>;

/** The words of a command; `undefined` for anything else. */
function wordsOf(item: unknown): unknown[] | undefined {
  const isWords = Object.prototype.toString.call(item) === '[object Arguments]';
  return isWords ? Array.from(item as ArrayLike<unknown>) : undefined;
}

/** Whether an item is a command that starts with these words. */
const isCommand =
  (...words: string[]) =>
  (item: unknown): boolean => {
    const said = wordsOf(item);
    return !!said && words.every((word, at) => said[at] === word);
  };

const isEvent = isCommand('event');

const parametersOf = (words: unknown[] | undefined): Parameters => Object(words?.[2]) as Parameters;

/** Whether a tag counts the page by itself when it is configured. */
const countsPage = (tag: GoogleTag): boolean =>
  tag.id.startsWith('G-') && (Object(tag.config) as Parameters).send_page_view !== false;

/** An event without the destinations that are not released; `undefined` when none is left. */
function addressed(item: unknown, released: readonly GoogleTag[]): unknown {
  const [command, name, parameters] = wordsOf(item)!;
  const { send_to: to, ...rest } = Object(parameters) as Parameters;
  if (to === undefined) return item;
  const ids = released.map(({ id }) => id);
  // A destination is an id, with or without a label (`AW-1/abc`), or the name of a group.
  const isFree = (one: unknown) => !/^[A-Z]+-/.test(`${one}`) || ids.includes(`${one}`.split('/', 1)[0]!);
  const all = [to].flat();
  const free = all.filter(isFree);
  if (free.length === all.length) return item;
  return free[0] ? toCommand(command, name, { ...rest, send_to: free }) : undefined;
}

/** What is sent afterwards of what the page has told of before. */
function replayed(events: readonly unknown[], released: readonly GoogleTag[]): unknown[] {
  const views = events.filter((item) => wordsOf(item)?.[1] === 'page_view');
  // The page as it is now is counted once: by the tag itself, or by the last of the page's own.
  const skipped = new Set(released.some(countsPage) ? views : views.slice(0, -1));
  return events
    .filter((item) => !skipped.has(item))
    .map((item) => addressed(item, released))
    .filter(Boolean)
    .slice(-MOST);
}

/** The present address with what it had from a campaign and has lost since; `undefined` when it has lost nothing. */
export function addressWithCampaign(landing: string, address: string): string | undefined {
  const [from, to] = [new URL(landing), new URL(address)];
  const lost = [...from.searchParams].filter(([name]) => CAMPAIGN.test(name) && !to.searchParams.has(name));
  if (!lost[0] || from.origin !== to.origin) return;
  for (const [name, value] of lost) to.searchParams.append(name, value);
  return to.href;
}

/** Has a `config` that is about to count the page tell the address with its campaign, for this one hit. */
function withCampaign(item: unknown, page: string): unknown[] {
  const words = wordsOf(item);
  const [command, id] = words ?? [];
  if (command !== 'config') return [item];
  const parameters = parametersOf(words);
  if (`${id}`.startsWith('AW-')) return [toCommand(command, id, { page_location: page, ...parameters })];
  if (parameters.send_page_view === false || 'page_location' in parameters) return [item];
  // What is given with `config` would go along with all later hits, of other pages of a single-page app too.
  return [
    toCommand(command, id, { ...parameters, send_page_view: false }),
    toCommand('event', 'page_view', { send_to: id, page_location: page }),
  ];
}

/**
 * Puts a queue in order that no tag has read yet, after an answer: what the page has told of before comes after the
 * tags' own configuration, or goes. What has come after the answer stays as it is.
 */
export function settleQueue(queue: unknown[], settlement: Settlement): void {
  const { released, isReplayed, consentEvent, landing, address } = settlement;
  const update = Math.max(queue.findLastIndex(isCommand('consent', 'update')), 0);
  const configured = Math.max(queue.findLastIndex(isCommand('config')), update) + 1;
  const before = queue.slice(0, update);
  // Tag Manager reads the whole queue: without its name an event is data, which triggers nothing.
  const silenced = (item: unknown) => {
    const { event } = Object(item) as Parameters;
    const isTheirs = typeof event === 'string' && !event.startsWith('gtm.') && event !== consentEvent;
    return isTheirs && !wordsOf(item) ? { ...(item as object), event: undefined } : item;
  };
  const page = released[0] && addressWithCampaign(landing, address);
  const own = queue.slice(update, configured);
  const settled = [
    ...before.filter((item) => !isEvent(item)).map((item) => (isReplayed ? item : silenced(item))),
    ...(page ? own.flatMap((item) => withCampaign(item, page)) : own),
    ...(isReplayed ? replayed(before.filter(isEvent), released) : []),
    ...queue.slice(configured),
  ];
  queue.splice(0, queue.length, ...settled);
}
