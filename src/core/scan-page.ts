import { OWN_DISPLAY, PLACEHOLDER, PREFERENCES_CONTROL, REPLACEABLE } from '../blocked/selectors.js';
import type { Core } from './core.js';
import type { PartLoader } from './load-part.js';
import type { PartName, Parts } from './parts.js';
import { page } from '../platform/native.js';

export interface PageScanOptions {
  readonly core: Core;
  readonly loader: PartLoader;
  /** How long an app gets for its first rendering before it is given a settings button; milliseconds. */
  readonly settingsButtonDelayMs: number;
}

export interface PageScan {
  /** Acts on blocked content, and loads the lazy parts that the page needs. */
  readonly scan: () => void;
  /** Locks what has been added to the page. */
  readonly onAdded: (node: Node) => void;
}

/** Makes the functions that keep up with the page. */
export function createPageScan({ core, loader, settingsButtonDelayMs }: PageScanOptions): PageScan {
  const { blocked, consent, settings, gpcOptOut } = core;
  const filledDeclarations = new WeakSet<Element>();
  let isButtonWanted = false;
  let isHeadPreloaded = false;

  /** Loads a part that keeps up with the page by itself once it is there. */
  const need = <Name extends PartName>(name: Name, task: (part: Parts[Name]) => unknown) => {
    if (isNeedable(name)) void core.withPart(name, task);
  };

  // A page that keeps changing would otherwise ask for a missing file again and again.
  const isNeedable = (name: PartName) => !loader.hasStarted(name) && !loader.hasFailed(name);

  const needPlaceholders = () => {
    if (!isNeedable('placeholders')) return;
    const isBlocked = (element: Element) => blocked.evaluate(element) !== 'met';
    // A page that was saved as a browser had rendered it comes with placeholders, and with frames that they hide.
    const hasLeftovers = () => !!page.querySelector(`${PLACEHOLDER},[${OWN_DISPLAY}]`);
    if (blocked.roots.querySelectorAll(REPLACEABLE).some(isBlocked) || hasLeftovers())
      need('placeholders', (placeholders) => placeholders.update());
  };

  /** Fetches the file while the document is loading, so that it is there when the page is scanned. */
  const expectPlaceholders = () => need('placeholders', () => undefined);

  const needSettingsButton = () => {
    if (isButtonWanted || settings.trigger === 'none' || settings.categories.length === 0) return;
    const hasControl = () => !!page.querySelector(PREFERENCES_CONTROL);
    if (hasControl() || !(consent.record ?? gpcOptOut)) return;
    isButtonWanted = true;
    // In an app the page is empty at first, and its own control is rendered a moment later.
    setTimeout(() => {
      isButtonWanted = false;
      if (!hasControl()) need('settings-button', (button) => button.update());
    }, settingsButtonDelayMs);
  };

  const needDeclarations = () => {
    const declarations = [...page.querySelectorAll('cookie-declaration')];
    if (declarations.every((declaration) => filledDeclarations.has(declaration))) return;
    if (core.isInForeignFrame) return need('placeholders', (placeholders) => placeholders.update());
    if (loader.hasFailed('ui') || loader.hasFailed('settings')) return;
    for (const declaration of declarations) filledDeclarations.add(declaration);
    void core
      .withPart('ui', (ui) => ui.fillDeclarations())
      .then((isFilled) => {
        if (!isFilled) for (const declaration of declarations) filledDeclarations.delete(declaration);
      });
  };

  const scan = () => {
    // Nothing is released for a visitor who has not opened the page; the choice has not been read either.
    if (page.prerendering) return;
    blocked.scan();
    needPlaceholders();
    needSettingsButton();
    needDeclarations();
  };
  page.addEventListener('DOMContentLoaded', scan, { once: true });
  /** Waits for the head to be complete: React 18 hydrates one that has foreign nodes at its end, and no other. */
  const preloadWithin = (node: Node) => {
    blocked.preloadWithin(isHeadPreloaded ? node : document);
    isHeadPreloaded = true;
  };
  const onAdded = (node: Node) => {
    const isReplaceable = blocked.lockWithin(node);
    if (page.readyState !== 'loading') return;
    if (isReplaceable) expectPlaceholders();
    // Nothing is fetched for a visitor who has not opened the page.
    if (!page.prerendering && page.body) preloadWithin(node);
  };
  return {
    scan: () => {
      // Content that is still to come has its place in the order of scripts.
      if (page.readyState === 'loading') onAdded(document);
      else scan();
    },
    onAdded,
  };
}
