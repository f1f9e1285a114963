import { safeUrl } from '../safe-url.js';
import type { TrustedTypes } from './trusted.js';

/** What may wait, by name: `data-src` becomes `src`, and so on. */
const NAMES = ['src', 'srcset', 'href', 'data', 'poster'];

/** The elements that can have attributes that wait, scripts left out. */
export const WAITING = ':is(iframe,img,video,audio,source,track,link,object,embed)[data-category]';

/** What an element had in place of what was put there. */
const before = new WeakMap<Element, [name: string, value: string | null][]>();

/** Whether what waits on an element has been put in place. */
export const isReleased = (element: Element): boolean => before.has(element);

const waitingOn = (element: Element): [name: string, value: string][] =>
  // An iframe has no poster; there it is the picture of its placeholder.
  NAMES.filter((name) => name !== 'poster' || element instanceof HTMLVideoElement).flatMap((name) => {
    const value = element.getAttribute(`data-${name}`);
    return value === null ? [] : [[name, value] as const];
  }) as [string, string][];

/** The addresses in an attribute; those of a `srcset` are followed by a size each. */
const addressesIn = (name: string, value: string): string[] =>
  name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/, 1)[0]!) : [value];

/**
 * The attributes of an element whose value is no http or https address; such an element waits for ever.
 * @returns each as `data-src="..."`
 */
export const unusableOn = (element: Element): string[] =>
  waitingOn(element)
    .filter(([name, value]) => !addressesIn(name, value).every((address) => safeUrl(address, document.baseURI)))
    .map(([name, value]) => `data-${name}="${value}"`);

/** Loads what was there before, or nothing. Media go on with what they have until they are told to look again. */
const reload = (element: Element) => {
  const media =
    element instanceof HTMLSourceElement || element instanceof HTMLTrackElement ? element.parentElement : element;
  if (media instanceof HTMLMediaElement) media.load();
};

/** Puts what waits in place. */
export function release(element: Element, trusted: () => TrustedTypes): void {
  const waiting = waitingOn(element);
  before.set(
    element,
    waiting.map(([name]) => [name, element.getAttribute(name)]),
  );
  for (const [name, value] of waiting) {
    // These two can run script, so a page that requires Trusted Types wants them for their addresses.
    const isPlugin = element instanceof HTMLObjectElement || element instanceof HTMLEmbedElement;
    element.setAttribute(name, isPlugin ? trusted().createScriptURL(value) : value);
  }
  reload(element);
}

/** Takes what waits away again. */
export function lock(element: Element): void {
  // A frame keeps its page when its address is taken away. Out of the document it loses it, with its steps for the
  // back button.
  const place = element instanceof HTMLIFrameElement && new Comment();
  if (place) element.replaceWith(place);
  for (const [name, value] of before.get(element) ?? []) {
    if (value !== null) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  before.delete(element);
  if (place) place.replaceWith(element);
  reload(element);
}
