// What the pages of the manual do in the browser: copying code, searching, starting a live example again.

const isDutch = document.documentElement.lang === 'nl';
const COPY = isDutch ? 'Kopieer' : 'Copy';
const COPIED = isDutch ? 'Gekopieerd' : 'Copied';
const FAILED = isDutch ? 'Kopiëren lukt niet' : 'Cannot copy';
const CODE = 'Code';
const TABLE = isDutch ? 'Tabel' : 'Table';

/** How far from the top one reads; CSS pixels. */
const READING_LINE = 140;
/** How long a button says that it has copied; milliseconds. */
const COPIED_MS = 2000;

for (const listing of document.querySelectorAll('.listing')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = COPY;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    const text = listing.querySelector('code')?.textContent ?? '';
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = isCopied ? COPIED : FAILED;
    setTimeout(() => (button.textContent = COPY), COPIED_MS);
  });
  listing.append(button);
}

/** The words of the heading above an element. @param {Element} element */
function headingOf(element) {
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')];
  const above = headings.findLast(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above?.textContent ?? '';
}

// What is wider than the page scrolls, also with the keyboard. What fits is no stop on the way.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const names = {
      tabindex: '0',
      role: 'group',
      'aria-label': `${target.matches('pre') ? CODE : TABLE}: ${headingOf(target)}`,
    };
    const isWide = target.scrollWidth > target.clientWidth;
    for (const [name, value] of Object.entries(names)) {
      if (isWide) target.setAttribute(name, value);
      else target.removeAttribute(name);
    }
  }
});
for (const box of document.querySelectorAll('.scroller, .listing pre')) sizes.observe(box);

for (const example of document.querySelectorAll('.live')) {
  const button = /** @type {HTMLButtonElement} */ (example.querySelector('button'));
  button.hidden = false;
  button.addEventListener('click', () => example.querySelector('iframe')?.contentWindow?.location.reload());
}

// On a narrow screen the parts are in a popover, which is done once one is chosen.
const parts = document.querySelector('#parts');
parts?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement && parts.matches(':popover-open'))
    /** @type {HTMLElement} */ (parts).hidePopover();
});

// Which part is being read: the last one whose heading has passed the top.
const links = parts ? [...parts.querySelectorAll('a')] : [];
const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
function markPart() {
  const at = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < READING_LINE);
  for (const [index, link] of links.entries()) {
    if (index === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
addEventListener('scroll', markPart, { passive: true });
markPart();

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#search'));
const field = /** @type {HTMLInputElement | null} */ (document.querySelector('#query'));
if (form && field) {
  form.hidden = false;
  field.addEventListener(
    'focus',
    () => {
      void import('./search.js').then(({ startSearch }) => startSearch(form, field));
    },
    { once: true },
  );
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
    if (key !== '/' || ctrlKey || metaKey || altKey || isTyping) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

// Long contents open at the page that is shown.
const contents = document.querySelector('#contents');
const current = contents?.querySelector('[aria-current]');
if (contents && current instanceof HTMLElement && current.offsetTop > contents.clientHeight)
  contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
