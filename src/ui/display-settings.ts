import { reportValue, type Report, type SettingReader } from '../setting-reader.js';

/** What the interface needs to know of a site. */
export interface DisplaySettings {
  /** Who is responsible. */
  readonly controller: string;
  /** E-mail address for questions. */
  readonly contact: string | undefined;
  /** Absolute address of the statement; http or https. */
  readonly policyUrl: string | undefined;
  readonly position: 'bottom' | 'top' | 'bottom-left' | 'bottom-right' | 'center';
  readonly theme: 'auto' | 'light' | 'dark';
}

/**
 * The absolute form of an address that a visitor may be sent to.
 * @returns `undefined` for anything but http and https: `javascript:` above all
 */
export function safeUrl(address: string, base: string): string | undefined {
  try {
    const { href, protocol } = new URL(address, base);
    if (protocol === 'https:' || protocol === 'http:') return href;
  } catch {
    // No address at all.
  }
  return;
}

/** Reads and checks what is only shown. An unusable value is reported and becomes the default, or nothing. */
export function readDisplaySettings({ text, one }: SettingReader, report: Report): DisplaySettings {
  const address = text('policyUrl');
  const policyUrl = address ? safeUrl(address, document.baseURI) : undefined;
  if (address && !policyUrl) reportValue(report, 'policyUrl', address, 'an http or https address');
  return {
    controller: text('controller') || location.hostname,
    contact: one('contact', '[^\\s@]+@[^\\s@]+', 'an e-mail address'),
    policyUrl,
    position: (one('position', 'bottom|top|bottom-left|bottom-right|center') ??
      'bottom') as DisplaySettings['position'],
    theme: (one('theme', 'auto|light|dark') ?? 'auto') as DisplaySettings['theme'],
  };
}
