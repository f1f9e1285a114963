/**
 * Counts the letters to change, insert or remove to turn one word into another (Levenshtein). The packages that do so
 * would be a third runtime dependency, for these few lines.
 */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, wanted] of [...to].entries()) {
      const substitution = previous[column]! + (letter === wanted ? 0 : 1);
      current.push(Math.min(previous[column + 1]! + 1, current[column]! + 1, substitution));
    }
    previous = current;
  }
  return previous.at(-1)!;
}
