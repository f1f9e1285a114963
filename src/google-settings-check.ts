import type { GateContext } from './gate-context.js';

/** What the library sets by itself, so that nothing weakens a denial. */
const OURS = /^(allow_google_signals|allow_ad_personalization_signals|ads_data_redaction|url_passthrough)$/;

/** Reports what of the settings that are passed on to Google is not. */
export function checkGoogleSettings({ source, settings, dataLayer, report }: GateContext): void {
  const name = source('layerName');
  if (name && dataLayer() !== (window as unknown as Record<string, unknown>)[name as string])
    report(`data-layer-name: "${name}" is not usable: it means something else on the page; dataLayer is used`);

  const given = source('googleConfig');
  if (given === undefined) return;
  if (typeof given !== 'object' || !given || Array.isArray(given))
    return report('googleConfig: expected an object with an object for each id');
  const known = settings.tags.map(({ id }) => id).filter((id) => !id.startsWith('GTM'));
  for (const [id, config] of Object.entries(given)) {
    if (!known.includes(id))
      report(`googleConfig: "${id}" is not an id in use: ${known.join(', ') || 'there is none'}`);
    for (const key of Object.keys(Object(config) as object)) {
      if (OURS.test(key))
        report(
          `googleConfig: ${key} of ${id} is not passed on: it follows the visitor's choice and data-personalised-ads, and could weaken a denial`,
        );
    }
  }
}
