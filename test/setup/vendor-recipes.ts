// The recipes of the manual, and a stand-in for what each vendor's snippet loads, which keeps what it is told in `window.told`.
import { readFileSync } from 'node:fs';
import type { SiteFile } from './site.js';

const manual = readFileSync(new URL('../../demo/manual/vendors.md', import.meta.url), 'utf8');

/** The snippets of the manual, by the names of their vendors. */
export const recipes: ReadonlyMap<string, string> = new Map(
  [...manual.matchAll(/^### ([\w-]+)\n([^]*?)(?=^##)/gm)].flatMap(([, name = '', text = '']) => {
    const code = /```html\n([^]*?)```/.exec(text)?.[1];
    return code ? [[name, code] as const] : [];
  }),
);

/** One entry of what a vendor is told, its name first. */
export type Told = readonly unknown[];

interface Vendor {
  readonly category: 'analytics' | 'advertising';
  /** The path of the script that the snippet loads. */
  readonly path: string;
  /** The stand-in for that script, where `say(...)` keeps a call. */
  readonly script: string;
  /** What is in the vendor's queue before its script runs, as an expression. */
  readonly queue: string;
  /** A cookie that the script sets. */
  readonly cookie: string;
  /** The default, in memory. */
  readonly initial: readonly Told[];
  /** Both, on a page on which everything was granted before. */
  readonly granted: readonly Told[];
  /** On a page on which everything was denied before. */
  readonly denied: readonly Told[];
  /** What an answer adds to the default. */
  readonly accept: readonly Told[];
  readonly refuse: readonly Told[];
  /** What a grant of this vendor alone adds. */
  readonly alone: readonly Told[];
  /** What a withdrawal adds. */
  readonly withdraw: readonly Told[];
  /** The snippet's own calls. */
  readonly own: readonly Told[];
  /** Whether what the library says comes before them. */
  readonly isBeforeOwn?: boolean;
}

const clarity = (ad: string, analytics: string) => ['consentv2', { ad_Storage: ad, analytics_Storage: analytics }];
const hubspot = (analytics: boolean, advertisement: boolean) => [
  'setHubSpotConsent',
  { analytics, advertisement, functionality: true },
];
const piwik = (analytics: number, advertising: number) => [
  'ppms.cm:setComplianceSettings',
  {
    analytics: { status: analytics },
    conversion_tracking: { status: advertising },
    remarketing: { status: advertising },
  },
];
const uet = (kind: string, word: string) => ['consent', kind, { ad_storage: word }];
const list = (name: string) =>
  `const calls = [...(window.${name} ?? [])]; window.${name} = { push: (...more) => more.forEach((call) => say(...call)) }; window.${name}.push(...calls);`;
const none = { initial: [], granted: [], denied: [], accept: [], refuse: [], alone: [], withdraw: [], queue: '[]' };

const matomoOwn = [['trackPageView'], ['enableLinkTracking'], ['setTrackerUrl', 'URL/matomo.php'], ['setSiteId', '1']];

export const vendors: Readonly<Record<string, Vendor>> = {
  clarity: {
    category: 'analytics',
    path: '/tag/abcdefghij',
    script: `const calls = window.clarity.q ?? []; window.clarity = (...call) => say(...call); for (const call of calls) say(...call);`,
    queue: '(window.clarity?.q ?? []).map((call) => [...call])',
    cookie: '_clck',
    initial: [clarity('denied', 'denied')],
    granted: [clarity('granted', 'granted')],
    denied: [clarity('denied', 'denied')],
    accept: [clarity('granted', 'granted')],
    refuse: [],
    alone: [clarity('denied', 'granted')],
    withdraw: [clarity('denied', 'denied')],
    own: [],
  },
  uet: {
    category: 'advertising',
    path: '/bat.js',
    // What is pushed one by one stands one by one in the queue.
    script: `const split = (words) => words.reduce((calls, word) => ['consent', 'pageLoad'].includes(word) ? [...calls, [word]] : [...calls.slice(0, -1), [...calls.at(-1), word]], []); window.UET = class { constructor({ q }) { this.push(...q); } push(...words) { for (const call of split(words)) say(...call); } };`,
    queue:
      '(window.uetq ?? []).reduce((calls, word) => word === "consent" ? [...calls, [word]] : [...calls.slice(0, -1), [...calls.at(-1), word]], [])',
    cookie: '_uetvid',
    initial: [uet('default', 'denied')],
    granted: [uet('default', 'denied'), uet('update', 'granted')],
    denied: [uet('default', 'denied'), uet('update', 'denied')],
    accept: [uet('update', 'granted')],
    refuse: [uet('update', 'denied')],
    alone: [uet('update', 'granted')],
    withdraw: [uet('update', 'denied')],
    own: [['pageLoad']],
    isBeforeOwn: true,
  },
  meta: {
    category: 'advertising',
    path: '/en_US/fbevents.js',
    script: `const calls = [...fbq.queue]; fbq.callMethod = (...call) => say(...call); for (const call of calls) say(...call);`,
    queue: 'window.fbq ? [...fbq.queue].map((call) => [...call]) : []',
    cookie: '_fbp',
    initial: [],
    granted: [
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ],
    denied: [],
    accept: [
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ],
    refuse: [],
    alone: [
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ],
    withdraw: [['consent', 'revoke']],
    own: [
      ['init', '1234567890'],
      ['track', 'PageView'],
    ],
    isBeforeOwn: true,
  },
  tiktok: {
    category: 'advertising',
    path: '/i18n/pixel/events.js',
    script: `const calls = [...window.ttq]; window.ttq = Object.fromEntries(ttq.methods.map((name) => [name, (...call) => say(name, ...call)])); for (const call of calls) say(...call);`,
    queue: '[...(window.ttq ?? [])]',
    cookie: '_ttp',
    initial: [['holdConsent']],
    granted: [['holdConsent'], ['grantConsent']],
    denied: [['holdConsent'], ['revokeConsent']],
    accept: [['grantConsent']],
    refuse: [['revokeConsent']],
    alone: [['grantConsent']],
    withdraw: [['revokeConsent']],
    own: [['page']],
    isBeforeOwn: true,
  },
  linkedin: {
    ...none,
    category: 'advertising',
    path: '/li.lms-analytics/insight.min.js',
    script: '',
    cookie: 'li_fat_id',
    own: [],
  },
  pinterest: {
    category: 'advertising',
    path: '/ct/core.js',
    script: `const calls = [...pintrk.queue]; window.pintrk = (...call) => say(...call); for (const call of calls) say(...call);`,
    queue: 'window.pintrk ? [...pintrk.queue] : []',
    cookie: '_pin_unauth',
    initial: [],
    granted: [['setconsent', true]],
    denied: [],
    accept: [['setconsent', true]],
    refuse: [],
    alone: [['setconsent', true]],
    withdraw: [['setconsent', false]],
    own: [['load', '1234567890123'], ['page']],
    isBeforeOwn: true,
  },
  snapchat: {
    ...none,
    category: 'advertising',
    path: '/scevent.min.js',
    script: 'for (const call of snaptr.queue) say(...call);',
    cookie: '_scid',
    own: [
      ['init', '00000000-0000-0000-0000-000000000000'],
      ['track', 'PAGE_VIEW'],
    ],
  },
  matomo: {
    category: 'analytics',
    path: '/matomo.js',
    script: list('_paq'),
    queue: '[...(window._paq ?? [])]',
    cookie: '_pk_id.1.1fff',
    initial: [['requireConsent']],
    granted: [['requireConsent'], ['setConsentGiven']],
    denied: [['requireConsent']],
    accept: [['setConsentGiven']],
    refuse: [],
    alone: [['setConsentGiven']],
    withdraw: [['forgetConsentGiven']],
    own: matomoOwn,
    isBeforeOwn: true,
  },
  'piwik-pro': {
    category: 'analytics',
    path: '/00000000-0000-0000-0000-000000000000.js',
    script: `for (const { event, parameters } of dataLayer) if (event?.startsWith('ppms.')) say(event, parameters[0].consents); ppms.cm.api = (command, settings) => say('ppms.cm:' + command, settings.consents);`,
    queue: '[]',
    cookie: 'stg_returning_visitor',
    initial: [],
    granted: [piwik(1, 1)],
    denied: [],
    accept: [piwik(1, 1)],
    refuse: [],
    alone: [piwik(1, 0)],
    withdraw: [piwik(0, 0)],
    own: [],
  },
  hubspot: {
    category: 'analytics',
    path: '/1234567.js',
    script: list('_hsp'),
    queue: '[...(window._hsp ?? [])]',
    cookie: 'hubspotutk',
    initial: [hubspot(false, false)],
    granted: [hubspot(true, true)],
    denied: [hubspot(false, false)],
    accept: [hubspot(true, true)],
    refuse: [],
    alone: [hubspot(true, false)],
    withdraw: [hubspot(false, false)],
    own: [],
    isBeforeOwn: true,
  },
  hotjar: {
    ...none,
    category: 'analytics',
    path: '/c/hotjar-1234567.js',
    script: '',
    cookie: '_hjSessionUser_1234567',
    own: [],
  },
};

/** The files that the snippets load, by path. Each says that it is there, and sets a cookie of its vendor. */
export const vendorFiles = (names: readonly string[] = Object.keys(vendors)): Record<string, SiteFile> =>
  Object.fromEntries(
    names.map((name) => {
      const { path, script, cookie } = vendors[name]!;
      const say = `const say = (...call) => void (window.told ??= []).push(JSON.parse(JSON.stringify(['${name}', ...call]).replace(/"http[^"]*(?=.matomo)/, '"URL')));`;
      const keep = `document.cookie = '${cookie}=1; path=/';`;
      return [path, { body: `(() => { ${say} say('loaded'); ${keep} ${script} })();` }];
    }),
  );

/** All that a vendor has been told when its script has run, in order. */
export function toldBy(name: string, signals: readonly Told[]): Told[] {
  const { own, isBeforeOwn } = vendors[name]!;
  const calls = isBeforeOwn ? [...signals, ...own] : [...own, ...signals];
  return [['loaded'], ...calls].map((call) => [name, ...call]);
}
