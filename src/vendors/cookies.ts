import type { VendorName } from '../settings/vendors.js';
import type { UndeclaredCookie } from '../storage/undeclared-cookie.js';

type Purpose = UndeclaredCookie['purpose'];
type Rest = Pick<UndeclaredCookie, 'kind' | 'host'>;

const cookie = (
  name: string,
  lifetime: UndeclaredCookie['lifetime'],
  purpose: Purpose,
  rest: Rest = {},
): UndeclaredCookie => ({ name, lifetime, purpose, ...rest });

const local = { kind: 'localStorage' } as const;
const session = { kind: 'sessionStorage' } as const;

/** Matomo and Piwik PRO have one ancestor. */
const visitor = [
  cookie('_pk_id*', [13, 'month'], 'purposeVisitor'),
  cookie('_pk_ses*', [30, 'minute'], 'purposeVisit'),
];

const matomo = [
  ...visitor,
  cookie('_pk_ref*', [6, 'month'], 'purposeClick'),
  cookie('_pk_cvar*', [30, 'minute'], 'purposeVisit'),
  cookie('_pk_hsr*', [30, 'minute'], 'purposeVisit'),
  cookie('mtm_consent', [30, 'year'], 'purposeChoice'),
  cookie('mtm_cookie_consent', [30, 'year'], 'purposeChoice'),
];

/** What each vendor keeps on the site and on its own hosts, for the tables that visitors read. */
export const COOKIES: Partial<Record<VendorName, readonly UndeclaredCookie[]>> = {
  clarity: [
    cookie('_clck', [1, 'year'], 'purposeVisitor'),
    cookie('_clsk', [1, 'day'], 'purposeVisit'),
    cookie('_cltk', 'untilCleared', 'purposeVisit', session),
    cookie('CLID', [1, 'year'], 'purposeVisitor', { host: 'clarity.ms' }),
    cookie('MUID', [13, 'month'], 'purposeVisitor', { host: 'clarity.ms' }),
  ],
  uet: [
    cookie('_uetsid*', [1, 'day'], 'purposeVisit'),
    cookie('_uetvid*', [13, 'month'], 'purposeVisitor'),
    cookie('_uetmsclkid*', [90, 'day'], 'purposeClick'),
    cookie('MUID', [13, 'month'], 'purposeResult', { host: 'bing.com' }),
  ],
  meta: [
    cookie('_fbp', [90, 'day'], 'purposeResult'),
    cookie('_fbc', [90, 'day'], 'purposeClick'),
    cookie('fr', [90, 'day'], 'purposeResult', { host: 'facebook.com' }),
  ],
  tiktok: [
    cookie('_ttp', [13, 'month'], 'purposeResult'),
    cookie('_tt_enable_cookie', [13, 'month'], 'purposeTest'),
    cookie('ttclid', [30, 'day'], 'purposeClick'),
    cookie('ttcsid*', [90, 'day'], 'purposeVisit'),
    cookie('tt_sessionId', 'untilCleared', 'purposeVisit', session),
    cookie('tt_appInfo', 'untilCleared', 'purposeVisit', session),
    cookie('tt_pixel_session_index', 'untilCleared', 'purposeVisit', session),
  ],
  linkedin: [
    cookie('li_fat_id', [30, 'day'], 'purposeClick'),
    cookie('li_giant', [7, 'day'], 'purposeResult'),
    cookie('ln_or', [1, 'day'], 'purposeTest'),
    cookie('li_adsId', 'untilCleared', 'purposeResult', local),
    cookie('li_sugr', [90, 'day'], 'purposeResult', { host: 'linkedin.com' }),
    cookie('bcookie', [1, 'year'], 'purposeVisitor', { host: 'linkedin.com' }),
    cookie('UserMatchHistory', [30, 'day'], 'purposeResult', { host: 'linkedin.com' }),
  ],
  pinterest: [
    cookie('_epik', [1, 'year'], 'purposeClick'),
    cookie('_derived_epik', [1, 'year'], 'purposeResult'),
    cookie('_pin_unauth', [1, 'year'], 'purposeVisitor'),
    cookie('_pinterest_ct*', [1, 'year'], 'purposeResult'),
  ],
  snapchat: [
    cookie('_scid*', [13, 'month'], 'purposeResult'),
    cookie('_sctr', [13, 'month'], 'purposeVisit'),
    cookie('sc_at', [1, 'year'], 'purposeResult', { host: 'snapchat.com' }),
  ],
  matomo,
  'matomo-cookies': matomo,
  'piwik-pro': [
    ...visitor,
    cookie('_pk_cvar*', [30, 'minute'], 'purposeVisit'),
    cookie('stg_*', [1, 'year'], 'purposeVisit'),
  ],
  hubspot: [
    cookie('__hstc', [6, 'month'], 'purposeVisitor'),
    cookie('hubspotutk', [6, 'month'], 'purposeVisitor'),
    cookie('__hssc', [30, 'minute'], 'purposeVisit'),
    cookie('__hssrc', 'untilCleared', 'purposeVisit'),
  ],
  hotjar: [cookie('_hj*', [1, 'year'], 'purposeVisitor')],
};
