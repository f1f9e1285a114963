/** A text with the values of what stands in braces; a name without a value stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

/** *a, b and c*. Not by `Intl.ListFormat`: its first use takes longer than all else that the first layer needs. */
export const list = (items: readonly string[], and: string): string =>
  [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(and);
