import type { Choices } from '../consent/record.js';
import { NativeEvent } from '../platform/native.js';

/** Dispatched by an element when it has been answered in one of the layers. */
export class ConsentChoiceEvent extends NativeEvent {
  /**
   * @param choices one answer for all categories, or one per category
   * @param isPressed whether the visitor has pressed it, on screen; a script may have pressed for the visitor
   */
  constructor(
    readonly method: 'accept-all' | 'reject-all' | 'save',
    readonly choices: Choices | boolean,
    readonly isPressed: boolean,
  ) {
    super('consent-choice');
  }
}

/** The events that are being dispatched by our elements. */
const dispatched = new WeakSet<Event>();

/** Dispatches an answer. An event that anyone else dispatches is none. */
export function dispatchChoice(
  element: EventTarget,
  ...[method, choices, isPressed]: ConstructorParameters<typeof ConsentChoiceEvent>
): void {
  const event = new ConsentChoiceEvent(method, choices, isPressed);
  dispatched.add(event);
  element.dispatchEvent(event);
}

/** Takes the answer of an event, once; `undefined` for an event that a script of the page has made or repeats. */
export const takeChoice = (event: Event): ConsentChoiceEvent | undefined =>
  dispatched.delete(event) ? (event as ConsentChoiceEvent) : undefined;
