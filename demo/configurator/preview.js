import { askedCategories } from './asked.js';
import { element } from './element.js';
import { currentLanguage, texts } from './language.js';
import { jsonBlock, scriptTag } from './output.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */

/** The example stores its choice apart from that of the demo itself. */
const COOKIE = 'cookiemelding-voorbeeld';

/**
 * Keeps the example from any request to others: no Google tag, no record. The site is named because in Firefox 'self'
 * matches nothing in a `srcdoc` frame.
 * @param {string} site
 */
const policyOf = (site) =>
  `default-src 'none'; script-src ${site}; style-src ${site}; font-src ${site}; img-src ${site} data:`;

/** The files of the example. The demo can be in a folder of any site. */
const FILES = {
  style: new URL('../site.css', import.meta.url).href,
  exampleStyle: new URL('./example.css', import.meta.url).href,
  script: new URL('../cookiemelding.js', import.meta.url).href,
};

/** Size of the example, in CSS pixels; a height of 0 is that of the stage. */
const SIZES = { desktop: { width: 960, height: 0 }, phone: { width: 390, height: 640 } };

/** How long the previous example stays while the next one has no notice yet; milliseconds. */
const BANNER_TIMEOUT_MS = 1500;

const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

const forget = () => (document.cookie = `${COOKIE}=; Max-Age=0; Path=/`);

/** The page of a shop, with the notice on it. */
function bodyOf() {
  const { logo, menu, kicker, heading, lead } = texts().example;
  const loaves = [1, 2, 3].map(() => element('li'));
  const header = element(
    'header',
    { class: 'site' },
    element('span', { class: 'logo' }, logo),
    element('ul', {}, ...menu.map((item) => element('li', {}, item))),
  );
  const main = element(
    'main',
    { class: 'wide' },
    element('p', { class: 'kicker' }, kicker),
    element('h1', {}, heading),
    element('p', { class: 'lead' }, lead),
    element('ul', { class: 'loaves', 'aria-hidden': 'true' }, ...loaves),
  );
  return header.outerHTML + main.outerHTML;
}

/**
 * Writes the example page.
 * @param {Settings} settings
 * @param {Form} schema
 */
function exampleOf(settings, schema) {
  // A `srcdoc` frame has no host, so it belongs to no domain.
  const { cookieDomain: _domain, recordsUrl: _url, consentRate: _rate, ...rest } = settings;
  const { host, title } = texts().example;
  const shown = { controller: host, ...rest, cookieName: COOKIE, reload: 'never' };
  return `<!doctype html>
<html lang="${currentLanguage()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(location.origin)}">
<title>${title}</title>
<link rel="stylesheet" href="${FILES.style}">
<link rel="stylesheet" href="${FILES.exampleStyle}">
${jsonBlock(shown, schema)}
${scriptTag(shown, schema, FILES.script)}
</head>
<body>
${bodyOf()}
</body>
</html>`;
}

/**
 * Shows an example page with the notice, in a frame.
 * @param {HTMLElement} stage contains the frame
 * @param {Form} schema
 */
export function createPreview(stage, schema) {
  /** @type {HTMLIFrameElement | undefined} */
  let shown;
  /** @type {HTMLIFrameElement | undefined} */
  let coming;
  /** @type {Settings} */
  let settings = {};
  let markup = '';
  /** @type {keyof typeof SIZES} */
  let size = 'desktop';

  const fit = () => {
    const { width, height } = SIZES[size];
    const scale = Math.min(1, stage.clientWidth / width, height ? stage.clientHeight / height : 1);
    stage.style.setProperty('--width', `${width}px`);
    stage.style.setProperty('--height', `${stage.clientHeight / scale}px`);
    stage.style.setProperty('--scale', `${scale}`);
  };
  new ResizeObserver(fit).observe(stage);
  // A choice in the example is not kept.
  addEventListener('pagehide', forget);

  const isAsking = () => askedCategories(settings).length > 0;
  const isRefusing = () => settings.gpc !== 'ignore' && navigator.globalPrivacyControl;

  /** Replaces the example once the next one shows its notice. @param {HTMLIFrameElement} frame */
  async function reveal(frame) {
    const { contentWindow: page, contentDocument: inner } = frame;
    // With Global Privacy Control the notice is not shown, but it is what one came to see.
    if (isRefusing()) page?.cookiemelding?.showBanner();
    const end = Date.now() + BANNER_TIMEOUT_MS;
    const isThere = () => !!inner?.querySelector('cookie-melding')?.matches(':popover-open');
    while (isAsking() && !isThere() && Date.now() < end) await pause(30);
    if (frame !== coming) return;
    shown?.remove();
    shown = frame;
    coming = undefined;
    frame.className = '';
  }

  function renew() {
    coming?.remove();
    forget();
    const frame = document.createElement('iframe');
    frame.title = texts().page.frameTitle;
    frame.className = 'coming';
    // A link that was followed has replaced the example. The page around the notice cannot prevent it.
    frame.addEventListener('load', () => void (frame === shown ? renew() : reveal(frame)));
    frame.srcdoc = markup;
    coming = frame;
    stage.append(frame);
  }

  return {
    /** @param {Settings} next */
    update(next) {
      settings = next;
      const text = exampleOf(settings, schema);
      stage.classList.toggle('asks-nothing', !isAsking());
      if (text === markup) return;
      markup = text;
      renew();
    },
    /** Shows the notice again, as to a new visitor. */
    ask: renew,
    /** Shows the second layer. */
    showPreferences: () => shown?.contentWindow?.cookiemelding?.showPreferences(),
    /** @param {string} [name] */
    resize(name) {
      size = name === 'phone' ? 'phone' : 'desktop';
      fit();
    },
  };
}
