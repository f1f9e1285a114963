import { withoutPrototype } from '../consent/without-prototype.js';

/** Reads the object in a JSON text, percent-encoded or not. Anything else yields an empty object. Never throws. */
export function readJson(text: string): Record<string, unknown> {
  for (const decode of [String, decodeURIComponent]) {
    try {
      return withoutPrototype(JSON.parse(decode(text)));
    } catch {
      // The text is in the other form, or no JSON at all.
    }
  }
  return withoutPrototype({});
}
