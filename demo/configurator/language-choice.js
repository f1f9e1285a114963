import { LANGUAGES } from '../../src/locales/languages.js';
import { element } from './element.js';
import { createField } from './field.js';
import { currentLanguage, texts } from './language.js';

/**
 * Creates the choice of the notice's language. A tag that is not in the list, such as `de-AT`, is kept.
 * @param {import('./control.js').Asked} asked
 * @returns {import('./field.js').Control}
 */
export function createLanguageChoice(asked) {
  const names = new Intl.DisplayNames([currentLanguage()], { type: 'language' });
  const option = (/** @type {string} */ value) => {
    try {
      return element('option', { value }, names.of(value) ?? value);
    } catch {
      return element('option', { value }, value);
    }
  };
  const sorted = LANGUAGES.map(option).toSorted((one, other) => one.text.localeCompare(other.text));
  const first = element('option', { value: '' }, texts().controls.pageLanguage);
  const list = element('select', {}, first, ...sorted);
  return {
    ...createField(asked, list),
    read: () => ({ value: list.value || undefined }),
    write: (value) => {
      const tag = `${value ?? ''}`;
      if (![...list.options].some((one) => one.value === tag)) list.append(option(tag));
      list.value = tag;
    },
  };
}
