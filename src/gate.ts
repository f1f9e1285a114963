import { ConsentChangeEvent } from './consent-change-event.js';
import { createConsentManager, type ConsentManager } from './consent-manager.js';
import type { Choices } from './consent/record.js';
import { createConsentCookie } from './cookies/consent-cookie.js';
import { createSettingReader, type Report, type SettingSource } from './setting-reader.js';
import { readSettings } from './settings.js';
import { afterPaint } from './tags/after-paint.js';
import { createGoogleTags } from './tags/google-tags.js';
import type { Surfaces } from './ui/surfaces.js';

declare global {
  interface Window {
    cookiemelding?: Cookiemelding;
  }
  interface Navigator {
    /** @see https://w3c.github.io/gpc/ */
    readonly globalPrivacyControl?: boolean;
  }
}

/** What a site's own code can ask and do: `window.cookiemelding`. */
export interface Cookiemelding extends ConsentManager {
  acceptAll(): void;
  rejectAll(): void;
  /** Stores an answer per category; only `true` grants. A category that is not named keeps the answer it has. */
  save(choices: Choices): void;
  /** Shows the first layer. */
  showBanner(): void;
  /** Shows the second layer. */
  showPreferences(): void;
}

/** What the gate needs from whoever opens it. */
export interface Embedding {
  readonly source: SettingSource;
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  readonly report: Report;
  /**
   * Fetches the interface.
   * @param query to be added to its address: some engines remember a failed import
   */
  load(query: string): Promise<typeof import('./ui/surfaces.js')>;
}

/** Without https there is no `randomUUID`, but the address of a blob ends in one. */
const uuid = (): string => crypto.randomUUID?.() ?? URL.createObjectURL(new Blob()).slice(-36);

/** Releases what a stored choice grants, and asks only when there is none. Everything has been denied before. */
export function openGate({ source, nonce, report, load }: Embedding): Cookiemelding {
  const reader = createSettingReader(source, report);
  const settings = readSettings(source, reader, location.hostname);
  let surfaces: Surfaces | undefined;
  let loading: Promise<Surfaces> | undefined;
  let query = '';

  const show = async (layer: 'ask' | 'showBanner' | 'showPreferences') => {
    try {
      // Throws in a frame of another site and in a sandbox: there the visitor came for something else.
      void window.top?.location.href;
      loading ??= load(query).then(({ createSurfaces }) =>
        createSurfaces({ settings, manager, answer, reader, report }),
      );
      surfaces = await loading;
      await surfaces[layer]();
    } catch (error) {
      if (!surfaces) {
        // The next call tries again; until then all that is optional stays denied.
        loading = undefined;
        query += '?';
      }
      report(`Nothing is shown: ${error}`);
    }
  };
  const ask = () => {
    if (settings.categories[0]) void show('ask');
  };

  const [manager, answer] = createConsentManager(settings, {
    store: createConsentCookie(settings),
    now: Date.now,
    uuid,
    lang: () => surfaces?.lang ?? 'nl',
    report,
    onChange(record, changed) {
      google.update(record?.method);
      if (record) afterPaint(google.load);
      else ask();
      document.dispatchEvent(new ConsentChangeEvent(record, changed));
      surfaces?.update();
    },
  });

  const google = createGoogleTags(settings, manager.isGranted, nonce, report);
  if (manager.record) {
    google.update(manager.record.method);
    google.load();
  } else if (!settings.respectGpc || !navigator.globalPrivacyControl) ask();

  const showPreferences = () => void show('showPreferences');
  document.addEventListener(
    'click',
    (event) => {
      // The path ends in the document and the window, which have no `matches`.
      const isControl = (node: EventTarget) => (node as Partial<Element>).matches?.('[data-cookie-preferences]');
      if (!event.composedPath().some(isControl)) return;
      event.preventDefault();
      showPreferences();
    },
    // Before anything in the page can stop the event.
    true,
  );

  return Object.assign(manager, {
    acceptAll: () => answer(true, 'api'),
    rejectAll: () => answer(false, 'api'),
    save: (choices: Choices) => answer(Object(choices) as Choices, 'api'),
    showBanner: () => void show('showBanner'),
    showPreferences,
  });
}
