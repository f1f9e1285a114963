import type { Report } from '../platform/report.js';
import { globalOf } from '../platform/native.js';

declare global {
  interface Window {
    /** Made by Google's tags once they run. */
    google_tag_manager?: unknown;
    /** @see https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out */
    [disable: `ga-disable-${string}`]: boolean;
  }
}

/** Name of the data layer on this page. */
let layerName = 'dataLayer';

/** The name of the data layer on this page. */
export const dataLayerName = (): string => layerName;

/** Names the data layer, unless the name means something else on the page, which is reported. */
export function nameDataLayer(name: string, report: Report): void {
  // An element with this id makes way, hence no look at what is inherited from its list.
  const isOwn = ['cookiemelding', 'gtag'].includes(name);
  const isTaken = isOwn || (Object.hasOwn(window, name) && !Array.isArray(window[name as 'dataLayer']));
  if (!isTaken && !(name in EventTarget.prototype)) layerName = name;
  else
    report(`data-layer-name: "${name}" is not usable: the page uses that name for something else; dataLayer is used`);
}

/** The queue that Google's tags read: the page's own if it has one, never replaced. */
export function dataLayer(): unknown[] {
  const page = window as unknown as Record<string, unknown>;
  const layer = page[layerName];
  // An element with this id is `window.dataLayer` too, hence the check for an array.
  return Array.isArray(layer) ? layer : (page[layerName] = []);
}

/**
 * Makes a command for Google's tags. They take a real `Arguments` object for a command and silently ignore an array, so
 * this must not become an arrow function or return its rest parameter.
 */
export function toCommand(..._: unknown[]): IArguments {
  // oxlint-disable-next-line prefer-rest-params
  return arguments;
}

/** The words of a command in the queue; none for anything else. */
export const wordsOfCommand = (item: unknown): unknown[] =>
  Object.prototype.toString.call(item) === '[object Arguments]' ? [...(item as IArguments)] : [];

/** A text; empty for anything else, whose conversion to text could throw. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The name of a command in the queue: `event`, `config` and so on; empty for anything else. */
export const commandOf = (item: unknown): string => textOf(wordsOfCommand(item)[0]);

/** Whether an item is a command, whatever its name. */
export const isCommand = (item: unknown): boolean => wordsOfCommand(item).length > 0;

/** A destination without its label: `AW-1/abc` is `AW-1`. */
export const idOf = (destination: unknown): string => textOf(destination).split('/', 1)[0]!;

/** Whether a destination is an id, and not the name of a group. */
export const isId = (destination: unknown): boolean => /^[A-Z]+-/.test(textOf(destination));

/** Takes the name off an event: to Tag Manager it is then data, which triggers nothing. */
export const withoutName = (item: unknown): unknown => ({ ...(item as object), event: undefined });

/** What the library itself has queued. */
const own = new WeakSet<object>();

/** Whether the library itself has queued an item. */
export const isOwn = (item: unknown): boolean => own.has(Object(item) as object);

/** Marks an item as the library's own: it is sent as it is. */
export function markAsOwn<Item extends object>(item: Item): Item {
  own.add(item);
  return item;
}

/** Queues a command for Google's tags. */
export function command(...words: unknown[]): void {
  dataLayer().push(markAsOwn(toCommand(...words)));
}

/** Defines `window.gtag`, unless the page has. */
export function defineGtag(): void {
  // An element with this id is `window.gtag` too, hence the check for a function.
  if (typeof globalOf('gtag') === 'function') return;
  window.gtag = function gtag() {
    // oxlint-disable-next-line prefer-rest-params
    dataLayer().push(arguments);
  };
}
