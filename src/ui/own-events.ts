// What a visitor does inside our elements belongs to them: pages have listeners of their own for keys, presses, wheel and
// touch (focus traps, smooth scrolling, shortcuts), which take the default action away from whatever they do not know.

const METHODS = ['preventDefault', 'stopPropagation', 'stopImmediatePropagation'] as const;

/** By which a visitor works a control. */
export const KEYS = ['keydown', 'keypress', 'keyup'] as const;
export const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'touchend'] as const;

/** By which a visitor scrolls; the browser does that by itself. */
const SCROLLS = ['wheel', 'touchmove'] as const;

/** Elements by the events that are kept for them. */
const kept = new Map<string, WeakSet<EventTarget>>();

const isFor = (event: Event): boolean => {
  const roots = kept.get(event.type);
  return !!roots && event.composedPath().some((target) => roots.has(target));
};

/** Until the event reaches our element, the methods by which a listener could take it away have no effect. */
const shield = (event: Event) => {
  if (!isFor(event)) return;
  for (const name of METHODS) Object.defineProperty(event, name, { configurable: true, value: () => undefined });
};

const restore = (event: Event) => {
  for (const name of METHODS) Reflect.deleteProperty(event, name);
};

const end = (event: Event) => event.stopPropagation();

const endAtOnce = (event: Event) => {
  if (isFor(event)) event.stopImmediatePropagation();
};

function add(root: HTMLElement, type: string, onWindow: (event: Event) => void): void {
  const roots = kept.get(type) ?? new WeakSet();
  // On the window, capturing: before any listener in the document.
  if (!kept.has(type)) addEventListener(type, onWindow, { capture: true, passive: true });
  kept.set(type, roots.add(root));
}

/**
 * Keeps the page from taking events away from an element: no listener of the page can prevent or stop them on their way to
 * it, and from it they go no further.
 * @param root around the controls
 */
export function keepEvents(root: HTMLElement, types: readonly string[]): void {
  for (const type of types) {
    add(root, type, shield);
    root.addEventListener(type, restore, true);
    root.addEventListener(type, end);
  }
}

/** The same for a modal dialog, in which the visitor presses and scrolls too. */
export function keepModalEvents(dialog: HTMLElement): void {
  keepEvents(dialog, [...KEYS, ...PRESSES]);
  for (const type of SCROLLS) add(dialog, type, endAtOnce);
}

/**
 * Keeps focus traps of the page from taking the focus back out of an element: they do not hear that it goes there.
 * @param onEnter called when the focus comes to the element
 * @returns a function that undoes it
 */
export function keepFocus(root: HTMLElement, onEnter: (event: FocusEvent) => void): () => void {
  const abort = new AbortController();
  const options = { capture: true, signal: abort.signal };
  const onFocus = (event: FocusEvent) => {
    if (!event.composedPath().includes(root)) return;
    if (event.type === 'focusin') onEnter(event);
    event.stopImmediatePropagation();
  };
  const onBlur = (event: FocusEvent) => {
    if (root.contains(event.relatedTarget as Node | null)) event.stopImmediatePropagation();
  };
  for (const type of ['focus', 'focusin'] as const) addEventListener(type, onFocus, options);
  for (const type of ['blur', 'focusout'] as const) addEventListener(type, onBlur, options);
  return () => abort.abort();
}

/** The elements of the library that a visitor can press. */
const OURS = ['cookie-melding', 'cookie-declaration', 'cookie-placeholder', 'cookie-trigger'];

const isOurs = (event: Event): boolean =>
  event.composedPath().some((target) => OURS.includes((target as Partial<Element>).localName ?? ''));

let isIgnoring = false;

/**
 * Ends what was meant for our elements with them. A press often takes them away: a key that is still held down, or the
 * second half of a double click, would press what gets the focus then, or what lies beneath.
 */
export function endPressesWithUs(): void {
  if (isIgnoring) return;
  isIgnoring = true;
  let isKeyOurs = false;
  let isClickOurs = false;
  const options = { capture: true } as const;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      if (!event.repeat) isKeyOurs = isOurs(event);
      else if (isKeyOurs) stop(event);
    },
    options,
  );
  for (const type of ['mousedown', 'click', 'dblclick'] as const) {
    addEventListener(
      type,
      (event) => {
        // It counts the presses in one place.
        if (event.detail < 2) isClickOurs = isOurs(event);
        else if (isClickOurs && !isOurs(event)) stop(event);
      },
      options,
    );
  }
}
