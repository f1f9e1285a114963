import { native } from '../platform/native.js';

/** Where blocked content is looked for. */
export type ScanRoot = Document | ShadowRoot;

/** The document, and the shadow roots that the site has named: no selector finds what is inside those. */
export class ScanRoots {
  /** An app can make and drop many. */
  #shadowRoots: WeakRef<ShadowRoot>[] = [];

  add(root: ShadowRoot): void {
    const live = this.#shadowRoots.filter((reference) => reference.deref());
    this.#shadowRoots = live.some((reference) => reference.deref() === root) ? live : [...live, new WeakRef(root)];
  }

  /** Those that are on the page now, the document first. */
  get connected(): ScanRoot[] {
    const shadowRoots = this.#shadowRoots.map((reference) => reference.deref());
    return [document, ...shadowRoots.filter((root) => root !== undefined && root.isConnected)] as ScanRoot[];
  }

  querySelectorAll<Found extends Element = HTMLElement>(selector: string): Found[] {
    return this.connected.flatMap((root) => [...native(root).querySelectorAll<Found>(selector)]);
  }
}
