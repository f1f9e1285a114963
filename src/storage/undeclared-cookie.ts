import type { CookieTexts } from '../locales/texts.js';
import type { StorageKind } from './browser-storage.js';

/** How long something is kept, or the name of the text that says so. */
export type Lifetime = readonly [amount: number, unit: string] | 'untilCleared' | 'untilSent';

/** A cookie or storage entry that is known without being declared, described for the visitor. */
export interface UndeclaredCookie {
  readonly name: string;
  readonly lifetime: Lifetime;
  readonly purpose: keyof CookieTexts & `purpose${string}`;
  readonly kind?: StorageKind;
  /** The host that it belongs to, when that is not the site's. */
  readonly host?: string;
}
