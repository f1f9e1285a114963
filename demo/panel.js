// Demo only: shows what is on the page, live. Nothing of this is part of the library.

/** @param {string} id */
const box = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {Map<string, string>} address to what became of it */
const requests = new Map();

/** @type {Set<string>} addresses at the other companies of the demo */
const others = new Set();

/** @param {string} pair */
function readable(pair) {
  try {
    return decodeURIComponent(pair);
  } catch {
    return pair;
  }
}

/** @param {unknown} item */
function describe(item) {
  const isCommand = Object.prototype.toString.call(item) === '[object Arguments]';
  if (!isCommand) return { command: 'push', rest: JSON.stringify(item, null, 1) };
  const [command, ...rest] = Array.from(/** @type {ArrayLike<unknown>} */ (item));
  const words = rest.map((value) =>
    value instanceof Date ? 'new Date()' : typeof value === 'string' ? value : JSON.stringify(value, null, 1),
  );
  return { command: `gtag ${command}`, rest: words.join(' ') };
}

function showLayer() {
  const items = (window.dataLayer ?? []).map(describe).map(({ command, rest }) => {
    const item = document.createElement('li');
    const name = document.createElement('b');
    name.textContent = command;
    item.append(name, ` ${rest.replace(/\s+/g, ' ')}`);
    return item;
  });
  box('layer').replaceChildren(...items);
}

function show() {
  const { record } = window.cookiemelding ?? {};
  box('choice').textContent = record ? JSON.stringify(record, null, 2) : 'Nog geen keuze: alles staat uit.';
  box('cookies').textContent = document.cookie.split('; ').map(readable).join('\n') || 'Geen.';
  box('requests').textContent = [...requests].map(([url, end]) => `${url}\n  ${end}`).join('\n') || 'Geen.';
  box('others').textContent = [...others].join('\n') || 'Geen.';
  showLayer();
}

/** @param {Element} node */
function watch(node) {
  if (!(node instanceof HTMLScriptElement) || !node.src.startsWith('https://www.google') || requests.has(node.src))
    return;
  requests.set(node.src, 'gevraagd ...');
  for (const [event, end] of [
    ['load', 'geladen'],
    ['error', 'gevraagd, maar niet bereikbaar (geen internet?)'],
  ]) {
    node.addEventListener(/** @type {string} */ (event), () => {
      requests.set(node.src, /** @type {string} */ (end));
      show();
    });
  }
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach((node) => node instanceof Element && watch(node));
  show();
}).observe(document.head, { childList: true });
document.querySelectorAll('script').forEach(watch);
// What Google's script asks for in its turn, once there is internet.
new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) {
    const { hostname, pathname } = new URL(name);
    // In a copy of the demo without a server, the other companies have a folder each.
    if (hostname.endsWith('.localhost') || pathname.includes('/hosts/')) others.add(name);
    if (/(google|doubleclick|googlesyndication)/.test(hostname) && !requests.has(name)) requests.set(name, 'gevraagd');
  }
  show();
}).observe({ type: 'resource', buffered: true });
document.addEventListener('consent-change', show);

/** Where records go; a page can have none, and a copy of the demo without a server too. */
const receiver = /** @type {HTMLElement | null} */ (document.querySelector('[data-records-url]'))?.dataset.recordsUrl;

/** What the website has received of this visitor's choices, latest first. */
async function showRecords() {
  if (!receiver) return;
  const { record } = window.cookiemelding ?? {};
  const all = await (await fetch(receiver)).json().catch(() => []);
  const own = all.filter((/** @type {{ subject?: string }} */ { subject }) => record && subject === record.id);
  box('records').textContent =
    own
      .map(
        (/** @type {{ type: string, time: string, data: { purposes: { purpose: string, state: string }[] } }} */ one) =>
          [one.type, one.time, ...one.data.purposes.map(({ purpose, state }) => `  ${purpose}: ${state}`)].join('\n'),
      )
      .toReversed()
      .join('\n\n') || 'Geen.';
}
document.addEventListener('consent-change', () => setTimeout(() => void showRecords(), 300));
void showRecords();
setInterval(show, 1000);
show();

// The menu with visits closes as menus do.
const visits = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.visit details'));
document.addEventListener('click', ({ target }) => {
  if (visits && !visits.contains(/** @type {Node} */ (target))) visits.open = false;
});
document.addEventListener('keydown', ({ key }) => {
  if (visits && key === 'Escape') visits.open = false;
});
