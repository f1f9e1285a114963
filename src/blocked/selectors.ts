// The one list of what counts as blocked content. Every part that looks for it uses these.

/** The attributes that can be blocked, without the `data-` that blocks them: `data-src` becomes `src`, and so on. */
export const BLOCKED_ATTRIBUTES = ['src', 'srcset', 'href', 'data', 'poster'] as const;

const withBlockedAttribute = `:is(${BLOCKED_ATTRIBUTES.map((name) => `[data-${name}]`).join()})`;

/** Marks a script that has run and an embed that has its content: once is enough, for a copy of it too. */
export const EXECUTED = 'data-released';

/** The value of that mark on a script of the page: another element has run in its place, and stands before it. */
export const COPIED = 'beside';

/** Scripts that have not run. */
export const BLOCKED_SCRIPT = `script[type="text/plain"][data-category]:not([${EXECUTED}])`;

/** Elements with blocked attributes, scripts left out. */
export const BLOCKED_ELEMENT = `:is(iframe,img,video,audio,source,track,link,object,embed)[data-category]${withBlockedAttribute}`;

/** Elements whose content is blocked as a whole. */
export const EMBED = 'cookie-embed';

/** Blocked content that a placeholder can stand for. */
export const REPLACEABLE = `iframe[data-category][data-src],${EMBED}`;

/** Everything that is, or has been, blocked. */
export const BLOCKED = `script[data-category],${BLOCKED_ELEMENT},${EMBED}`;

/** What stands in the place of blocked content. */
export const PLACEHOLDER = 'cookie-placeholder';

/** On a frame that its placeholder stands for: its own inline `display`, so that a copy of it can be restored too. */
export const OWN_DISPLAY = 'data-cookiemelding-display';

/** Elements of the page that open the preferences. */
export const PREFERENCES_CONTROL = '[data-cookie-preferences]';
