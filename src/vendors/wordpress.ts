import { page } from '../platform/native.js';

/**
 * Tells the WP Consent API that nothing is allowed without a grant. Where it has not been told, it allows everything.
 * @see https://wordpress.org/plugins/wp-consent-api/
 */
export function requireOptIn(): void {
  Object.assign(window, { wp_consent_type: 'optin' });
  page.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
}
