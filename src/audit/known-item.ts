import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import { guessCategory, type Certainty } from '../storage/guess-category.js';
import { matchesName } from '../storage/known-cookies.js';
import { categoryOfItem } from '../google/trackers.js';
import { partyOf, siteOf, type Party } from './known-party.js';
import type { StoredRecord } from './observation.js';
import { COOKIES } from './open-data.js';

/** What something stored is for. */
export interface ItemUse {
  /** The category it needs; `undefined` when nothing says so. */
  readonly category?: Category | undefined;
  readonly sure: Certainty;
  /** What it is called where it is known: a name that may end in `*`. */
  readonly pattern: string;
  readonly provider: string;
  readonly purpose: string;
}

interface Listed {
  readonly name: string;
  readonly category: string;
  readonly domain: string;
  readonly provider: string;
  readonly purpose: string;
}

const exact = new Map<string, Listed[]>();
const prefixes: Listed[] = [];
function readList(): void {
  if (exact.size > 0) return;
  for (const line of COOKIES.split('\n').filter(Boolean)) {
    const [name = '', category = '', domain = '', provider = '', , purpose = ''] = line.split('\t');
    const listed = { name, category, domain, provider, purpose };
    if (name.endsWith('*')) prefixes.push(listed);
    else exact.set(name, [...(exact.get(name) ?? []), listed]);
  }
}

/** Words that any site may call its own cookies: they say nothing without the domain. */
const isCommonWord = (name: string) => /^[a-z]{1,9}$/.test(name) || name.replace(/\W|_/g, '').length < 4;

function listedItem(name: string, host: string, siteHost: string): Listed | undefined {
  readList();
  const isOwn = siteOf(host) === siteOf(siteHost);
  const candidates = [...(exact.get(name) ?? []), ...prefixes.filter((item) => matchesName(item.name, name))];
  return candidates
    .filter(({ domain, name: known }) => {
      if (domain && host.endsWith(domain)) return true;
      // A cookie on the site itself is known by a name that only one maker uses.
      return isOwn && !isCommonWord(known.replace(/\*$/, ''));
    })
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}

const CATEGORIES: Readonly<Record<string, Category>> = { Analytics: ANALYTICS, Marketing: ADVERTISING };

const TRACKING_PROVIDERS: Readonly<Record<string, Category>> = { Hotjar: ANALYTICS, Hubspot: ADVERTISING };

/** The party whose script or response wrote an item, if that is not the site. */
function writerOf({ by, setBy, host }: StoredRecord, siteHost: string): Party | undefined {
  const addresses = [...(setBy ? [setBy] : []), ...by.map(({ url }) => url), `https://${host}/`];
  return addresses.map((address) => partyOf(address, siteHost)).find((party) => party?.category);
}

/**
 * What something stored is for.
 * @param others the same item with other visitors: a value that differs tells them apart
 * @param ownNames names that belong to the consent notice itself
 */
export function useOfItem(
  item: StoredRecord,
  siteHost: string,
  others: readonly StoredRecord[],
  ownNames: readonly string[],
): ItemUse {
  const { kind, name, host } = item;
  const isOwn = siteOf(host) === siteOf(siteHost);
  const base = { pattern: name, provider: isOwn ? '' : siteOf(host), purpose: '' };
  if (isOwn && ownNames.some((own) => name === own || name.startsWith(`${own}-`)))
    return { ...base, category: FUNCTIONAL, sure: 'certain' };
  const google = categoryOfItem({ kind: kind as 'cookie', name, domain: host });
  const listed = kind === 'cookie' || kind === 'localStorage' ? listedItem(name, host, siteHost) : undefined;
  const known = listed && { pattern: listed.name, provider: listed.provider, purpose: listed.purpose };
  if (google) return { ...base, provider: 'Google', ...known, category: google, sure: 'certain' };
  const writer = writerOf(item, siteHost);
  if (listed && CATEGORIES[listed.category])
    return { ...base, ...known, category: CATEGORIES[listed.category], sure: 'certain' };
  if (listed && TRACKING_PROVIDERS[listed.provider])
    return { ...base, ...known, category: TRACKING_PROVIDERS[listed.provider], sure: 'likely' };
  if (writer)
    return { ...base, provider: writer.name, ...known, category: writer.category, sure: isOwn ? 'likely' : 'certain' };
  if (listed) return { ...base, ...known, category: FUNCTIONAL, sure: 'likely' };
  const lasts = kind === 'cookie' ? (item.days ?? 0) > 1 : kind !== 'sessionStorage';
  const differs = others.length > 0 && others.every(({ hash }) => hash !== item.hash);
  const isIdentifier = lasts && differs && item.isRandom && item.length >= 8;
  return { ...base, ...guessCategory({ name, isOwn, isIdentifier, isServerSession: !!item.httpOnly && !item.days }) };
}
