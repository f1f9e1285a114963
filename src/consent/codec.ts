import { bare } from './without-prototype.js';
import { freeze, type ConsentRecord } from './record.js';

/** A record as text, to be percent-encoded by whoever stores it. */
export const encode = (record: ConsentRecord): string => JSON.stringify(record);

/**
 * A record from the text of a cookie, percent-encoded. Browsers keep none that is longer than 4096 bytes.
 * @returns `undefined` for all that is not a whole record of this version. Never throws.
 */
export function decode(text: string): ConsentRecord | undefined {
  try {
    const stored = bare(JSON.parse(decodeURIComponent(text)));
    const choices = (stored.choices = bare(stored.choices));
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
    // Fail closed: whatever cannot be read is not a choice.
  }
  return;
}
