/** Below this width the preview has no place beside the form. The style sheet has the same. */
const NARROW = '(max-width: 60rem)';

/**
 * On a narrow screen, makes the preview a sheet that a button opens over the page.
 * @param {HTMLElement} sheet
 * @param {HTMLElement} opener
 * @param {HTMLElement} closer
 */
export function createSheet(sheet, opener, closer) {
  const narrow = matchMedia(NARROW);
  /** What cannot be used while the sheet is open. @type {Element[]} */
  let behind = [];

  /** Everything beside the sheet and beside what it is in. */
  function around() {
    /** @type {Element[]} */
    const found = [];
    for (
      let node = /** @type {Element} */ (sheet);
      node !== document.body && node.parentElement;
      node = node.parentElement
    )
      found.push(...[...node.parentElement.children].filter((one) => one !== node && !one.hasAttribute('inert')));
    return found;
  }

  function close() {
    if (!sheet.classList.contains('open')) return;
    sheet.classList.remove('open');
    sheet.removeAttribute('role');
    sheet.removeAttribute('aria-modal');
    for (const node of behind) node.removeAttribute('inert');
    behind = [];
    if (narrow.matches) opener.focus();
  }

  opener.addEventListener('click', () => {
    behind = around();
    for (const node of behind) node.setAttribute('inert', '');
    sheet.setAttribute('role', 'dialog');
    sheet.setAttribute('aria-modal', 'true');
    sheet.classList.add('open');
    closer.focus();
  });
  closer.addEventListener('click', close);
  sheet.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  narrow.addEventListener('change', close);
  return { close };
}
