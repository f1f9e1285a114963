/** A purpose a visitor can grant or deny: `functional`, `analytics`, `advertising`, or a name of the site's own. */
export type Category = string;

/** Needed for the site to work. Always granted, never asked for. */
export const FUNCTIONAL = 'functional';
/** Measuring how visitors use the site. */
export const ANALYTICS = 'analytics';
/** Measuring what advertisements achieve. */
export const ADVERTISING = 'advertising';

/** The name of an optional category, as the source of a regular expression. */
export const CATEGORY_PATTERN = '(?!functional)[a-z][a-z0-9-]{0,31}';
