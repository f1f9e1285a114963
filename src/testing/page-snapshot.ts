import type { Choices } from '../consent/record.js';
import type { StorageKind } from '../storage/browser-storage.js';

/** An item of the data layer, reduced to what can be serialized. */
export interface QueueItem {
  /** Whether it is an `Arguments` object, the only thing that Google's tags accept as a command. */
  readonly isCommand: boolean;
  /** The elements of a command or an array: `consent`, `default`, ... Empty for an object. */
  readonly values: readonly unknown[];
}

/** What can be seen of a page at one moment. */
export interface PageSnapshot {
  readonly address: string;
  /** The textual settings of the script tag and the JSON block, by their camelCase names. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** Whether the library has run. */
  readonly isLoaded: boolean;
  /** The valid choice. */
  readonly choices?: Choices | undefined;
  readonly isBannerShown: boolean;
  /** The data layer. */
  readonly queue?: readonly QueueItem[] | undefined;
  /** Names of the cookies that scripts can see. */
  readonly cookies: readonly string[];
  readonly storage: readonly { readonly kind: StorageKind; readonly name: string }[];
  /** Addresses of the script elements. */
  readonly scripts: readonly string[];
  /** Addresses that the page preconnects to, or preloads. */
  readonly resourceHints: readonly string[];
  /** All requests of the page, from the Performance API. */
  readonly resourceTimings: readonly { readonly address: string; readonly startTimeMs: number }[];
}
