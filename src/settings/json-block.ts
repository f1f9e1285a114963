import { report } from '../platform/report.js';

/** The settings in the page's inert JSON block. */
export function readBlock(): unknown {
  try {
    return JSON.parse(document.querySelector('script[data-cookiemelding]')?.textContent ?? '0');
  } catch (error) {
    report(`JSON block: ${error}`);
    return;
  }
}
