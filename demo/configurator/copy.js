import { texts } from './language.js';

/**
 * Makes a button copy a text and confirm it.
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} status
 * @param {() => string} textOf
 * @param {HTMLElement} [shown] has the text, and is selected when the page may not copy it
 */
export function offerCopy(button, status, textOf, shown) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  button.addEventListener('click', async () => {
    try {
      // Undefined on a page without https.
      await navigator.clipboard.writeText(textOf());
      status.textContent = texts().messages.copied;
    } catch {
      if (shown) getSelection()?.selectAllChildren(shown);
      status.textContent = shown ? texts().messages.selected : texts().messages.copyAddress;
      return;
    } finally {
      clearTimeout(timer);
    }
    timer = setTimeout(() => (status.textContent = ''), 4000);
  });
}
