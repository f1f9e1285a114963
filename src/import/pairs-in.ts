/** The names and values of a text like `a:yes,b:no`, percent-encoded or not, in braces and with quotes or not. Never throws. */
export function pairsIn(text: string): [name: string, value: string][] {
  try {
    return decodeURIComponent(text)
      .replace(/[{}']/g, '')
      .split(',')
      .map((pair) => {
        const at = pair.indexOf(':');
        return [pair.slice(0, at), pair.slice(at + 1)];
      });
  } catch {
    return [];
  }
}

/** Those of them that are answers. */
export const answersIn = (pairs: readonly (readonly [string, string])[], yes: string, no: string) =>
  pairs.filter(([, value]) => value === yes || value === no).map(([name, value]) => [name, value === yes] as const);
