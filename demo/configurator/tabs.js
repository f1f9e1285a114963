/**
 * Makes a list of tabs work as such: one panel at a time, arrow keys between them.
 * @param {HTMLElement} list with `role="tablist"`; each tab names its panel with `aria-controls`
 */
export function createTabs(list) {
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role=tab]')]);

  /** @param {HTMLElement} chosen */
  function choose(chosen) {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', `${isChosen}`);
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel) panel.hidden = !isChosen;
    }
  }

  list.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? tabs.find((one) => one.contains(target)) : undefined;
    if (tab) choose(tab);
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    /** @type {Record<string, number>} */
    const targets = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    if (at < 0 || !Object.hasOwn(targets, event.key)) return;
    event.preventDefault();
    const tab = tabs.at((targets[event.key] ?? 0) % tabs.length);
    if (!tab) return;
    choose(tab);
    tab.focus();
  });
  const [first] = tabs;
  if (first) choose(first);
}
