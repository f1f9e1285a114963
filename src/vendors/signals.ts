import type { VendorName } from '../settings/vendors.js';
import { loadShopifyApi, shopifyKnows } from './shopify.js';
import type { Grants, Signals } from './vendor-call.js';
import { requireOptIn } from './wordpress.js';

const word = (isGranted: boolean) => (isGranted ? 'granted' : 'denied');
const status = (isGranted: boolean) => ({ status: isGranted ? 1 : 0 });

/** A vendor that is denied by itself gets nothing, whatever the categories say. */
const both = ({ vendor }: Grants, category: boolean) => vendor && category;

const matomo = (say: string): Signals => ({
  intake: 'list',
  target: '_paq',
  initial: [[`require${say}`]],
  // The other denial is a cookie, which is of use only where a grant has been stored.
  isInitialDenial: true,
  say: ({ vendor }) => [[vendor ? `set${say}Given` : `forget${say}Given`]],
});

/** What each vendor is told, from its own documentation: documentation.ts has the links. */
export const SIGNALS = {
  clarity: {
    intake: 'function',
    target: 'clarity',
    say: (grants) => [
      ['consentv2', { ad_Storage: word(both(grants, grants.advertising)), analytics_Storage: word(grants.vendor) }],
    ],
  },
  uet: {
    intake: 'push',
    target: 'uetq',
    initial: [['consent', 'default', { ad_storage: 'denied' }]],
    say: ({ vendor }) => [['consent', 'update', { ad_storage: word(vendor) }]],
  },
  meta: {
    intake: 'snippet',
    target: 'fbq',
    initial: [['consent', 'revoke']],
    isInitialDenial: true,
    say: ({ vendor }) => [['consent', vendor ? 'grant' : 'revoke']],
  },
  tiktok: {
    intake: 'methods',
    target: 'ttq',
    initial: [['holdConsent']],
    say: ({ vendor }) => [[vendor ? 'grantConsent' : 'revokeConsent']],
  },
  pinterest: {
    intake: 'snippet',
    target: 'pintrk',
    say: ({ vendor }) => [['setconsent', vendor]],
  },
  matomo: matomo('Consent'),
  'matomo-cookies': matomo('CookieConsent'),
  'piwik-pro': {
    intake: 'snippet',
    target: 'ppms.cm.api',
    hasEffects: true,
    say: (grants) => [
      [
        'setComplianceSettings',
        {
          consents: {
            analytics: status(grants.vendor),
            conversion_tracking: status(both(grants, grants.advertising)),
            remarketing: status(both(grants, grants.advertising)),
          },
        },
        // Required.
        () => undefined,
      ],
    ],
  },
  hubspot: {
    intake: 'list',
    target: '_hsp',
    say: (grants) => [
      [
        'setHubSpotConsent',
        { analytics: grants.vendor, advertisement: both(grants, grants.advertising), functionality: true },
      ],
    ],
  },
  'wp-consent-api': {
    intake: 'platform',
    target: 'wp_set_consent',
    hasEffects: true,
    prepare: requireOptIn,
    say: ({ analytics, advertising, preferences }) =>
      Object.entries({
        statistics: analytics,
        'statistics-anonymous': analytics,
        marketing: advertising,
        preferences,
      }).map(([name, isGranted]) => [name, isGranted ? 'allow' : 'deny']),
  },
  shopify: {
    intake: 'platform',
    target: 'Shopify.customerPrivacy.setTrackingConsent',
    hasEffects: true,
    say: ({ analytics, advertising, preferences }) => [
      [{ analytics, marketing: advertising, preferences }, () => undefined],
    ],
    load: loadShopifyApi,
    isKnown: shopifyKnows,
  },
} as const satisfies Partial<Record<VendorName, Signals>>;
