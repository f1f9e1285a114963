import type { GoogleTag } from '../settings/google-tag.js';
import { commandOf, idOf, isOwn, markAsOwn, textOf, toCommand, withoutName, wordsOfCommand } from './data-layer.js';
import { isPushedEvent, limit, type ItemCallback, type Sendable } from './event-filter.js';

/** More early events than any page has; the oldest are dropped. */
const MAX_REPLAYED_EVENTS = 100;

/** A first grant, as far as the data layer is concerned. */
export interface FirstGrant {
  /** All tags of the site. */
  readonly tags: readonly GoogleTag[];
  readonly sendable: Sendable;
  /** Whether a container is granted, which can bring any id. */
  readonly hasContainer: boolean;
  /** What is to become of the callback of an item that is not sent. */
  readonly callBack: (callback: ItemCallback) => void;
  /** Names of the settings by which Google learns what is granted; those of the page do not count. */
  readonly privacySettings: readonly string[];
  /** Whether early events are replayed; else they are dropped. */
  readonly isReplayed: boolean;
  /** Address for the page view, with its campaign; `undefined` for the present one. */
  readonly pageLocation: string | undefined;
}

type Parameters = Readonly<Record<string, unknown>>;

/** Whether something holds for an item; not for one whose properties throw. */
const safely =
  (holds: (item: unknown) => boolean) =>
  (item: unknown): boolean => {
    try {
      return holds(item);
    } catch {
      return false;
    }
  };

const isView = (item: unknown): boolean => commandOf(item) === 'event' && wordsOfCommand(item)[1] === 'page_view';
const isGtmEvent = safely((item) => textOf((Object(item) as Parameters)['event']).startsWith('gtm.'));
const isPush = safely(isPushedEvent);

/** Whether an item configures or starts a tag. */
export const isStart = (item: unknown): boolean => ['config', 'js'].includes(commandOf(item)) || isGtmEvent(item);

/** Whether an item is an event that the page has pushed, and not Google's snippet. */
const isPagePush = (item: unknown): boolean => !isOwn(item) && isPush(item) && !isGtmEvent(item);

/** Whether an item has to come behind the configuration of the tags. Data before the first such item may stay. */
const waitsForTags = (item: unknown): boolean =>
  isPagePush(item) || (!isOwn(item) && ['event', 'config', 'get'].includes(commandOf(item)));

/**
 * Maps the items of a queue.
 * @param map returns `undefined` for an item to leave out; one whose properties throw, which no tag could read, is left out
 */
export function mapItems(items: readonly unknown[], map: (item: unknown) => unknown): unknown[] {
  const mapOne = (item: unknown): unknown => {
    try {
      return map(item);
    } catch {
      return undefined;
    }
  };
  return items.map(mapOne).filter((item) => item !== undefined);
}

/** Whether a configuration leaves it to the page to count its views. */
const hasNoView = (config: unknown): boolean => (Object(config) as Parameters)['send_page_view'] === false;

/** The measurement ids that may be sent to and whose views the page counts by itself; its own among them. */
function idsWithoutView({ tags, sendable }: FirstGrant, configs: readonly unknown[]): string[] {
  const ofSite = tags.filter(({ config }) => hasNoView(config)).map(({ id }) => id);
  const ofPage = configs.map(wordsOfCommand).flatMap(([, id, config]) => (hasNoView(config) ? [idOf(id)] : []));
  return [...ofSite, ...ofPage].filter((id) => id.startsWith('G-') && sendable.mayGoTo(id));
}

/** Takes the privacy settings out of a `set` command: ours came after it, and come before it now. */
function withoutPrivacySettings(item: unknown, names: readonly string[]): unknown {
  const [command, target, ...rest] = wordsOfCommand(item);
  if (command !== 'set') return item;
  if (names.includes(textOf(target))) return undefined;
  if (Object(target) !== target) return item;
  const left = Object.fromEntries(Object.entries(target as object).filter(([name]) => !names.includes(name)));
  return toCommand(command, left, ...rest);
}

/**
 * Maps an early page view: the page as it is now is counted once, by the tag itself or by the last view of the page. What
 * names an id of another kind is no count of a page, and goes there.
 * @param ids measurement ids whose views the page counts
 */
function replayView(item: unknown, isLast: boolean, ids: readonly string[], grant: FirstGrant): unknown {
  const [command, name, given] = wordsOfCommand(item);
  const parameters = Object(given) as Parameters;
  const { send_to: to } = parameters;
  const counted = isLast ? ids : [];
  if (to === undefined && counted.length === 0) return undefined;
  const address = grant.pageLocation && { page_location: grant.pageLocation };
  const mayGoTo = (id: string) => (id.startsWith('G-') ? counted.includes(id) : grant.sendable.mayGoTo(id));
  const view = toCommand(command, name, { ...address, ...parameters });
  return limit(view, { ...grant.sendable, ids: counted, mayGoTo }, grant.callBack);
}

/** Makes a `config` that is about to send a page view name the address with its campaign, for this one hit. */
function withCampaignAddress(item: unknown, pageLocation: string | undefined): unknown[] {
  const [command, id, given] = wordsOfCommand(item);
  // Google Ads reads click ids from the address bar alone, and would go on sending the address that it is given here.
  if (command !== 'config' || !pageLocation || idOf(id).startsWith('AW-')) return [item];
  const parameters = Object(given) as Parameters;
  if (parameters['send_page_view'] === false || 'page_location' in parameters) return [item];
  // A parameter of `config` would go along with all later hits, also those of other pages of a single-page app.
  return [
    markAsOwn(toCommand(command, id, { ...parameters, send_page_view: false })),
    markAsOwn(toCommand('event', 'page_view', { send_to: id, page_location: pageLocation })),
  ];
}

/**
 * Orders a queue that no tag has read yet: the page's early events come behind the configuration of the tags, as a whole
 * stretch with the data between them, as a tag that had been there would have read them.
 * @param before what was queued before the grant
 * @param answer the library's own commands for it
 */
export function orderQueue(before: readonly unknown[], answer: readonly unknown[], grant: FirstGrant): unknown[] {
  const { tags, sendable, hasContainer, callBack, privacySettings, isReplayed, pageLocation } = grant;
  // An id that the page configures as well would count twice.
  const isDoubled = (item: unknown) =>
    !isOwn(item) && commandOf(item) === 'config' && tags.some(({ id }) => id === wordsOfCommand(item)[1]);
  const items = before.filter((item) => !isDoubled(item));
  const configs = items.filter((item) => commandOf(item) === 'config');
  const known = new Set([...tags.map(({ id }) => id), ...configs.map((item) => idOf(wordsOfCommand(item)[1]))]);
  const early: Sendable = { ...sendable, mayGoTo: (id) => (hasContainer || known.has(id)) && sendable.mayGoTo(id) };
  const found = items.findIndex(waitsForTags);
  const start = found < 0 ? items.length : found;
  // Consent of the page's own, and the start of its tag, keep their place before our answer.
  const staysBefore = (item: unknown) => isOwn(item) || ['consent', 'js'].includes(commandOf(item)) || isGtmEvent(item);
  const stretch = items.slice(start).filter((item) => !staysBefore(item));
  const events = stretch.filter((item) => commandOf(item) === 'event' || isPush(item));
  const replayed = new Set(isReplayed ? events.slice(-MAX_REPLAYED_EVENTS) : []);
  const isDropped = new Set(events.filter((item) => !replayed.has(item)));
  const lastView = events.findLast(isView);
  const countedByPage = idsWithoutView(grant, configs);

  const toReplay = (item: unknown): unknown => {
    if (isPush(item)) return isDropped.has(item) ? withoutName(item) : limit(item, early, callBack);
    if (isDropped.has(item)) return undefined;
    if (isView(item)) return replayView(item, item === lastView, countedByPage, grant);
    return withoutPrivacySettings(limit(item, early, callBack), privacySettings);
  };
  return [
    ...items.slice(0, start),
    ...items.slice(start).filter(staysBefore),
    ...answer.flatMap((item) => withCampaignAddress(item, pageLocation)),
    ...mapItems(stretch, toReplay),
  ];
}

/** Takes the events out of a queue that the page has pushed and that are refused; what is data stays. */
export function dropEvents(queue: readonly unknown[], refuse: (item: unknown) => unknown): unknown[] {
  const isDropped = (item: unknown) => waitsForTags(item) && commandOf(item) !== 'config';
  return mapItems(queue, (item) => (isDropped(item) ? refuse(item) : item));
}

/** Hides from a container that is loaded later the events that the page has pushed until now. */
export function hidePushedEvents(queue: unknown[]): void {
  for (const [at, item] of queue.entries()) if (isPagePush(item)) queue[at] = withoutName(item);
}
