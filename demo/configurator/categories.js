import { ADVERTISING, ANALYTICS, FUNCTIONAL } from '../../src/consent/category.js';
import { element } from './element.js';
import { createField } from './field.js';
import { inline, texts } from './language.js';

const OWN = 'own';

/**
 * What a category is called.
 * @param {string} name
 * @returns {string}
 */
export function categoryTitle(name) {
  /** @type {Record<string, string>} */
  const titles = texts().categories;
  return Object.hasOwn(titles, name) ? (titles[name] ?? name) : name;
}

/**
 * Creates the question which categories are asked for: the two that are known, and names of the site's own.
 * @param {import('./control.js').Asked} asked
 * @returns {import('./field.js').Control}
 */
export function createCategories(asked) {
  const { ownCategories, ownCategoriesHelp } = texts().controls;
  const boxes = [ANALYTICS, ADVERTISING].map((value) => element('input', { type: 'checkbox', value }));
  const labels = boxes.map((box) =>
    element(
      'label',
      {},
      box,
      element(
        'span',
        {},
        element('b', {}, categoryTitle(box.value)),
        ' ',
        element('code', { class: 'key' }, box.value),
      ),
    ),
  );
  const ownId = `${asked.id}-own`;
  const hint = element('p', { class: 'hint', id: `${ownId}-hint` }, ...inline(ownCategoriesHelp));
  const own = element('input', {
    type: 'text',
    id: ownId,
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-describedby': `${hint.id} ${asked.id}-fault`,
  });
  const ownField = element('div', { class: 'own' }, element('label', { for: ownId }, ownCategories), hint, own);
  const field = createField(asked, element('fieldset'), [element('div', { class: 'picks' }, ...labels), ownField]);
  const isBox = (/** @type {string} */ name) => boxes.some((box) => box.value === name);
  return {
    ...field,
    read: () => {
      const picked = boxes.filter((box) => box.checked).map((box) => box.value);
      const names = own.value.split(/[\s,]+/).filter(Boolean);
      return { value: [...new Set([...picked, ...names])].join(' ') || undefined };
    },
    write: (value) => {
      const names = `${value ?? ''}`.split(' ').filter(Boolean);
      for (const box of boxes) box.checked = names.includes(box.value);
      own.value = names.filter((name) => !isBox(name)).join(' ');
    },
    showFaults: (faults) => {
      field.showFaults(faults);
      own.setAttribute('aria-invalid', `${!!faults[0]}`);
    },
  };
}

/**
 * Creates the choice of one category: a known one, or a name of the site's own.
 * @param {import('./control.js').Asked} asked
 * @returns {import('./field.js').Control}
 */
export function createCategory(asked) {
  const { choose, ownCategory, ownCategoryName } = texts().controls;
  const isOptional = asked.path.startsWith('services/');
  const known = isOptional ? [ADVERTISING, ANALYTICS] : [FUNCTIONAL, ANALYTICS, ADVERTISING];
  const options = known.map((value) => element('option', { value }, categoryTitle(value)));
  const first = element('option', { value: '' }, choose);
  const list = element('select', {}, first, ...options, element('option', { value: OWN }, ownCategory));
  const own = element('input', {
    type: 'text',
    'aria-label': ownCategoryName,
    autocapitalize: 'off',
    spellcheck: 'false',
    hidden: true,
  });
  const field = createField(asked, list, [list, own]);
  const follow = () => (own.hidden = list.value !== OWN);
  list.addEventListener('change', () => {
    follow();
    if (!own.hidden) own.focus();
  });
  return {
    ...field,
    read: () => ({ value: (list.value === OWN ? own.value.trim() : list.value) || undefined }),
    write: (value) => {
      const name = `${value ?? ''}`;
      const isKnown = !name || known.includes(name);
      list.value = isKnown ? name : OWN;
      own.value = isKnown ? '' : name;
      follow();
    },
    showFaults: (faults) => {
      field.showFaults(faults);
      own.setAttribute('aria-invalid', `${!!faults[0]}`);
    },
  };
}
