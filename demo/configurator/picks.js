import { vendorOf, VENDOR_NAMES } from '../../src/settings/vendors.js';
import { wordsIn } from './control-kind.js';
import { element } from './element.js';
import { createField } from './field.js';
import { texts } from './language.js';

/** Titles of the tools whose choices can be imported, where the name is not the title. @type {Record<string, string>} */
const IMPORT_TITLES = {
  'vanilla-cookieconsent': 'Vanilla CookieConsent',
  klaro: 'Klaro',
  tarteaucitron: 'tarteaucitron',
  cookiebot: 'Cookiebot',
  onetrust: 'OneTrust',
  cookieyes: 'CookieYes',
  complianz: 'Complianz',
};

/**
 * The title of a vendor or a consent tool, and what it does.
 * @param {string} path
 * @param {string} value
 */
function about(path, value) {
  const isVendor = path === 'vendors' && /** @type {string[]} */ (VENDOR_NAMES).includes(value);
  if (!isVendor) return { title: IMPORT_TITLES[value] ?? value, use: '' };
  /** @type {Record<string, string>} */
  const uses = texts().vendors;
  /** @type {Record<string, string>} */
  const categories = texts().categories;
  const { title, category = '' } = vendorOf(value);
  return { title, use: [categories[category], uses[value]].filter(Boolean).join(': ') };
}

/**
 * Creates a list to pick names from.
 * @param {import('./control.js').Asked} asked
 * @returns {import('./field.js').Control}
 */
export function createPicks(asked) {
  const names = wordsIn(asked.form);
  const boxes = names.map((value) => element('input', { type: 'checkbox', value }));
  const labels = boxes.map((box) => {
    const { title, use } = about(asked.path, box.value);
    const name = element('b', {}, title);
    const rest = use ? [element('span', {}, use)] : [];
    // The name is in the accessible name as well: two vendors can have the same title.
    return element(
      'label',
      {},
      box,
      element('span', {}, name, ' ', element('code', { class: 'key' }, box.value), ...rest),
    );
  });
  const field = createField(asked, element('fieldset'), [element('div', { class: 'picks' }, ...labels)]);
  /** The order in which they were given, which has a meaning to the one who gave it. @type {string[]} */
  let order = [];
  return {
    ...field,
    read: () => {
      const picked = boxes.filter((box) => box.checked).map((box) => box.value);
      order = [...order.filter((name) => picked.includes(name)), ...picked.filter((name) => !order.includes(name))];
      return { value: order.join(' ') || undefined };
    },
    write: (value) => {
      order = `${value ?? ''}`.split(' ').filter(Boolean);
      for (const box of boxes) box.checked = order.includes(box.value);
    },
  };
}
