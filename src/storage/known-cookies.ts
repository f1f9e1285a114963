import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import type { TraceKind } from './browser-storage.js';

/** Something that is kept in a visitor's browser, as far as removing it goes. */
export interface Trace {
  /** Its name; `*` at the end stands for any rest. */
  readonly name: string;
  readonly category: Category;
  readonly kind: TraceKind;
  /** Set by the server for itself alone: no script can see it, nor remove it. */
  readonly httpOnly?: boolean | undefined;
  /** The host it belongs to, when that is another than the site's. */
  readonly host?: string | undefined;
}

/**
 * The names that Google's tags, also of earlier years, give to what they keep on a site.
 * @see https://support.google.com/analytics/answer/11397207
 * @see https://business.safety.google/adscookies/
 */
const GOOGLE: Record<Category, string> = {
  [ANALYTICS]:
    '_ga _ga_* _gid _gat* _dc_gtm_* _gali AMP_TOKEN __utma __utmb __utmc __utmt* __utmv __utmx* __utmz _gaexp* _opt_expid FPLC',
  [ADVERTISING]:
    '_gac_* _gcl_* GCL_AW_P _opt_aw* _opt_utmc __gads __gpi* __gsas FPAU FPGCL* FCCDCF FCNEC ACLK_DATA FLC GED_PLAYLIST_ACTIVITY',
};

/** The traces of Google's tags, on the site itself and at Google. */
export const GOOGLE_TRACES: readonly Trace[] = [
  ...Object.entries(GOOGLE).flatMap(([category, names]) =>
    names.split(' ').map((name): Trace => ({ name, category, kind: 'cookie' })),
  ),
  { name: '_gcl_ls', category: ADVERTISING, kind: 'localStorage' },
  { name: 'IDE', category: ADVERTISING, kind: 'cookie', host: 'doubleclick.net' },
  { name: 'NID', category: ADVERTISING, kind: 'cookie', host: 'google.com' },
];

/** Whether a name is the one that is declared. Compared as text: names come from anywhere. */
export const matches = (declared: string, name: string): boolean =>
  declared.endsWith('*') ? name.startsWith(declared.slice(0, -1)) : name === declared;
