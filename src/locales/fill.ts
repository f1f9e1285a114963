/** Replaces names in braces by their values. A name without a value stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

/**
 * Arabic has a comma of its own. It is written in a way that no minifier turns into the letter: with one letter outside
 * Latin-1, an engine keeps the text of the whole file in two bytes a letter.
 */
const arabicComma = () => JSON.parse('"\\u060c"') as string;

/** Joins items as *a, b and c*. `Intl.ListFormat` is not used: its first call takes longer than the rest of the banner. */
export const list = (items: readonly string[], and: string): string => {
  const comma = /\p{Script=Arabic}/u.test(and) ? arabicComma() : ',';
  return [items.slice(0, -1).join(`${comma} `), items.at(-1)].filter(Boolean).join(and);
};
