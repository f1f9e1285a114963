// What the third parties of the corpus answer. Each does what its real namesake does that matters here: which cookies it sets,
// where it keeps things, and whom it calls.
import { RANDOM_ID } from './page-code.js';

const SHARED = `
  const random = () => ${RANDOM_ID};
  const keep = (name, value, days = 365) => {
    if (!document.cookie.split('; ').some((pair) => pair.startsWith(name + '=')))
      document.cookie = name + '=' + value + '; Path=/; SameSite=Lax; Max-Age=' + days * 86400;
  };
  const hit = (url) => { new Image().src = url; };
`;

/** A script that runs on its own. @param {string} body */
const script = (body) => ({ type: 'text/javascript', body: `(() => {${SHARED}${body}})();` });

/** @typedef {{ type: string, body: string, headers?: Record<string, string | string[]>, status?: number, delayMs?: number }} Answer */

/** By host and path. @type {Record<string, Answer | ((url: URL) => Answer)>} */
export const THIRD_PARTIES = {
  'connect.facebook.net/en_US/fbevents.js': script(`
    keep('_fbp', 'fb.1.' + Date.now() + '.' + random(), 90);
    hit('https://www.facebook.com/tr?id=1&ev=PageView');`),
  'www.facebook.com/tr': { type: 'image/gif', body: '' },
  'static.hotjar.com/c/hotjar-123.js': script(`
    keep('_hjSessionUser_123', random());
    localStorage.setItem('_hjCookieTest', '1');
    const socket = new WebSocket('wss://ws.hotjar.com/api/v2/client/ws');
    socket.onerror = () => undefined;`),
  'snap.licdn.com/li.lms-analytics/insight.min.js': script(`
    keep('li_fat_id', random(), 30);
    hit('https://px.ads.linkedin.com/collect?v=2');`),
  'px.ads.linkedin.com/collect': { type: 'image/gif', body: '' },
  'bat.bing.com/bat.js': script(`
    keep('_uetsid', random(), 1); keep('_uetvid', random(), 390);
    hit('https://bat.bing.com/action/0?ti=1');`),
  'bat.bing.com/action/0': { type: 'image/gif', body: '' },
  'www.clarity.ms/tag/abc': script(`
    keep('_clck', random()); sessionStorage.setItem('_cltk', random());
    navigator.sendBeacon('https://k.clarity.ms/collect', 'x');`),
  'k.clarity.ms/collect': { type: 'text/plain', body: '', status: 204 },
  'analytics.tiktok.com/i18n/pixel/events.js': script(
    `keep('_ttp', random(), 390); fetch('https://analytics.tiktok.com/api/v2/pixel', { method: 'POST', body: '{}', mode: 'no-cors' });`,
  ),
  'analytics.tiktok.com/api/v2/pixel': { type: 'text/plain', body: '' },
  'cdn.matomo.cloud/matomo.js': script(
    `keep('_pk_id.1.1fff', random(), 393); hit('https://x.matomo.cloud/matomo.php?idsite=1');`,
  ),
  'x.matomo.cloud/matomo.php': { type: 'image/gif', body: '' },
  'www.googletagmanager.com/gtag/js': script(`
    const id = new URL(document.currentScript.src).searchParams.get('id');
    const state = {};
    const run = (item) => {
      if (Object.prototype.toString.call(item) !== '[object Arguments]') return;
      const [command, name, fields] = item;
      if (command === 'consent') Object.assign(state, fields);
      if (command !== 'config') return;
      const need = /^G-/.test(name) ? 'analytics_storage' : 'ad_storage';
      if (state[need] !== 'denied') {
        if (/^G-/.test(name)) { keep('_ga', 'GA1.1.' + random(), 400); keep('_ga_' + name.slice(2), 'GS1.1.' + random(), 400); }
        else keep('_gcl_au', '1.1.' + random(), 90);
      }
      if (!window['ga-disable-' + name]) hit('https://www.google-analytics.com/g/collect?v=2&tid=' + name);
    };
    const queue = (window.dataLayer = window.dataLayer || []);
    for (const item of queue) run(item);
    const push = queue.push.bind(queue);
    queue.push = (...items) => { const length = push(...items); items.forEach(run); return length; };`),
  'www.googletagmanager.com/gtm.js': script(`
    keep('_ga', 'GA1.1.' + random(), 400);
    hit('https://www.google-analytics.com/g/collect?v=2&tid=G-INGTM00001');`),
  'www.googletagmanager.com/ns.html': { type: 'text/html', body: '<!doctype html>' },
  'www.google-analytics.com/g/collect': { type: 'image/gif', body: '' },
  'www.youtube.com/embed/abc': {
    type: 'text/html',
    body: '<!doctype html><title>Video</title><script>localStorage.setItem("yt-remote-device-id", "x" + Math.random())</script>',
    headers: { 'set-cookie': 'VISITOR_INFO1_LIVE=abc123; Path=/; Secure; SameSite=None; Max-Age=15552000' },
  },
  'player.vimeo.com/video/1': { type: 'text/html', body: '<!doctype html><title>Video</title>' },
  'www.google.com/maps/embed': { type: 'text/html', body: '<!doctype html><title>Map</title>' },
  'fonts.googleapis.com/css2': {
    type: 'text/css',
    body: '@font-face { font-family: X; src: url(https://fonts.gstatic.com/s/x.woff2) }',
  },
  'fonts.gstatic.com/s/x.woff2': { type: 'font/woff2', body: '' },
  'ad.doubleclick.net/ddm/activity': (url) => ({
    type: 'image/gif',
    body: '',
    headers: {
      'set-cookie': `IDE=${url.searchParams.get('r') ?? 'x'}${Math.random()}; Path=/; Secure; SameSite=None; Max-Age=33696000`,
    },
  }),
  'cdn.jsdelivr.net/npm/lib.js': { type: 'text/javascript', body: 'window.lib = true;' },
  'sync.unknown-partner.test/pixel.gif': () => ({
    type: 'image/gif',
    body: '',
    headers: { 'set-cookie': `uid=${crypto.randomUUID()}; Path=/; Secure; SameSite=None; Max-Age=31536000` },
  }),
  'log.unknown-partner.test/beacon': { type: 'text/plain', body: '', status: 204 },
  // A third party that keeps things in every store of the page that loads it.
  'js.hs-scripts.com/1.js': script(`
    keep('hubspotutk', random() + random(), 180);
    localStorage.setItem('hs-visitor', random() + random());`),
  'cdn.amplitude.com/libs/a.js': script(`
    const open = indexedDB.open('AMP_events', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('e', { autoIncrement: true });
    open.onsuccess = () => open.result.transaction('e', 'readwrite').objectStore('e').add({ device: random() + random() });`),
  'cdn.segment.com/analytics.js': script(`
    caches.open('segment-queue').then((cache) => cache.put('https://' + location.host + '/q?id=' + random(), new Response('x')));`),
};
