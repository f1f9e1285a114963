import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { PERSONALISED_ADS } from '../consent/service.js';
import { dataLayer, defineGtag, markAsOwn, toCommand } from './data-layer.js';
import { globalOf } from '../platform/native.js';

/** The signals and settings by which Google learns what is granted. */
export interface ConsentMode {
  /** The seven signals of Consent Mode, for `gtag('consent', ...)`. */
  readonly signals: Readonly<Record<string, 'granted' | 'denied'>>;
  /**
   * The privacy settings that go with them, for `gtag('set', ...)`. Since 15 June 2026 they decide about reports in
   * Analytics only: what a linked Google Ads account gets depends on `ad_storage` alone.
   * @see https://ppcnewsfeed.com/?p=25315
   */
  readonly privacySettings: Readonly<Record<string, boolean>>;
}

/**
 * The signals and privacy settings for what is granted.
 * @see https://developers.google.com/tag-platform/security/concepts/consent-mode
 * @see https://developers.google.com/tag-platform/security/guides/privacy
 * @param personalisedAds whether the site declares that it shows personalised advertisements
 */
export function consentMode(isGranted: (category: Category) => boolean, personalisedAds: boolean): ConsentMode {
  const advertising = isGranted(ADVERTISING);
  const personalisation = advertising && personalisedAds && isGranted(PERSONALISED_ADS);
  const signal = (granted: boolean) => (granted ? 'granted' : 'denied');
  return {
    signals: {
      ad_storage: signal(advertising),
      ad_user_data: signal(advertising),
      ad_personalization: signal(personalisation),
      analytics_storage: signal(isGranted(ANALYTICS)),
      functionality_storage: signal(true),
      personalization_storage: signal(false),
      security_storage: signal(true),
    },
    privacySettings: {
      allow_google_signals: personalisation,
      allow_ad_personalization_signals: personalisation,
      ads_data_redaction: !advertising,
      url_passthrough: false,
    },
  };
}

/** Denies everything to Google's tags, before anything else that is in the queue. Call this before anything else. */
export function denyByDefault(): void {
  defineGtag();
  const denial = markAsOwn(toCommand('consent', 'default', consentMode(() => false, false).signals));
  // A tag that is on the page already has read the queue, and sees only what is added at its end.
  dataLayer()[globalOf('google_tag_manager') ? 'push' : 'unshift'](denial);
}
