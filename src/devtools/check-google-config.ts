import type { Core } from '../core/core.js';
import { consentMode } from '../google/consent-mode.js';
import { dataLayer } from '../google/data-layer.js';
import type { Problem } from '../platform/report.js';
import { isContainer } from '../settings/google-tag.js';

/** What the library sets for Google itself, so that nothing weakens a denial. */
const OWN_FIELDS = Object.keys(consentMode(() => false, false).privacySettings);

/**
 * Checks the name of the data layer, and the fields to pass on with `config`.
 * @returns each problem in one sentence
 */
export function checkGoogleConfig({ given, settings }: Core): Problem[] {
  const problems: Problem[] = [];
  const name = settings.layerName;
  if (dataLayer() !== (window as unknown as Record<string, unknown>)[name])
    problems.push(
      `data-layer-name: "${name}" is not usable: the page uses that name for something else; dataLayer is used`,
    );

  const configs = given.googleConfig;
  // The core has reported what is no data.
  if (configs === undefined || (configs !== null && typeof configs !== 'object')) return problems;
  if (!configs || Array.isArray(configs))
    return [...problems, 'googleConfig: expected an object with an object for each id'];
  const ids = settings.tags.filter((tag) => !isContainer(tag)).map(({ id }) => id);
  for (const [id, config] of Object.entries(configs)) {
    if (!ids.includes(id))
      problems.push(`googleConfig: "${id}" is not one of the ids in use: ${ids.join(', ') || 'there is none'}`);
    for (const field of Object.keys(Object(config) as object).filter((key) => OWN_FIELDS.includes(key))) {
      problems.push(
        `googleConfig: ${field} of ${id} is not passed on: it follows the visitor's choice and data-personalised-ads, and could weaken a denial`,
      );
    }
  }
  return problems;
}
