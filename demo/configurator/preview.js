import { jsonBlock, scriptTag } from './output.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./sound-settings.js').Settings} Settings */

/** The choice in the example is kept apart from that of the demo itself. */
const COOKIE = 'cookiemelding-voorbeeld';

/**
 * Nothing of the example leaves this machine: no tag of Google, no record, nothing of others. The site goes by its name,
 * because in a frame without an address Firefox takes 'self' for no site at all.
 * @param {string} site
 */
const policyOf = (site) =>
  `default-src 'none'; script-src ${site}; style-src ${site}; font-src ${site}; img-src ${site} data:`;

/** How wide the example is, in CSS pixels; the phone is also no lower than a phone. */
const SIZES = { desktop: { width: 960, height: 0 }, phone: { width: 390, height: 640 } };

/** How long is waited for the notice before the example is shown without it; milliseconds. */
const PATIENCE = 1500;

const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

const forget = () => (document.cookie = `${COOKIE}=; Max-Age=0; Path=/`);

/**
 * Whether there is anything to ask a visitor with these settings.
 * @param {Settings} settings
 */
export const isAsking = ({ googleAnalytics, googleAds, googleTagManager, categories }) =>
  !!(googleAnalytics || googleAds || googleTagManager || categories);

/**
 * The example page.
 * @param {Settings} settings
 * @param {Form} schema
 * @param {string} body
 */
function exampleOf(settings, schema, body) {
  // A frame without an address of its own has no host to name, and belongs to no domain.
  const { cookieDomain: _domain, recordsUrl: _url, consentRate: _rate, ...rest } = settings;
  const shown = { controller: 'jouwwebsite.nl', ...rest, cookieName: COOKIE, reload: 'never' };
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(location.origin)}">
<title>Voorbeeld</title>
<link rel="stylesheet" href="/site.css">
<link rel="stylesheet" href="/configurator/example.css">
${jsonBlock(shown, schema)}
${scriptTag(shown, schema)}
</head>
<body>
${body}
</body>
</html>`;
}

/** A link in the example would take its page away. @param {Event} event */
function stay(event) {
  const isLink = (/** @type {EventTarget} */ node) => 'localName' in node && node.localName === 'a';
  if (event.composedPath().some(isLink)) event.preventDefault();
}

/**
 * Shows a page with the notice as it is set, in a frame.
 * @param {HTMLElement} stage where the frame comes
 * @param {string} body of the page, as markup
 * @param {Form} schema
 */
export function createPreview(stage, body, schema) {
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
  // What was tried here is not kept.
  addEventListener('pagehide', forget);

  const isRefusing = () => settings.gpc !== 'ignore' && navigator.globalPrivacyControl;

  /** The page before stays in sight until the next one has its notice. @param {HTMLIFrameElement} frame */
  async function reveal(frame) {
    const { contentWindow: page, contentDocument: inner } = frame;
    for (const kind of ['click', 'auxclick']) page?.addEventListener(kind, stay, true);
    // Who tries it here wants to see it, whatever the browser asks for.
    if (isRefusing()) page?.cookiemelding?.showBanner();
    const end = Date.now() + PATIENCE;
    const isThere = () => !!inner?.querySelector('cookie-melding')?.matches(':popover-open');
    while (isAsking(settings) && !isThere() && Date.now() < end) await pause(30);
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
    frame.title = 'Voorbeeldpagina met de melding';
    frame.className = 'coming';
    frame.addEventListener('load', () => void reveal(frame), { once: true });
    frame.srcdoc = markup;
    coming = frame;
    stage.append(frame);
  }

  return {
    /** @param {Settings} next */
    update(next) {
      settings = next;
      const text = exampleOf(settings, schema, body);
      stage.classList.toggle('asks-nothing', !isAsking(settings));
      if (text === markup) return;
      markup = text;
      renew();
    },
    /** Shows the notice as to a new visitor. */
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
