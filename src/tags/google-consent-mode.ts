import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';

declare global {
  interface Window {
    /** The queue that Google's tags read. */
    dataLayer?: unknown[];
    gtag?: (...command: unknown[]) => void;
  }
}

type Signal = 'granted' | 'denied';
type IsGranted = (category: Category) => boolean;

/** The queue that Google's tags read: the page's own if it has one, never replaced. */
export function dataLayer(): unknown[] {
  // An element with this id answers to the same name, hence the check for an array.
  if (!Array.isArray(window.dataLayer)) window.dataLayer = [];
  return window.dataLayer;
}

/**
 * Queues a command for Google's tags. They take a real `Arguments` object for a command and ignore an array
 * without a word, so this must not become an arrow function nor push its rest parameter.
 */
// eslint-disable-next-line no-unused-vars
export function command(..._: unknown[]): void {
  // oxlint-disable-next-line prefer-rest-params
  dataLayer().push(arguments);
}

/**
 * The seven Consent Mode signals for what is granted.
 * @see https://developers.google.com/tag-platform/security/concepts/consent-mode
 * @param personalisedAds whether the site declares that it shows personalised advertisements
 */
export function consentSignals(isGranted: IsGranted, personalisedAds: boolean): Record<string, Signal> {
  const signal = (granted: boolean): Signal => (granted ? 'granted' : 'denied');
  const advertising = isGranted(ADVERTISING);
  return {
    ad_storage: signal(advertising),
    ad_user_data: signal(advertising),
    ad_personalization: signal(advertising && personalisedAds),
    analytics_storage: signal(isGranted(ANALYTICS)),
    functionality_storage: 'granted',
    personalization_storage: 'denied',
    security_storage: 'granted',
  };
}

/**
 * The privacy settings that go with it, for `gtag('set', ...)`.
 * @see https://developers.google.com/tag-platform/security/guides/privacy
 */
export function privacyFlags(isGranted: IsGranted, personalisedAds: boolean): Record<string, boolean> {
  const personal = isGranted(ADVERTISING) && personalisedAds;
  return {
    ads_data_redaction: !isGranted(ADVERTISING),
    url_passthrough: false,
    allow_google_signals: personal,
    allow_ad_personalization_signals: personal,
  };
}
