// The front page of the demo and the overview of its examples, in Dutch and in English.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { highlight } from '../docs/highlight.js';
import { escapeHtml } from '../escape-html.js';
import { relative } from '../docs/project.js';
import { WORDS } from '../docs/words.js';
import { siteHeader } from '../site-header.js';
import { EXAMPLES } from './examples.js';

/** @typedef {import('../docs/words.js').Language} Language */

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const dist = new URL('../../dist/', import.meta.url);

/** @type {Record<string, { language: Language, kind: 'home' | 'examples', other: string }>} */
export const FRONT_PAGES = {
  '/': { language: 'nl', kind: 'home', other: '/en' },
  '/en': { language: 'en', kind: 'home', other: '/' },
  '/voorbeelden': { language: 'nl', kind: 'examples', other: '/en/examples' },
  '/en/examples': { language: 'en', kind: 'examples', other: '/voorbeelden' },
};

const TEXTS = {
  nl: {
    home: 'cookiemelding: een cookiemelding die wacht op een ja',
    examples: 'Voorbeelden · cookiemelding',
    description:
      'Een cookiemelding voor Nederlandse websites als één scripttag. Google Analytics, advertenties en video’s laden pas na toestemming.',
    examplesLead:
      'Zadel & Stuur is een verzonnen fietsenwerkplaats met de echte melding. Onder aan elke pagina staat wat er gebeurt: de keuze, de cookies en elk verzoek aan anderen.',
    footer: 'Deze pagina laadt niets van anderen. Code en teksten hebben de MIT-licentie.',
  },
  en: {
    home: 'cookiemelding: a cookie notice that asks first',
    examples: 'Examples · cookiemelding',
    description:
      'A cookie notice for Dutch websites in one script tag. Google Analytics, ads and videos load only after consent.',
    examplesLead:
      'Zadel & Stuur is a made-up bicycle workshop, in Dutch, with the real notice. The foot of each page shows what happens: the choice, the cookies and every request to third parties.',
    footer: 'This page loads nothing from third parties. Code and texts are under the MIT licence.',
  },
};

const CODE = {
  copyCode: ['bash', `npm install ../cookiemelding-${version}.tgz\nnpx cookiemelding copy public/`],
  tagCode: [
    'html',
    `<script
  src="/cookiemelding.js"
  data-controller="Symbis"
  data-policy-url="/privacy-en-cookieverklaring"
  data-policy-version="2023-01-16"
  data-google-analytics="G-ABC1234567"
></script>`,
  ],
  npmCode: [
    'js',
    `import { cookiemelding } from 'cookiemelding';

cookiemelding({
  controller: 'Symbis',
  policyUrl: '/privacy-en-cookieverklaring',
  policyVersion: '2023-01-16',
  googleAnalytics: 'G-ABC1234567',
});`,
  ],
};

/** @type {{ built: number, bytes: number } | undefined} */
let measured;

/** The size of the script as it is sent; compressing takes a while, so that is done once for each build. */
function scriptSize() {
  const script = new URL('cookiemelding.js', dist);
  const built = statSync(script).mtimeMs;
  if (measured?.built !== built) measured = { built, bytes: brotliCompressSync(readFileSync(script)).length };
  return measured.bytes;
}

/** What the front page says in figures, measured on the built files. @param {Language} language */
function figures(language) {
  const translations = readdirSync(dist).filter((file) => /^cookiemelding-(?!ui)[a-z]{2}\.js$/.test(file));
  return {
    size: (scriptSize() / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    // Dutch is no translation.
    languages: String(translations.length + 1),
  };
}

/** @param {Language} language @param {string} root */
function examplesBody(language, root) {
  const { examples, examplesLead } = TEXTS[language];
  const groups = EXAMPLES.map(({ id, title, examples: items }) => {
    const cards = items.map(
      ({ path, name, look }) =>
        `<li><a href="${root}${path}">${escapeHtml(name[language])}</a><p>${escapeHtml(look[language])}</p></li>`,
    );
    return `<h2 id="${id}">${title[language]}</h2><ul class="cases" aria-labelledby="${id}">${cards.join('')}</ul>`;
  });
  return `<section class="wide overview"><h1>${examples.split(' · ')[0]}</h1><p class="lead">${escapeHtml(examplesLead)}</p>${groups.join('')}</section>`;
}

/** @param {string} path */
export async function frontPage(path) {
  const { language, kind, other } = /** @type {(typeof FRONT_PAGES)[string]} */ (FRONT_PAGES[path]);
  const read = (/** @type {string} */ name) => readFile(new URL(name, import.meta.url), 'utf8');
  const root = relative(path, '/');
  const otherAddress = relative(path, other);
  const [frame, home] = await Promise.all([read('frame.html'), read(`home.${language}.html`)]);
  const listings = Object.entries(CODE).map(([name, [syntax = '', code = '']]) => [
    name,
    `<div class="listing"><pre><code>${highlight(code, syntax)}</code></pre></div>`,
  ]);
  /** @type {Record<string, string>} */
  const values = {
    ...figures(language),
    ...Object.fromEntries(listings),
    lang: language,
    otherLang: language === 'nl' ? 'en' : 'nl',
    other: otherAddress,
    root,
    title: TEXTS[language][kind],
    description: TEXTS[language].description,
    skip: WORDS[language].skip,
    header: siteHeader({ language, root, current: kind, other: otherAddress }),
    footer: TEXTS[language].footer,
  };
  return frame
    .replace('%main%', () => (kind === 'home' ? home : examplesBody(language, root)))
    .replaceAll(/%(\w+)%/g, (whole, name) => values[name] ?? whole);
}
