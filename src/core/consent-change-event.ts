import type { Category } from '../consent/category.js';
import type { ConsentRecord } from '../consent/record.js';
import type { CleanUpResult } from '../storage/clean-up.js';
import { NativeEvent } from '../platform/native.js';

declare global {
  interface DocumentEventMap {
    'consent-change': ConsentChangeEvent;
  }
}

/** Dispatched on `document` after each choice and after a reset. It informs: dispatching one changes nothing. */
export class ConsentChangeEvent extends NativeEvent {
  /**
   * @param record the choice; `undefined` after a reset
   * @param changed the categories that were denied and are granted now, or the other way round
   * @param cleanUp what was removed and what is left; `undefined` when nothing had to be removed
   */
  constructor(
    readonly record: ConsentRecord | undefined,
    readonly changed: readonly Category[],
    readonly cleanUp: Promise<CleanUpResult | undefined> | undefined,
  ) {
    super('consent-change');
  }
}
