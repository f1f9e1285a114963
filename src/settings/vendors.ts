import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { Service } from '../consent/service.js';

/** What the core has to know about a vendor: all that an answer and a withdrawal need, and nothing that is only sent or shown. */
interface KnownVendor {
  readonly title: string;
  /** Absent where the vendor is no third party, but passes the answers per category on. */
  readonly category?: Category;
  /** Hosts that are this vendor's alone, separated by spaces. Those that a site runs itself can be anywhere. */
  readonly hosts?: string;
  /** Names of what it keeps on the site, as a cookie or in either storage, separated by spaces. */
  readonly keeps?: string;
  /** It has no call for consent: blocking its script is all that there is to do. */
  readonly isSilent?: boolean;
}

/** The vendors by name. What each is told, with links to its documentation, is in src/vendors/. */
const VENDORS = {
  clarity: { title: 'Microsoft Clarity', category: ANALYTICS, hosts: 'clarity.ms', keeps: '_clck _clsk _cltk' },
  uet: {
    title: 'Microsoft Advertising',
    category: ADVERTISING,
    hosts: 'bat.bing.com bat.bing.net',
    keeps: '_uetsid* _uetvid* _uetmsclkid*',
  },
  meta: { title: 'Meta Pixel', category: ADVERTISING, hosts: 'connect.facebook.net', keeps: '_fbp _fbc' },
  tiktok: {
    title: 'TikTok Pixel',
    category: ADVERTISING,
    hosts: 'analytics.tiktok.com',
    keeps: '_ttp _tt_enable_cookie ttclid ttcsid* tt_sessionId tt_appInfo tt_pixel_session_index',
  },
  linkedin: {
    title: 'LinkedIn Insight Tag',
    category: ADVERTISING,
    hosts: 'snap.licdn.com px.ads.linkedin.com',
    keeps: 'li_fat_id li_giant ln_or li_adsId',
    isSilent: true,
  },
  pinterest: {
    title: 'Pinterest',
    category: ADVERTISING,
    hosts: 's.pinimg.com ct.pinterest.com',
    keeps: '_epik _derived_epik _pin_unauth _pinterest_ct*',
  },
  snapchat: {
    title: 'Snapchat',
    category: ADVERTISING,
    hosts: 'sc-static.net tr.snapchat.com',
    keeps: '_scid* _sctr',
    isSilent: true,
  },
  matomo: {
    title: 'Matomo',
    category: ANALYTICS,
    keeps: '_pk_id* _pk_ses* _pk_ref* _pk_cvar* _pk_hsr* mtm_consent mtm_cookie_consent',
  },
  'matomo-cookies': {
    title: 'Matomo',
    category: ANALYTICS,
    keeps: '_pk_id* _pk_ses* _pk_ref* _pk_cvar* _pk_hsr* mtm_consent mtm_cookie_consent',
  },
  'piwik-pro': { title: 'Piwik PRO', category: ANALYTICS, keeps: '_pk_id* _pk_ses* _pk_cvar* stg_*' },
  hubspot: {
    title: 'HubSpot',
    category: ANALYTICS,
    hosts: 'hs-scripts.com hs-analytics.net',
    keeps: '__hstc hubspotutk __hssc __hssrc',
  },
  hotjar: { title: 'Hotjar', category: ANALYTICS, hosts: 'hotjar.com hotjar.io', keeps: '_hj*', isSilent: true },
  'wp-consent-api': { title: 'WP Consent API' },
  shopify: { title: 'Shopify' },
} as const satisfies Readonly<Record<string, KnownVendor>>;

/** A vendor, as the setting `vendors` names it. */
export type VendorName = keyof typeof VENDORS;

/** The name of every vendor that there is. */
export const VENDOR_NAMES = Object.keys(VENDORS) as VendorName[];

/** What is known of a vendor. @param name as the setting has it, where it has been checked */
export const vendorOf = (name: string): KnownVendor => VENDORS[name as VendorName];

const wordsIn = (text = ''): string[] => text.split(' ').filter(Boolean);

/** The services that vendors are: each can be granted and denied by itself. */
export const vendorServices = (names: readonly string[]): Service[] =>
  names.flatMap((name) => {
    const { title, category, hosts, isSilent } = vendorOf(name);
    if (!category) return [];
    const vendor = isSilent ? 'silent' : 'signalled';
    return [{ name, title, category, provider: '', privacyUrl: undefined, hosts: wordsIn(hosts), vendor } as const];
  });

/** Names of what a vendor keeps on the site. */
export const keptBy = (name: string): string[] => wordsIn(vendorOf(name).keeps);
