import type { Report } from '../platform/report.js';
import { isThere, send } from './intake.js';
import type { Call, Grants, Signals } from './vendor-call.js';
import { whenDefined } from './when-defined.js';

export interface VendorSignalsOptions {
  readonly name: string;
  readonly signals: Signals;
  /** What the visitor has answered by now. */
  readonly grants: () => Grants;
  /** Reports a problem, once. */
  readonly report: Report;
}

const NOTHING: Grants = { isAnswered: false, vendor: false, analytics: false, advertising: false, preferences: false };

/** Whether a function that a snippet has made can be called: until it has its queue, a call throws. */
const hasQueue = (value: unknown): boolean => typeof value === 'function' && 'queue' in value;

/** Says to one vendor what holds, in its own words: once on each page, and after each change. */
export class VendorSignals {
  readonly #options: VendorSignalsOptions;
  /** What was said last, as text; `undefined` before the first time. */
  #said: string | undefined;
  #isAwaited = false;

  constructor(options: VendorSignalsOptions) {
    this.#options = options;
    options.signals.prepare?.();
  }

  /** Says what has not been said yet, as soon as there is something that listens. */
  update(): void {
    const { signals, report, name } = this.#options;
    const { intake, target } = signals;
    if (!isThere(intake, target)) return this.#await();
    try {
      for (const call of this.#calls()) send(intake, target, call);
    } catch (error) {
      report(`vendors: ${name} did not get the choice, because ${target} of this page threw: ${error}`);
    }
  }

  /** What has to be said now. It counts as said, whatever becomes of it: a vendor that throws is not asked again. */
  #calls(): readonly Call[] {
    const { signals, grants: current } = this.#options;
    const { initial = [], isInitialDenial, hasEffects, say, isKnown } = signals;
    const grants = current();
    const [isFirst, text, denial] = [
      this.#said === undefined,
      JSON.stringify(say(grants)),
      JSON.stringify(say(NOTHING)),
    ];
    if (isFirst && !grants.isAnswered) {
      if (hasEffects) return [];
      this.#said = initial.length === 0 || isInitialDenial ? denial : '';
      return initial.length > 0 ? initial : say(NOTHING);
    }
    if (text === this.#said || (!grants.isAnswered && this.#said === '')) return [];
    this.#said = text;
    if (isFirst && isKnown?.(grants)) return [];
    const isSaid = isFirst && isInitialDenial && text === denial;
    return [...(isFirst ? initial : []), ...(isSaid ? [] : say(grants))];
  }

  #await(): void {
    const { signals, grants } = this.#options;
    const { intake, target, load } = signals;
    if (load && grants().isAnswered) load(() => isThere(intake, target) && this.update());
    if (intake !== 'snippet' || this.#isAwaited) return;
    this.#isAwaited = true;
    whenDefined(target.split('.')[0]!, hasQueue, () => this.update());
  }
}
