import type { GateContext } from '../core/core.js';
import { consentMode } from '../google/consent-mode.js';
import { isContainer } from '../google/google-tags.js';

/** What the library sets by itself, so that nothing weakens a denial. */
const OURS = Object.keys(consentMode(() => false, false)[1]);

/** What of the settings for Google is not passed on, in sentences for the site's developer. */
export function faultsOfGoogleSettings({ source, settings, dataLayer }: GateContext): string[] {
  const faults: string[] = [];
  const name = source('layerName');
  if (name && dataLayer() !== (window as unknown as Record<string, unknown>)[name as string])
    faults.push(`data-layer-name: "${name}" is not usable: it means something else on the page; dataLayer is used`);

  const given = source('googleConfig');
  if (given === undefined) return faults;
  if (typeof given !== 'object' || !given || Array.isArray(given))
    return [...faults, 'googleConfig: expected an object with an object for each id'];
  const known = settings.tags.filter((tag) => !isContainer(tag)).map(({ id }) => id);
  for (const [id, config] of Object.entries(given)) {
    if (!known.includes(id))
      faults.push(`googleConfig: "${id}" is not an id in use: ${known.join(', ') || 'there is none'}`);
    for (const key of Object.keys(Object(config) as object).filter((one) => OURS.includes(one))) {
      faults.push(
        `googleConfig: ${key} of ${id} is not passed on: it follows the visitor's choice and data-personalised-ads, and could weaken a denial`,
      );
    }
  }
  return faults;
}
