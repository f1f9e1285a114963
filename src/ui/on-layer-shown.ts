import type { Core } from '../core/core.js';
import { scheduleSiteCheck } from './developer-checks.js';

/** Counts a layer that has just been shown, and checks its look where sites are developed. */
export function onLayerShown(core: Core, layer: 1 | 2): void {
  const { recordsUrl, consentRate } = core.settings;
  // An answer is about to come: its record must not wait for a file.
  if (recordsUrl && layer === 1) void core.withPart('records', () => undefined);
  if (recordsUrl && consentRate) void core.withPart('records', (records) => records.countShown(layer));
  scheduleSiteCheck(core);
}
