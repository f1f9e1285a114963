import type { Category } from '../consent/category.js';

/** One of Google's tags that the site uses. */
export interface GoogleTag {
  /**
   * A measurement id, `G-...`, a conversion id, `AW-...`, a Floodlight id, `DC-...`, a Google tag, `GT-...`, or a
   * container, `GTM-...`.
   */
  readonly id: string;
  /** The tag loads when all of these are granted. */
  readonly categories: readonly Category[];
  /** What the site passes on with `config`, unchecked; none of it weakens a denial. */
  readonly config?: unknown;
}

/** Whether a tag is a container, which is a script of its own; the other tags are configured in the data layer. */
export const isContainer = ({ id }: GoogleTag): boolean => id.startsWith('GTM-');

/** The prefix that the site has given to the names of a tag's cookies; empty when there is no usable one. */
export function cookiePrefix({ config }: GoogleTag): string {
  const { cookie_prefix: prefix } = Object(config) as { cookie_prefix?: unknown };
  return typeof prefix === 'string' && /^[\w-]{1,40}$/.test(prefix) ? prefix : '';
}
