/** Replaces names in braces by their values. A name without a value stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

/** Joins items as *a, b and c*. `Intl.ListFormat` is not used: its first call takes longer than the rest of the banner. */
export const list = (items: readonly string[], and: string): string =>
  // Arabic has a comma of its own.
  [items.slice(0, -1).join(and === ' و' ? '، ' : ', '), items.at(-1)].filter(Boolean).join(and);
