import { idOf, isCommand, isId, toCommand, withoutName, wordsOfCommand } from './data-layer.js';

/** What may be sent at this moment. */
export interface Sendable {
  /** Where an event goes that names no destination; `undefined` when it may go wherever Google's tags send it. */
  readonly ids: readonly string[] | undefined;
  /** Whether hits may go to an id. */
  mayGoTo(id: string): boolean;
  /** Whether what the page pushes may be an event for a container. */
  readonly mayPush: boolean;
}

export const NOTHING_SENDABLE: Sendable = { ids: [], mayGoTo: () => false, mayPush: false };

type Parameters = Readonly<Record<string, unknown>>;
type Callback = (...args: unknown[]) => void;

/** The callback of an item, and what puts another in its place, or takes it off. */
export interface ItemCallback {
  readonly callback: Callback;
  /** Whether it waits for the answer to `gtag('get')`. */
  readonly isQuestion: boolean;
  /** How long the page is willing to wait; milliseconds. */
  readonly timeout: number | undefined;
  /** The item with another callback, or with none. */
  with(callback: Callback | undefined): unknown;
}

const isFunction = (value: unknown): value is Callback => typeof value === 'function';

/**
 * Finds a callback among named values.
 * @param rebuild makes an item of the values again
 */
function callbackIn(
  values: unknown,
  [name, timeoutName]: readonly [name: string, timeoutName: string],
  rebuild: (values: Parameters) => unknown,
): ItemCallback | undefined {
  const { [name]: callback, ...rest } = Object(values) as Parameters;
  if (!isFunction(callback)) return;
  return {
    callback,
    isQuestion: false,
    timeout: Number(rest[timeoutName]) || undefined,
    with: (other) => rebuild(other ? { ...rest, [name]: other } : rest),
  };
}

/** Finds the callback of an item. A link or a form of the page may wait for it. */
export function callbackOf(item: unknown): ItemCallback | undefined {
  const [name, target, third, fourth] = wordsOfCommand(item);
  if (name === 'get') {
    if (!isFunction(fourth)) return;
    return {
      callback: fourth,
      isQuestion: true,
      timeout: undefined,
      with: (other) => toCommand(name, target, third, other),
    };
  }
  if (name === 'event' || name === 'config') {
    return callbackIn(third, ['event_callback', 'event_timeout'], (values) => toCommand(name, target, values));
  }
  return isCommand(item) ? undefined : callbackIn(item, ['eventCallback', 'eventTimeout'], (values) => values);
}

/** Limits an `event` command to the destinations that it may go to. @returns `undefined` when none is left */
function limitEvent(item: unknown, { ids, mayGoTo }: Sendable): unknown {
  const [command, name, given] = wordsOfCommand(item);
  const parameters = Object(given) as Parameters;
  const { send_to: to } = parameters;
  if (to === undefined && !ids) return item;
  const named: readonly unknown[] = to === undefined ? ids! : [to].flat();
  // A group can have members that are denied.
  const destinations = named.flatMap<unknown>((one) => (isId(one) || !ids ? [one] : ids));
  const free = destinations.filter((one) => !isId(one) || mayGoTo(idOf(one)));
  if (free.length === 0) return undefined;
  const isWhole = to !== undefined && free.length === named.length && free.every((one, at) => one === named[at]);
  return isWhole ? item : toCommand(command, name, { ...parameters, send_to: free });
}

/** Whether an item is an event that the page has pushed for a container. */
export function isPushedEvent(item: unknown): boolean {
  return !isCommand(item) && typeof (Object(item) as Parameters)['event'] === 'string';
}

/** What is left of an item when it is limited: the same item when it may be sent as it is. */
function leftOf(item: unknown, sendable: Sendable): unknown {
  const [name, target] = wordsOfCommand(item);
  if (name === 'event') return limitEvent(item, sendable);
  // A `config` would send a page view.
  if (name === 'config' || name === 'get') return !isId(target) || sendable.mayGoTo(idOf(target)) ? item : undefined;
  return isPushedEvent(item) && !sendable.mayPush ? withoutName(item) : item;
}

/**
 * Limits an item of the data layer to what may be sent.
 * @param callBack what is to become of its callback when it is not sent
 * @returns what is left of it: data stays, even where the event around it may not be sent; `undefined` when nothing does
 */
export function limit(item: unknown, sendable: Sendable, callBack: (callback: ItemCallback) => void): unknown {
  const left = leftOf(item, sendable);
  const waiting = left === item || isCommand(left) ? undefined : callbackOf(item);
  if (!waiting) return left;
  callBack(waiting);
  return left && withoutName(waiting.with(undefined));
}
