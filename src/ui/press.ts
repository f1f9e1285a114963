// Whether a visitor has pressed a control, and could see it.
import type { Problem } from '../platform/report.js';
import { accessorOf, native, NativeEvent, page } from '../platform/native.js';

/** Who has pressed: the visitor, a script, or a visitor who could not see what was pressed. */
export type Press = 'visitor' | 'script' | 'unseen';

export const UNSEEN_PRESS: Problem =
  'A press that would grant something is ignored, because the button was not visible.';

/** Smaller than this in either direction, a control is not meant to be seen; CSS pixels. */
const MIN_SIZE_PX = 12;

/** Below this nobody can read it. */
const MIN_OPACITY = 0.2;

/** How long a control must have been in sight; milliseconds. The least that the browser takes. */
const SIGHT_DELAY_MS = 100;

/** Controls in frames that are covered, faded or distorted by something, in this page or one around. */
const covered = new WeakSet<Element>();

/** The controls that are kept an eye on. */
const watched = new WeakSet<Element>();

/** Only in a frame: a page by itself has effects of its own, and what is on top of it is its own as well. */
const isWatchable = (): boolean => window !== window.top && 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Keeps an eye on a control from now on, where the page is in a frame and the browser can say what of it is in sight.
 * @see https://w3c.github.io/IntersectionObserver/v2/
 */
export function watchSight(control: Element): void {
  if (watched.has(control) || !isWatchable()) return;
  watched.add(control);
  const options = { trackVisibility: true, delay: SIGHT_DELAY_MS } as IntersectionObserverInit;
  new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, isVisible } of entries as SightEntry[]) {
      if (isIntersecting && !isVisible) covered.add(target);
      else covered.delete(target);
    }
  }, options).observe(control);
}

type SightEntry = IntersectionObserverEntry & { readonly isVisible: boolean };

/** The frame that the page of an element is in; `undefined` at the top. */
const frameAround = ({ ownerDocument }: Element): HTMLElement | undefined =>
  (native(ownerDocument).defaultView?.frameElement as HTMLElement | null) ?? undefined;

/** How large the page of an element is drawn, by the frames around it; 1 is its own size. */
function scaleOf(element: Element): number {
  const frame = frameAround(element);
  return frame ? (frame.getBoundingClientRect().width / frame.offsetWidth) * scaleOf(frame) : 1;
}

/** The element around another one on screen; `undefined` for one in the top layer, whatever it stands in. */
function around(element: Element): Element | undefined {
  const own = native(element);
  if (own.matches(':popover-open,:modal')) return;
  const { host } = own.getRootNode() as ShadowRoot;
  return own.assignedSlot ?? own.parentElement ?? host;
}

/** An overlay that makes way for what has the focus is transparent, and still there for the keyboard and screen readers. */
const opacityOf = (element: Element): number =>
  native(element).hasAttribute('aside') ? 1 : Number(getComputedStyle(element).opacity);

/** Whether an element is displayed, large enough, and not transparent; the frames that it is in as well. */
function isDisplayed(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const isLarge = Math.min(width, height) * scaleOf(element) >= MIN_SIZE_PX;
  if (!isLarge || !element.checkVisibility({ visibilityProperty: true })) return false;
  let opacity = 1;
  for (let one: Element | undefined = element; one; one = around(one)) opacity *= opacityOf(one);
  const frame = frameAround(element);
  return opacity >= MIN_OPACITY && (!frame || isDisplayed(frame));
}

/**
 * Whether a press that is repeated by a script was a visitor's, on this control. A script could say so of any object, and of
 * any event; what the browser says of it cannot be replaced.
 */
export function wasPressed(control: Element, event: Event | undefined): boolean {
  try {
    const isTrusted = Object.getOwnPropertyDescriptor(new NativeEvent(''), 'isTrusted')?.get?.call(event) as unknown;
    return isTrusted === true && accessorOf(event!, 'target')?.get?.call(event) === control;
  } catch {
    // It is no event.
    return false;
  }
}

/** How far the shadow of the notice can reach; CSS pixels. */
const MAX_SHADOW_PX = 80;

/** Whether the notice is on screen, and the control is something else beside it. */
function isBesideNotice(control: Element): boolean {
  const notice = page.querySelector('cookie-melding:popover-open');
  if (!notice || control.closest('cookie-melding')) return false;
  const [one, other] = [control, notice].map((element) => element.getBoundingClientRect()) as [DOMRect, DOMRect];
  const isNear = (near: number, far: number) => near < far + MAX_SHADOW_PX;
  return (
    isNear(one.left, other.right) &&
    isNear(other.left, one.right) &&
    isNear(one.top, other.bottom) &&
    isNear(other.top, one.bottom)
  );
}

/** Says who has pressed a control. The assistive technology of a visitor presses as the visitor does. */
export function pressOf(event: Event, control: Element): Press {
  if (!event.isTrusted) return 'script';
  // In a frame that is drawn at another size, the browser says of nothing that it is in sight; nor of what the shadow of our
  // own notice falls on.
  const isTold = Math.abs(scaleOf(control) - 1) < 0.01 && !isBesideNotice(control);
  const isCovered = isTold && covered.has(control);
  return isDisplayed(control) && !isCovered ? 'visitor' : 'unseen';
}
