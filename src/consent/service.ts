import type { Category } from './category.js';

/** One third party inside a category, which a visitor can grant or deny by itself. */
export interface Service {
  /** Unique, and not the name of a category: `youtube`. A service that nobody has declared is named by its host. */
  readonly name: string;
  /** A name that visitors know. */
  readonly title: string;
  readonly category: Category;
  /** Who is behind it, such as `Google Ireland Ltd`; empty when it is not given. */
  readonly provider: string;
  /** Its privacy statement, absolute; `undefined` when it is not given. */
  readonly privacyUrl: string | undefined;
  /** Hosts that belong to it, their sub-domains included. */
  readonly hosts: readonly string[];
  /** Present where it is one of the setting `vendors`: whether there are consent signals for it. */
  readonly vendor?: 'signalled' | 'silent';
}

/** Advertisements on other websites by what was done on this one: inside `advertising`, for a site that declares them. */
export const PERSONALISED_ADS = 'personalised-ads';

interface KnownService {
  readonly name: string;
  readonly title: string;
  readonly host: RegExp;
  /** Start of the path; any path when absent. */
  readonly path?: string;
}

/** Services that are known by their hosts. */
const KNOWN_SERVICES: readonly KnownService[] = [
  { name: 'youtube', title: 'YouTube', host: /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/ },
  { name: 'vimeo', title: 'Vimeo', host: /(^|\.)vimeo\.com$/ },
  { name: 'google-maps', title: 'Google Maps', host: /^www\.google\.(com|[a-z]{2}|com?\.[a-z]{2})$/, path: '/maps' },
  { name: 'google-maps', title: 'Google Maps', host: /^maps\.google\.(com|[a-z]{2}|com?\.[a-z]{2})$/ },
  { name: 'openstreetmap', title: 'OpenStreetMap', host: /(^|\.)openstreetmap\.org$/ },
  { name: 'spotify', title: 'Spotify', host: /(^|\.)spotify\.com$/ },
  { name: 'soundcloud', title: 'SoundCloud', host: /(^|\.)soundcloud\.com$/ },
  { name: 'facebook', title: 'Facebook', host: /(^|\.)facebook\.com$/ },
  { name: 'instagram', title: 'Instagram', host: /(^|\.)instagram\.com$/ },
  { name: 'tiktok', title: 'TikTok', host: /(^|\.)tiktok\.com$/ },
  { name: 'x', title: 'X', host: /(^|\.)(x|twitter)\.com$/ },
  { name: 'linkedin', title: 'LinkedIn', host: /(^|\.)linkedin\.com$/ },
];

/** The host of a service that nobody has declared, as its name. */
const HOST_NAME = /^[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)+$|^localhost$/;

/** The name of a service with a declaration, as the source of a regular expression. */
export const SERVICE_PATTERN = '[a-z][a-z0-9-]{0,31}';

type Declared = Pick<Service, 'name' | 'hosts' | 'vendor'>;

/** @param address absolute, http or https */
export function serviceAt(address: string, declared: readonly Declared[]): string {
  const { hostname: given, pathname } = new URL(address);
  // A name that ends in a dot is the same one.
  const hostname = given.replace(/\.$/, '');
  const isOf = (host: string) => `.${hostname}`.endsWith(`.${host}`);
  // A film of TikTok's is not its pixel: who wants to see the one has not agreed to the other.
  const isVendor = (name: string) => declared.some((service) => service.name === name && service.vendor);
  const known = KNOWN_SERVICES.find(
    ({ name, host, path = '/' }) => host.test(hostname) && pathname.startsWith(path) && !isVendor(name),
  );
  // The most specific one: a host by its own name, then a path that is known, then the closest parent.
  const [closest] = declared
    .flatMap(({ name, hosts }) => hosts.filter(isOf).map((host) => ({ name, host })))
    .toSorted((one, other) => other.host.length - one.host.length);
  if (known?.path && closest?.host !== hostname) return known.name;
  return closest?.name ?? known?.name ?? hostname.replace(/^www\./, '');
}

/** Whether it is known which hosts belong to a service. */
export const hasHosts = (name: string, declared: readonly Declared[]): boolean =>
  KNOWN_SERVICES.some((known) => known.name === name) ||
  HOST_NAME.test(name) ||
  declared.some((service) => service.name === name && service.hosts.length > 0);

/** Whether a visitor can have answered for a service of this name. */
export const isServiceName = (name: string, declared: readonly Pick<Service, 'name'>[]): boolean =>
  declared.some((service) => service.name === name) ||
  KNOWN_SERVICES.some((known) => known.name === name) ||
  HOST_NAME.test(name);

/** A name that visitors know, or else the host. */
export const serviceTitle = (name: string, declared: readonly Pick<Service, 'name' | 'title'>[]): string =>
  (declared.find((service) => service.name === name)?.title || undefined) ??
  KNOWN_SERVICES.find((known) => known.name === name)?.title ??
  name;
