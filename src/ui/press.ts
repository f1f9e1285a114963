// Whether a visitor has pressed a control, and could see it.
import { fromPrototype, NativeEvent } from '../platform/native.js';

/** Who has pressed: the visitor, a script, or a visitor who could not see what was pressed. */
export type Press = 'visitor' | 'script' | 'unseen';

export const UNSEEN_PRESS =
  'A press that would grant something does not count, because what was pressed could not be seen.';

/** Smaller than this in either direction, a control is not meant to be seen; CSS pixels. */
const MIN_SIZE_PX = 12;

/** Below this nobody can read it. */
const MIN_OPACITY = 0.2;

/** How long a control must have been in sight; milliseconds. The least that the browser takes. */
const SIGHT_DELAY_MS = 100;

/** What the browser says of controls in frames: whether nothing covers, fades or distorts them, in any page around. */
const sight = new WeakMap<Element, boolean>();

/** Only in a frame: a page by itself has effects of its own, and what is on top of it is its own as well. */
const isWatched = (): boolean => window !== window.top && 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Keeps an eye on a control from now on, where the page is in a frame and the browser can say what of it is in sight.
 * @see https://w3c.github.io/IntersectionObserver/v2/
 */
export function watchSight(control: Element): void {
  if (sight.has(control) || !isWatched()) return;
  sight.set(control, false);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isVisible } of entries as (IntersectionObserverEntry & { isVisible: boolean })[])
        sight.set(target, isVisible);
    },
    { trackVisibility: true, delay: SIGHT_DELAY_MS } as IntersectionObserverInit,
  );
  observer.observe(control);
}

/** The element around another one on screen; `undefined` for one in the top layer, whatever it stands in. */
function around(element: Element): Element | undefined {
  if (element.matches(':popover-open,:modal')) return;
  const { host } = element.getRootNode() as ShadowRoot;
  return element.assignedSlot ?? element.parentElement ?? host;
}

/** Whether an element is displayed, large enough, and not transparent; the frames that it is in as well. */
function isDisplayed(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (Math.min(width, height) < MIN_SIZE_PX || !element.checkVisibility({ visibilityProperty: true })) return false;
  let opacity = 1;
  for (let one: Element | undefined = element; one; one = around(one)) opacity *= Number(getComputedStyle(one).opacity);
  const frame = element.ownerDocument.defaultView?.frameElement;
  return opacity >= MIN_OPACITY && (!frame || isDisplayed(frame));
}

/**
 * Whether a press that is repeated by a script was a visitor's, on this control. A script could say so of any object, and of
 * any event; what the browser says of it cannot be replaced.
 */
export function wasPressed(control: Element, event: Event | undefined): boolean {
  try {
    const isTrusted = Object.getOwnPropertyDescriptor(new NativeEvent(''), 'isTrusted')?.get?.call(event) as unknown;
    return isTrusted === true && fromPrototype(event!, 'target') === control;
  } catch {
    // It is no event.
    return false;
  }
}

/** Whether a frame around an element is drawn at another size: then the browser never says that something is in sight. */
function isScaled({ ownerDocument: { defaultView } }: Element): boolean {
  const frame = defaultView?.frameElement as HTMLElement | null | undefined;
  return !!frame && (Math.round(frame.getBoundingClientRect().width) !== frame.offsetWidth || isScaled(frame));
}

/** Says who has pressed a control. The assistive technology of a visitor presses as the visitor does. */
export function pressOf(event: Event, control: Element): Press {
  if (!event.isTrusted) return 'script';
  const isInSight = sight.get(control) !== false || isScaled(control);
  return isInSight && isDisplayed(control) ? 'visitor' : 'unseen';
}
