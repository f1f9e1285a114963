import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';

/** Hosts and paths that Google's tags send to, by the category that the data is for. */
const ENDPOINTS: ReadonlyMap<Category, RegExp> = new Map([
  [ANALYTICS, /^(([\w.-]+\.)?google-analytics\.com|([\w-]+\.)?analytics\.google\.com|stats\.g\.doubleclick\.net)\//],
  [
    ADVERTISING,
    /^(([\w.-]+\.)?(doubleclick\.net|googleadservices\.com|googlesyndication\.com)|www\.google\.[a-z.]{2,6}\/(ads|ccm|pagead|rmkt|measurement))\//,
  ],
]);

/** Frames in which Google's tags work. */
const FRAMES = 'iframe[src*="googletagmanager.com/"],iframe[src*="doubleclick.net/"]';

/** The category that an id is for; `undefined` for a container. */
export const categoryOf = (id: string): Category | undefined =>
  /^(G|GT|UA)-/.test(id) ? ANALYTICS : /^(AW|DC)-/.test(id) ? ADVERTISING : undefined;

/** The ids that Google's code knows on this page, those inside a container included. */
export const idsOnPage = (): string[] =>
  Object.keys(Object(window.google_tag_manager) as object).filter((id) => categoryOf(id));

/** Wraps a method so that a blocked call does nothing but return `result`. */
function guard<Target extends object>(
  target: Target,
  name: keyof Target & string,
  isBlocked: (args: readonly unknown[]) => boolean,
  result: () => unknown,
): void {
  const original: unknown = target[name];
  if (typeof original !== 'function') return;
  Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
    return isBlocked(args) ? result() : Reflect.apply(original, this, args);
  });
}

/** Makes assignments of a blocked address to `src` do nothing. */
function guardSrc(prototype: object, isBlocked: (address: unknown) => boolean): void {
  const original = Object.getOwnPropertyDescriptor(prototype, 'src');
  if (!original?.set) return;
  Object.defineProperty(prototype, 'src', {
    ...original,
    set(address: unknown) {
      if (!isBlocked(address)) Reflect.apply(original.set!, this, [address]);
    },
  });
}

/**
 * Keeps Google's tags from sending anything more for a category: a running tag cannot be removed, sends what it has kept
 * back for some seconds, and pings without cookies when consent is denied.
 */
export class CutOff {
  #categories: ReadonlySet<Category> = new Set();
  #isGuarding = false;

  /** Cuts these categories off, and no others any more. */
  set(categories: readonly Category[]): void {
    const isChanged = categories.length > 0 || this.#categories.size > 0;
    this.#categories = new Set(categories);
    if (!isChanged) return;
    if (!this.#isGuarding) this.#guardPage();
    this.#isGuarding = true;
    if (categories.length > 0) for (const frame of document.querySelectorAll(FRAMES)) frame.remove();
    for (const id of idsOnPage()) window[`ga-disable-${id}`] = this.#categories.has(categoryOf(id)!);
  }

  readonly #isBlocked = (address: unknown): boolean => {
    try {
      const { hostname, pathname } = new URL(String(address), document.baseURI);
      return [...this.#categories].some((category) => ENDPOINTS.get(category)?.test(hostname + pathname));
    } catch {
      return false;
    }
  };

  #guardPage(): void {
    const isBlocked = this.#isBlocked;
    guard(
      Navigator.prototype,
      'sendBeacon',
      ([address]) => isBlocked(address),
      () => true,
    );
    const addressOf = (input: unknown) => (input instanceof Request ? input.url : input);
    guard(
      window,
      'fetch',
      ([input]) => isBlocked(addressOf(input)),
      () => Promise.resolve(new Response(null, { status: 204 })),
    );
    const { open } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
      // The request goes on, but to nowhere: its sender may set headers on it.
      if (isBlocked(args[1])) args[1] = 'data:,';
      Reflect.apply(open, this, args);
    };
    for (const { prototype } of [HTMLImageElement, HTMLScriptElement, HTMLIFrameElement])
      guardSrc(prototype, isBlocked);
    guard(
      Element.prototype,
      'setAttribute',
      ([name, address]) => String(name).toLowerCase() === 'src' && isBlocked(address),
      () => undefined,
    );
  }
}
