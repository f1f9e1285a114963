import type { Choices } from '../consent/record.js';

/** What a visitor answered in one of the layers. Sent by an element to whoever keeps the choice. */
export class ConsentChoiceEvent extends Event {
  /** @param choices one answer for all categories, or one per category */
  constructor(
    readonly method: 'accept-all' | 'reject-all' | 'save',
    readonly choices: Choices | boolean,
  ) {
    super('consent-choice');
  }
}
