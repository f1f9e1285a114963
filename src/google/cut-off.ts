import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { withoutClickIds } from './campaign.js';
import { isId } from './data-layer.js';
import { hitCategory } from './endpoints.js';
import { globalOf, page, removeNode } from '../platform/native.js';

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
  Object.keys(Object(globalOf('google_tag_manager')) as object).filter((id) => categoriesOf(id).length > 0);

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
  readonly clean: (text: unknown) => unknown;
}

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
    if (categories.length > 0) for (const frame of page.querySelectorAll(FRAMES)) removeNode(frame);
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

  /** @returns `undefined` for a request that is not Google's, which goes on untouched */
  readonly #judge = (address: unknown): Verdict | undefined => {
    const { isGranted, ownEndpoints } = this.#options;
    const category = hitCategory(address, ownEndpoints);
    if (!category) return undefined;
    return {
      isBlocked: this.#categories.has(category),
      clean: (text) => (typeof text === 'string' && !isGranted(ADVERTISING) ? withoutClickIdsInHit(text) : text),
    };
  };

  #guardBeacons(): void {
    this.#guard(Navigator.prototype, 'sendBeacon', ([address, ...rest]) => {
      const verdict = this.#judge(address);
      if (!verdict) return;
      if (verdict.isBlocked) return { result: true };
      return { args: [verdict.clean(String(address)), ...rest.map(verdict.clean)] };
    });
  }

  #guardFetch(): void {
    this.#guard(window, 'fetch', ([input, init]) => {
      const verdict = this.#judge(input instanceof Request ? input.url : input);
      if (!verdict) return;
      if (verdict.isBlocked) return { result: Promise.resolve(new Response(null, { status: 204 })) };
      const { body } = Object(init) as RequestInit;
      return { args: [verdict.clean(input), body ? { ...(init as RequestInit), body: verdict.clean(body) } : init] };
    });
  }

  #guardXhr(): void {
    const verdicts = new WeakMap<object, Verdict>();
    this.#guard(XMLHttpRequest.prototype, 'open', ([method, address, ...rest], request) => {
      const verdict = this.#judge(address);
      if (!verdict) {
        verdicts.delete(request);
        return;
      }
      verdicts.set(request, verdict);
      // A blocked request goes on, but to nowhere: its sender may set headers on it.
      return { args: [method, verdict.isBlocked ? 'data:,' : verdict.clean(address), ...rest] };
    });
    this.#guard(XMLHttpRequest.prototype, 'send', (args, request) => {
      const verdict = verdicts.get(request);
      return verdict && { args: args.map(verdict.clean) };
    });
  }

  #guardSetAttribute(): void {
    this.#guard(Element.prototype, 'setAttribute', ([name, value, ...rest]) => {
      const verdict = String(name).toLowerCase() === 'src' ? this.#judge(value) : undefined;
      if (!verdict) return;
      return verdict.isBlocked ? { result: undefined } : { args: [name, verdict.clean(value), ...rest] };
    });
  }

  #guardSrc(prototype: object): void {
    const judge = this.#judge;
    const original = Object.getOwnPropertyDescriptor(prototype, 'src');
    if (!original?.set) return;
    Object.defineProperty(prototype, 'src', {
      ...original,
      set(address: unknown) {
        const verdict = judge(address);
        if (!verdict?.isBlocked) Reflect.apply(original.set!, this, [verdict ? verdict.clean(address) : address]);
      },
    });
  }

  /**
   * Wraps a method.
   * @param intervene what to call it with or to return in its place; nothing for a call that is to go on untouched
   */
  #guard<Target extends object>(
    target: Target,
    name: keyof Target & string,
    intervene: (args: readonly unknown[], self: object) => { args: unknown[] } | { result: unknown } | undefined,
  ): void {
    const original: unknown = target[name];
    if (typeof original !== 'function') return;
    Reflect.set(target, name, function (this: object, ...args: unknown[]) {
      const change = args.length > 0 ? intervene(args, this) : undefined;
      if (change && 'result' in change) return change.result;
      return Reflect.apply(original, this, change?.args ?? args) as unknown;
    });
  }
}
