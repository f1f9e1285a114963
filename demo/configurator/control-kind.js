/**
 * A part of the schema. What is said in it for people is not in the form that the library checks by.
 * @typedef {Omit<import('../../src/devtools/check-settings.js').Schema, 'properties' | 'items'> & {
 *   description?: string, default?: unknown, properties?: Record<string, Form>, items?: Form }} Form
 */

/** @typedef {'switch' | 'choice' | 'number' | 'words' | 'text' | 'rows' | 'json'} Kind */

/**
 * How a setting is given, by its form in the schema. What does not look like anything simpler is given as JSON.
 * @param {Form} form
 * @returns {Kind}
 */
export function controlKind(form) {
  const { type, enum: values, anyOf = [], items } = form;
  if (values) {
    if (values.includes(true)) return 'switch';
    return values.every((value) => typeof value === 'string') ? 'choice' : 'json';
  }
  if (type === 'boolean') return 'switch';
  const types = type ? [type] : anyOf.map((one) => one.type);
  if (types.some((one) => one === 'integer' || one === 'number')) return 'number';
  if (types.includes('string')) return types.includes('array') ? 'words' : 'text';
  return type === 'array' && items?.properties ? 'rows' : 'json';
}

/**
 * Whether a setting can stand on the script tag; what is longer stands in the JSON block.
 * @param {Form} form
 */
export const isAttribute = (form) => !['rows', 'json'].includes(controlKind(form));

/**
 * The settings that there are, with their forms: those that are known first, in the order they are written down in.
 * @param {Form} schema
 * @param {string[]} order
 * @returns {[name: string, form: Form][]}
 */
export function settingsOf(schema, order) {
  const all = Object.entries(schema.properties ?? {}).filter(([name]) => name !== '$schema');
  const place = (/** @type {string} */ name) => (order.includes(name) ? order.indexOf(name) : order.length);
  return all.toSorted(([one], [other]) => place(one) - place(other));
}
