import type { Sight } from './sight.js';
import type { VisitOptions } from './visit-options.js';

/** What a choice has to be stored with, for a site to take it. */
export interface KnownSettings {
  readonly cookieName: string;
  readonly cookieDomain: string;
  readonly policyVersion: string;
  /** Days. */
  readonly maxAgeDays: number;
}

/**
 * What the test says, else what the page says, else the library's own values.
 * @param settings of the page, if it has been seen
 */
export function knownSettings(options: VisitOptions, settings: Sight['settings'] = {}): KnownSettings {
  const of = (name: 'cookieName' | 'cookieDomain' | 'policyVersion', otherwise = '') =>
    options[name] ?? (settings[name] || otherwise);
  return {
    cookieName: of('cookieName', 'cookiemelding'),
    cookieDomain: of('cookieDomain'),
    policyVersion: of('policyVersion'),
    maxAgeDays: Number(settings.maxAgeDays) || 182,
  };
}
