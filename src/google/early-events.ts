import type { GoogleTag } from '../settings/google-tag.js';
import { idOf, isId, toCommand, withoutName, wordsOfCommand } from './data-layer.js';

/** More early events than any page has; the oldest are dropped. */
const MAX_REPLAYED_EVENTS = 100;

/** The parameters that a campaign adds to an address: click ids of Google and of others, and `utm_...`. */
const CAMPAIGN_PARAMETER = /^(utm_\w+|gclid|gclsrc|dclid|gbraid|wbraid|gad_\w+|srsltid|_gl|msclkid|fbclid)$/;

/** An answer, as far as the data layer is concerned. */
export interface QueueAnswer {
  /** All tags of the site. */
  readonly tags: readonly GoogleTag[];
  /** Those that are granted now; none after a refusal. */
  readonly granted: readonly GoogleTag[];
  /** Whether early events are replayed; else they are dropped. */
  readonly isReplayed: boolean;
  /** Name of the library's own event for Tag Manager. */
  readonly consentEvent: string;
  /** Address by which the visitor came to this page. */
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

/** Whether a tag sends a page view by itself when it is configured. */
const sendsPageView = (tag: GoogleTag): boolean => (Object(tag.config) as Parameters).send_page_view !== false;

/**
 * Limits an early event to the destinations that it may go to, and takes off its callback: by the time it is sent the
 * visitor has long followed the link that waited for it.
 * @param mayGo whether it may go to a destination that it names
 * @param others where it goes when it names none; to every configured tag when absent
 * @returns `undefined` when no destination is left
 */
function withDestinations(
  item: unknown,
  mayGo: (destination: unknown) => boolean,
  others?: readonly string[],
): unknown {
  const [command, name, parameters] = wordsOfCommand(item);
  const { send_to: to, event_callback: _, ...rest } = Object(parameters) as Parameters;
  const free = to === undefined ? others : [to].flat().filter(mayGo);
  if (!free) return toCommand(command, name, rest);
  return free[0] ? toCommand(command, name, { ...rest, send_to: free }) : undefined;
}

/** Maps early events to what is sent of them, in order: commands, and pushes for Tag Manager. */
function toReplay(events: readonly unknown[], granted: readonly GoogleTag[]): Map<unknown, unknown> {
  const ids = granted.map(({ id }) => id);
  const uncounted = granted.filter((tag) => tag.id.startsWith('G-') && !sendsPageView(tag)).map(({ id }) => id);
  const isView = (item: unknown) => wordsOfCommand(item)[1] === 'page_view';
  // The page as it is now is counted once: by the tag itself, or by the last page view of the page's own.
  const last = events.findLast(isView);
  const toSend = (item: unknown): unknown => {
    if (!isEvent(item)) return item;
    if (!isView(item)) return withDestinations(item, (one) => !isId(one) || ids.includes(idOf(one)));
    return item === last && withDestinations(item, (one) => uncounted.includes(idOf(one)), uncounted);
  };
  const sent = events.map((item) => [item, toSend(item)] as const).filter(([, one]) => one);
  return new Map(sent.slice(-MAX_REPLAYED_EVENTS));
}

/** Adds to the address the campaign parameters that it has lost since; `undefined` when it has lost none. */
function addressWithCampaign(landing: string, address: string): string | undefined {
  const [from, to] = [new URL(landing), new URL(address)];
  const lost = [...from.searchParams].filter(([name]) => CAMPAIGN_PARAMETER.test(name) && !to.searchParams.has(name));
  if (!lost[0] || from.origin !== to.origin) return;
  for (const [name, value] of lost) to.searchParams.append(name, value);
  return to.href;
}

/** Makes a `config` that is about to send a page view name the address with its campaign, for this one hit. */
function withCampaignAddress(item: unknown, page: string): unknown[] {
  const [command, id, given] = wordsOfCommand(item);
  if (command !== 'config') return [item];
  const parameters = Object(given) as Parameters;
  if (`${id}`.startsWith('AW-')) return [toCommand(command, id, { page_location: page, ...parameters })];
  if (parameters.send_page_view === false || 'page_location' in parameters) return [item];
  // A parameter of `config` would go along with all later hits, also those of other pages of a single-page app.
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

/** The place in a queue where the commands of the latest answer begin. */
const startOfAnswer = (queue: readonly unknown[]) => Math.max(queue.findLastIndex(isCommand('consent', 'update')), 0);

/**
 * Moves the early events in a queue that no tag has read yet behind the configuration of the tags, or drops them. What
 * the page has queued after the answer stays as it is.
 */
export function replayEarlyEvents(queue: unknown[], answer: QueueAnswer): void {
  const { tags, granted, isReplayed, consentEvent, landing, address } = answer;
  const update = startOfAnswer(queue);
  const configured = Math.max(queue.findLastIndex(isCommand('config')), update) + 1;
  const before = queue.slice(0, update);
  const isPushed = isPush(consentEvent);
  // An id that the page configures as well would count twice. After the first answer the command is the library's.
  const first = queue.findIndex(isCommand('consent', 'update'));
  const doubled = new Set(
    before.slice(0, Math.max(first, 0)).filter((item) => tags.some(({ id }) => isCommand('config', id)(item))),
  );
  const late = isReplayed
    ? toReplay(
        before.filter((item) => isEvent(item) || isPushed(item)),
        granted,
      )
    : new Map<unknown, unknown>();
  const page = granted.length > 0 && addressWithCampaign(landing, address);
  const own = queue.slice(update, configured);
  const settled = [
    ...before
      .filter((item) => !isEvent(item) && !doubled.has(item) && !late.has(item))
      .map((item) => (isPushed(item) ? withoutName(item) : item)),
    ...(page ? own.flatMap((item) => withCampaignAddress(item, page)) : own),
    ...late.values(),
    ...queue.slice(configured),
  ];
  queue.splice(0, queue.length, ...settled);
}

/** Hides from a container that is loaded later the events that the page pushed while it was refused. */
export function silenceEarlyEvents(queue: unknown[], consentEvent: string): void {
  const isPushed = isPush(consentEvent);
  for (let at = startOfAnswer(queue) - 1; at >= 0; at--) if (isPushed(queue[at])) queue[at] = withoutName(queue[at]);
}

/** Whether a tag has read the data layer, or is about to. */
export const isDataLayerRead = (): boolean =>
  !!window.google_tag_manager ||
  !!document.querySelector('script[src*="googletagmanager.com/"]:not([type="text/plain"])');
