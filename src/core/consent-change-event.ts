import type { Category } from '../consent/category.js';
import type { ConsentRecord } from '../consent/record.js';
import type { CleanUpResult } from '../storage/clean-up.js';

declare global {
  interface DocumentEventMap {
    'consent-change': ConsentChangeEvent;
  }
}

/** Dispatched on `document` after each choice and after a reset. It informs: dispatching one changes nothing. */
export interface ConsentChangeEvent extends Event {
  /** The choice; `undefined` after a reset. */
  readonly record: ConsentRecord | undefined;
  /** The categories that are granted now and were not, or the other way round. */
  readonly changed: readonly Category[];
  /** What was removed and what is left, once that is done; `undefined` when nothing had to be. */
  readonly cleanUp: Promise<CleanUpResult | undefined> | undefined;
}
