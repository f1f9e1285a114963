import { ADVERTISING, ANALYTICS, type Category } from '../consent/category.js';
import { serviceAt, serviceTitle, type Service } from '../consent/service.js';
import { trackerOf } from '../google/trackers.js';
import { serviceNameFor, type ServiceDeclaration } from '../settings/declaration.js';
import { FONT_HOSTS } from '../settings/font-hosts.js';
import { VENDOR_NAMES, vendorOf, vendorServices } from '../settings/vendors.js';
import { registeredName } from './own-hosts.js';

/** What another host is to a site, as far as consent goes. */
export interface HostUse {
  readonly kind: 'google-tag' | 'declared' | 'known' | 'fonts' | 'unknown';
  /** The name by which consent for it can be asked: that of a service, or of its category. */
  readonly name: string;
  readonly title: string;
  /** The category that it needs; absent where nothing says so, and for a tag of Google that can need either. */
  readonly category?: Category | undefined;
}

const ALL_VENDORS = vendorServices(VENDOR_NAMES);

/** Services whose content follows nobody: what they show may wait for consent, and need not. */
const CONTENT_ONLY = ['openstreetmap', 'spotify', 'soundcloud'];

/** What a third party is to a site with these services. */
export function useOfHost({ href, hostname }: URL, services: readonly Service[]): HostUse {
  const tracker = trackerOf(href);
  if (tracker) return { kind: 'google-tag', name: tracker.category ?? '', title: hostname, category: tracker.category };
  const name = serviceAt(href, services);
  const declared = services.find((service) => service.name === name);
  const title = serviceTitle(name, services);
  if (declared) return { kind: 'declared', name, title, category: declared.category };
  if (FONT_HOSTS.includes(hostname)) return { kind: 'fonts', name, title };
  const known = serviceAt(href, [...services, ...ALL_VENDORS]);
  const vendor = ALL_VENDORS.find((service) => service.name === known);
  if (vendor) return { kind: 'known', name: known, title: vendor.title, category: vendor.category };
  const isKnown = !name.includes('.') && name !== 'localhost' && !CONTENT_ONLY.includes(name);
  if (isKnown) return { kind: 'known', name, title, category: ADVERTISING };
  // One company can have many hosts.
  const site = registeredName(hostname);
  return { kind: 'unknown', name: name.includes('.') ? site : name, title: name.includes('.') ? site : title };
}

/** The entry for the setting `services` that declares a host. */
export function serviceFor(
  { hostname }: URL,
  { kind, name, title, category = ANALYTICS }: HostUse,
  services: readonly Service[],
): ServiceDeclaration {
  const isTaken = (given: string) => services.some((service) => service.name === given);
  const usable = (name.includes('.') ? serviceNameFor(name) : name) || 'service';
  const vendor = VENDOR_NAMES.find((one) => one === name);
  const host = kind === 'unknown' ? registeredName(hostname) : hostname;
  const hosts = vendor ? ALL_VENDORS.find((one) => one.name === name)!.hosts : [host];
  return {
    name: isTaken(usable) ? `${usable.slice(0, 30)}-2` : usable,
    title,
    category,
    provider: vendor ? vendorOf(vendor).title : title,
    hosts: [...hosts],
  };
}
