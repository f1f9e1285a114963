import { isLanguage } from '../locales/languages.js';
import { loadBundledLanguage } from '../locales/bundled-languages.js';
import { withoutLitNotice } from '../ui/without-lit-notice.js';
import type { ImportFile, PartModule } from './load-part.js';
import type { PartName, Parts } from './parts.js';

/** The lazy parts, each behind an import that a bundler finds. */
const PARTS: { readonly [Name in PartName]: () => Promise<PartModule<Parts[Name]>> } = {
  ui: () => withoutLitNotice(() => import('../ui/ui.js')),
  settings: () => withoutLitNotice(() => import('../ui/preferences.js')),
  'settings-button': () => import('../settings-button/settings-button.js'),
  placeholders: () => import('../placeholders/placeholders.js'),
  records: () => import('../records/records.js'),
  vendors: () => import('../vendors/vendors.js'),
  import: () => import('../import/import-choice.js'),
  devtools: () => import('../devtools/devtools.js'),
};

/** Imports the library's files in a page that a bundler has made. */
export const importBundled: ImportFile = (name) =>
  isLanguage(name) ? loadBundledLanguage(name) : PARTS[name as PartName]();
