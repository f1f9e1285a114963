import type { PageSnapshot } from './page-snapshot.js';
import type { VisitOptions } from './visit-options.js';

/** The settings that a stored choice has to match to be valid. */
export interface KnownSettings {
  readonly cookieName: string;
  readonly cookieDomain: string;
  readonly policyVersion: string;
  readonly maxAgeDays: number;
}

/**
 * Takes each setting from the test's options, else from the page, else from the library's defaults.
 * @param settings the settings of the page, if they are known
 */
export function knownSettings(options: VisitOptions, settings: PageSnapshot['settings'] = {}): KnownSettings {
  const valueOf = (name: 'cookieName' | 'cookieDomain' | 'policyVersion', defaultValue = '') =>
    options[name] ?? (settings[name] || defaultValue);
  return {
    cookieName: valueOf('cookieName', 'cookiemelding'),
    cookieDomain: valueOf('cookieDomain'),
    policyVersion: valueOf('policyVersion'),
    maxAgeDays: Number(settings.maxAgeDays) || 182,
  };
}
