import type { ConsentManager } from '../consent/consent-manager.js';
import type { CategoryName } from '../consent/own-categories.js';
import type { Choices, ConsentRecord } from '../consent/record.js';
import { whenActivated } from '../platform/when-activated.js';
import type { Core } from './core.js';
import { isLanguage } from '../locales/languages.js';
import { globalOf, page } from '../platform/native.js';

declare global {
  interface Window {
    cookiemelding?: Cookiemelding;
  }
}

/** The API for a site's own code: `window.cookiemelding`. */
export interface Cookiemelding {
  /** The visitor's choice, frozen; `undefined` while there is none that counts. */
  readonly record: ConsentRecord | undefined;
  /** Whether a category, or a service by its name, is granted now. `functional` always is. */
  isGranted(category: CategoryName): boolean;
  /** Resolves once the category is granted, at once if it is. It never rejects; without a grant it stays pending. */
  whenGranted(category: CategoryName): Promise<void>;
  /** Grants everything. In a frame of another origin nothing can be granted: it reports that, and changes nothing. */
  acceptAll(): void;
  rejectAll(): void;
  /**
   * Stores an answer per category or service; only `true` grants. What is not named keeps its answer. In a frame of another
   * origin only what it denies counts.
   */
  save(choices: Readonly<Partial<Record<CategoryName, boolean>>>): void;
  /** Forgets the choice, denies everything and asks again. */
  reset(): void;
  /** Shows the first layer. */
  showBanner(): void;
  /** Shows the second layer. */
  showPreferences(): void;
  /**
   * Looks for blocked content inside a shadow root too, from now on. No selector finds what is in there.
   * @param root the shadow root, or an element with an open one
   */
  scan(root: ShadowRoot | Element): void;
  /** Shows all texts in another language. @param tag BCP 47; an empty or unknown one leaves it to the page again */
  setLanguage(tag: string): void;
  /** Reports in the console what has happened on this page, for developers and analysts. */
  debug(): void;
}

/** The API of a library that has started; `undefined` when there is none: an element can have its name as well. */
export function startedApi(): Cookiemelding | undefined {
  const api = globalOf('cookiemelding');
  return typeof api?.isGranted === 'function' ? api : undefined;
}

/** The shadow root that a site has named; `undefined` for anything else. */
function shadowRootOf(root: Partial<ShadowRoot & Element> | null | undefined): ShadowRoot | undefined {
  if (root?.nodeType === Node.ELEMENT_NODE) return root.shadowRoot ?? undefined;
  return root?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && root.host ? (root as ShadowRoot) : undefined;
}

export interface ApiOptions {
  /** Scans the page at once. */
  readonly scanPage: () => void;
  /** Restores the stored choice, unless that has already happened. */
  readonly restore: () => void;
}

/** Makes the API. A call on a prerendered page takes effect once the visitor opens it. */
export function createApi(core: Core, { scanPage, restore }: ApiOptions): Cookiemelding {
  const { language, report } = core;
  const restored = () => {
    restore();
    return core.consent;
  };
  const answer: ConsentManager['answer'] = (choices, options) =>
    whenActivated(() => restored().answer(choices, options));
  return {
    get record() {
      return restored().record;
    },
    isGranted: (category) => restored().isGranted(category),
    whenGranted: (category) =>
      new Promise((resolve) => {
        const check = () => {
          if (!restored().isGranted(category)) return;
          page.removeEventListener('consent-change', check);
          resolve();
        };
        page.addEventListener('consent-change', check);
        whenActivated(check);
      }),
    acceptAll: () => answer(true, { method: 'api' }),
    rejectAll: () => answer(false, { method: 'api' }),
    save: (choices) => answer(Object(choices) as Choices, { method: 'api' }),
    reset: () => whenActivated(() => restored().reset()),
    showBanner: () => void core.withPart('ui', (ui) => ui.showBanner()),
    showPreferences: core.showPreferences,
    scan(root) {
      const shadowRoot = shadowRootOf(root);
      if (!shadowRoot) return report('scan: expected a shadow root, or an element with an open one');
      core.blocked.roots.add(shadowRoot);
      scanPage();
    },
    setLanguage(tag) {
      if (tag !== '' && !isLanguage(`${tag}`)) report(`setLanguage: "${tag}" is not supported`);
      language.request(`${tag}`);
    },
    debug: () => void core.withPart('devtools', (devtools) => devtools.inspect()),
  };
}
