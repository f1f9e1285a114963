import type { Core } from '../core/core.js';
import { ownEndpoints } from '../google/endpoints.js';
import { page } from '../platform/native.js';

/** This machine, and others of the network that it is in. */
const LOCAL_HOST =
  /^(127|10)\.[\d.]+$|^192\.168\.[\d.]+$|^172\.(1[6-9]|2\d|3[01])\.[\d.]+$|(^|\.)(localhost|local|internal)$|^\[(::1|f[cde][\da-f:]+)\]$/;

/** Names that many sites have in common: of registries with a second level, and of companies that host sites. */
const SHARED_NAME =
  /^(com?|net|org|gov|govt|gob|edu|ac|ne|or)\.[a-z]{2}$|^(github|gitlab|bitbucket)\.io$|^(netlify|vercel|web|fly|firebaseapp|herokuapp|pages|workers|azurewebsites|azurestaticapps|cloudfront|amazonaws|onrender|webflow|wixsite|myshopify|wordpress|blogspot|deno)\.(app|com|dev|io|net)$/;

/**
 * The name that a site has registered, as far as names tell: `symbis.nl` of `www.symbis.nl`. The list of all registries (the
 * Public Suffix List) is larger than the library.
 */
export function registeredName(host: string): string {
  if (/^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  const count = SHARED_NAME.test(labels.slice(-2).join('.')) ? 3 : 2;
  return labels.slice(-count).join('.');
}

/** Whether a host is this machine's, or belongs to one of the given hosts. */
export const isHostOf = (host: string, owners: readonly string[]): boolean =>
  LOCAL_HOST.test(host) || owners.some((owner) => registeredName(owner) === registeredName(host));

const hostsIn = (addresses: readonly (string | undefined)[]): string[] =>
  addresses.flatMap((address) => (address && URL.canParse(address) ? new URL(address).hostname : []));

/**
 * The hosts that belong to the site. Where it is developed on `localhost`, its settings and its canonical address name the
 * others.
 */
export function ownHosts({ settings }: Core): string[] {
  const { policyUrl, recordsUrl, cookieDomain, contact } = settings;
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  const mailHost = contact?.split('@')[1];
  return [
    location.hostname,
    ...(cookieDomain ? [cookieDomain] : []),
    ...(mailHost ? [mailHost] : []),
    // Where the library itself comes from.
    ...hostsIn([policyUrl, recordsUrl, canonical, import.meta.url, ...ownEndpoints(settings)]),
  ];
}
