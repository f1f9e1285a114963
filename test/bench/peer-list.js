// Libraries that do the same work on the same page: a Dutch notice, and two tags that wait for an answer. How a notice
// slides or fades in is switched off where it can be: it is a matter of taste, and would count as time.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { HOST } from './peer-site.js';

/** @typedef {Record<string, string>} Files */

/**
 * @typedef {object} Contender
 * @property {string} name as in npm, and the first part of its page's address
 * @property {string} [version] that is installed for the comparison; absent for what comes from here
 * @property {string} label in the tables
 * @property {(folder: string) => Files | Promise<Files>} files by their addresses, beside the page
 * @property {string} head at the end of the page's head
 * @property {string} [start] at the beginning of its body
 * @property {string} body at the end of it
 * @property {string} notice where its box is; `>>` goes into a shadow tree
 * @property {string} accept the button
 * @property {string} refuse the button
 */

const { prerender } = await import(new URL('../../dist/npm/prerender.js', import.meta.url).href);
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

// Cookiemelding's own words for everybody, so that no notice is smaller for saying less.
const words = {
  title: `Cookies op ${HOST}`,
  text: 'Symbis gebruikt functionele cookies om de website te laten werken. We willen ook andere cookies gebruiken om te meten hoe bezoekers de website gebruiken (analytisch) en om te zien wat onze advertenties opleveren (advertenties). Dat doen we alleen als jij dat goed vindt.',
  later: 'Je kunt je keuze altijd veranderen via Cookie-instellingen.',
  policy: 'Lees onze privacy- en cookieverklaring',
  accept: 'Alles accepteren',
  refuse: 'Alles weigeren',
  settings: 'Instellingen',
  settingsTitle: 'Cookie-instellingen',
  settingsText: 'Kies per soort of je cookies toestaat. Staat een schakelaar uit, dan plaatsen we die cookies niet.',
  save: 'Opslaan',
  close: 'Sluiten zonder opslaan',
};
const text = `${words.text} ${words.later} <a href="/privacy">${words.policy}</a>.`;

const kinds = {
  functional: {
    title: 'Functioneel',
    description:
      'Deze cookies zijn nodig om de website te laten werken. Bijvoorbeeld om in te loggen, je taal te onthouden en je cookiekeuze te bewaren. We hoeven hiervoor geen toestemming te vragen.',
  },
  analytics: {
    title: 'Analytisch',
    description: 'Hiermee meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken.',
  },
  advertising: { title: 'Advertenties', description: 'Hiermee meten we of onze advertenties werken.' },
};

/** The way back to the settings, which every page has. @param {string} attributes */
const wayBack = (attributes) => `<button type="button" ${attributes}>${words.settingsTitle}</button>`;

/** Files of a package, by the addresses they get. @param {string} name @param {string[]} paths */
const fromPackage = (name, paths) => (/** @type {string} */ folder) =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, 'node_modules', name, path), 'utf8')]));

const ownSettings = {
  controller: 'Symbis',
  policyUrl: '/privacy',
  policyVersion: '2023-01-16',
  categories: 'analytics advertising',
};
const dashed = (/** @type {string} */ name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const ownAttributes = Object.entries(ownSettings).map(([name, value]) => ` data-${dashed(name)}="${value}"`);

/** @satisfies {Contender} */
const own = {
  name: 'cookiemelding',
  label: 'cookiemelding',
  files: () =>
    Object.fromEntries(
      readdirSync(dist)
        .filter((file) => file.endsWith('.js'))
        .map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
    ),
  head: `<script src="cookiemelding.js"${ownAttributes.join('')}></script>`,
  body: `${wayBack('data-cookie-preferences')}<script type="text/plain" data-category="analytics" data-src="/tags/ga.js" async></script><script type="text/plain" data-category="advertising" data-src="/tags/ads.js" async></script>`,
  notice: 'cookie-melding >> [part=banner]',
  accept: 'cookie-melding >> button[slot=accept]',
  refuse: 'cookie-melding >> button[slot=reject]',
};

/** @type {Contender} */
const ownPrerendered = {
  ...own,
  name: 'cookiemelding-prerendered',
  label: 'cookiemelding, in the page',
  start: (await prerender(ownSettings, { url: `https://${HOST}/`, lang: 'nl' })).html,
};

/** With a file asked for before the script knows that it needs it. @param {string} file @returns {Contender} */
const preloading = (file) => ({
  ...own,
  name: `cookiemelding-preload-${file}`,
  label: `cookiemelding, \`-${file}.js\` preloaded`,
  head: `<link rel="modulepreload" href="cookiemelding-${file}.js">${own.head}`,
});

const vanillaSettings = {
  categories: { functional: { enabled: true, readOnly: true }, analytics: {}, advertising: {} },
  guiOptions: { consentModal: { layout: 'bar', position: 'bottom' } },
  language: {
    default: 'nl',
    translations: {
      nl: {
        consentModal: {
          title: words.title,
          description: text,
          acceptAllBtn: words.accept,
          acceptNecessaryBtn: words.refuse,
          showPreferencesBtn: words.settings,
        },
        preferencesModal: {
          title: words.settingsTitle,
          acceptAllBtn: words.accept,
          acceptNecessaryBtn: words.refuse,
          savePreferencesBtn: words.save,
          closeIconLabel: words.close,
          sections: [
            { description: words.settingsText },
            ...Object.entries(kinds).map(([linkedCategory, kind]) => ({ ...kind, linkedCategory })),
          ],
        },
      },
    },
  },
};

/** @type {Contender} */
const vanilla = {
  name: 'vanilla-cookieconsent',
  version: '3.1.0',
  label: 'vanilla-cookieconsent 3.1.0',
  files: fromPackage('vanilla-cookieconsent', ['dist/cookieconsent.esm.js', 'dist/cookieconsent.css']),
  // Its settings in the page: as a file of their own, as in its guide, they would be one more step to wait for.
  head: `<link rel="stylesheet" href="dist/cookieconsent.css"><style>#cc-main .cm { --cc-modal-transition-duration: 0s }</style><script type="module">import { run } from './dist/cookieconsent.esm.js'; run(${JSON.stringify(vanillaSettings)})</script>`,
  body: `${wayBack('data-cc="show-preferencesModal"')}<script type="text/plain" data-category="analytics" src="/tags/ga.js" async></script><script type="text/plain" data-category="advertising" src="/tags/ads.js" async></script>`,
  notice: '#cc-main .cm',
  accept: '#cc-main .cm [data-role=all]',
  refuse: '#cc-main .cm [data-role=necessary]',
};

const klaroSettings = {
  version: 1,
  lang: 'nl',
  acceptAll: true,
  groupByPurpose: true,
  showNoticeTitle: true,
  styling: { theme: ['light', 'bottom', 'wide'] },
  htmlTexts: true,
  translations: {
    nl: {
      ok: words.accept,
      acceptAll: words.accept,
      acceptSelected: words.save,
      decline: words.refuse,
      close: words.close,
      consentNotice: { title: words.title, description: text, learnMore: words.settings },
      consentModal: { title: words.settingsTitle, description: words.settingsText },
      purposes: kinds,
    },
  },
  services: [
    { name: 'site', title: kinds.functional.title, purposes: ['functional'], required: true },
    { name: 'ga', title: kinds.analytics.title, purposes: ['analytics'] },
    { name: 'ads', title: kinds.advertising.title, purposes: ['advertising'] },
  ],
};

/** @type {Contender} */
const klaro = {
  name: 'klaro',
  version: '0.7.22',
  label: 'klaro 0.7.22',
  files: fromPackage('klaro', ['dist/klaro.js']),
  head: `<script>var klaroConfig = ${JSON.stringify(klaroSettings)}</script><script defer src="dist/klaro.js"></script>`,
  body: `${wayBack('onclick="klaro.show()"')}<script type="text/plain" data-type="text/javascript" data-name="ga" data-src="/tags/ga.js" async></script><script type="text/plain" data-type="text/javascript" data-name="ads" data-src="/tags/ads.js" async></script>`,
  notice: '#klaro .cookie-notice',
  accept: '#klaro .cookie-notice .cm-btn-success',
  refuse: '#klaro .cookie-notice .cn-decline',
};

const porscheSettings = {
  headline: words.title,
  btnLabelAcceptAndContinue: words.accept,
  btnLabelSelectAllAndContinue: words.accept,
  btnLabelOnlyEssentialAndContinue: words.refuse,
  btnLabelPersistSelectionAndContinue: words.save,
  contentSettingsDescription: words.settingsText,
  cookieAttributes: { path: '/', expires: 182 },
  disableSlideInAnimation: true,
  availableCategories: Object.entries(kinds).map(([key, { title, description }]) => ({
    key,
    label: title,
    description,
    isMandatory: key === 'functional',
  })),
};

// It only tells what was chosen; a site loads its tags itself.
const porscheEntry = `
import { defineCustomElement } from '@porscheofficial/cookie-consent-banner/components/cookie-consent-banner';
const tags = { analytics: '/tags/ga.js', advertising: '/tags/ads.js' };
const load = ({ detail }) => {
  for (const category of detail.acceptedCategories) {
    if (!tags[category]) continue;
    const script = document.createElement('script');
    script.src = tags[category];
    delete tags[category];
    document.head.append(script);
  }
};
addEventListener('cookie_consent_preferences_restored', load);
addEventListener('cookie_consent_preferences_updated', load);
defineCustomElement();
const banner = Object.assign(document.createElement('cookie-consent-banner'), ${JSON.stringify(porscheSettings)});
banner.innerHTML = ${JSON.stringify(`${text} <a href="javascript:document.dispatchEvent(new Event('cookie_consent_details_show'))">${words.settings}</a>`)};
document.body.append(banner);
`;

/** @type {Contender} */
const porsche = {
  name: '@porscheofficial/cookie-consent-banner',
  version: '4.1.0',
  label: '@porscheofficial/cookie-consent-banner 4.1.0',
  async files(folder) {
    const input = join(folder, 'porsche.js');
    writeFileSync(input, porscheEntry);
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input, output: { entryFileNames: 'banner.js' } },
      },
    });
    if (!('output' in built)) throw new Error('The bundler made something else than one set of files.');
    return Object.fromEntries(
      built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
    );
  },
  head: '<script type="module" src="banner.js"></script>',
  body: wayBack(`onclick="document.dispatchEvent(new Event('cookie_consent_details_show'))"`),
  notice: 'cookie-consent-banner >> .cc_body',
  accept: 'cookie-consent-banner >> .btn_accept_all',
  refuse: 'cookie-consent-banner >> .btn_essentials_only',
};

const tarteaucitronTexts = {
  middleBarHead: words.title,
  alertBigPrivacy: `${words.text} ${words.later}`,
  privacyUrl: words.policy,
  acceptAll: words.accept,
  denyAll: words.refuse,
  personalize: words.settings,
  close: words.close,
  title: words.settingsTitle,
  disclaimer: words.settingsText,
  mandatoryTitle: kinds.functional.title,
  mandatoryText: kinds.functional.description,
  analytic: { title: kinds.analytics.title, details: kinds.analytics.description },
  ads: { title: kinds.advertising.title, details: kinds.advertising.description },
};

/** @param {string} key @param {string} type @param {string} src */
const tarteaucitronService = (key, type, src) =>
  `tarteaucitron.services.${key} = { key: '${key}', type: '${type}', name: '${key}', needConsent: true, cookies: [], js() { tarteaucitron.addScript('${src}') } };`;

/** @type {Contender} */
const tarteaucitron = {
  name: 'tarteaucitronjs',
  version: '1.34.0',
  label: 'tarteaucitronjs 1.34.0',
  files: fromPackage('tarteaucitronjs', [
    'tarteaucitron.min.js',
    'tarteaucitron.services.min.js',
    'css/tarteaucitron.min.css',
    'lang/tarteaucitron.nl.min.js',
  ]),
  head: `<script>var tarteaucitronForceLanguage = 'nl', tarteaucitronCustomText = ${JSON.stringify(tarteaucitronTexts)}</script><script src="tarteaucitron.min.js"></script><script>tarteaucitron.init({ privacyUrl: '/privacy', orientation: 'bottom', showTitleBanner: true, showIcon: false, removeCredit: true }); ${tarteaucitronService('siteGa', 'analytic', '/tags/ga.js')} ${tarteaucitronService('siteAds', 'ads', '/tags/ads.js')} tarteaucitron.job = ['siteGa', 'siteAds']</script>`,
  body: wayBack('onclick="tarteaucitron.userInterface.openPanel()"'),
  notice: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronPersonalize2',
  refuse: '#tarteaucitronAllDenied2',
};

/** The page as it is. @type {Contender} */
export const baseline = {
  name: 'baseline',
  label: 'no library',
  files: () => ({}),
  head: '',
  body: '',
  notice: '',
  accept: '',
  refuse: '',
};

/** In the order of the tables. */
export const contenders = [
  own,
  ownPrerendered,
  preloading('held'),
  preloading('ui'),
  vanilla,
  klaro,
  porsche,
  tarteaucitron,
];

/**
 * Puts the libraries in a folder, where they are not there at these versions.
 * @param {string} folder that exists
 * @param {Contender[]} peers
 */
export function install(folder, peers) {
  const versionIn = (/** @type {string} */ name) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
  };
  const needed = peers.filter(({ version }) => version);
  if (needed.every(({ name, version }) => versionIn(name) === version)) return;
  // All at once: npm takes away what it is not told to keep.
  const packages = needed.map(({ name, version }) => `${name}@${version}`);
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', '--prefix', folder, ...options, ...packages], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
