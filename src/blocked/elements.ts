import { safeUrl } from '../platform/safe-url.js';
import type { TrustedTypes } from '../platform/trusted-types.js';

/** What may wait, by name: `data-src` becomes `src`, and so on. */
const NAMES = ['src', 'srcset', 'href', 'data', 'poster'];

/** The elements that can have attributes that wait, scripts left out. */
export const WAITING = ':is(iframe,img,video,audio,source,track,link,object,embed)[data-category]';

/** What an element had in place of what was put there. */
const before = new WeakMap<Element, readonly (readonly [name: string, value: string | null])[]>();

/** What waits on an element: the attributes it is to have, with their values. */
export type Waiting = readonly (readonly [name: string, value: string])[];

export const waitingOn = (element: Element): Waiting =>
  NAMES.flatMap((name) => {
    const value = element.getAttribute(`data-${name}`);
    // An iframe has no poster; there it is the picture of its placeholder.
    return value === null || (name === 'poster' && !(element instanceof HTMLVideoElement)) ? [] : [[name, value]];
  });

/** Whether what waits on an element is in place; seen from the page alone, so that it is known of a copy too. */
export const isReleased = (element: Element, waiting: Waiting): boolean =>
  waiting.every(([name, value]) => element.getAttribute(name) === value);

/** The addresses in an attribute; those of a `srcset` are followed by a size each. */
const addressesIn = (name: string, value: string): string[] =>
  name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/, 1)[0]!) : [value];

/**
 * What is no http or https address; an element with such a value waits for ever.
 * @returns each as `data-src="..."`
 */
export const unusableIn = (waiting: Waiting): string[] =>
  waiting
    .filter(([name, value]) => !addressesIn(name, value).every((address) => safeUrl(address, document.baseURI)))
    .map(([name, value]) => `data-${name}="${value}"`);

/** Loads what was there before, or nothing. Media go on with what they have until they are told to look again. */
const reload = (element: Element) => {
  const media =
    element instanceof HTMLSourceElement || element instanceof HTMLTrackElement ? element.parentElement : element;
  if (media instanceof HTMLMediaElement) media.load();
};

/** Puts what waits in place. */
export function release(element: Element, waiting: Waiting, trusted: () => TrustedTypes): void {
  const had = waiting.map(([name]) => [name, element.getAttribute(name)] as const);
  for (const [name, value] of waiting) {
    // These two can run script, so a page that requires Trusted Types wants them for their addresses.
    const isPlugin = element instanceof HTMLObjectElement || element instanceof HTMLEmbedElement;
    element.setAttribute(name, isPlugin ? trusted().createScriptURL(value) : value);
  }
  before.set(element, had);
  reload(element);
}

/** Takes what waits away again. */
export function lock(element: Element, waiting: Waiting): void {
  // A frame keeps its page when its address is taken away. Out of the document it loses it, with its steps for the
  // back button.
  const place = element instanceof HTMLIFrameElement && new Comment();
  if (place) element.replaceWith(place);
  for (const [name, value] of before.get(element) ?? waiting.map(([waited]) => [waited, null] as const)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  if (place) place.replaceWith(element);
  reload(element);
}
