/** A purpose a visitor can grant or deny: `functional`, `analytics`, `advertising`, or a name of the site's own. */
export type Category = string;

/** What the site cannot do without. Always granted, never asked. */
export const FUNCTIONAL = 'functional';
/** Measuring how visitors use the site. */
export const ANALYTICS = 'analytics';
/** Measuring what advertisements achieve. */
export const ADVERTISING = 'advertising';

/** What the name of an optional category looks like, as a regular expression. */
export const CATEGORY_FORM = '(?!functional)[a-z][a-z0-9-]{0,31}';
