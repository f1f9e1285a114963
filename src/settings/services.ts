import { ADVERTISING, CATEGORY_PATTERN, FUNCTIONAL } from '../consent/category.js';
import { PERSONALISED_ADS, SERVICE_PATTERN, type Service } from '../consent/service.js';
import { withoutPrototype } from '../consent/without-prototype.js';
import type { Report } from '../platform/report.js';
import { safeUrl } from '../platform/safe-url.js';
import { vendorServices } from './vendors.js';

/** The supervisory authority that visitors can complain to. */
export interface Supervisor {
  readonly name: string;
  /** Absolute. */
  readonly url: string;
}

const AP: Supervisor = { name: 'Autoriteit Persoonsgegevens', url: 'https://www.autoriteitpersoonsgegevens.nl/' };

/** A name of two parts or more, or that of a developer's own machine: `com` would be half of the web. */
const HOST = /^[\w-]+(\.[\w-]+)+$|^localhost$/;

/** As many as a record can name in a cookie of 4 kB, with an answer for each. */
const MAX_SERVICES = 40;

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const isName = (name: string, pattern: string) => RegExp(`^${pattern}$`).test(name);

function readService(given: unknown, baseUrl: string): Service | undefined {
  const fields = withoutPrototype(given);
  const [name, title, category] = ['name', 'title', 'category'].map((field) => textIn(fields[field])) as [
    string,
    string,
    string,
  ];
  const privacyUrl = textIn(fields['privacyUrl']);
  if (!isName(name, SERVICE_PATTERN) || !title || !isName(category, CATEGORY_PATTERN)) return;
  return {
    name,
    title,
    category,
    provider: textIn(fields['provider']),
    privacyUrl: privacyUrl ? safeUrl(privacyUrl, baseUrl) : undefined,
    hosts: Array.isArray(fields['hosts'])
      ? fields['hosts'].map((host) => textIn(host).toLowerCase().replace(/\.$/, '')).filter((host) => HOST.test(host))
      : [],
  };
}

/**
 * Reads the setting `services`. What is not usable is reported and left out.
 * @param options.categories those that are asked for otherwise: a service cannot have the name of one
 */
export function readServices(
  given: unknown,
  options: {
    readonly baseUrl: string;
    readonly categories: readonly string[];
    readonly hasPersonalisedAds: boolean;
    /** Names of vendors, each of which is a service. */
    readonly vendors: readonly string[];
    readonly report: Report;
  },
): Service[] {
  const { baseUrl, categories, hasPersonalisedAds, vendors, report } = options;
  const services = new Map<string, Service>();
  if (given !== undefined && given !== null && !Array.isArray(given))
    report('services is not usable; expected a list of { name, title, category }');
  const items: readonly unknown[] = Array.isArray(given) ? given : [];
  if (items.length > MAX_SERVICES) report(`services: only the first ${MAX_SERVICES} are used`);
  for (const item of items.slice(0, MAX_SERVICES)) {
    const service = readService(item, baseUrl);
    const isTaken = (name: string) => [FUNCTIONAL, ...categories].includes(name) || services.has(name);
    if (service && !isTaken(service.name)) services.set(service.name, service);
    else {
      const name = textIn(withoutPrototype(item)['name']);
      report(
        `services: "${name}" is not usable; expected a unique name, a title, and a category other than functional`,
      );
    }
  }
  for (const vendor of vendorServices(vendors)) {
    const own = services.get(vendor.name);
    // What the site says of it goes first, its category above all.
    if (!categories.includes(vendor.name))
      services.set(vendor.name, { ...vendor, ...own, hosts: [...(own?.hosts ?? []), ...vendor.hosts] });
  }
  const personalised: Service = {
    name: PERSONALISED_ADS,
    title: '',
    category: ADVERTISING,
    provider: '',
    privacyUrl: undefined,
    hosts: [],
  };
  if (hasPersonalisedAds) services.set(PERSONALISED_ADS, personalised);
  return [...services.values()];
}

/** Reads the setting `supervisor`; the Dutch one where there is none, or none that is usable. */
export function readSupervisor(given: unknown, baseUrl: string, report: Report): Supervisor {
  if (given === undefined || given === null) return AP;
  const fields = withoutPrototype(given);
  const [name, address] = [textIn(fields['name']), textIn(fields['url'])];
  const url = address && safeUrl(address, baseUrl);
  if (name && url) return { name, url };
  report('supervisor is not usable; expected { name, url } with an http or https address');
  return AP;
}
