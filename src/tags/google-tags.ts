import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { Policy } from '../consent/policy.js';
import type { ConsentMethod } from '../consent/record.js';
import { command, consentSignals, dataLayer, privacyFlags } from './google-consent-mode.js';
import { loadGoogleScript } from './script-element.js';

/** Which Google products the site uses. Ids are checked before they come here. */
export interface GoogleSettings {
  /** Measurement ids, `G-...`: released by *analytics*. */
  readonly googleAnalytics: readonly string[];
  /** Conversion ids, `AW-...`: released by *advertising*. */
  readonly googleAds: readonly string[];
  /** A container, `GTM-...`: released when all of `googleTagManagerCategories` are granted. */
  readonly googleTagManager: string | undefined;
  readonly googleTagManagerCategories: readonly Category[];
  /** The site declares that it shows personalised advertisements. */
  readonly personalisedAds: boolean;
}

const GTAG = 'gtag/js';

/** Google's tags on this page. */
export interface GoogleTags {
  /** Denies everything. To be called before any tag of the page. */
  start(): void;
  /** Tells Google what is granted and configures the ids that are released by it. */
  update(method: ConsentMethod | undefined): void;
  /** Puts the scripts of what has been configured on the page, each once. */
  load(): void;
}

/**
 * @param isGranted the present answer, asked again each time
 */
export function createGoogleTags(
  settings: GoogleSettings & Policy,
  isGranted: (category: Category) => boolean,
  nonce: string,
): GoogleTags {
  const { personalisedAds } = settings;
  const configured = new Set<string>();
  const loaded = new Set<string>();

  const released = () => [
    ...(isGranted(ANALYTICS) ? settings.googleAnalytics : []),
    ...(isGranted(ADVERTISING) ? settings.googleAds : []),
  ];
  const loadOnce = (file: string, id: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    if (file !== GTAG) dataLayer().push({ 'gtm.start': Date.now(), event: file });
    loadGoogleScript(`${file}?id=${id}`, nonce);
  };

  return {
    start() {
      dataLayer();
      if (typeof window.gtag !== 'function') window.gtag = command;
      command(
        'consent',
        'default',
        consentSignals(() => false, false),
      );
    },

    update(method) {
      command('consent', 'update', consentSignals(isGranted, personalisedAds));
      const ids = released();
      if (ids.length || configured.size) command('set', privacyFlags(isGranted, personalisedAds));
      for (const id of ids) {
        if (configured.has(id)) continue;
        if (!configured.size) command('js', new Date());
        configured.add(id);
        command('config', id);
      }
      // Tag Manager does not look again at what it held back, so it is told by an event of its own.
      dataLayer().push({
        event: 'cookie_consent_update',
        consent: Object.fromEntries(
          [FUNCTIONAL, ...settings.categories].map((category) => [category, isGranted(category)]),
        ),
        consent_method: method,
      });
    },

    load() {
      const [id] = released();
      // One script serves all ids; it fetches what later `config` commands need.
      if (id) loadOnce(GTAG, id);
      const container = settings.googleTagManager;
      if (container && settings.googleTagManagerCategories.every(isGranted)) loadOnce('gtm.js', container);
    },
  };
}
