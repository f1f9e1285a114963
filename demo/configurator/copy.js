/**
 * Has a button copy a text, and says that it has.
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} status
 * @param {() => string} textOf
 * @param {HTMLElement} [shown] where the text stands; it is selected where a page may not copy by itself
 */
export function offerCopy(button, status, textOf, shown) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  button.addEventListener('click', async () => {
    try {
      // Not there on a page without https.
      await navigator.clipboard.writeText(textOf());
      status.textContent = 'Gekopieerd.';
    } catch {
      if (shown) getSelection()?.selectAllChildren(shown);
      status.textContent = shown
        ? 'Je browser kopieert niet zelf. De tekst is geselecteerd: kopieer die met Ctrl+C of ⌘C.'
        : 'Je browser kopieert niet zelf. Kopieer het adres uit de adresbalk.';
      return;
    } finally {
      clearTimeout(timer);
    }
    timer = setTimeout(() => (status.textContent = ''), 4000);
  });
}
