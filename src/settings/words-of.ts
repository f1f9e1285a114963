/** Splits a list whose words are separated by spaces or commas. */
export const wordsOf = (list: string): string[] => list.match(/[^\s,]+/g) ?? [];
