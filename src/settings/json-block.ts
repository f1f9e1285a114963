import type { Report } from '../platform/report.js';
import type { GivenSettings } from './read-setting.js';
import { withoutPrototype } from '../consent/without-prototype.js';

/** Reads the settings in the page's inert JSON block; none when there is no block, or none that can be read. */
export function readJsonBlock(report: Report): GivenSettings {
  try {
    return withoutPrototype(JSON.parse(document.querySelector('script[data-cookiemelding]')?.textContent ?? '{}'));
  } catch (error) {
    report(`JSON block: ${error}`);
    return {};
  }
}
