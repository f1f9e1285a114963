// How the form is arranged, and where the texts about a setting are. Everything else about a setting comes from the
// library's schema.
import { texts } from './language.js';
import dutch from './texts/nl.js';

/**
 * @typedef {object} Known
 * @property {string} label
 * @property {string} help one or two sentences; code is between backticks
 * @property {string} [example] shown in the empty field
 * @property {string} [expected] the pattern in the schema, in words
 * @property {Record<string, string>} [values] the values to choose between, in words
 */

/** @typedef {keyof import('./texts/nl.js').Texts['steps']} StepName */

/**
 * A step of the form: settings, and parts of their own that open.
 * @typedef {object} Step
 * @property {StepName} name
 * @property {boolean} [isOpen] at first; the others open when they are asked for or filled in
 * @property {string[]} [settings]
 * @property {Step[]} [parts]
 */

/** @type {Step[]} */
export const steps = [
  { name: 'site', isOpen: true, settings: ['controller', 'contact', 'policyUrl', 'policyVersion'] },
  {
    name: 'tools',
    isOpen: true,
    parts: [
      {
        name: 'google',
        isOpen: true,
        settings: ['googleAnalytics', 'googleAds', 'googleTagManager', 'personalisedAds'],
      },
      { name: 'vendors', settings: ['vendors'] },
      { name: 'services', settings: ['services'] },
      { name: 'cookies', settings: ['cookies'] },
    ],
  },
  {
    name: 'ask',
    settings: ['categories', 'maxAgeDays', 'gpc'],
    parts: [{ name: 'moving', settings: ['import'] }],
  },
  {
    name: 'look',
    settings: ['position', 'theme', 'trigger', 'form', 'lang'],
    parts: [{ name: 'texts', settings: ['texts'] }],
  },
  {
    name: 'developers',
    parts: [
      { name: 'proof', settings: ['recordsUrl', 'consentRate', 'supervisor'] },
      { name: 'storage', settings: ['cookieName', 'cookieDomain', 'reload'] },
      {
        name: 'tag',
        settings: [
          'googleTagManagerCategories',
          'googleUrl',
          'googleConfig',
          'lateEvents',
          'layerName',
          'consentEvent',
          'debug',
        ],
      },
      { name: 'rest' },
    ],
  },
];

/** The name of every setting, in the order of the output. */
export const settingNames = Object.keys(dutch.settings);

/**
 * The texts about a setting, or about a part of one.
 * @param {string} path `cookieName`, `cookies/name`
 * @returns {Known | undefined}
 */
export function knownAs(path) {
  /** @type {Record<string, Known>} */
  const known = path.includes('/') ? texts().parts : texts().settings;
  return Object.hasOwn(known, path) ? known[path] : undefined;
}

/** The label of a setting; its name where there is none. @param {string} path */
export const labelOf = (path) => knownAs(path)?.label ?? path.split('/').at(-1) ?? path;
