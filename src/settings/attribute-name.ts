/** Settings that are no text, and stand in the JSON block alone. */
const NO_TEXT = ['$schema', 'texts', 'cookies', 'googleConfig'];

/** Whether a setting can stand on the script tag and on the element as well. */
export const isAttribute = (setting: string): boolean => !NO_TEXT.includes(setting);

/** How it is called there, less the `data-` of the script tag: `google-analytics` for `googleAnalytics`. */
export const attributeName = (setting: string): string => setting.replace(/[A-Z]/g, '-$&').toLowerCase();
