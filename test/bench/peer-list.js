// Libraries that do the same work on the same page: a Dutch banner, and two tags that are blocked until consent.
// Animations are turned off where possible: they are a matter of taste, and would count as time.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { HOST } from './peer-site.js';

/** @typedef {Record<string, string>} Files */

/**
 * @typedef {object} Contender
 * @property {string} name name on npm, and path of its page
 * @property {string} [version] version to install; absent for our own
 * @property {string} label name in the tables
 * @property {(folder: string) => Files | Promise<Files>} files by address, relative to the page
 * @property {string} head markup at the end of the head
 * @property {string} [start] markup at the start of the body
 * @property {string} body markup at the end of the body
 * @property {string} notice selector of the banner; `>>` enters a shadow root
 * @property {string} accept selector of the button
 * @property {string} refuse selector of the button
 */

const { prerender } = await import(new URL('../../dist/node/prerender.js', import.meta.url).href);
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

// All libraries show cookiemelding's texts, so that none is smaller for having less text.
const texts = {
  title: `Cookies op ${HOST}`,
  text: 'Symbis gebruikt functionele cookies om de website te laten werken. We willen ook andere cookies gebruiken om te meten hoe bezoekers de website gebruiken (analytisch) en om te zien wat onze advertenties opleveren (advertenties). Dat doen we alleen als je toestemming geeft.',
  later: 'Je kunt je toestemming altijd intrekken via Cookie-instellingen.',
  policy: 'Lees onze privacy- en cookieverklaring',
  accept: 'Alles accepteren',
  refuse: 'Alles weigeren',
  settings: 'Instellingen',
  settingsTitle: 'Cookie-instellingen',
  settingsText: 'Kies per soort of je cookies toestaat. Staat een schakelaar uit, dan plaatsen we die cookies niet.',
  save: 'Opslaan',
  close: 'Sluiten zonder opslaan',
};
const text = `${texts.text} ${texts.later} <a href="/privacy">${texts.policy}</a>.`;

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

/** The settings button that every page has. @param {string} attributes */
const settingsButton = (attributes) => `<button type="button" ${attributes}>${texts.settingsTitle}</button>`;

/** Reads files of a package. @param {string} name @param {string[]} paths */
const fromPackage = (name, paths) => (/** @type {string} */ folder) =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, 'node_modules', name, path), 'utf8')]));

const ownSettings = {
  controller: 'Symbis',
  policyUrl: '/privacy',
  policyVersion: '2023-01-16',
  categories: 'analytics advertising',
};
const kebabCase = (/** @type {string} */ name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const ownAttributes = Object.entries(ownSettings).map(([name, value]) => ` data-${kebabCase(name)}="${value}"`);

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
  body: `${settingsButton('data-cookie-preferences')}<script type="text/plain" data-category="analytics" data-src="/tags/ga.js" async></script><script type="text/plain" data-category="advertising" data-src="/tags/ads.js" async></script>`,
  notice: 'cookie-melding >> [part=banner]',
  accept: 'cookie-melding >> button[slot=accept]',
  refuse: 'cookie-melding >> button[slot=reject]',
};

/** @type {Contender} */
const ownPrerendered = {
  ...own,
  name: 'cookiemelding-prerendered',
  label: 'cookiemelding, prerendered',
  start: (await prerender(ownSettings, { url: `https://${HOST}/`, lang: 'nl' })).html,
};

const vanillaSettings = {
  categories: { functional: { enabled: true, readOnly: true }, analytics: {}, advertising: {} },
  guiOptions: { consentModal: { layout: 'bar', position: 'bottom' } },
  language: {
    default: 'nl',
    translations: {
      nl: {
        consentModal: {
          title: texts.title,
          description: text,
          acceptAllBtn: texts.accept,
          acceptNecessaryBtn: texts.refuse,
          showPreferencesBtn: texts.settings,
        },
        preferencesModal: {
          title: texts.settingsTitle,
          acceptAllBtn: texts.accept,
          acceptNecessaryBtn: texts.refuse,
          savePreferencesBtn: texts.save,
          closeIconLabel: texts.close,
          sections: [
            { description: texts.settingsText },
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
  // Its guide puts the settings in a separate file; inline, they save a request.
  head: `<link rel="stylesheet" href="dist/cookieconsent.css"><style>#cc-main .cm { --cc-modal-transition-duration: 0s }</style><script type="module">import { run } from './dist/cookieconsent.esm.js'; run(${JSON.stringify(vanillaSettings)})</script>`,
  body: `${settingsButton('data-cc="show-preferencesModal"')}<script type="text/plain" data-category="analytics" src="/tags/ga.js" async></script><script type="text/plain" data-category="advertising" src="/tags/ads.js" async></script>`,
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
      ok: texts.accept,
      acceptAll: texts.accept,
      acceptSelected: texts.save,
      decline: texts.refuse,
      close: texts.close,
      consentNotice: { title: texts.title, description: text, learnMore: texts.settings },
      consentModal: { title: texts.settingsTitle, description: texts.settingsText },
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
  body: `${settingsButton('onclick="klaro.show()"')}<script type="text/plain" data-type="text/javascript" data-name="ga" data-src="/tags/ga.js" async></script><script type="text/plain" data-type="text/javascript" data-name="ads" data-src="/tags/ads.js" async></script>`,
  notice: '#klaro .cookie-notice',
  accept: '#klaro .cookie-notice .cm-btn-success',
  refuse: '#klaro .cookie-notice .cn-decline',
};

const porscheSettings = {
  headline: texts.title,
  btnLabelAcceptAndContinue: texts.accept,
  btnLabelSelectAllAndContinue: texts.accept,
  btnLabelOnlyEssentialAndContinue: texts.refuse,
  btnLabelPersistSelectionAndContinue: texts.save,
  contentSettingsDescription: texts.settingsText,
  cookieAttributes: { path: '/', expires: 182 },
  disableSlideInAnimation: true,
  availableCategories: Object.entries(kinds).map(([key, { title, description }]) => ({
    key,
    label: title,
    description,
    isMandatory: key === 'functional',
  })),
};

// It only dispatches events about the choice; the site loads its tags itself.
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
banner.innerHTML = ${JSON.stringify(`${text} <a href="javascript:document.dispatchEvent(new Event('cookie_consent_details_show'))">${texts.settings}</a>`)};
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
    if (!('output' in built)) throw new Error('Expected one build output.');
    return Object.fromEntries(
      built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
    );
  },
  head: '<script type="module" src="banner.js"></script>',
  body: settingsButton(`onclick="document.dispatchEvent(new Event('cookie_consent_details_show'))"`),
  notice: 'cookie-consent-banner >> .cc_body',
  accept: 'cookie-consent-banner >> .btn_accept_all',
  refuse: 'cookie-consent-banner >> .btn_essentials_only',
};

const tarteaucitronTexts = {
  middleBarHead: texts.title,
  alertBigPrivacy: `${texts.text} ${texts.later}`,
  privacyUrl: texts.policy,
  acceptAll: texts.accept,
  denyAll: texts.refuse,
  personalize: texts.settings,
  close: texts.close,
  title: texts.settingsTitle,
  disclaimer: texts.settingsText,
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
  body: settingsButton('onclick="tarteaucitron.userInterface.openPanel()"'),
  notice: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronPersonalize2',
  refuse: '#tarteaucitronAllDenied2',
};

/** The page without a library. @type {Contender} */
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
export const contenders = [own, ownPrerendered, vanilla, klaro, porsche, tarteaucitron];

/**
 * Installs the libraries in a folder, unless these versions are already there.
 * @param {string} folder an existing folder
 * @param {Contender[]} peers
 */
export function install(folder, peers) {
  const versionIn = (/** @type {string} */ name) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
  };
  const needed = peers.filter(({ version }) => version);
  if (needed.every(({ name, version }) => versionIn(name) === version)) return;
  // All at once, because npm removes packages that are not in the command.
  const packages = needed.map(({ name, version }) => `${name}@${version}`);
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', '--prefix', folder, ...options, ...packages], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
