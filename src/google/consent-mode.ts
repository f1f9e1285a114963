import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';

declare global {
  interface Window {
    /** The queue that Google's tags read. */
    dataLayer?: unknown[];
    gtag?: (...command: unknown[]) => void;
    /** Made by Google's tags once they run. */
    google_tag_manager?: unknown;
    /** @see https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out */
    [disable: `ga-disable-${string}`]: boolean;
  }
}

/** Name of the queue on this page. */
export let layerName = 'dataLayer';

/** The queue that Google's tags read: the page's own if it has one, never replaced. */
export function dataLayer(): unknown[] {
  const page = window as unknown as Record<string, unknown>;
  const layer = page[layerName];
  // An element with this id answers to the same name, hence the check for an array.
  return Array.isArray(layer) ? layer : (page[layerName] = []);
}

/**
 * A command for Google's tags. They take a real `Arguments` object for a command and ignore an array without a word,
 * so this must not become an arrow function nor give its rest parameter.
 */
export function toCommand(..._: unknown[]): IArguments {
  // oxlint-disable-next-line prefer-rest-params
  return arguments;
}

/** The words of a command in the queue; none for anything else. */
export const wordsOfCommand = (item: unknown): unknown[] =>
  Object.prototype.toString.call(item) === '[object Arguments]' ? Array.from(item as ArrayLike<unknown>) : [];

/** Queues a command for Google's tags. */
export function command(...words: unknown[]): void {
  dataLayer().push(toCommand(...words));
}

/**
 * Denies everything, before all that is in the queue: to be called before anything else is done.
 * @param name the site's name for the queue; one that means something else on the page is not taken
 */
export function denyByDefault(name?: unknown): void {
  if (name && (!((name as string) in window) || Array.isArray(window[name as 'dataLayer']))) layerName = name as string;
  // An element with this id answers to the same name, hence the check for a function.
  if (typeof window.gtag !== 'function') window.gtag = command;
  const denial = toCommand('consent', 'default', consentMode(() => false, false)[0]);
  // A tag that is there already has read the queue, and sees only what is added at its end.
  dataLayer()[window.google_tag_manager ? 'push' : 'unshift'](denial);
}

/**
 * The seven Consent Mode signals for what is granted, and the privacy settings that go with them.
 * @see https://developers.google.com/tag-platform/security/concepts/consent-mode
 * @see https://developers.google.com/tag-platform/security/guides/privacy
 * @param isGranted the answer per category
 * @param personalisedAds whether the site declares that it shows personalised advertisements
 * @returns the signals, for `gtag('consent', ...)`, and the settings, for `gtag('set', ...)`
 */
export function consentMode(isGranted: (category: Category) => boolean, personalisedAds: boolean) {
  const advertising = isGranted(ADVERTISING);
  const personal = advertising && personalisedAds;
  const signal = (granted: boolean) => (granted ? 'granted' : 'denied');
  return [
    {
      security_storage: signal(true),
      ad_storage: signal(advertising),
      functionality_storage: signal(true),
      ad_personalization: signal(personal),
      ad_user_data: signal(advertising),
      analytics_storage: signal(isGranted(ANALYTICS)),
      personalization_storage: signal(false),
    },
    {
      allow_google_signals: personal,
      allow_ad_personalization_signals: personal,
      ads_data_redaction: !advertising,
      url_passthrough: false,
    },
  ] as const;
}
