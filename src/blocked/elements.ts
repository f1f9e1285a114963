import { safeUrl } from '../platform/safe-url.js';
import { trustedTypesPolicy } from '../platform/trusted-types-policy.js';
import { setBlockedAttribute } from './guard-element.js';
import { isLoadable, makeCopiesLazy } from './lazy-copies.js';
import { BLOCKED_ATTRIBUTES } from './selectors.js';
import { page } from '../platform/native.js';

/** A blocked attribute: the name it will have, and its value. */
export type BlockedAttribute = readonly [name: string, value: string];

/** The attributes that elements had before they were released. */
const originals = new WeakMap<Element, readonly (readonly [name: string, value: string | null])[]>();

/** The blocked attributes of an element. */
export const blockedAttributes = (element: Element): readonly BlockedAttribute[] =>
  BLOCKED_ATTRIBUTES.flatMap((name): BlockedAttribute[] => {
    const value = element.getAttribute(`data-${name}`);
    // An iframe has no poster; there it is the picture of its placeholder.
    const isOther = name === 'poster' && !(element instanceof HTMLVideoElement);
    return value === null || isOther ? [] : [[name, value]];
  });

/** Whether blocked attributes are in place; judged by the page alone, so that it holds for a copy of an element too. */
export const isReleased = (element: Element, attributes: readonly BlockedAttribute[]): boolean =>
  attributes.every(([name, value]) => element.getAttribute(name) === value);

/** The addresses in an attribute; in a `srcset` each is followed by a size. */
export const addressesIn = (name: string, value: string): string[] =>
  name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/, 1)[0]!) : [value];

/**
 * Lists the attributes that are not http or https addresses; an element with one is never released.
 * @returns each as `data-src="..."`
 */
export const unusableAttributes = (attributes: readonly BlockedAttribute[]): string[] =>
  attributes
    .filter(([name, value]) => !addressesIn(name, value).every((address) => safeUrl(address, page.baseURI)))
    .map(([name, value]) => `data-${name}="${value}"`);

/** Makes media load what their attributes say now; other elements do so by themselves. */
function reloadMedia(element: Element): void {
  const media =
    element instanceof HTMLSourceElement || element instanceof HTMLTrackElement ? element.parentElement : element;
  if (media instanceof HTMLMediaElement) media.load();
}

/**
 * Changes a frame outside the document: it loses its page there, with its entries in the session history. Other elements
 * stay where they are.
 */
function changeOutside(element: Element, change: () => void): void {
  const place = element instanceof HTMLIFrameElement && element.isConnected && page.createComment('');
  if (place) element.replaceWith(place);
  change();
  if (place) place.replaceWith(element);
}

/**
 * Where Astro has swapped the page, WebKit takes the address of an empty frame for a move of its own, and the back button needs
 * one more press: there it is set outside the document. That takes a hundred times as long, so other engines are spared it.
 */
const isWebKit = () => navigator.vendor.startsWith('Apple');

/** Puts the blocked attributes of an element in place. */
export function release(element: Element, attributes: readonly BlockedAttribute[]): void {
  const names = [...attributes.map(([name]) => name), ...(isLoadable(element) ? ['loading'] : [])];
  const original = names.map((name) => [name, element.getAttribute(name)] as const);
  const set = () => {
    for (const [name, value] of attributes) {
      // These two can run script, so Trusted Types covers their addresses.
      const isPlugin = element instanceof HTMLObjectElement || element instanceof HTMLEmbedElement;
      element.setAttribute(name, isPlugin ? trustedTypesPolicy().createScriptURL(value) : value);
    }
  };
  // A frame that has a page already would keep it in the session history.
  if (isWebKit() || originals.has(element)) changeOutside(element, set);
  else set();
  // Of an element that is released again, with another address, the page's own values are those of the first time.
  originals.set(element, originals.get(element) ?? original);
  if (isLoadable(element)) makeCopiesLazy(element, () => originals.has(element));
  reloadMedia(element);
}

/** What locked elements had in the attributes that were blocked again. */
const lockedTo = new WeakMap<Element, ReadonlyMap<string, string | null>>();

/** Whether an attribute has the value that it was locked to. */
export const isLockedTo = (element: Element, name: string, value: string): boolean =>
  lockedTo.get(element)?.get(name) === value;

/**
 * Changes attributes of an element so that it loads nothing of what it had.
 * @param values by name; `null` for no attribute
 */
function reset(element: Element, values: ReadonlyMap<string, string | null>): void {
  lockedTo.set(element, values);
  // A frame keeps its page when its address is taken away.
  changeOutside(element, () => {
    for (const [name, value] of values) {
      if (value === null) element.removeAttribute(name);
      else setBlockedAttribute(element, name, value);
    }
  });
  reloadMedia(element);
}

/** Takes them away again. */
export function lock(element: Element, attributes: readonly BlockedAttribute[]): void {
  const ofCopy = [...attributes.map(([name]) => name), ...(isLoadable(element) ? ['loading'] : [])];
  const values = new Map(originals.get(element) ?? ofCopy.map((name) => [name, null] as const));
  originals.delete(element);
  reset(element, values);
}

/**
 * Takes an address away that someone else has put on a blocked element.
 * @param previous value of the attribute before that
 */
export function takeAddress(element: Element, name: string, previous: string | null): void {
  // A picture of the site itself, which stands there until the other one may come.
  const isOwn = previous?.startsWith('data:') || safeUrl(previous ?? '', page.baseURI)?.startsWith(location.origin);
  const value = isOwn && previous !== element.getAttribute(`data-${name}`) ? previous : null;
  reset(element, new Map([[name, value]]));
}
