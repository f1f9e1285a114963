import type { Files, GateContext, Use } from './core.js';
import type { Choices, ConsentRecord } from '../consent/record.js';
import type { Category } from '../consent/category.js';
import { createConsentManager, type ConsentManager } from '../consent/consent-manager.js';
import type { ConsentChangeEvent } from './consent-change-event.js';
import { createConsentCookie } from '../storage/consent-cookie.js';
import { createSettingReader, type Report, type SettingSource } from '../settings/setting-reader.js';
import { createGoogleTags } from '../google/google-tags.js';
import { trusted } from '../platform/trusted-types.js';
import { readSettings } from '../settings/settings.js';
import { dataLayer } from '../google/consent-mode.js';
import type { Surfaces } from '../ui/surfaces.js';
import { uuid } from '../platform/random-id.js';
import { afterPaint } from '../platform/after-paint.js';

declare global {
  interface Window {
    cookiemelding?: Cookiemelding;
  }
  interface Document {
    /** @see https://wicg.github.io/nav-speculation/prerendering.html */
    readonly prerendering?: boolean;
  }
  interface Navigator {
    /** @see https://w3c.github.io/gpc/ */
    readonly globalPrivacyControl?: boolean;
  }
}

/** What a site's own code can ask and do: `window.cookiemelding`. */
export interface Cookiemelding extends ConsentManager {
  /** Resolves once the category is granted, at once if it is. It never rejects; without a grant it waits. */
  whenGranted(category: Category): Promise<void>;
  acceptAll(): void;
  rejectAll(): void;
  /** Stores an answer per category; only `true` grants. A category that is not named keeps the answer it has. */
  save(choices: Choices): void;
  /** Shows the first layer. */
  showBanner(): void;
  /** Shows the second layer. */
  showPreferences(): void;
  /** Has everything said in another language from now on. @param tag BCP 47; an empty one, or one that is not there, leaves it to the page again */
  setLanguage(tag: string): void;
  /** Tells in the console what has happened on this page, for developers and analysts. */
  debug(): void;
}

/** Anything of the page that opens the settings. */
const CONTROL = '[data-cookie-preferences]';

/** A tag that the page loads by itself; asked before any of ours is there. */
const GOOGLE = '[src*=googletagm]';

/** What may be held back; the file that does so looks closer. */
const HELD =
  '[data-category]:is(script,[data-src],[data-srcset],[data-href],[data-data]),cookie-embed,cookie-declaration';

/** How long a choice counts as just made; milliseconds. */
const FRESH = 3e6;

/** How often a page that keeps changing is looked over; milliseconds. */
const PAUSE = 96;

/** Has a task wait until the page is seen: one that is made in advance may never be. */
const whenSeen = (task: () => void): void =>
  document.prerendering ? document.addEventListener('prerenderingchange', task, { once: true }) : task();

/** What the cookies of tags start with, and others too: a look in passing that must not miss one. */
const SUSPECT = /(^| )[AFG_]/;

/**
 * Releases what a stored choice grants, and asks only when there is none. Everything has been denied before.
 * @param nonce of the page's content security policy; empty when there is none
 * @param load fetches a file of ours: `ui.js`
 */
export function openGate(
  source: SettingSource,
  nonce: string,
  report: Report,
  load: (file: string) => Promise<Files[keyof Files]>,
): Cookiemelding {
  const reader = createSettingReader(source);
  const settings = readSettings(reader, source);
  const { categories } = settings;
  const refused = source('gpc') !== 'ignore' && navigator.globalPrivacyControl;
  const store = createConsentCookie(settings);
  let surfaces: Surfaces | undefined;

  /** Where our files are. What could not be had gets another address: under the same one, Firefox does not ask again. */
  const addresses: Partial<Record<keyof Files, string>> = {};
  /** Has something done by another file of ours. Never rejects; the next call tries again. */
  const use: Use = async (name, task) => {
    let file;
    try {
      await new Promise<void>(whenSeen);
      return await task((file = (await load((addresses[name] ??= `${name}.js`))) as Files[typeof name]));
    } catch (error) {
      report(String(error));
      if (!file) addresses[name] += '?';
      // A file that cannot be had is not asked for at every change of the page; an answer tries again.
      clearTimeout(timer);
      observer.disconnect();
    }
    return;
  };
  const show = (layer: 'ask' | 'declare' | 'showBanner' | 'showPreferences') =>
    use('ui', async ({ start }) => {
      surfaces = await start(context);
      await surfaces[layer]();
    });
  const ask = () => categories[0] && show('ask');

  const cleanUp = (changed: readonly Category[], isOwn?: boolean) =>
    use('sweep', ({ sweep }) => sweep(context, surfaces, changed, isOwn));

  const [manager, answer, recall, follow] = createConsentManager(
    settings,
    store,
    Date.now,
    uuid,
    () => context.lang ?? 'nl',
    (record) => use('sweep', ({ keep }) => keep(context, record)),
    (record, changed, isOwn, previous) => {
      // What must happen comes first; a queue that a page has wrapped may throw.
      if (isOwn) channel.postMessage(1);
      const cleaning = categories.every(manager.isGranted) ? undefined : cleanUp(changed, isOwn);
      updateGoogle(record?.method);
      const settled = use('answer', ({ settle }) => settle(context, record, previous, isOwn));
      afterPaint(async () => {
        await settled;
        loadGoogle();
        watch();
      });
      // What is taken back does not wait.
      if (!changed.every(manager.isGranted)) watch();
      document.dispatchEvent(
        Object.assign(new Event('consent-change'), {
          record,
          changed,
          cleanUp: cleaning,
        } satisfies Partial<ConsentChangeEvent>),
      );
      surfaces?.update();
      if (!record) ask();
    },
  );
  const [updateGoogle, loadGoogle] = createGoogleTags(settings, manager.isGranted, nonce, report);
  const channel = new BroadcastChannel(settings.cookieName);
  const context: GateContext = {
    source,
    nonce,
    manager,
    use,
    trusted,
    reader,
    refused,
    store,
    settings,
    dataLayer,
    report,
    answer,
  };
  const begin = () => {
    recall();
    const { record } = manager;
    if (record) {
      updateGoogle(record.method);
      loadGoogle();
      // Safari keeps a cookie that a script has written for seven days, or one day after a click on an advertisement; the
      // end of the choice stays the same. What has just been written is left: it would be a tenth of all our time.
      if (Date.now() - FRESH > Date.parse(record.time)) store.write(record);
    } else if (!refused) ask();
    // Whoever has answered before, in whatever way, and is denied something now.
    if ((record || refused || store.read()) && !categories.every(manager.isGranted)) {
      if (source('cookies') || source('googleConfig') || SUSPECT.test(document.cookie)) void cleanUp([]);
    }
    // Other tabs, sub-domains, and a page that was put aside for the back button, may have an older choice.
    channel.onmessage = follow;
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) follow();
      watch();
      if (source('recordsUrl')) void use('answer', ({ resend }) => resend(context));
    });
    document.addEventListener('visibilitychange', follow);
    watch();
  };

  /** Whether the page has, or had, need of a way back. */
  let isWatched: ConsentRecord | boolean | undefined;
  let timer: ReturnType<typeof setTimeout>;
  // Between two looks nothing is observed, so that a page that keeps changing pays next to nothing. One that is still
  // being read is looked over with each piece of it, so that what it has need of is asked for at once. Of the states a
  // page goes through `loading` is the last in the alphabet.
  const observer = new MutationObserver(() => {
    if (document.readyState < 'loading') {
      observer.disconnect();
      timer = setTimeout(watch, PAUSE);
    } else watch();
  });
  /** Fetches what the page has need of, now and whenever it changes. */
  const watch = () => {
    observer.observe(document, { childList: true, subtree: true });
    // Once there is a choice, a way back to it.
    isWatched ||= !document.querySelector(CONTROL) && document.readyState < 'loading' && (manager.record ?? refused);
    // What has to do with markup that waits knows the way back as well, so that there is one file to fetch.
    const file = document.querySelector(HELD) ? 'held' : isWatched && 'more';
    if (file) void use(file, ({ start }) => start(context, show));
  };

  const showPreferences = () => show('showPreferences');
  addEventListener(
    'click',
    (event) => {
      // The path ends in the document and the window, which have no `matches`.
      const isControl = (node: EventTarget) => (node as Partial<Element>).matches?.(CONTROL);
      if (event.composedPath().some(isControl)) {
        event.preventDefault();
        showPreferences();
      }
    },
    // Before anything in the page can stop the event.
    true,
  );

  /** @param isQuiet leaves it to the settings whether more is told than what is wrong */
  const debug = (isQuiet?: unknown) => use('debug', ({ start }) => start(context, isQuiet));
  if (reader.incomplete() || source('debug') != null || document.querySelector(GOOGLE)) debug(1);

  whenSeen(begin);

  const { reset } = manager;
  return Object.assign(manager, {
    debug,
    showPreferences,
    acceptAll: () => whenSeen(() => answer(true, 'api')),
    save: (choices: Choices) => whenSeen(() => answer(Object(choices) as Choices, 'api')),
    setLanguage(tag: string) {
      // At once: of two calls the file may hear in another order.
      context.language = tag;
      use('more', ({ setLanguage }) => setLanguage(context));
    },
    reset: () => whenSeen(reset),
    showBanner: () => show('showBanner'),
    whenGranted: (category: Category) =>
      new Promise<void>((resolve) => {
        const check = () => manager.isGranted(category) && resolve();
        whenSeen(check);
        document.addEventListener('consent-change', check);
      }),
    rejectAll: () => whenSeen(() => answer(false, 'api')),
  });
}
