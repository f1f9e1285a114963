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

/** Makes the function that scans the page: it acts on blocked content, and loads the lazy parts that the page needs. */
export function createPageScan({ core, loader, settingsButtonDelayMs }: PageScanOptions): () => void {
  const { blocked, consent, settings, gpcOptOut } = core;
  const filledDeclarations = new WeakSet<Element>();
  let isButtonWanted = false;

  /** Loads a part that keeps up with the page by itself once it is there. */
  const need = <Name extends PartName>(name: Name, task: (part: Parts[Name]) => unknown) => {
    // A page that keeps changing would otherwise ask for a missing file again and again.
    if (!loader.hasStarted(name) && !loader.hasFailed(name)) void core.withPart(name, task);
  };

  const needPlaceholders = (isParsed: boolean) => {
    const isBlocked = (element: Element) => blocked.evaluate(element) !== 'met';
    // A page that was saved as a browser had rendered it comes with placeholders, and with frames that they hide.
    const hasLeftovers = !!page.querySelector(`${PLACEHOLDER},[${OWN_DISPLAY}]`);
    if (!hasLeftovers && !blocked.roots.querySelectorAll(REPLACEABLE).some(isBlocked)) return;
    // While the document is loading the file is only fetched, so that it is there when the page is scanned.
    need('placeholders', (placeholders) => {
      if (isParsed) placeholders.update();
    });
  };

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
    needPlaceholders(true);
    needSettingsButton();
    needDeclarations();
  };
  page.addEventListener('DOMContentLoaded', scan, { once: true });
  return () => {
    // Content that is still to come has its place in the order of scripts.
    if (page.readyState === 'loading') needPlaceholders(false);
    else scan();
  };
}
