import type { Frame, JSHandle, Page } from 'playwright';
import { delay } from '../testing/poll.js';
import { CONTROL_WORDS, INTEREST_WORDS, NECESSARY_WORDS, NOTICE_WORDS, SETTINGS_WORDS } from './control-words.js';
import type { ControlKind, LayerRecord } from './observation.js';
import { readLayer, type LayerWords } from './read-layer.js';
import { readPage, type PageFacts } from './read-page.js';
import { within } from './within.js';

const WORDS: LayerWords = {
  controls: CONTROL_WORDS,
  notice: NOTICE_WORDS,
  interest: INTEREST_WORDS,
  necessary: NECESSARY_WORDS,
};

/** How long a click may take; Playwright waits until the element stands still. */
const CLICK_TIMEOUT_MS = 2500;

/** A notice on the page, and the frame it is in. */
export interface FoundLayer {
  readonly frame: Frame;
  readonly layer: LayerRecord;
}

/** A script of the page may keep it busy for ever. */
const BUSY_TIMEOUT_MS = 5000;

/** Whether a frame is raised above the page, as notices are. One in its flow has a notice of its own, if any. */
async function isRaisedFrame(frame: Frame): Promise<boolean> {
  const element = await frame.frameElement();
  return element.evaluate((node) => {
    for (let at: Element | null = node as Element; at; at = at.parentElement)
      if (
        /^(fixed|sticky)$/.test(getComputedStyle(at).position) ||
        at.matches('dialog[open],[role=dialog],:popover-open')
      )
        return true;
    return false;
  });
}

/** Finds the notice, in the page or in a frame of it. */
export async function findLayer(page: Page): Promise<FoundLayer | undefined> {
  const script = `(${String(readLayer)})(${JSON.stringify(WORDS)})`;
  for (const frame of page.frames()) {
    // The page itself first, then its frames in order.
    // oxlint-disable-next-line no-await-in-loop
    if (frame.parentFrame() && !(await within(isRaisedFrame(frame), BUSY_TIMEOUT_MS, false))) continue;
    // oxlint-disable-next-line no-await-in-loop
    const layer = await within(frame.evaluate<LayerRecord | undefined>(script), BUSY_TIMEOUT_MS, undefined);
    if (layer) return { frame, layer };
  }
  return;
}

/** Waits for the notice to appear. */
export async function waitForLayer(page: Page, timeoutMs: number): Promise<FoundLayer | undefined> {
  const limit = Date.now() + timeoutMs;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const found = await findLayer(page);
    if (found || Date.now() > limit) return found;
    // oxlint-disable-next-line no-await-in-loop
    await delay(200);
  }
}

export const readFacts = (page: Page): Promise<PageFacts | undefined> =>
  within(
    page.evaluate<PageFacts>(`(${String(readPage)})(${JSON.stringify(SETTINGS_WORDS)})`),
    BUSY_TIMEOUT_MS,
    undefined,
  );

async function clickHandle(frame: Frame, expression: string): Promise<boolean> {
  const handle: JSHandle | undefined = await frame.evaluateHandle(expression).catch(() => undefined);
  const element = handle?.asElement();
  if (!element) return false;
  try {
    await element.click({ timeout: CLICK_TIMEOUT_MS });
    return true;
  } catch {
    // Something lies over it. What a script can press, a visitor with a keyboard can too.
    return element
      .evaluate((node) => setTimeout(() => (node as HTMLElement).click()))
      .then(() => true)
      .catch(() => false);
  }
}

/** Clicks a control of the notice that was found last. */
export const clickControl = ({ frame }: FoundLayer, kind: ControlKind): Promise<boolean> =>
  clickHandle(frame, `window[Symbol.for('cookiemelding-audit')]?.['${kind}']`);

/** Clicks the element that leads to the settings. */
export const clickSettings = (page: Page, at = 0): Promise<boolean> =>
  clickHandle(page.mainFrame(), `window[Symbol.for('cookiemelding-audit-settings')]?.[${at}]`);

/** Turns off every optional switch of the layer that was found last. */
export async function turnOff({ frame }: FoundLayer): Promise<void> {
  const script = `for (const at of window[Symbol.for('cookiemelding-audit')]?.switches ?? [])
    if (at.checked === true || at.getAttribute('aria-checked') === 'true') at.click()`;
  await within(frame.evaluate(script), BUSY_TIMEOUT_MS, undefined);
}

const has = ({ layer }: FoundLayer, kind: ControlKind) => layer.controls.some((control) => control.kind === kind);

/** What came of pressing an answer. */
export interface Pressed {
  readonly isDone: boolean;
  readonly clicks: number;
  /** The layer behind the settings, when it was opened. */
  readonly secondLayer?: LayerRecord | undefined;
}

/** The longest way through layers that is followed. */
const MAX_CLICKS = 5;

/**
 * Answers a notice. Opens its settings where the first layer has no such answer.
 * @param isSettings whether the settings are open already, so that switching everything off and saving is an answer
 */
export async function answer(
  page: Page,
  first: FoundLayer,
  kind: 'accept' | 'reject',
  isSettings = false,
): Promise<Pressed> {
  let secondLayer: LayerRecord | undefined;
  let at: FoundLayer | undefined = first;
  let clicks = 0;
  const pressed = new Set<string>();
  while (at && clicks < MAX_CLICKS) {
    const choice: ControlKind | undefined = has(at, kind)
      ? kind
      : (isSettings || clicks > 0) && has(at, 'save') && kind === 'reject'
        ? 'save'
        : has(at, 'settings')
          ? 'settings'
          : undefined;
    if (!choice) break;
    // oxlint-disable-next-line no-await-in-loop
    if (choice === 'save') await turnOff(at);
    // oxlint-disable-next-line no-await-in-loop
    if (!(await clickControl(at, choice))) break;
    clicks++;
    const signature = `${choice} ${at.layer.text.slice(0, 200)}`;
    // oxlint-disable-next-line no-await-in-loop
    await delay(choice === 'settings' ? 600 : 400);
    // oxlint-disable-next-line no-await-in-loop
    at = choice === 'settings' ? await waitForLayer(page, 2000) : await findLayer(page);
    if (choice === 'settings') secondLayer = at?.layer;
    else if (!at || pressed.has(signature)) return { isDone: !at, clicks, secondLayer };
    pressed.add(signature);
  }
  return { isDone: clicks > 0 && !at, clicks, secondLayer };
}
