import { FUNCTIONAL } from '../consent/category.js';
import type { Core } from '../core/core.js';

/** A tag that is cut off sends what it had begun; milliseconds. */
const GRACE_MS = 1000;

/** A grant is announced after what it releases has been released; milliseconds. */
const ANNOUNCED_AFTER_MS = 100;

interface Period {
  readonly fromMs: number;
  readonly isGranted: (name: string) => boolean;
}

/** What has been granted on this page, and when. */
export class GrantHistory {
  readonly #core: Core;
  readonly #periods: Period[];

  constructor(core: Core) {
    this.#core = core;
    const { record } = core.consent;
    const isOfThisPage = record && Date.parse(record.time) > performance.timeOrigin;
    // What held before a choice that was made before these tools were there cannot be told, so nothing is held against it.
    this.#periods = isOfThisPage
      ? [{ fromMs: 0, isGranted: () => true }, this.#now()]
      : [{ ...this.#now(), fromMs: 0 }];
    core.onChange(() => this.#periods.push(this.#now()));
  }

  /** Whether a category or service was granted at a time of this page, or shortly before. */
  wasGranted(name: string, ms: number): boolean {
    return this.#periods.some(({ fromMs, isGranted }, at) => {
      const endMs = this.#periods[at + 1]?.fromMs ?? Infinity;
      return fromMs - ANNOUNCED_AFTER_MS <= ms && ms < endMs + GRACE_MS && isGranted(name);
    });
  }

  #now(): Period {
    const { record, isGranted } = this.#core.consent;
    const { categories, services } = this.#core.settings;
    const names = [...categories, ...services.map(({ name }) => name), ...Object.keys(record?.services ?? {})];
    const granted = new Set(names.filter(isGranted));
    return { fromMs: performance.now(), isGranted: (name) => name === FUNCTIONAL || granted.has(name) };
  }
}
