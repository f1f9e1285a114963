import { getDomain } from 'tldts';
import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { trackerOf } from '../google/trackers.js';
import { FONT_HOSTS } from '../settings/font-hosts.js';
import { PARTIES } from './open-data.js';

/** What a third party does on a page, as far as consent goes. */
export type PartyUse = 'tracking' | 'embed' | 'fonts' | 'consent' | 'other';

/** Who is behind an address. */
export interface Party {
  readonly name: string;
  /** The company, where its name is another one. */
  readonly provider?: string;
  readonly use: PartyUse;
  /** The category that it needs, when its use needs consent. */
  readonly category?: Category;
  readonly homepage: string;
  readonly domains: readonly string[];
}

/** By the categories of the open list. */
const USES: Readonly<Record<string, { use: PartyUse; category?: Category }>> = {
  ad: { use: 'tracking', category: ADVERTISING },
  marketing: { use: 'tracking', category: ADVERTISING },
  analytics: { use: 'tracking', category: ANALYTICS },
  'tag-manager': { use: 'tracking', category: ADVERTISING },
  social: { use: 'embed', category: ADVERTISING },
  video: { use: 'embed', category: ADVERTISING },
  'consent-provider': { use: 'consent' },
};

/** Where the list is too coarse. */
const OVERRIDES: readonly { domain: string; name?: string; use: PartyUse; category?: Category }[] = [
  { domain: 'clarity.ms', use: 'tracking', category: ANALYTICS },
  { domain: 'connect.facebook.net', name: 'Meta Pixel', use: 'tracking', category: ADVERTISING },
  { domain: 'analytics.tiktok.com', name: 'TikTok Pixel', use: 'tracking', category: ADVERTISING },
  ...FONT_HOSTS.map((domain) => ({ domain, use: 'fonts' as const })),
  { domain: 'maps.googleapis.com', use: 'embed', category: ADVERTISING },
  { domain: 'maps.google.com', name: 'Google Maps', use: 'embed', category: ADVERTISING },
  ...[
    'cookiebot.com',
    'cookielaw.org',
    'onetrust.com',
    'usercentrics.eu',
    'cookiefirst.com',
    'iubenda.com',
    'didomi.io',
    'privacy-center.org',
    'cookieyes.com',
    'osano.com',
    'trustarc.com',
    'consentmanager.net',
    'complianz.io',
  ].map((domain) => ({ domain, use: 'consent' as const })),
];

/** Statistics that a site can serve from its own host. */
const OWN_PATHS: readonly { pattern: RegExp; name: string; category: Category }[] = [
  { pattern: /\/(matomo|piwik)\.(php|js)$/, name: 'Matomo', category: ANALYTICS },
  { pattern: /\/(gtag\/js|gtm\.js)$/, name: 'Google Tag Manager', category: ANALYTICS },
  { pattern: /\/g\/collect$/, name: 'Google Analytics', category: ANALYTICS },
];

const isAt = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

const parties = new Map<string, Party>();
function partyByDomain(): ReadonlyMap<string, Party> {
  if (parties.size > 0) return parties;
  for (const line of PARTIES.split('\n').filter(Boolean)) {
    const [name = '', kind = '', homepage = '', domains = ''] = line.split('\t');
    const list = domains.split(' ').map((domain) => domain.replace(/^\*\./, ''));
    const party: Party = { name, homepage, domains: list, ...(USES[kind] ?? { use: 'other' }) };
    for (const domain of list) if (!parties.has(domain)) parties.set(domain, party);
  }
  return parties;
}

/** The registrable domain: `shop.example.co.uk` is at `example.co.uk`. A host without one is its own. */
export const siteOf = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host;

/** The party behind a host, by the open list. */
function listedParty(host: string): Party | undefined {
  const labels = host.split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const party = partyByDomain().get(labels.slice(at).join('.'));
    if (party) return party;
  }
  return;
}

/**
 * The party behind an address.
 * @param siteHost host of the page: addresses of the same registrable domain are its own
 * @returns `undefined` for the site itself
 */
export function partyOf(address: string, siteHost: string): Party | undefined {
  if (!URL.canParse(address)) return;
  const { hostname, pathname, searchParams } = new URL(address);
  if (siteOf(hostname) === siteOf(siteHost)) {
    const own = OWN_PATHS.find(({ pattern }) => pattern.test(pathname));
    const isTag = own && (!/gt(ag|m)/.test(pathname) || searchParams.has('id'));
    return isTag ? { name: own.name, use: 'tracking', category: own.category, homepage: '', domains: [] } : undefined;
  }
  const listed = listedParty(hostname);
  const base: Party = listed ?? { name: siteOf(hostname), use: 'other', homepage: '', domains: [siteOf(hostname)] };
  const google = trackerOf(address);
  if (google) {
    const id = searchParams.get('id') ?? '';
    const category = google.category ?? (/^(AW|DC)-/.test(id) ? ADVERTISING : ANALYTICS);
    return { ...base, use: 'tracking', category };
  }
  if (/^(www\.)?google\.[a-z.]{2,6}$/.test(hostname) && pathname.startsWith('/maps/'))
    return { ...base, name: 'Google Maps', use: 'embed', category: ADVERTISING, domains: [hostname] };
  if (isAt(hostname, 'facebook.com') && /^\/tr\b/.test(pathname))
    return {
      ...base,
      name: 'Meta Pixel',
      provider: base.name,
      use: 'tracking',
      category: ADVERTISING,
      domains: ['connect.facebook.net'],
    };
  const override = OVERRIDES.find(({ domain }) => isAt(hostname, domain));
  if (!override) return base;
  const { domain, ...use } = override;
  const { category: _, ...rest } = base;
  return { ...rest, provider: rest.name, ...use, domains: [domain] };
}
