import { serviceAt } from '../consent/service.js';
import { serviceNameFor } from '../settings/declaration.js';
import type { Party } from './known-party.js';
import type { PageView } from './page-view.js';

/** Google's tags are no services: the library knows them by their ids. */
export const isGoogleTag = ({ domains, name }: Party): boolean =>
  name === 'Google Tag Manager' ||
  domains.some((domain) => /googletagmanager|google-analytics|doubleclick|googleadservices/.test(domain));

/**
 * The name of a party as a service, unless it is not one. A service of the site that has one of its hosts keeps its name.
 */
export function serviceName(party: Party, view: PageView): string | undefined {
  if (isGoogleTag(party) || !party.domains[0]) return;
  const given = view.record.library?.block['services'];
  const declared = (Array.isArray(given) ? given : []).map(
    (service) => Object(service) as { name?: string; hosts?: string[] },
  );
  const known = declared.find(({ hosts = [] }) => hosts.some((host) => party.domains.includes(host)));
  if (known?.name) return known.name;
  const byHost = serviceAt(`https://${party.domains[0]}/`, []);
  return (byHost.includes('.') ? serviceNameFor(party.name) : byHost) || undefined;
}
