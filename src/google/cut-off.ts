import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { withoutClickIds } from './campaign.js';
import { isId } from './data-layer.js';
import { hitCategory } from './endpoints.js';

/** Frames in which Google's tags work. */
const FRAMES = 'iframe[src*="googletagmanager.com/"],iframe[src*="doubleclick.net/"]';

/** The categories that an id is for: all where its kind can be for any. None for a container. */
export function categoriesOf(id: string): readonly Category[] {
  if (/^(G|UA)-/.test(id)) return [ANALYTICS];
  if (/^(AW|DC)-/.test(id)) return [ADVERTISING];
  return isId(id) && !id.startsWith('GTM-') ? [ANALYTICS, ADVERTISING] : [];
}

/** The ids that Google's code knows on this page, those inside a container included. */
export const idsOnPage = (): string[] =>
  Object.keys(Object(window.google_tag_manager) as object).filter((id) => categoriesOf(id).length > 0);

/** The addresses of a page in a hit: its own, and that of the page before. In the body there is one hit a line. */
const PAGE_ADDRESS = /(^|[?&\n])(dl|dr)=([^&\n]*)/g;

/** Takes click ids out of the page addresses in the text of a hit, and leaves all else as it is. */
export const withoutClickIdsInHit = (hit: string): string =>
  hit.replace(PAGE_ADDRESS, (whole, start: string, name: string, value: string) => {
    try {
      const address = decodeURIComponent(value);
      const clean = withoutClickIds(address);
      return clean === address ? whole : `${start}${name}=${encodeURIComponent(clean)}`;
    } catch {
      return `${start}${name}=`;
    }
  });

export interface CutOffOptions {
  readonly isGranted: (category: Category) => boolean;
  /** Addresses of the site's own that hits may go to: its path or its server-side container. */
  readonly ownEndpoints: readonly string[];
}

/** What becomes of a request. */
interface Verdict {
  readonly isBlocked: boolean;
  /** Makes the text of its address or its body fit to be sent. */
  clean(text: unknown): unknown;
}

const SENT_AS_IT_IS: Verdict = { isBlocked: false, clean: (text) => text };

/**
 * Stands between Google's tags and the network. A running tag cannot be removed, sends what it has kept back for some
 * seconds, and pings without cookies when consent is denied: nothing more leaves for a category that is cut off. And while
 * advertising is denied, a hit for analytics does not carry the click ids that are in the page's address.
 */
export class CutOff {
  readonly #options: CutOffOptions;
  #categories: ReadonlySet<Category> = new Set();
  #isGuarding = false;

  constructor(options: CutOffOptions) {
    this.#options = options;
  }

  /** Cuts these categories off, and no others any more. */
  set(categories: readonly Category[]): void {
    const isChanged = categories.length > 0 || this.#categories.size > 0;
    this.#categories = new Set(categories);
    if (!isChanged) return;
    this.guardPage();
    if (categories.length > 0) for (const frame of document.querySelectorAll(FRAMES)) frame.remove();
    for (const id of idsOnPage())
      window[`ga-disable-${id}`] = categoriesOf(id).some((category) => this.#categories.has(category));
  }

  /** Guards all ways by which Google's tags send something, from now on. */
  guardPage(): void {
    if (this.#isGuarding) return;
    this.#isGuarding = true;
    this.#guardBeacons();
    this.#guardFetch();
    this.#guardXhr();
    for (const { prototype } of [HTMLImageElement, HTMLScriptElement, HTMLIFrameElement]) this.#guardSrc(prototype);
    this.#guardSetAttribute();
  }

  readonly #judge = (address: unknown): Verdict => {
    const { isGranted, ownEndpoints } = this.#options;
    const category = hitCategory(address, ownEndpoints);
    if (!category) return SENT_AS_IT_IS;
    return {
      isBlocked: this.#categories.has(category),
      clean: (text) => (typeof text === 'string' && !isGranted(ADVERTISING) ? withoutClickIdsInHit(text) : text),
    };
  };

  #guardBeacons(): void {
    const judge = this.#judge;
    const { sendBeacon } = Navigator.prototype;
    if (typeof sendBeacon !== 'function') return;
    Navigator.prototype.sendBeacon = function (this: Navigator, address, body) {
      const { isBlocked, clean } = judge(address);
      if (isBlocked) return true;
      return Reflect.apply(sendBeacon, this, [clean(String(address)), clean(body)]) as boolean;
    };
  }

  #guardFetch(): void {
    const judge = this.#judge;
    const { fetch } = window;
    if (typeof fetch !== 'function') return;
    window.fetch = function (this: unknown, input, init) {
      const { isBlocked, clean } = judge(input instanceof Request ? input.url : input);
      if (isBlocked) return Promise.resolve(new Response(null, { status: 204 }));
      const address = input instanceof Request ? input : clean(input);
      const rest = init?.body ? { ...init, body: clean(init.body) } : init;
      return Reflect.apply(fetch, this, [address, rest]) as Promise<Response>;
    };
  }

  #guardXhr(): void {
    const judge = this.#judge;
    const { open, send } = XMLHttpRequest.prototype;
    const verdicts = new WeakMap<XMLHttpRequest, Verdict>();
    XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
      const verdict = judge(args[1]);
      verdicts.set(this, verdict);
      // The request goes on, but to nowhere: its sender may set headers on it.
      args[1] = verdict.isBlocked ? 'data:,' : verdict.clean(args[1]);
      Reflect.apply(open, this, args);
    };
    XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
      const { clean } = verdicts.get(this) ?? SENT_AS_IT_IS;
      Reflect.apply(send, this, [clean(body)]);
    };
  }

  #guardSrc(prototype: object): void {
    const judge = this.#judge;
    const original = Object.getOwnPropertyDescriptor(prototype, 'src');
    if (!original?.set) return;
    Object.defineProperty(prototype, 'src', {
      ...original,
      set(address: unknown) {
        const { isBlocked, clean } = judge(address);
        if (!isBlocked) Reflect.apply(original.set!, this, [clean(address)]);
      },
    });
  }

  #guardSetAttribute(): void {
    const judge = this.#judge;
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (this: Element, name, value) {
      const { isBlocked, clean } = String(name).toLowerCase() === 'src' ? judge(value) : SENT_AS_IT_IS;
      if (!isBlocked) Reflect.apply(setAttribute, this, [name, clean(value)]);
    };
  }
}
