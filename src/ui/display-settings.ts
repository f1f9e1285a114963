import { safeUrl } from '../platform/safe-url.js';
import type { SettingReader } from '../settings/setting-reader.js';

/** What the interface needs to know of a site. */
export interface DisplaySettings {
  /** Who is responsible. */
  readonly controller: string;
  /** E-mail address for questions; empty when there is none. */
  readonly contact: string;
  /** Absolute address of the statement; http or https. */
  readonly policyUrl: string | undefined;
  /** Whether choices are posted to the site. */
  readonly isRecorded: boolean;
}

/**
 * Reads what is only shown. An unusable value is left out.
 * @param hostname that stands in for who is responsible; the page's own when absent
 * @param base address that others are relative to; the page's own when absent
 */
export function readDisplaySettings(
  { text }: SettingReader,
  hostname = location.hostname,
  base = document.baseURI,
): DisplaySettings {
  const [address, contact] = [text('policyUrl'), text('contact')];
  return {
    controller: text('controller') || hostname,
    contact: contact.includes('@') ? contact : '',
    policyUrl: address ? safeUrl(address, base) : undefined,
    isRecorded: !!text('recordsUrl'),
  };
}
