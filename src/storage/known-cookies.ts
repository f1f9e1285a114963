import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { DatabaseKind, StorageKind } from './browser-storage.js';

/** Something that is kept in a visitor's browser, as far as removing it goes. */
export interface KnownCookie {
  /** Its name; `*` at the end stands for any rest. */
  readonly name: string;
  readonly category: Category;
  readonly kind: StorageKind | DatabaseKind;
  /** Set by the server for itself alone: no script can see or remove it. */
  readonly httpOnly?: boolean | undefined;
  /** The host it belongs to, if that is not the site's. */
  readonly host?: string | undefined;
}

/**
 * The names of what Google's tags, also those of earlier years, keep on a site.
 * @see https://support.google.com/analytics/answer/11397207
 * @see https://business.safety.google/adscookies/
 */
const GOOGLE_NAMES: Record<Category, string> = {
  [ANALYTICS]:
    '_ga _ga_* _gid _gat* _dc_gtm_* _gali AMP_TOKEN __utma __utmb __utmc __utmt* __utmv __utmx* __utmz _gaexp* _opt_expid FPLC',
  [ADVERTISING]:
    '_gac_* _gcl_* GCL_AW_P _opt_aw* _opt_utmc __gads __gpi* __gsas FPAU FPGCL* FCCDCF FCNEC ACLK_DATA FLC GED_PLAYLIST_ACTIVITY',
};

/** What Google's tags keep, on the site itself and at Google. */
export const GOOGLE_COOKIES: readonly KnownCookie[] = [
  ...Object.entries(GOOGLE_NAMES).flatMap(([category, names]) =>
    names.split(' ').map((name): KnownCookie => ({ name, category, kind: 'cookie' })),
  ),
  { name: '_gcl_ls', category: ADVERTISING, kind: 'localStorage' },
  { name: 'IDE', category: ADVERTISING, kind: 'cookie', host: 'doubleclick.net' },
  { name: 'NID', category: ADVERTISING, kind: 'cookie', host: 'google.com' },
];

/** Whether a name matches a declared one. Compared as text, because names come from anywhere. */
export const matchesName = (declared: string, name: string): boolean =>
  declared.endsWith('*') ? name.startsWith(declared.slice(0, -1)) : name === declared;
