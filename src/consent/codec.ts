import { withoutPrototype } from './without-prototype.js';
import { freeze, type ConsentRecord } from './record.js';

/** Encodes a record as JSON; whoever stores it percent-encodes the text. */
export const encode = (record: ConsentRecord): string => JSON.stringify(record);

/**
 * Decodes a record from the percent-encoded value of a cookie. Never throws.
 * @returns `undefined` for anything but a whole record of this version
 */
export function decode(text: string): ConsentRecord | undefined {
  try {
    const stored = withoutPrototype(JSON.parse(decodeURIComponent(text)));
    const choices = (stored.choices = withoutPrototype(stored.choices));
    const isText = (name: string) => typeof stored[name] === 'string';
    const isAnswer = (answer: unknown) => answer === !!answer;
    if (
      stored.v === 1 &&
      ['id', 'time', 'policy', 'lang', 'method'].every(isText) &&
      Date.parse(stored.time as string) &&
      Object.values(choices).every(isAnswer)
    ) {
      return freeze(stored as unknown as ConsentRecord);
    }
  } catch {
    // Fail closed: what cannot be read is no choice.
  }
  return;
}
