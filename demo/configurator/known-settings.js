// The Dutch texts about the settings. Everything else about a setting comes from the library's schema.

/**
 * @typedef {object} Known
 * @property {string} text the description
 * @property {string} [expected] the pattern in the schema, in words
 * @property {Record<string, string>} [values] the values to choose between, in words
 */

/**
 * The groups of the form, with their settings.
 * @type {Record<string, string[]>}
 */
export const groups = {
  'Wie je bent': ['controller', 'contact', 'policyUrl', 'policyVersion'],
  Google: [
    'googleAnalytics',
    'googleAds',
    'personalisedAds',
    'googleTagManager',
    'googleTagManagerCategories',
    'googleUrl',
    'lateEvents',
    'googleConfig',
  ],
  Vragen: ['categories', 'vendors', 'gpc', 'reload', 'import'],
  Uiterlijk: ['position', 'theme', 'trigger'],
  'Taal en teksten': ['lang', 'form', 'texts'],
  'Bewaren en bewijzen': [
    'cookies',
    'services',
    'supervisor',
    'cookieName',
    'cookieDomain',
    'maxAgeDays',
    'recordsUrl',
    'consentRate',
  ],
  'Voor ontwikkelaars': ['debug', 'layerName', 'consentEvent'],
};

/** The group of settings that are not in one above. */
export const REST = 'Overig';

const ids = 'Meer dan één? Zet er een spatie tussen.';
const categories = 'namen in kleine letters, zoals analytics of chat, en niet functional';

/**
 * The settings by name, in the order of the README's table; those of the JSON block come last.
 * @type {Record<string, Known>}
 */
export const knownSettings = {
  controller: {
    text: 'Wie verantwoordelijk is voor de website. De melding begint ermee. Leeg: het adres van de website.',
  },
  contact: {
    text: 'E-mailadres voor vragen. Het staat in de instellingen.',
    expected: 'een e-mailadres, zoals privacy@jouwwebsite.nl',
  },
  policyUrl: {
    text: 'Adres van je privacy- en cookieverklaring, zoals /privacy.',
  },
  policyVersion: {
    text: 'Versie van die verklaring, zoals de datum. Verander je die, dan krijgt iedereen de vraag opnieuw.',
  },
  googleAnalytics: {
    text: `Meet-id van Google Analytics. ${ids}`,
    expected: 'id’s zoals G-ABC1234567',
  },
  googleAds: {
    text: `Conversie-id van Google Ads. ${ids}`,
    expected: 'id’s zoals AW-123456789 of DC-1234567',
  },
  googleTagManager: {
    text: `Container van Google Tag Manager. ${ids}`,
    expected: 'id’s zoals GTM-ABC123 of GT-ABC1234',
  },
  googleTagManagerCategories: {
    text: 'Categorieën die de container nodig heeft; hij laadt als de bezoeker ze allemaal goedvindt. Leeg: analytics en advertising.',
    expected: categories,
  },
  googleUrl: {
    text: 'Waar de scripts van Google vandaan komen, als dat niet bij Google is: een pad van je website, zoals /metrics/, of je eigen server.',
  },
  personalisedAds: {
    text: 'Je laat ook persoonlijke advertenties zien. De melding zegt dat dan. Google mag het pas als de bezoeker advertenties goedvindt.',
  },
  categories: {
    text: 'Waar je nog meer toestemming voor vraagt: analytics, advertising of een eigen naam, zoals chat.',
    expected: categories,
  },
  cookieName: {
    text: 'Naam van de cookie die de keuze bewaart.',
    expected: 'letters, cijfers, punten en streepjes, hoogstens 64',
  },
  cookieDomain: {
    text: 'Domein waarvan alle subdomeinen dezelfde keuze delen, zoals jouwwebsite.nl. Leeg: alleen dit adres.',
  },
  maxAgeDays: {
    text: 'Hoeveel dagen een keuze geldt. Daarna komt de vraag opnieuw.',
  },
  import: {
    text: 'Had je een andere cookiemelding? Wie daar al gekozen heeft, krijgt de vraag dan niet opnieuw.',
  },
  vendors: {
    text: 'Andere bedrijven waarvan je een snippet gebruikt, zoals clarity of meta. Zij horen wat de bezoeker kiest, en krijgen een eigen schakelaar.',
  },
  recordsUrl: {
    text: 'Adres waar het bewijs van elke keuze heen gaat. Leeg: er wordt niets verstuurd.',
  },
  consentRate: {
    text: 'Tel ook hoe vaak de melding getoond en beantwoord wordt. De tellingen gaan naar recordsUrl.',
  },
  lateEvents: {
    text: 'Wat er na toestemming gebeurt met gebeurtenissen van eerder op dezelfde pagina.',
    values: { replay: 'Alsnog versturen', drop: 'Weglaten' },
  },
  layerName: {
    text: 'Naam van de dataLayer van de pagina.',
    expected: 'letters, cijfers, streepjes en lage streepjes, hoogstens 40',
  },
  consentEvent: {
    text: 'Naam van de gebeurtenis waarmee Tag Manager de keuze hoort.',
    expected: 'letters, cijfers en lage streepjes, hoogstens 40',
  },
  gpc: {
    text: 'Wat er gebeurt als de browser met Global Privacy Control om privacy vraagt.',
    values: { respect: 'Telt als weigering', ignore: 'Telt niet mee' },
  },
  reload: {
    text: 'Wat er gebeurt als een bezoeker toestemming intrekt en er al een tag op de pagina draait.',
    values: { auto: 'Pagina opnieuw laden', never: 'Niets' },
  },
  trigger: {
    text: 'Klein knopje naar de instellingen, op pagina’s die daar zelf geen knop voor hebben.',
    values: { auto: 'Tonen', none: 'Niet tonen' },
  },
  position: {
    text: 'Waar de melding staat.',
    values: {
      bottom: 'Onderaan',
      top: 'Bovenaan',
      'bottom-left': 'Linksonder',
      'bottom-right': 'Rechtsonder',
      center: 'Midden',
    },
  },
  lang: {
    text: 'Taal van de melding, zoals nl, en of de. Leeg: die van de pagina, anders van de browser, anders Nederlands.',
    expected: 'een taal die er is, zoals nl of en',
  },
  form: {
    text: 'Hoe je de bezoeker in het Nederlands aanspreekt.',
    values: { je: 'Je', u: 'U' },
  },
  debug: {
    text: 'Zet een verslag in de console. Haal het weg als de website af is.',
  },
  theme: {
    text: 'Kleuren van de melding.',
    values: { auto: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
  },
  googleConfig: {
    text: 'Wat Google bij een id meekrijgt, als JSON: {"G-ABC1234567": {"cookie_prefix": "x"}}. Het verzwakt geen weigering.',
  },
  texts: {
    text: 'Eigen teksten op naam, en per taal als je wilt, als JSON: {"accept": "Prima", "en": {"accept": "Fine"}}. Een link is [woorden](adres).',
  },
  services: {
    text: 'Andere bedrijven binnen een soort, elk met een eigen schakelaar. Bijvoorbeeld YouTube.',
  },
  supervisor: { text: 'De toezichthouder voor klachten. Zonder waarde: de Autoriteit Persoonsgegevens.' },
  cookies: {
    text: 'Wat je website en anderen in de browser bewaren. Het staat in de instellingen, en gaat weg als de bezoeker het weigert.',
  },
};

/**
 * The parts of a setting, by the path to each.
 * @type {Record<string, Known>}
 */
export const knownParts = {
  'cookies/name': {
    text: 'Naam. Eindigt die op *, dan geldt het voor alles wat zo begint.',
    expected: 'ten minste twee tekens',
  },
  'cookies/category': {
    text: 'Soort: functional, analytics, advertising of een eigen naam.',
    expected: 'een naam in kleine letters, zoals analytics',
  },
  'cookies/kind': {
    text: 'Waar het staat.',
    values: { cookie: 'Cookie', localStorage: 'localStorage', sessionStorage: 'sessionStorage' },
  },
  'cookies/provider': { text: 'Wie het plaatst.' },
  'cookies/purpose': { text: 'Waar het voor is.' },
  'cookies/duration': { text: 'Hoelang het blijft.' },
  'cookies/readers': { text: 'Wie de gegevens kan zien.' },
  'cookies/country': { text: 'Naar welk land buiten Europa de gegevens gaan.' },
  'cookies/host': { text: 'Welke host het kan lezen, als dat een andere is.' },
  'cookies/httpOnly': { text: 'Scripts kunnen het niet zien.' },
  'services/name': { text: 'De naam in data-service en in scripts, zoals youtube.' },
  'services/title': { text: 'De naam die bezoekers kennen.' },
  'services/category': { text: 'De soort waar het onder valt.' },
  'services/provider': { text: 'Het bedrijf erachter.' },
  'services/privacyUrl': { text: 'Het adres van de privacyverklaring van dat bedrijf.' },
  'services/hosts': { text: 'De hosts van dat bedrijf. Die van bekende diensten zijn al bekend.' },
  'supervisor/name': { text: 'De naam van de toezichthouder.' },
  'supervisor/url': { text: 'Het adres van de website van de toezichthouder.' },
};

/**
 * The texts about a setting, or about a part of one.
 * @param {string} path `cookieName`, `cookies/name`
 * @returns {Known | undefined}
 */
export function knownAs(path) {
  if (Object.hasOwn(knownSettings, path)) return knownSettings[path];
  return Object.hasOwn(knownParts, path) ? knownParts[path] : undefined;
}
