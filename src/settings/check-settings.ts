import { CATEGORY_FORM } from '../consent/category.js';
import { safeUrl } from '../platform/safe-url.js';
import type { GateContext } from '../core/core.js';
import { attributeName } from './attribute-name.js';
import { wordsOf } from './setting-reader.js';
import { GOOGLE_FORMS } from './settings.js';
import { knownLanguage } from '../locales/language.js';

type Row = readonly [name: string, form: string, expected?: string];

/** What each single value may look like, and how that is told when the expression itself says too little. */
const VALUES: readonly Row[] = [
  ['personalisedAds', 'true|false', 'true, false or no value'],
  ['consentRate', 'true|false', 'true, false or no value'],
  ['cookieName', '[\\w.-]{1,64}', 'letters, digits, hyphens, dots'],
  ['maxAgeDays', '[1-9]\\d?|[1-3]\\d\\d|400', '1 to 400'],
  ['contact', '[^\\s@]+@[^\\s@]+', 'an e-mail address'],
  ['gpc', 'respect|ignore'],
  ['reload', 'auto|never'],
  ['trigger', 'auto|none'],
  ['lateEvents', 'replay|drop'],
  ['consentEvent', '\\w{1,40}', 'letters, digits, underscores'],
  ['position', 'bottom|top|bottom-left|bottom-right|center'],
  ['theme', 'auto|light|dark'],
  ['form', 'je|u'],
];

/** The same for each word of a list. */
const LISTS: readonly Row[] = [
  ...Object.entries(GOOGLE_FORMS),
  ['googleTagManagerCategories', CATEGORY_FORM, 'optional categories'],
  ['categories', CATEGORY_FORM, 'optional categories'],
  ['import', '(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz)'],
];

/** The owner's texts with their names, those of one language among them: `en.accept`. */
export const textsOf = (setting: unknown): [name: string, value: unknown][] =>
  Object.entries(Object(setting) as object).flatMap(([name, value]: [string, unknown]) =>
    knownLanguage(name) === name && Object(value) === value
      ? Object.entries(value as object).map(([inner, text]): [string, unknown] => [`${name}.${inner}`, text])
      : [[name, value] as [string, unknown]],
  );

/** Reports, once, each setting that is not usable and so has its default. */
export function checkSettings(context: GateContext): void {
  if (context.isChecked) return;
  context.isChecked = true;
  const { report, reader, source } = context;
  const { text } = reader;
  const tell = (name: string, value: string, expected: string) => {
    const ended = value.startsWith('UA-') ? ' (Universal Analytics has ended)' : '';
    report(`data-${attributeName(name)}: "${value}" is not usable${ended}; expected ${expected}`);
  };
  for (const [name, form, expected = form] of VALUES) {
    const value = text(name);
    if (value && !RegExp(`^(${form})$`).test(value)) tell(name, value, expected);
  }
  const lang = text('lang');
  if (lang && !knownLanguage(lang)) tell('lang', lang, 'a language that is there, such as nl or en');
  for (const [name, value] of textsOf(source('texts'))) {
    if (typeof value !== 'string' || !value.trim()) report(`texts: "${name}" is no text`);
  }
  for (const [name, form, expected = form] of LISTS) {
    const isId = name in GOOGLE_FORMS;
    const words = wordsOf(isId ? text(name).toUpperCase() : text(name));
    const unusable = words.filter((word) => !RegExp(`^${form}$`).test(word)).join(' ');
    if (unusable) tell(name, unusable, expected);
  }
  const domain = text('cookieDomain');
  const { hostname } = location;
  if (domain && !`.${hostname}`.endsWith(`.${domain}`)) tell('cookieDomain', domain, `${hostname} or a parent of it`);
  for (const name of ['policyUrl', 'recordsUrl']) {
    const address = text(name);
    if (address && !safeUrl(address, document.baseURI)) tell(name, address, 'an http or https address');
  }
}
