// The corpus: small sites with one planted fault each, and clean ones.
import { notice } from './notice.js';
import { loadScript, RANDOM_ID } from './page-code.js';

/**
 * @typedef {object} CorpusSite
 * @property {string} name also the first label of its host
 * @property {string} about what is planted
 * @property {readonly string[]} expected rules, each of which has to be found; an alternative after `|`
 * @property {boolean} [isPasteable] whether pasting the remedy leaves nothing to find
 * @property {string} [head]
 * @property {string} [body]
 * @property {Record<string, string | string[]>} [headers] of the page
 * @property {Record<string, { type: string, body: string, headers?: Record<string, string | string[]> }>} [files] by path
 */

const GTAG = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABC1234567"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', 'G-ABC1234567');
</script>`;

const GTM = `<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':
new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],
j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src=
'https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','GTM-ABC1234');</script>`;

const FACEBOOK = 'https://connect.facebook.net/en_US/fbevents.js';
const LOAD_FACEBOOK = loadScript(`'${FACEBOOK}'`);
const PIXEL = `<script>
  !function(f,b,e,v,n,t,s){n=f.fbq=function(){n.queue.push(arguments)};n.queue=[];t=b.createElement(e);t.async=!0;
  t.src=v;s=b.getElementsByTagName(e)[0];s.parentNode.insertBefore(t,s)}(window,document,'script','${FACEBOOK}');
  fbq('init', '1'); fbq('track', 'PageView');
</script>`;

const script = (/** @type {string} */ src) => `<script async src="${src}"></script>`;

const RANDOM = `const id = ${RANDOM_ID};`;

/** Fair to visitors: both answers, a way back, and everything behind them. @param {import('./notice.js').NoticeOptions} [more] */
const fair = (more = {}) => notice({ onAccept: `load('${FACEBOOK}');`, onWithdraw: `forget('_fbp');`, ...more });

const DENIED = `{ ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied' }`;
const STUB = `window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}`;

/** @type {CorpusSite[]} */
export const planted = [
  // What loads before a choice.
  {
    name: 'gtag',
    about: 'Google Analytics on arrival',
    expected: ['tracking-without-consent', 'stored-without-consent', 'google-no-default'],
    isPasteable: true,
    head: GTAG,
  },
  {
    name: 'gtm',
    about: 'Tag Manager on arrival',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    head: GTM,
  },
  {
    name: 'ads',
    about: 'Google Ads on arrival',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: GTAG.replaceAll('G-ABC1234567', 'AW-123456789'),
  },
  {
    name: 'pixel',
    about: 'Meta Pixel by its snippet',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: PIXEL,
  },
  {
    name: 'hotjar',
    about: 'Hotjar, with a WebSocket',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: script('https://static.hotjar.com/c/hotjar-123.js'),
  },
  {
    name: 'linkedin',
    about: 'LinkedIn Insight',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    body: script('https://snap.licdn.com/li.lms-analytics/insight.min.js'),
  },
  {
    name: 'bing',
    about: 'Microsoft Ads',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: script('https://bat.bing.com/bat.js'),
  },
  {
    name: 'clarity',
    about: 'Clarity, with a beacon and session storage',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: script('https://www.clarity.ms/tag/abc'),
  },
  {
    name: 'tiktok',
    about: 'TikTok, with a POST',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: script('https://analytics.tiktok.com/i18n/pixel/events.js'),
  },
  {
    name: 'matomo',
    about: 'Matomo in the cloud',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: script('https://cdn.matomo.cloud/matomo.js'),
  },
  {
    name: 'own-matomo',
    about: 'Matomo on the host of the site',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: '<script src="/matomo.js"></script>',
    files: {
      '/matomo.js': {
        type: 'text/javascript',
        body: `${RANDOM} document.cookie = '_pk_id.1.abcd=' + id + '; Path=/; Max-Age=33955200'; new Image().src = '/matomo.php?idsite=1';`,
      },
      '/matomo.php': { type: 'image/gif', body: '' },
    },
  },
  {
    name: 'image',
    about: 'a pixel as an image',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    body: '<img src="https://ad.doubleclick.net/ddm/activity?src=1" alt="" width="1" height="1">',
  },
  {
    name: 'youtube',
    about: 'a video frame',
    expected: ['embed-without-consent'],
    isPasteable: true,
    body: '<iframe src="https://www.youtube.com/embed/abc" title="Video" width="560" height="315"></iframe>',
  },
  {
    name: 'vimeo',
    about: 'another video frame',
    expected: ['embed-without-consent'],
    isPasteable: true,
    body: '<iframe src="https://player.vimeo.com/video/1" title="Video" width="560" height="315"></iframe>',
  },
  {
    name: 'maps',
    about: 'a map',
    expected: ['embed-without-consent'],
    isPasteable: true,
    body: '<iframe src="https://www.google.com/maps/embed?pb=1" title="Kaart" width="400" height="300"></iframe>',
  },
  {
    name: 'fonts',
    about: 'fonts of Google',
    expected: ['fonts-of-others'],
    head: '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=X"><style>body { font-family: X }</style>',
  },
  {
    name: 'preconnect',
    about: 'a connection that is prepared',
    expected: ['prepared-without-consent'],
    isPasteable: true,
    head: '<link rel="preconnect" href="https://www.google-analytics.com">',
  },
  {
    name: 'noscript',
    about: 'a pixel for who has no JavaScript',
    expected: ['tracking-without-script'],
    isPasteable: true,
    body: '<noscript><img src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1" alt=""></noscript>',
  },
  {
    name: 'late',
    about: 'a tracker three seconds late',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    body: `<script>setTimeout(() => ${LOAD_FACEBOOK}, 3000)</script>`,
  },
  {
    name: 'scroll',
    about: 'a tracker that waits for the first scroll',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    body: `<div style="height: 3000px"></div><script>addEventListener('scroll', () => ${LOAD_FACEBOOK}, { once: true })</script>`,
  },
  {
    name: 'mouse',
    about: 'a tracker that waits for the mouse',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    body: `<script>addEventListener('mousemove', () => ${LOAD_FACEBOOK}, { once: true })</script>`,
  },
  {
    name: 'partner',
    about: 'an unknown third party that recognises visitors',
    expected: ['stored-without-consent'],
    isPasteable: true,
    body: '<img src="https://sync.unknown-partner.test/pixel.gif" alt="">',
  },
  {
    name: 'beacon',
    about: 'a beacon to an unknown third party',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    body: `<script>navigator.sendBeacon('https://log.unknown-partner.test/beacon', 'x')</script>`,
  },
  // Where things are kept.
  {
    name: 'own-cookie',
    about: 'an identifier of the site, by script',
    expected: ['stored-without-consent'],
    isPasteable: true,
    body: `<script>${RANDOM} if (!/visitor=/.test(document.cookie)) document.cookie = 'visitor=' + id + '; Path=/; Max-Age=31536000'</script>`,
  },
  {
    name: 'server-cookie',
    about: 'an identifier of the site, HttpOnly',
    expected: ['stored-without-consent'],
    headers: { 'set-cookie': 'visitor_id={random}; Path=/; Secure; HttpOnly; Max-Age=31536000' },
  },
  {
    name: 'local-storage',
    about: 'an identifier in local storage',
    expected: ['stored-without-consent'],
    isPasteable: true,
    body: `<script>${RANDOM} localStorage.visitorId ??= id;</script>`,
  },
  {
    name: 'hubspot',
    about: 'a third party in local storage',
    expected: ['tracking-without-consent', 'stored-without-consent'],
    isPasteable: true,
    head: script('https://js.hs-scripts.com/1.js'),
  },
  {
    name: 'indexed-db',
    about: 'a third party in IndexedDB',
    expected: ['stored-without-consent'],
    isPasteable: true,
    head: script('https://cdn.amplitude.com/libs/a.js'),
  },
  {
    name: 'cache-storage',
    about: 'a third party in Cache Storage',
    expected: ['stored-without-consent'],
    isPasteable: true,
    head: script('https://cdn.segment.com/analytics.js'),
  },
  // After a refusal.
  {
    name: 'refused-tracker',
    about: 'a tracker after a refusal',
    expected: ['tracking-after-refusal'],
    body: fair({ onReject: `load('https://bat.bing.com/bat.js');` }),
  },
  {
    name: 'refused-storage',
    about: 'an identifier after a refusal',
    expected: ['stored-after-refusal'],
    body: fair({ onReject: `if (!localStorage.getItem('vid')) localStorage.setItem('vid', random());` }),
  },
  {
    name: 'refused-consent',
    about: 'Consent Mode granted after a refusal',
    expected: ['google-granted-without-consent'],
    head: `<script>${STUB} gtag('consent', 'default', ${DENIED});</script>`,
    body: fair({
      onReject: `gtag('consent', 'update', { analytics_storage: 'granted' });`,
      onAccept: `gtag('consent', 'update', { analytics_storage: 'granted', ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' });`,
      onWithdraw: '',
    }),
  },
  {
    name: 'asks-again',
    about: 'a refusal that is forgotten',
    expected: ['asks-again'],
    body: fair({ asksAgain: true }),
  },
  {
    name: 'by-rules',
    about: 'a tracker after a refusal, with a notice in Finnish that is known by its markup alone',
    expected: ['tracking-after-refusal'],
    body: `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" style="position: fixed; inset: auto 0 0 0; background: #fff; padding: 20px">
      <p>Evästeet</p><button id="onetrust-accept-btn-handler">Hyväksy</button> <button id="onetrust-reject-all-handler">Hylkää</button></div></div>
      <script>
      window.OneTrust = {};
      const banner = document.getElementById('onetrust-banner-sdk');
      if (/ot=1/.test(document.cookie)) banner.remove();
      const answer = () => { document.cookie = 'ot=1; Path=/; Max-Age=9999'; banner.remove(); };
      document.getElementById('onetrust-accept-btn-handler').onclick = answer;
      document.getElementById('onetrust-reject-all-handler').onclick = () => { answer(); ${loadScript(`'https://bat.bing.com/bat.js'`)}; };
      </script>`,
  },
  {
    name: 'unpressed',
    about: 'a notice that nothing can press',
    expected: ['cannot-test'],
    body: '<div id="cookie-notice" style="position: fixed; inset: auto 0 0 0; background: #fff; padding: 20px"><p>Cookies</p><span>Ⓐ</span> <span>Ⓑ</span></div>',
  },
  // After a withdrawal.
  {
    name: 'left-cookie',
    about: 'a cookie that stays',
    expected: ['left-after-withdrawal'],
    body: fair({ onWithdraw: '' }),
  },
  {
    name: 'left-storage',
    about: 'local storage that stays',
    expected: ['left-after-withdrawal'],
    body: fair({ onAccept: `load('https://js.hs-scripts.com/1.js');`, onWithdraw: `forget('hubspotutk');` }),
  },
  {
    name: 'left-running',
    about: 'a tracker that goes on',
    expected: ['tracking-after-withdrawal'],
    body: fair({
      reloads: false,
      onAccept: `load('${FACEBOOK}'); setInterval(() => fetch('https://www.facebook.com/tr?ev=Ping', { mode: 'no-cors' }), 700);`,
    }),
  },
  {
    name: 'last-beacon',
    about: 'a beacon when the page is left after the withdrawal',
    expected: ['tracking-after-withdrawal'],
    body: fair({
      onAccept: `load('${FACEBOOK}'); addEventListener('pagehide', () => navigator.sendBeacon('https://www.facebook.com/tr?ev=Leave', 'x'));`,
    }),
  },
  // The nine rules.
  {
    name: 'purpose',
    about: 'rule 1: no purpose',
    expected: ['purpose-missing'],
    body: fair({ text: 'Deze website gebruikt cookies. Je kunt dit later wijzigen.' }),
  },
  { name: 'ticked', about: 'rule 2: ticked in advance', expected: ['pre-ticked'], body: fair({ isTicked: true }) },
  {
    name: 'pressing',
    about: 'rule 3: words that press',
    expected: ['pressing-words'],
    body: fair({ acceptLabel: 'Ja, accepteer optimale cookies', rejectLabel: 'Nee, ik wil geen optimale ervaring' }),
  },
  {
    name: 'second-layer',
    about: 'rule 4: the refusal is on the second layer',
    expected: ['refusal-not-on-first-layer'],
    body: fair({ reject: 'second-layer' }),
  },
  { name: 'small', about: 'rule 5: a small refusal', expected: ['refusal-hidden'], body: fair({ reject: 'small' }) },
  { name: 'faint', about: 'rule 5: a faint refusal', expected: ['refusal-hidden'], body: fair({ reject: 'faint' }) },
  {
    name: 'confirm',
    about: 'rule 6: an extra click',
    expected: ['refusal-more-clicks'],
    body: fair({ reject: 'confirm' }),
  },
  {
    name: 'link',
    about: 'rule 7: the refusal is a link in the text',
    expected: ['refusal-in-text'],
    body: fair({ reject: 'link' }),
  },
  { name: 'no-way-back', about: 'rule 8: no way back', expected: ['no-way-back'], body: fair({ hasWayBack: false }) },
  {
    name: 'hard-way-back',
    about: 'rule 8: a long way back',
    expected: ['withdrawal-harder|no-way-back'],
    body: fair({ isBackHard: true }),
  },
  {
    name: 'interest',
    about: 'rule 9: legitimate interest',
    expected: ['legitimate-interest'],
    body: fair({ interest: 'Advertenties op grond van gerechtvaardigd belang' }),
  },
  {
    name: 'wall',
    about: 'a cookie wall',
    expected: ['refusal-not-on-first-layer', 'cookie-wall'],
    body: fair({ reject: 'none', isWall: true }),
  },
  {
    name: 'shadow',
    about: 'a notice in a shadow root, with a small refusal',
    expected: ['refusal-hidden'],
    body: fair({ reject: 'small', isInShadow: true }),
  },
  // Google's order.
  {
    name: 'late-default',
    about: 'the default after the config',
    expected: ['google-default-late'],
    isPasteable: true,
    head: `<script>${STUB} gtag('js', new Date()); gtag('config', 'G-ABC1234567'); gtag('consent', 'default', ${DENIED});</script>`,
  },
  {
    name: 'granting-default',
    about: 'a default that grants',
    expected: ['google-default-grants'],
    isPasteable: true,
    head: `<script>${STUB} gtag('consent', 'default', { analytics_storage: 'granted', ad_storage: 'denied' });</script>`,
  },
  {
    name: 'arrays',
    about: 'commands as arrays',
    expected: ['google-not-arguments'],
    head: `<script>window.dataLayer = []; const gtag = (...args) => dataLayer.push(args); gtag('consent', 'default', ${DENIED}); gtag('config', 'G-ABC1234567');</script>`,
  },
  {
    name: 'no-update',
    about: 'no update after an acceptance',
    expected: ['google-no-update'],
    head: `<script>${STUB} gtag('consent', 'default', ${DENIED});</script>`,
    body: fair(),
  },
  {
    name: 'advanced',
    about: 'Google’s tag before a choice, with everything denied',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    head: `<script>${STUB} gtag('consent', 'default', ${DENIED}); gtag('js', new Date()); gtag('config', 'G-ABC1234567');</script>${script('https://www.googletagmanager.com/gtag/js?id=G-ABC1234567')}`,
  },
  {
    name: 'hidden-name',
    about: 'an identifier in local storage under the name of a property',
    expected: ['stored-without-consent'],
    body: `<script>${RANDOM} if (!localStorage.getItem('length')) localStorage.setItem('length', id)</script>`,
  },
  // Cookies of the site itself.
  {
    name: 'session',
    about: 'a login cookie that is open to scripts and not Secure',
    expected: ['session-open-to-scripts', 'cookie-not-secure'],
    headers: { 'set-cookie': 'PHPSESSID={random}; Path=/' },
  },
  // With this library.
  {
    name: 'undeclared',
    about: 'the library, with a cookie that is not declared',
    expected: ['undeclared', 'left-after-withdrawal'],
    isPasteable: true,
    head: `<script src="/cookiemelding.js" data-controller="Symbis" data-categories="advertising"></script>`,
    body: `<script type="text/plain" data-category="advertising" data-src="${FACEBOOK}"></script><footer><button data-cookie-preferences>Cookie-instellingen</button></footer>`,
  },
  {
    name: 'beside',
    about: 'the library, with a tracker beside it',
    expected: ['tracking-without-consent'],
    isPasteable: true,
    head: `<script src="/cookiemelding.js" data-controller="Symbis" data-google-analytics="G-ABC1234567"></script>${script('https://bat.bing.com/bat.js')}`,
    body: '<footer><button data-cookie-preferences>Cookie-instellingen</button></footer>',
  },
];

/** @type {CorpusSite[]} */
export const clean = [
  { name: 'plain', about: 'text alone', expected: [], body: '<p>Welkom.</p><a href="/over">Over ons</a>' },
  {
    name: 'login',
    about: 'a login cookie',
    expected: [],
    headers: { 'set-cookie': 'PHPSESSID={random}; Path=/; Secure; HttpOnly; SameSite=Lax' },
    body: '<form><label>Naam <input name="naam"></label><button>Inloggen</button></form>',
  },
  {
    name: 'shop',
    about: 'a basket, a language and a CSRF token',
    expected: [],
    headers: {
      'set-cookie': [
        'cart_id={random}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=604800',
        'XSRF-TOKEN={random}; Path=/; Secure; SameSite=Lax; Max-Age=172800',
      ],
    },
    body: `<script>document.cookie = 'lang=nl; Path=/; Max-Age=31536000'; localStorage.setItem('theme', 'dark');</script>`,
  },
  { name: 'fair', about: 'a notice that is fair', expected: [], body: fair() },
  { name: 'fair-shadow', about: 'a fair notice in a shadow root', expected: [], body: fair({ isInShadow: true }) },
  {
    name: 'library',
    about: 'this library with Google’s tags',
    expected: [],
    head: '<script src="/cookiemelding.js" data-controller="Symbis" data-google-analytics="G-ABC1234567" data-google-ads="AW-123456789"></script>',
    body: '<footer><button data-cookie-preferences>Cookie-instellingen</button></footer>',
  },
  {
    name: 'held-video',
    about: 'this library with a video that waits',
    expected: [],
    head: '<script src="/cookiemelding.js" data-controller="Symbis" data-categories="advertising"></script>',
    body: '<iframe data-category="advertising" data-src="https://www.youtube.com/embed/abc" title="Video" width="560" height="315"></iframe>',
  },
  {
    name: 'platforms',
    about: 'tokens of Django and PrestaShop, which stay for long and differ for each visitor',
    expected: [],
    headers: {
      'set-cookie': [
        'csrftoken={random}; Path=/; Secure; SameSite=Lax; Max-Age=31449600',
        'PrestaShop-5a4d2e3f={random}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=1728000',
      ],
    },
  },
  {
    name: 'information',
    about: 'a notice that only informs, of a site that keeps nothing but the press',
    expected: [],
    body: `<div id="cookie-bar" style="position: fixed; inset: auto 0 0 0; background: #fff; padding: 16px"><p>Deze website gebruikt alleen noodzakelijke cookies.</p><button onclick="this.parentNode.remove(); localStorage.setItem('gezien', '1')">Begrepen</button></div>
      <script>if (localStorage.getItem('gezien')) document.getElementById('cookie-bar').remove()</script>`,
  },
  {
    name: 'own-things',
    about: 'data of the site that is the same for everyone',
    expected: [],
    body: `<script>localStorage.setItem('version', '20261122'); sessionStorage.setItem('page', location.pathname); document.cookie = 'seen=' + Date.now() + '; Path=/; Max-Age=31536000'; caches.open('app-v1').then((cache) => cache.add('/over'));</script>`,
  },
  {
    name: 'cdn',
    about: 'a library from a content delivery network',
    expected: [],
    head: '<script src="https://cdn.jsdelivr.net/npm/lib.js"></script>',
  },
  {
    name: 'newsletter',
    about: 'a form and a dialog that are about something else',
    expected: [],
    body: `<dialog open style="position: fixed; top: 20px"><p>Schrijf je in voor de nieuwsbrief. Lees onze privacyverklaring.</p><button>Ja, schrijf mij in</button> <button>Nee, bedankt</button></dialog><form><label><input type="checkbox" checked> Ik ga akkoord met de voorwaarden</label><button>Verzenden</button></form>`,
  },
  {
    name: 'placeholders',
    about: 'this library, after an answer, with an embed that still waits; and a page of others with its own notice',
    expected: [],
    head: '<script src="/cookiemelding.js" data-controller="Symbis" data-categories="advertising"></script>',
    body: `<iframe data-category="advertising" data-src="https://www.youtube.com/embed/abc" title="Video" width="560" height="315"></iframe>
      <section><p>Deze kaart gebruikt cookies.</p><button>Altijd toestaan</button></section>
      <iframe src="/framed" title="Voorbeeld" width="600" height="400"></iframe>
      <footer><button data-cookie-preferences>Cookie-instellingen</button></footer>`,
    files: {
      '/framed': {
        type: 'text/html',
        body: '<!doctype html><title>x</title><div style="position: fixed; bottom: 0"><p>Wij gebruiken cookies om te meten.</p><button>Alles accepteren</button></div>',
      },
    },
  },
  {
    name: 'statement',
    about: 'a page about cookies',
    expected: [],
    body: '<article><h1>Privacy en cookies</h1><p>Wij gebruiken alleen functionele cookies. Voor analytische cookies vragen wij toestemming.</p><button>Opslaan als PDF</button></article>',
  },
  {
    name: 'english',
    about: 'a fair notice in English',
    expected: [],
    body: fair({
      text: 'We use cookies to measure visits and to show advertisements. You can change your choice at any time under Cookie settings.',
      acceptLabel: 'Accept all',
      rejectLabel: 'Reject all',
    }),
  },
];

export const sites = [...planted, ...clean];

/** The host of a site. @param {CorpusSite} site */
export const hostOf = ({ name }) => `www.${name}-site.test`;
