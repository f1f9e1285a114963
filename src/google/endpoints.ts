import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { folderOf } from '../platform/safe-url.js';
import { GOOGLE_URL, type Settings } from '../settings/settings.js';
import { page } from '../platform/native.js';

/**
 * Hosts and paths that Google's tags send to, by the category that the data is for.
 * @see https://developers.google.com/tag-platform/security/guides/csp
 */
const ENDPOINTS: readonly (readonly [Category, RegExp])[] = [
  [
    ANALYTICS,
    /^(([\w.-]+\.)?google-analytics\.com\/|([\w-]+\.)?analytics\.google\.com\/|stats\.g\.doubleclick\.net\/|(www\.)?google\.[a-z.]{2,6}\/g\/collect)/,
  ],
  [
    ADVERTISING,
    /^(([\w.-]+\.)?(doubleclick\.net|googleadservices\.com|googlesyndication\.com)|(www\.)?google\.[a-z.]{2,6}\/(ads|ccm|pagead|rmkt|measurement))\//,
  ],
];

/** What Google's tags put before a path that stands for one of its hosts: `as/d/ccm/conversion/1/`. */
const HOST_SEGMENTS = /^((as|gs|ag|ga|g|j|r|d)\/)+/;

/** Paths for advertising behind an address of the site's own; all others there are for analytics. */
const ADVERTISING_PATH = /^(ads|ccm|pagead|rmkt|measurement|td|activity)[/;]/;

/** What every hit of Google's tags has in its query. */
const HIT_PARAMETER = /[?&](tid|gtm)=/;

/** Google's scripts, which send nothing. */
const SCRIPT = /^(gtm\.js|gtag\/)/;

/**
 * The category that a request is for.
 * @param endpoints addresses of the site that pass hits on to Google, each with a slash at its end
 * @returns `undefined` for anything but a hit of Google's tags
 */
export function hitCategory(address: unknown, endpoints: readonly string[]): Category | undefined {
  try {
    const { hostname, pathname, href } = new URL(String(address), page.baseURI);
    const found = ENDPOINTS.find(([, pattern]) => pattern.test(hostname + pathname));
    if (found) return found[0];
    const own = endpoints.find((endpoint) => href.startsWith(endpoint));
    if (!own) return;
    const path = href.slice(own.length);
    if (SCRIPT.test(path)) return;
    // At the root of a host, anything else may be asked for as well.
    if (new URL(own).pathname === '/' && !HIT_PARAMETER.test(path)) return;
    return ADVERTISING_PATH.test(path.replace(HOST_SEGMENTS, '')) ? ADVERTISING : ANALYTICS;
  } catch {
    return;
  }
}

/** The addresses of the site itself that a tag's hits may go to: its path or its server-side container. */
export function ownEndpoints({ tags, googleUrl }: Pick<Settings, 'tags' | 'googleUrl'>): string[] {
  const given = tags.flatMap(({ config }) => {
    const { server_container_url: container, transport_url: transport } = Object(config) as Record<string, unknown>;
    return [container, transport];
  });
  const addresses = given.filter((address) => typeof address === 'string').filter((address) => URL.canParse(address));
  return [...(googleUrl === GOOGLE_URL ? [] : [googleUrl]), ...addresses.map(folderOf)];
}
