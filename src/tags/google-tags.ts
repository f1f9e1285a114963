import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import type { Policy } from '../consent/policy.js';
import type { ConsentMethod } from '../consent/record.js';
import type { Report } from '../setting-reader.js';
import { command, consentMode, dataLayer } from './google-consent-mode.js';
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

/** Google's tags on this page. */
export interface GoogleTags {
  /** Tells Google what is granted and configures the ids that are released by it. */
  update(method: ConsentMethod | undefined): void;
  /** Puts the scripts of what has been configured on the page, each once. */
  load(): void;
}

/**
 * @param isGranted the present answer, asked again each time
 * @param nonce of the page's content security policy; empty when there is none
 */
export function createGoogleTags(
  settings: GoogleSettings & Policy,
  isGranted: (category: Category) => boolean,
  nonce: string,
  report: Report,
): GoogleTags {
  /** What has been done on this page and must not be done twice. */
  const done = new Set<string>();
  const once = (name: string) => !done.has(name) && done.add(name);

  const released = () => [
    ...(isGranted(ANALYTICS) ? settings.googleAnalytics : []),
    ...(isGranted(ADVERTISING) ? settings.googleAds : []),
  ];
  const releasedContainer = () =>
    settings.googleTagManagerCategories.every(isGranted) ? settings.googleTagManager : undefined;

  return {
    update(method) {
      const { signals, flags } = consentMode(isGranted, settings.personalisedAds);
      const ids = released();
      // An id that runs looks at this each time it is about to set a cookie or to send.
      for (const id of settings.googleAnalytics) {
        if (done.has(id)) window[`ga-disable-${id}`] = !ids.includes(id);
      }
      command('consent', 'update', signals);
      if (ids[0] || releasedContainer() || done.has('set')) {
        done.add('set');
        command('set', flags);
      }
      if (ids[0] && once('js')) command('js', new Date());
      for (const id of ids) if (once(id)) command('config', id);
      // Tag Manager does not look again at what it held back, so it is told by an event of its own.
      dataLayer().push({
        event: 'cookie_consent_update',
        consent: Object.fromEntries([FUNCTIONAL, ...settings.categories].map((name) => [name, isGranted(name)])),
        consent_method: method,
      });
    },

    load() {
      const container = releasedContainer();
      const [id] = released();
      // One script serves all ids; it fetches what later `config` commands need.
      if (id && once('gtag.js')) loadGoogleScript(`gtag/js?id=${id}`, nonce, report);
      if (container && once('gtm.js')) {
        dataLayer().push({ 'gtm.start': Date.now(), event: 'gtm.js' });
        loadGoogleScript(`gtm.js?id=${container}`, nonce, report);
      }
    },
  };
}
