import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { cookiePrefix, type GoogleTag } from '../settings/google-tag.js';
import { GOOGLE_COOKIES, type KnownCookie } from '../storage/known-cookies.js';

/** The ends of the names that tags give to their cookies behind the site's prefix. */
const SUFFIXES: Readonly<Record<Category, readonly string[]>> = {
  [ANALYTICS]: ['_ga', '_ga_*'],
  [ADVERTISING]: ['_au', '_aw', '_dc', '_gb', '_ag', '_gs', '_ha', '_gf'],
};

/** The cookies of tags whose names the site has prefixed. An Analytics id that is linked to Ads keeps clicks as well. */
const prefixedCookies = (tags: readonly GoogleTag[]): KnownCookie[] =>
  tags.flatMap((tag) => {
    const prefix = cookiePrefix(tag);
    const keepsVisits = !/^(AW|DC)-/.test(tag.id);
    const kinds = Object.entries(SUFFIXES).filter(([category]) => prefix && (keepsVisits || category === ADVERTISING));
    return kinds.flatMap(([category, suffixes]) =>
      suffixes.map((suffix): KnownCookie => ({ name: prefix + suffix, category, kind: 'cookie' })),
    );
  });

/** All cookies and storage entries that are known: those of Google's tags, and those the site declares, which win. */
export const knownCookiesOf = (tags: readonly GoogleTag[], declared: readonly KnownCookie[]): KnownCookie[] => [
  ...[...GOOGLE_COOKIES, ...prefixedCookies(tags)].filter(({ name }) => !declared.some((item) => item.name === name)),
  ...declared,
];
