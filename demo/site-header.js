// The header that every page of the demo has.

/** @typedef {import('./docs/words.js').Language} Language */

const ENTRIES = {
  nl: [
    ['examples', 'voorbeelden', 'Voorbeelden'],
    ['configurator', 'samenstellen', 'Samenstellen'],
    ['manual', 'manual/nl/', 'Handleiding'],
  ],
  en: [
    ['examples', 'en/examples', 'Examples'],
    ['configurator', 'samenstellen#ui=en', 'Configurator'],
    ['manual', 'manual/', 'Manual'],
  ],
};

/** A notice with its two answers, which are alike. */
const MARK = `<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="1" y="3" width="22" height="18" rx="5" fill="currentColor"/><path d="M5.5 8.5h13" stroke="var(--page)" stroke-width="1.8" stroke-linecap="round"/><rect x="5" y="12.5" width="6.2" height="4.5" rx="1.6" fill="var(--page)"/><rect x="12.8" y="12.5" width="6.2" height="4.5" rx="1.6" fill="var(--page)"/></svg>`;

/**
 * @param {object} page
 * @param {Language} page.language
 * @param {string} page.root the relative address of the site, with a slash at its end
 * @param {string} [page.current] the entry that the page belongs to
 * @param {string} [page.other] the address of the page in the other language
 */
export function siteHeader({ language, root, current, other }) {
  const items = ENTRIES[language].map(([name, path, text]) => {
    const mark = name === current ? ' aria-current="true"' : '';
    return `<li><a href="${root}${path}"${mark}>${text}</a></li>`;
  });
  const [code, name] = language === 'nl' ? ['en', 'English'] : ['nl', 'Nederlands'];
  const switched = other ? `<a href="${other}" lang="${code}" hreflang="${code}" class="language">${name}</a>` : '';
  return `<header class="top">
  <a class="brand" href="${root}${language === 'nl' ? '' : 'en'}">${MARK}<span>cookiemelding</span></a>
  <nav aria-label="Site"><ul>${items.join('')}</ul></nav>
  ${switched}
</header>`;
}
