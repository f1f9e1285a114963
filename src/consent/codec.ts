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
    const choices = withoutPrototype(stored.choices);
    const services = withoutPrototype(stored.services);
    const { asked } = stored;
    const isText = (name: string) => typeof stored[name] === 'string';
    const isAnswer = (answer: unknown) => answer === !!answer;
    const names = [...('id' in stored ? ['id'] : []), 'time', 'policy', 'lang', 'method'];
    if (
      stored.v === 1 &&
      names.every(isText) &&
      // Whoever leaves the answers out has not answered.
      Object(stored.choices) === stored.choices &&
      Date.parse(stored.time as string) &&
      (asked === undefined || (Array.isArray(asked) && asked.every((name) => typeof name === 'string'))) &&
      [...Object.values(choices), ...Object.values(services)].every(isAnswer)
    ) {
      // What this format does not know is dropped.
      const known = Object.fromEntries(names.map((name) => [name, stored[name]]));
      return freeze({
        v: 1,
        ...known,
        choices,
        ...(Object.keys(services).length > 0 && { services }),
        ...(asked && { asked }),
      } as unknown as ConsentRecord);
    }
  } catch {
    // Fail closed: what cannot be read is no choice.
  }
  return;
}
