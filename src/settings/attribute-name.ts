/** Settings that are not text, and stand in the JSON block alone. */
const JSON_ONLY = ['$schema', 'texts', 'cookies', 'services', 'supervisor', 'googleConfig'];

/** Whether a setting can be an attribute of the script tag and of the element. */
export const isAttribute = (setting: string): boolean => !JSON_ONLY.includes(setting);

/** The attribute of a setting, without the `data-` of the script tag: `google-analytics` for `googleAnalytics`. */
export const attributeName = (setting: string): string => setting.replace(/[A-Z]/g, '-$&').toLowerCase();
