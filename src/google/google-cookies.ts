import { cookiePrefix, type GoogleTag } from '../settings/google-tag.js';
import { GOOGLE_COOKIES, type KnownCookie } from '../storage/known-cookies.js';

/** The ends of the names that tags give to their cookies behind the site's prefix, by kind of id. */
const SUFFIXES: Record<string, readonly string[]> = {
  G: ['_ga', '_ga_*'],
  AW: ['_au', '_aw', '_dc', '_gb', '_ag', '_gs', '_ha', '_gf'],
};

/** The cookies of tags whose names the site has prefixed. */
const prefixedCookies = (tags: readonly GoogleTag[]): KnownCookie[] =>
  tags.flatMap((tag) => {
    const prefix = cookiePrefix(tag);
    const suffixes = prefix ? (SUFFIXES[tag.id.split('-', 1)[0]!] ?? []) : [];
    return suffixes.map((suffix): KnownCookie => ({
      name: prefix + suffix,
      category: tag.categories[0]!,
      kind: 'cookie',
    }));
  });

/** All cookies and storage entries that are known: those of Google's tags, and those the site declares, which win. */
export const knownCookiesOf = (tags: readonly GoogleTag[], declared: readonly KnownCookie[]): KnownCookie[] => [
  ...[...GOOGLE_COOKIES, ...prefixedCookies(tags)].filter(({ name }) => !declared.some((item) => item.name === name)),
  ...declared,
];
