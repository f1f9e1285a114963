/**
 * A copy of an object without a prototype: it has what the object owns, and nothing that a page added to
 * `Object.prototype`. What is no object gives an empty copy.
 */
export const bare = (value: unknown): Record<string, unknown> => Object.assign(Object.create(null), value);
