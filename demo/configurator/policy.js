// The content security policy that the library runs under. A test holds it to the README's.
import { safeUrl } from '../../src/platform/safe-url.js';
import { DOCUMENTATION } from '../../src/vendors/documentation.js';
import { frameHosts, servicesIn, vendorsIn } from './services.js';

/** @typedef {Record<string, string>} Policy sources by directive, separated by spaces */

/** @type {Policy} */
const ours = {
  'default-src': "'none'",
  'script-src': "'nonce-…' 'strict-dynamic'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'cookiemelding lit-html',
};

/**
 * The sources that Google's tags need in addition.
 * @see https://developers.google.com/tag-platform/security/guides/csp
 * @type {Policy}
 */
const analytics = {
  // Google's tag makes its further scripts with a policy of its own.
  'trusted-types': 'goog#html',
  'script-src': 'https://*.googletagmanager.com',
  'connect-src': 'https://*.google-analytics.com https://*.analytics.google.com https://*.googletagmanager.com',
  'img-src': 'https://*.google-analytics.com https://*.googletagmanager.com',
};

/** @type {Policy} */
const ads = {
  'trusted-types': 'goog#html',
  'script-src':
    'https://www.googletagmanager.com https://www.googleadservices.com https://www.google.com https://pagead2.googlesyndication.com https://googleads.g.doubleclick.net',
  'connect-src':
    'https://pagead2.googlesyndication.com https://www.googleadservices.com https://googleads.g.doubleclick.net https://ad.doubleclick.net https://www.google.com https://google.com https://www.google.nl',
  'img-src':
    'https://www.googletagmanager.com https://googleads.g.doubleclick.net https://www.google.com https://google.com https://www.google.nl https://pagead2.googlesyndication.com https://www.googleadservices.com',
  'frame-src': 'https://www.googletagmanager.com https://td.doubleclick.net',
};

/**
 * What Google signals needs, which goes with personalised advertisements.
 * @type {Policy}
 */
const signals = {
  'connect-src': 'https://stats.g.doubleclick.net https://www.google.com https://www.google.nl',
  'img-src': 'https://www.google.com https://www.google.nl',
};

/** Stands for the site itself, which addresses may be relative to. */
const SITE = 'https://jouwwebsite.nl';

/**
 * The origin of an address, unless it is the site itself, for each of the directives.
 * @param {unknown} address
 * @param {string[]} directives
 * @returns {Policy}
 */
function originFor(address, ...directives) {
  const url = address ? safeUrl(`${address}`, SITE) : undefined;
  const origin = url ? new URL(url).origin : SITE;
  return origin === SITE ? {} : Object.fromEntries(directives.map((name) => [name, origin]));
}

/** A host of a source list; a wildcard does not match the host itself. @param {string} host */
const sourcesAt = (host) => [`https://${host}`, `https://*.${host}`];

/**
 * The hosts of vendors, as their documentation has them.
 * @param {import('./usable-settings.js').Settings} settings
 * @returns {Policy}
 */
function vendorPolicy(settings) {
  const names = /** @type {(keyof typeof DOCUMENTATION)[]} */ (vendorsIn(settings).map(({ name }) => name));
  const sources = names.flatMap((name) => DOCUMENTATION[name].policyHosts).join(' ');
  return sources ? { 'script-src': sources, 'connect-src': sources, 'img-src': sources } : {};
}

/** What may stand in a policy as a host: a name, and nothing that begins another source or directive. */
const HOST = /^[\w-]+(\.[\w-]+)+$/;

/**
 * The hosts that frames of the services come from.
 * @param {import('./usable-settings.js').Settings} settings
 * @returns {Policy}
 */
function framePolicy(settings) {
  const sources = servicesIn(settings).flatMap((service) => {
    const hosts = frameHosts(service).filter((host) => HOST.test(host));
    // The known ones are whole names, those of a site include their sub-domains.
    return service.hosts?.[0] ? hosts.flatMap(sourcesAt) : hosts.map((host) => `https://${host}`);
  });
  return sources[0] ? { 'frame-src': sources.join(' ') } : {};
}

/**
 * Writes the policy for these settings, one directive a line.
 * @param {import('./usable-settings.js').Settings} settings
 */
export function policyFor(settings) {
  const { googleAnalytics, googleAds, personalisedAds, googleUrl, recordsUrl } = settings;
  const parts = [
    ours,
    googleAnalytics ? analytics : {},
    googleAds ? ads : {},
    googleAnalytics && personalisedAds ? signals : {},
    originFor(googleUrl, 'script-src', 'connect-src', 'img-src', 'frame-src'),
    originFor(recordsUrl, 'connect-src'),
    vendorPolicy(settings),
    framePolicy(settings),
  ];
  const names = new Set(parts.flatMap(Object.keys));
  return [...names]
    .map((name) => {
      const sources = parts.flatMap((part) => part[name]?.split(' ') ?? []);
      return `${name} ${[...new Set(sources)].join(' ')}`;
    })
    .join(';\n');
}
