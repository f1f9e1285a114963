import type { Choices } from '../consent/record.js';
import { NativeEvent } from '../platform/native.js';

/** Dispatched by an element when the visitor has answered in one of the layers. */
export class ConsentChoiceEvent extends NativeEvent {
  /** @param choices one answer for all categories, or one per category */
  constructor(
    readonly method: 'accept-all' | 'reject-all' | 'save',
    readonly choices: Choices | boolean,
  ) {
    super('consent-choice');
  }
}
