import { accessorOf } from '../platform/native.js';
import { BLOCKED_ATTRIBUTES } from './selectors.js';

/** Elements that are guarded. */
const guarded = new WeakSet<Element>();

const isBlockedName = (element: Element, name: unknown): boolean =>
  BLOCKED_ATTRIBUTES.some((one) => one === String(name).toLowerCase() && element.hasAttribute(`data-${one}`));

/** Sets an attribute past the guard. */
export const setBlockedAttribute = (element: Element, name: string, value: string): void =>
  Element.prototype.setAttribute.call(element, name, value);

/**
 * Keeps an element that is blocked from being given an address: a browser asks for it at once, before an observer hears of
 * it. Lazy loaders set `src`, call `setAttribute`, or navigate the empty frame itself.
 * @param isDenied whether it is blocked now, asked each time
 * @param onAttempt told of each address that has been kept off
 */
export function guardElement(element: Element, isDenied: () => boolean, onAttempt: (name: string) => void): void {
  if (guarded.has(element)) return;
  guarded.add(element);
  const keepsOff = (name: string, value: unknown): boolean => {
    const isOwn = value === '' || String(value).startsWith('data:') || String(value) === 'about:blank';
    if (isOwn || !isBlockedName(element, name) || !isDenied()) return false;
    onAttempt(name);
    return true;
  };
  for (const name of BLOCKED_ATTRIBUTES) {
    const native = element.hasAttribute(`data-${name}`) ? accessorOf(element, name) : undefined;
    if (!native?.set) continue;
    Object.defineProperty(element, name, {
      configurable: true,
      enumerable: false,
      get: () => native.get?.call(element) as unknown,
      set(value: unknown) {
        if (!keepsOff(name, value)) native.set!.call(element, value);
      },
    });
  }
  Object.defineProperty(element, 'setAttribute', {
    configurable: true,
    writable: true,
    value(name: string, value: string) {
      if (!keepsOff(name, value)) setBlockedAttribute(element, name, value);
    },
  });
  if (!(element instanceof HTMLIFrameElement)) return;
  const nativeWindow = accessorOf(element, 'contentWindow');
  const isEmpty = () => isDenied() && !element.hasAttribute('src');
  let emptyWindow: object | undefined;
  Object.defineProperty(element, 'contentWindow', {
    configurable: true,
    get() {
      const own = nativeWindow?.get?.call(element) as Window | null | undefined;
      if (!own || !isEmpty()) return own;
      return (emptyWindow ??= withoutLocation(own, () => onAttempt('src')));
    },
  });
}

/** The window of an empty frame as code of the page may use it for anything but to navigate. */
function withoutLocation(frame: Window, onAttempt: () => void): object {
  const navigate = () => onAttempt();
  const location = { assign: navigate, replace: navigate, reload: navigate, toString: () => 'about:blank' };
  Object.defineProperty(location, 'href', { get: () => 'about:blank', set: navigate });
  return new Proxy(
    {},
    {
      get(_, name) {
        if (name === 'location') return location;
        const value: unknown = Reflect.get(frame, name, frame);
        // Methods of a window work on a window alone.
        return typeof value === 'function' && name !== 'constructor' ? value.bind(frame) : value;
      },
      set(_, name, value) {
        if (name === 'location') navigate();
        else Reflect.set(frame, name, value, frame);
        return true;
      },
    },
  );
}
