import type { Core } from './core.js';

/** Loads the part with the signals of other vendors, and knows what has to wait for it. */
export class VendorsPart {
  #loading: Promise<unknown> | undefined;

  /** Settles once the part is there, or cannot be had; `undefined` where there is nothing to wait for. */
  get loading(): Promise<unknown> | undefined {
    return this.#loading;
  }

  /** Loads the part, where the site names vendors. It sends what has to be sent, and follows the choice, by itself. */
  load({ settings, withPart }: Pick<Core, 'settings' | 'withPart'>): void {
    if (settings.vendors.length === 0) return;
    this.#loading ??= withPart('vendors', () => undefined).then(() => {
      this.#loading = undefined;
    });
  }
}
