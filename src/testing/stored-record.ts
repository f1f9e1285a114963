import { ADVERTISING, ANALYTICS, CATEGORY_PATTERN } from '../consent/category.js';
import { encode } from '../consent/codec.js';
import type { Choices, ConsentMethod, ConsentRecord } from '../consent/record.js';

/** Details of the stored record. */
export interface RecordOptions {
  /** Language of the banner. Defaults to `nl`. */
  readonly lang?: string;
  /** Time of the choice. Defaults to now. */
  readonly time?: Date | string | number;
  /** Answers for single services that differ from those for their categories: `{ youtube: true }`. */
  readonly services?: Choices;
  /** How the visitor chose. Defaults to the button that results in these choices. */
  readonly method?: ConsentMethod;
}

/** @throws TypeError unless it is an object with a boolean per category */
function checkChoices(choices: Choices): Choices {
  const isObject = typeof choices === 'object' && choices !== null;
  const invalid = Object.entries(isObject ? choices : {}).find(
    ([name, answer]) => !RegExp(`^${CATEGORY_PATTERN}$`).test(name) || typeof answer !== 'boolean',
  );
  if (isObject && !invalid) return choices;
  throw new TypeError(
    `The choice ${JSON.stringify(invalid ? Object.fromEntries([invalid]) : choices)} is not usable; ` +
      'expected true or false per category: { analytics: true, advertising: false }.',
  );
}

function methodFor(choices: Choices): ConsentMethod {
  const answers = Object.values(choices);
  if (answers.every(Boolean)) return 'accept-all';
  return answers.some(Boolean) ? 'save' : 'reject-all';
}

/**
 * Creates the record of a choice the way the library does. Analytics and advertising are denied when absent, because a
 * choice that does not answer every category is not valid.
 * @param policy version of the privacy statement
 * @throws TypeError when the choices are invalid; RangeError when the time is
 */
export function recordOf(choices: Choices, policy: string, options: RecordOptions = {}): ConsentRecord {
  const all = { [ANALYTICS]: false, [ADVERTISING]: false, ...checkChoices(choices) };
  const { lang = 'nl', time = Date.now(), method = methodFor(all), services } = options;
  return {
    v: 1,
    time: new Date(time).toISOString(),
    policy,
    lang,
    method,
    choices: all,
    ...(services && { services }),
  };
}

/** The cookie value of a record. */
export const cookieText = (record: ConsentRecord): string => encodeURIComponent(encode(record));
