import { bare } from '../consent/without-prototype.js';

const asItStands = (text: string) => text;

/** The object in a text of JSON, percent-encoded or not; an empty one when there is none. Never throws. */
export function jsonIn(text: string): Record<string, unknown> {
  for (const decode of [asItStands, decodeURIComponent]) {
    try {
      return bare(JSON.parse(decode(text)));
    } catch {
      // Not this one.
    }
  }
  return bare({});
}
