import type { Choices } from '../consent/record.js';

/** What a visitor answered in one of the layers. Sent by an element to whoever keeps the choice. */
export class ConsentChoiceEvent extends Event {
  /** @param choices per category, for `save` */
  constructor(
    readonly method: 'accept-all' | 'reject-all' | 'save',
    readonly choices: Choices = {},
  ) {
    super('consent-choice');
  }
}
