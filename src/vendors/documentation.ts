// For the manual alone: no page loads this.
import type { VendorName } from '../settings/vendors.js';

/** Where a vendor describes its consent calls and its cookies, and which hosts a content security policy has to allow. */
export interface VendorDocumentation {
  /** The vendor's own pages. */
  readonly pages: readonly string[];
  /** For `script-src`, `connect-src` and `img-src`. */
  readonly policyHosts: readonly string[];
}

export const DOCUMENTATION: Readonly<Record<VendorName, VendorDocumentation>> = {
  clarity: {
    pages: [
      'https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2',
      'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
    ],
    policyHosts: ['https://*.clarity.ms', 'https://c.bing.com'],
  },
  uet: {
    pages: ['https://help.ads.microsoft.com/apex/index/3/en/60119'],
    policyHosts: ['https://bat.bing.com', 'https://bat.bing.net'],
  },
  meta: {
    pages: ['https://developers.facebook.com/docs/meta-pixel/implementation/gdpr'],
    policyHosts: ['https://connect.facebook.net', 'https://www.facebook.com'],
  },
  tiktok: {
    pages: [
      'https://business-api.tiktok.com/portal/docs/pixel-cookie-consent-mode/v1.3',
      'https://ads.tiktok.com/help/article/how-to-use-cookies-with-tiktok-pixel',
    ],
    policyHosts: ['https://analytics.tiktok.com'],
  },
  linkedin: {
    pages: ['https://www.linkedin.com/help/lms/answer/a427660', 'https://www.linkedin.com/legal/l/cookie-table'],
    policyHosts: ['https://snap.licdn.com', 'https://px.ads.linkedin.com'],
  },
  pinterest: {
    pages: [
      'https://help.pinterest.com/en/business/article/install-the-base-code',
      'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies',
    ],
    policyHosts: ['https://s.pinimg.com', 'https://ct.pinterest.com'],
  },
  snapchat: {
    pages: [
      'https://businesshelp.snapchat.com/s/article/pixel-website-install',
      'https://www.snap.com/privacy/cookie-information',
    ],
    policyHosts: ['https://sc-static.net', 'https://tr.snapchat.com'],
  },
  matomo: {
    pages: ['https://developer.matomo.org/guides/tracking-consent'],
    policyHosts: ['https://cdn.matomo.cloud', 'https://NAME.matomo.cloud'],
  },
  'matomo-cookies': {
    pages: ['https://developer.matomo.org/guides/tracking-consent'],
    policyHosts: ['https://cdn.matomo.cloud', 'https://NAME.matomo.cloud'],
  },
  'piwik-pro': {
    pages: [
      'https://developers.piwik.pro/en/latest/consent_manager/js_api/',
      'https://help.piwik.pro/support/privacy/cookies-created-by-piwik-pro/',
    ],
    policyHosts: ['https://NAME.containers.piwik.pro', 'https://NAME.piwik.pro'],
  },
  hubspot: {
    pages: ['https://developers.hubspot.com/docs/api/events/cookie-banner'],
    policyHosts: [
      'https://*.hs-scripts.com',
      'https://*.hs-analytics.net',
      'https://*.hs-banner.com',
      'https://*.hubspot.com',
    ],
  },
  hotjar: {
    pages: ['https://help.hotjar.com/hc/en-us/articles/115011789248-Hotjar-Cookie-Information'],
    policyHosts: ['https://*.hotjar.com', 'https://*.hotjar.io'],
  },
  'wp-consent-api': { pages: ['https://wordpress.org/plugins/wp-consent-api/'], policyHosts: [] },
  shopify: { pages: ['https://shopify.dev/docs/api/customer-privacy'], policyHosts: [] },
};
