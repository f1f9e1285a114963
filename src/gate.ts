import { ConsentChangeEvent } from './consent-change-event.js';
import { createConsentManager, type ConsentManager } from './consent-manager.js';
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

function uuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Without https there is no randomUUID, but the address of a blob holds one.
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  return url.slice(-36);
}

/** Denies, releases what a stored choice grants, and asks only when there is none. */
export function openGate({ source, nonce, report, load }: Embedding): Cookiemelding {
  const read = createSettingReader(source, report);
  const settings = readSettings(source, read);
  let surfaces: Surfaces | undefined;
  let loading: Promise<Surfaces> | undefined;
  let query = '';

  const show = async (layer: 'showBanner' | 'showPreferences') => {
    try {
      loading ??= load(query).then(({ createSurfaces }) => createSurfaces({ settings, manager, source, read, report }));
      surfaces = await loading;
      surfaces[layer]();
    } catch (error) {
      // The next call tries again; until then all that is optional stays denied.
      loading = undefined;
      query += '?';
      report(`The interface is not there: ${error}`);
    }
  };
  const showBanner = () => void show('showBanner');
  const showPreferences = () => void show('showPreferences');
  const ask = () => {
    try {
      // Throws in a frame of another site or in a sandbox: there the visitor came for something else.
      if (window.top?.location.href && settings.categories[0]) showBanner();
    } catch {
      report('In a frame of another site or a sandbox nothing is asked, nor granted.');
    }
  };

  const manager = createConsentManager(settings, {
    store: createConsentCookie(settings),
    now: Date.now,
    uuid,
    lang: () => surfaces?.lang ?? 'nl',
    report,
    onChange(record, changed) {
      surfaces?.update();
      google.update(record?.method);
      if (record) afterPaint(google.load);
      else ask();
      document.dispatchEvent(new ConsentChangeEvent(record, changed));
    },
  });

  const google = createGoogleTags(settings, manager.isGranted, nonce);
  google.start();
  if (manager.record) {
    google.update(manager.record.method);
    google.load();
  } else if (!settings.respectGpc || !navigator.globalPrivacyControl) ask();

  document.addEventListener('click', (event) => {
    if (!event.composedPath().some((node) => node instanceof Element && node.matches('[data-cookie-preferences]')))
      return;
    event.preventDefault();
    showPreferences();
  });

  return Object.assign(manager, { showBanner, showPreferences });
}
