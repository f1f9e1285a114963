import { ADVERTISING, ANALYTICS, CATEGORY_FORM } from '../consent/category.js';
import { encode } from '../consent/codec.js';
import type { Choices, ConsentMethod, ConsentRecord } from '../consent/record.js';
import { uuid } from '../platform/random-id.js';

/** How a choice has come about. */
export interface RecordOptions {
  /** Language the question was shown in; `nl` when absent. */
  readonly lang?: string;
  /** Moment of the choice; the present when absent. */
  readonly time?: Date | string | number;
  /** Which button; the one that gives these choices when absent. */
  readonly method?: ConsentMethod;
}

/** @throws TypeError when it is not an answer per category */
function checked(choices: Choices): Choices {
  const isList = typeof choices === 'object' && choices !== null;
  const fault = Object.entries(isList ? choices : {}).find(
    ([name, answer]) => !RegExp(`^${CATEGORY_FORM}$`).test(name) || typeof answer !== 'boolean',
  );
  if (isList && !fault) return choices;
  throw new TypeError(
    `The choice ${JSON.stringify(fault ? Object.fromEntries([fault]) : choices)} is not usable; ` +
      'expected true or false per category: { analytics: true, advertising: false }.',
  );
}

function methodFor(choices: Choices): ConsentMethod {
  const answers = Object.values(choices);
  if (answers.every(Boolean)) return 'accept-all';
  return answers.some(Boolean) ? 'save' : 'reject-all';
}

/**
 * The record of a choice, as the library makes it. Analytics and advertising are denied where they are not named, since
 * a choice without an answer to what is asked does not count.
 * @param policy version of the privacy statement
 * @throws TypeError when the choices are not usable; RangeError when the time is none
 */
export function recordOf(choices: Choices, policy: string, options: RecordOptions = {}): ConsentRecord {
  const all = { [ANALYTICS]: false, [ADVERTISING]: false, ...checked(choices) };
  const { lang = 'nl', time = Date.now(), method = methodFor(all) } = options;
  return {
    v: 1,
    // A simulated DOM has no blobs with an address.
    id: globalThis.crypto?.randomUUID?.() ?? uuid(),
    time: new Date(time).toISOString(),
    policy,
    lang,
    method,
    choices: all,
  };
}

/** The text of a record in its cookie. */
export const cookieText = (record: ConsentRecord): string => encodeURIComponent(encode(record));
