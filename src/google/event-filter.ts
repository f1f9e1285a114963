import { idOf, isId, toCommand, withoutName, wordsOfCommand } from './data-layer.js';

/** What may be sent at this moment. */
export interface Sendable {
  /** The ids that hits may go to. */
  readonly ids: readonly string[];
  /** Whether hits may go to an id. */
  mayGoTo(id: string): boolean;
  /** Whether a container on the page is denied. */
  readonly isContainerDenied: boolean;
}

type Parameters = Readonly<Record<string, unknown>>;

/** Calls the callback of an event that is not sent: a link or a form of the page may wait for it. */
function callBack(callback: unknown): void {
  if (typeof callback === 'function') setTimeout(callback as () => void);
}

/** Limits an `event` command to the destinations that it may go to. @returns `undefined` when none is left */
function limitEvent(words: readonly unknown[], { ids, mayGoTo }: Sendable): unknown {
  const [command, name, given] = words;
  const parameters = Object(given) as Parameters;
  const { send_to: to } = parameters;
  // A group can have members that are denied.
  const named: readonly unknown[] = Array.isArray(to) ? to : [to];
  const destinations: readonly unknown[] =
    to === undefined ? ids : named.flatMap<unknown>((one) => (isId(one) ? [one] : ids));
  const free = destinations.filter((one) => mayGoTo(idOf(one)));
  if (free.length > 0) return toCommand(command, name, { ...parameters, send_to: free });
  callBack(parameters['event_callback']);
  return;
}

/** Limits an item of the data layer to what may be sent. @returns `undefined` when nothing is left */
function limit(item: unknown, sendable: Sendable): unknown {
  const words = wordsOfCommand(item);
  if (words[0] === 'event') return limitEvent(words, sendable);
  // It would send a page view.
  if (words[0] === 'config' && !sendable.mayGoTo(`${words[1]}`)) return;
  const { event, eventCallback } = Object(item) as Parameters;
  if (words.length > 0 || typeof event !== 'string' || !sendable.isContainerDenied) return item;
  callBack(eventCallback);
  return withoutName(item);
}

/**
 * Keeps events from a tag that runs on while it is denied: it would send them as soon as it is granted again, and what was
 * refused is never sent.
 * @param sendable `undefined` while nothing is denied
 * @param isOwn whether an item is of the library itself
 */
export function filterEvents(
  queue: unknown[],
  sendable: () => Sendable | undefined,
  isOwn: (item: unknown) => boolean,
): void {
  const filtered =
    (push: typeof queue.push) =>
    (...items: unknown[]): number => {
      const now = sendable();
      const left = now ? items.map((item) => (isOwn(item) ? item : limit(item, now))) : items;
      return Reflect.apply(push, queue, now ? left.filter((item) => item !== undefined) : left) as number;
    };
  let current = filtered(queue.push);
  // A tag that is loaded later puts its own `push` in place, which calls the one that it has found.
  Object.defineProperty(queue, 'push', {
    configurable: true,
    get: () => current,
    set(push: typeof queue.push) {
      current = filtered(push);
    },
  });
}
