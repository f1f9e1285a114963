/**
 * A part of the schema: what a setting, or a part of one, can be.
 * @typedef {Omit<import('../../src/devtools/setting-faults.js').Rule, 'properties' | 'anyOf'> & {
 *   description?: string, default?: unknown, format?: string, maxItems?: number, required?: readonly string[],
 *   anyOf?: readonly Form[], properties?: Record<string, Form>, items?: Form }} Form
 */

/** @typedef {'switch' | 'choice' | 'number' | 'picks' | 'words' | 'text' | 'list' | 'rows' | 'parts' | 'json'} Kind */

/**
 * The kind of control for a setting, by its form in the schema. A form without a simpler control is edited as JSON.
 * @param {Form} form
 * @returns {Kind}
 */
export function controlKind(form) {
  const { type, enum: values, anyOf = [], items, properties } = form;
  if (values) {
    if (values.includes(true)) return 'switch';
    return values.every((value) => typeof value === 'string') ? 'choice' : 'json';
  }
  if (type === 'boolean') return 'switch';
  const types = type ? [type] : anyOf.map((one) => one.type);
  if (types.some((one) => one === 'integer' || one === 'number')) return 'number';
  if (types.includes('string')) return types.includes('array') ? (wordsIn(form)[0] ? 'picks' : 'words') : 'text';
  if (type === 'array') return items?.properties ? 'rows' : items?.type === 'string' ? 'list' : 'json';
  return type === 'object' && properties ? 'parts' : 'json';
}

/**
 * Whether a setting is an address that visitors can be sent to.
 * @param {Form} form
 */
export const isAddress = (form) => form.format === 'uri-reference';

/**
 * The range of a number.
 * @param {Form} form
 */
export function rangeOf(form) {
  const { minimum, maximum } = [form, ...(form.anyOf ?? [])].find((one) => one.minimum !== undefined) ?? {};
  return { min: minimum, max: maximum };
}

/**
 * The words that a list can have; none when it can have any.
 * @param {Form} form
 */
export const wordsIn = (form) => (form.anyOf ?? []).flatMap(({ items }) => /** @type {string[]} */ (items?.enum ?? []));

/**
 * Whether a setting is a list of words, which is an array in JSON and in code.
 * @param {Form} form
 */
export const isWords = (form) => ['words', 'picks'].includes(controlKind(form));

/**
 * Whether a setting can be an attribute of the script tag; longer ones are in the JSON block.
 * @param {Form} form
 */
export const isAttribute = (form) => !['rows', 'parts', 'list', 'json'].includes(controlKind(form));

/**
 * Lists the settings of a schema with their forms, the known ones first and in their order.
 * @param {Form} schema
 * @param {string[]} order
 * @returns {[name: string, form: Form][]}
 */
export function settingsOf(schema, order) {
  const all = Object.entries(schema.properties ?? {}).filter(([name]) => name !== '$schema');
  const place = (/** @type {string} */ name) => (order.includes(name) ? order.indexOf(name) : order.length);
  return all.toSorted(([one], [other]) => place(one) - place(other));
}
