/**
 * Copies the own properties of an object into one without a prototype, so that nothing a page has added to
 * `Object.prototype` can be read from it. Anything else yields an empty object.
 */
export const withoutPrototype = (value: unknown): Record<string, unknown> =>
  Object.assign(Object.create(null), typeof value === 'object' && !Array.isArray(value) ? value : undefined);
