import { toCommand, wordsOfCommand } from './consent-mode.js';
import type { GoogleTag } from './google-tags.js';

/** How many events of a page are sent afterwards. */
const MOST = 100;

/** What an address has from a campaign: Google's own click ids, those of others, and `utm_...`. */
const CAMPAIGN = /^(utm_\w+|gclid|gclsrc|dclid|gbraid|wbraid|gad_\w+|srsltid|_gl|msclkid|fbclid)$/;

/** What decides about a queue that no tag has read yet. */
export interface Settlement {
  /** All tags of the site. */
  readonly tags: readonly GoogleTag[];
  /** Those that are released now; none after a refusal. */
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

/** Whether an item is a command that starts with these words. */
const isCommand =
  (...words: string[]) =>
  (item: unknown): boolean => {
    const said = wordsOfCommand(item);
    return words.every((word, at) => said[at] === word);
  };

const isEvent = isCommand('event');

/** Whether a tag counts the page by itself when it is configured. */
const countsPage = (tag: GoogleTag): boolean => (Object(tag.config) as Parameters).send_page_view !== false;

/** A destination without its label: `AW-1/abc` is `AW-1`. */
const idOf = (destination: unknown) => `${destination}`.split('/', 1)[0]!;

/** Whether a destination is an id, and not the name of a group. */
const isId = (destination: unknown) => /^[A-Z]+-/.test(`${destination}`);

/**
 * An event as it is sent afterwards: to what it may go to alone, and without telling the page that it has been sent,
 * which by then has other things to do than to follow a link.
 * @param mayGo whether it may go to a destination that it names
 * @param others where it goes when it names none; to all that is configured when absent
 * @returns `undefined` when no destination is left
 */
function addressed(item: unknown, mayGo: (destination: unknown) => boolean, others?: readonly string[]): unknown {
  const [command, name, parameters] = wordsOfCommand(item);
  const { send_to: to, event_callback: _, ...rest } = Object(parameters) as Parameters;
  const free = to === undefined ? others : [to].flat().filter(mayGo);
  if (!free) return toCommand(command, name, rest);
  return free[0] ? toCommand(command, name, { ...rest, send_to: free }) : undefined;
}

/** What is sent afterwards of what the page has told of before, in order: commands, and pushes for Tag Manager. */
function replayed(events: readonly unknown[], released: readonly GoogleTag[]): Map<unknown, unknown> {
  const ids = released.map(({ id }) => id);
  const uncounted = released.filter((tag) => tag.id.startsWith('G-') && !countsPage(tag)).map(({ id }) => id);
  const isView = (item: unknown) => wordsOfCommand(item)[1] === 'page_view';
  // The page as it is now is counted once: by the tag itself, or by the last of the page's own.
  const last = events.findLast(isView);
  const toSend = (item: unknown): unknown => {
    if (!isEvent(item)) return item;
    if (!isView(item)) return addressed(item, (one) => !isId(one) || ids.includes(idOf(one)));
    return item === last && addressed(item, (one) => uncounted.includes(idOf(one)), uncounted);
  };
  const sent = events.map((item) => [item, toSend(item)] as const).filter(([, one]) => one);
  return new Map(sent.slice(-MOST));
}

/** The present address with what it had from a campaign and has lost since; `undefined` when it has lost nothing. */
function addressWithCampaign(landing: string, address: string): string | undefined {
  const [from, to] = [new URL(landing), new URL(address)];
  const lost = [...from.searchParams].filter(([name]) => CAMPAIGN.test(name) && !to.searchParams.has(name));
  if (!lost[0] || from.origin !== to.origin) return;
  for (const [name, value] of lost) to.searchParams.append(name, value);
  return to.href;
}

/** Has a `config` that is about to count the page tell the address with its campaign, for this one hit. */
function withCampaign(item: unknown, page: string): unknown[] {
  const [command, id, given] = wordsOfCommand(item);
  if (command !== 'config') return [item];
  const parameters = Object(given) as Parameters;
  if (`${id}`.startsWith('AW-')) return [toCommand(command, id, { page_location: page, ...parameters })];
  if (parameters.send_page_view === false || 'page_location' in parameters) return [item];
  // What is given with `config` would go along with all later hits, of other pages of a single-page app too.
  return [
    toCommand(command, id, { ...parameters, send_page_view: false }),
    toCommand('event', 'page_view', { send_to: id, page_location: page }),
  ];
}

/** Whether an item is an event that the page has pushed for Tag Manager. */
const isPush =
  (consentEvent: string) =>
  (item: unknown): boolean => {
    const { event } = Object(item) as Parameters;
    return typeof event === 'string' && !event.startsWith('gtm.') && event !== consentEvent && !wordsOfCommand(item)[0];
  };

/** Without its name an event is data for Tag Manager, which triggers nothing. */
const silenced = (item: unknown): unknown => ({ ...(item as object), event: undefined });

/** Where an answer has begun in a queue. */
const startOf = (queue: readonly unknown[]) => Math.max(queue.findLastIndex(isCommand('consent', 'update')), 0);

/**
 * Puts a queue in order that no tag has read yet, after an answer: what the page has told of before comes after the
 * tags' own configuration, or goes. What has come after the answer stays as it is.
 */
export function settleQueue(queue: unknown[], settlement: Settlement): void {
  const { tags, released, isReplayed, consentEvent, landing, address } = settlement;
  const update = startOf(queue);
  const configured = Math.max(queue.findLastIndex(isCommand('config')), update) + 1;
  const before = queue.slice(0, update);
  const isPushed = isPush(consentEvent);
  // A page that still configures an id by itself would count twice. After the first answer it is ours.
  const first = queue.findIndex(isCommand('consent', 'update'));
  const doubled = new Set(
    before.slice(0, Math.max(first, 0)).filter((item) => tags.some(({ id }) => isCommand('config', id)(item))),
  );
  const late = isReplayed
    ? replayed(
        before.filter((item) => isEvent(item) || isPushed(item)),
        released,
      )
    : new Map<unknown, unknown>();
  const page = released[0] && addressWithCampaign(landing, address);
  const own = queue.slice(update, configured);
  const settled = [
    ...before
      .filter((item) => !isEvent(item) && !doubled.has(item) && !late.has(item))
      .map((item) => (isPushed(item) ? silenced(item) : item)),
    ...(page ? own.flatMap((item) => withCampaign(item, page)) : own),
    ...late.values(),
    ...queue.slice(configured),
  ];
  queue.splice(0, queue.length, ...settled);
}

/** Keeps a container that comes later from what the page has pushed while it was refused. The order stays. */
export function silenceQueue(queue: unknown[], consentEvent: string): void {
  const isPushed = isPush(consentEvent);
  for (let at = startOf(queue) - 1; at >= 0; at--) if (isPushed(queue[at])) queue[at] = silenced(queue[at]);
}
