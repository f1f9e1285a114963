import { fill } from '../locales/fill.js';
import { languageAttributes } from '../locales/language.js';
import type { EmbedTexts } from '../locales/texts.js';
import { endPressesWithUs, keepEvents, KEYS } from '../ui/own-events.js';
import { pressOf, watchSight, type Press } from '../ui/press.js';
import { TOKENS } from '../ui/token-values.js';
import type { Provider } from './provider.js';
import { page } from '../platform/native.js';

const STYLE = `
  ${TOKENS}
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .box {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: safe center;
    justify-items: center;
    gap: 0.75em;
    inline-size: 100%;
    block-size: 100%;
    padding: 1.25em;
    overflow: auto;
    background: var(--soft);
    border: 1px solid var(--line);
    border-radius: inherit;
    color: var(--text);
    font: 400 medium/1.45 sans-serif;
    font-family: var(--cookiemelding-font, var(--site-font));
    text-align: center;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .poster {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .panel {
    position: relative;
    display: grid;
    gap: 0.5em;
    justify-items: center;
    max-inline-size: 34em;
  }
  .poster + .panel {
    padding: 1em 1.25em;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }
  strong {
    font-size: 1.0625em;
    line-height: 1.3;
  }
  p {
    color: var(--muted);
    font-size: 0.875em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  button {
    min-block-size: 44px;
    padding: 0.4em 1.1em;
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: var(--button-radius);
    color: inherit;
    cursor: pointer;
    font: inherit;
    font-size: 0.9375em;
    font-weight: 600;
  }
  @media (hover: hover) {
    button:hover {
      background: color-mix(in srgb, var(--surface) 92%, var(--text));
    }
  }
  svg {
    inline-size: 44px;
    fill: none;
    stroke: var(--muted);
    stroke-linejoin: round;
    stroke-width: 1.5;
  }
  a {
    display: inline-grid;
    align-content: center;
    min-block-size: 44px;
    color: inherit;
    font-size: 0.875em;
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  @container (max-width: 22em) {
    .box {
      padding: 0.75em;
    }
    .actions {
      inline-size: 100%;
    }
    button {
      flex: 1 1 100%;
    }
  }
  /* A low box scrolls; its buttons stay in view. */
  @container (max-height: 15em) {
    svg {
      display: none;
    }
    .box {
      align-content: start;
      padding: 0.5em 0.75em 0;
      font-size: 0.9375em;
    }
    .poster {
      display: none;
    }
    .poster + .panel {
      padding: 0;
      background: none;
      border: 0;
      box-shadow: none;
    }
    .panel {
      inline-size: 100%;
    }
    .actions {
      position: sticky;
      inset-block-end: 0;
      order: 1;
      flex-wrap: nowrap;
      inline-size: 100%;
      margin: 0;
      padding-block: 0.25em 0.5em;
      background: var(--soft);
    }
    button {
      flex: 0 1 auto;
      padding: 0.2em 0.5em;
      font-size: 0.875em;
      line-height: 1.2;
    }
  }
  @media print {
    .actions,
    a {
      display: none;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** All placeholders share one style sheet. */
function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  return sheet;
}

export interface PlaceholderOptions {
  /** What the page calls the content; empty when it does not. */
  readonly title: string;
  readonly provider: Provider | undefined;
  /** Address of a picture on the site's own host. */
  readonly poster: string | undefined;
  /** Loads the content on this page alone; absent when no answer can release it. */
  readonly loadOnce?: OnPress;
  /** Grants its service; absent when it has none, or more than one. */
  readonly alwaysAllow?: OnPress;
  /**
   * Present in a frame of another origin, where nothing can be granted: the address of this page, for a link to it. Empty
   * when it has none.
   */
  readonly framedPage?: string | undefined;
}

/** Told how a button was pressed. */
type OnPress = (press: Press) => void;

/** Creates an element with properties and children. */
function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(page.createElement(name), properties);
  element.append(...children);
  return element;
}

function createButton(label: string, onPress: OnPress | undefined): HTMLButtonElement[] {
  if (!onPress) return [];
  const button = create('button', { type: 'button' }, label);
  button.addEventListener('click', (event) => onPress(pressOf(event, button)));
  watchSight(button);
  return [button];
}

/** Says what is here, and whose: *Here is a video from YouTube*. */
function summary(texts: EmbedTexts, provider: Provider | undefined): string {
  const kinds = {
    video: texts.embedVideo,
    map: texts.embedMap,
    audio: texts.embedAudio,
    post: texts.embedPost,
    other: texts.embedOther,
  };
  return fill(texts.embedTitle, {
    provider: provider?.name ?? texts.embedSomeone,
    what: kinds[provider?.kind ?? 'other'],
  });
}

/** Says who gets data, in a sentence for each: the verb of the text goes with one. */
const explanation = (texts: EmbedTexts, { provider }: PlaceholderOptions): string =>
  (provider?.parties ?? [provider?.name ?? texts.embedThey])
    .map((party) => fill(texts.embedBody, { provider: party }))
    .join(' ');

/** A mark for what the content is: it is known before a word is read. Paths of a box of 24 by 24. */
const MARKS: Readonly<Record<string, string>> = {
  video: 'M12 2a10 10 0 1 0 .01 0zM10 8l6 4-6 4z',
  map: 'M12 21c5-6 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6 7 12zM12 6.5a2.5 2.5 0 1 0 .01 0z',
};

function createMark(kind: string | undefined): SVGElement[] {
  const path = kind && MARKS[kind];
  if (!path) return [];
  const [svg, shape] = ['svg', 'path'].map((name) => page.createElementNS('http://www.w3.org/2000/svg', name));
  svg!.setAttribute('viewBox', '0 0 24 24');
  svg!.setAttribute('aria-hidden', 'true');
  shape!.setAttribute('d', path);
  svg!.append(shape!);
  return [svg as SVGElement];
}

function createLink(texts: EmbedTexts, { name, url = '' }: Provider): HTMLAnchorElement {
  const label = fill(texts.embedOpen, { provider: name });
  return create('a', { href: url, rel: 'noopener noreferrer' }, label);
}

/** To the page itself, where it is shown alone. */
function createPageLink({ framedOpen }: EmbedTexts, framedPage: string | undefined): HTMLAnchorElement[] {
  return framedPage ? [create('a', { href: framedPage, target: '_blank', rel: 'noopener' }, framedOpen)] : [];
}

function createPanel(texts: EmbedTexts, options: PlaceholderOptions): HTMLElement {
  const { title, provider, loadOnce, alwaysAllow, framedPage } = options;
  const what = summary(texts, provider);
  const sentences = [
    ...(title ? [`${what}.`] : []),
    explanation(texts, options),
    ...(framedPage === undefined ? [] : [texts.framed]),
  ];
  return create(
    'div',
    { className: 'panel' },
    ...(options.poster ? [] : createMark(provider?.kind)),
    create('strong', { id: 'title' }, title || what),
    create('p', { id: 'text' }, sentences.join(' ')),
    create(
      'div',
      { className: 'actions' },
      ...createButton(texts.embedOnce, loadOnce),
      ...createButton(fill(texts.embedAlways, { provider: provider?.name ?? '' }), alwaysAllow),
      ...createPageLink(texts, framedPage),
    ),
    ...(provider?.url ? [createLink(texts, provider)] : []),
  );
}

/** In place of all that a visitor could answer in: why that is not here, and where it is. */
function createNotePanel(texts: EmbedTexts, framedPage: string): HTMLElement {
  return create(
    'div',
    { className: 'panel' },
    create('strong', { id: 'title' }, texts.preferencesTitle),
    create('p', { id: 'text' }, texts.framed),
    create('div', { className: 'actions' }, ...createPageLink(texts, framedPage)),
  );
}

/** Replaces a panel by one with other texts, without taking the focus from the visitor. */
function replacePanel(current: Element, panel: Element): void {
  const controlsIn = (element: Element) => [...element.querySelectorAll<HTMLElement>('button,a')];
  const { activeElement } = current.getRootNode() as ShadowRoot;
  const index = controlsIn(current).indexOf(activeElement as HTMLElement);
  current.replaceWith(panel);
  controlsIn(panel)[index]?.focus();
}

/**
 * Shown in place of blocked content: what it is, who would get data, and how to load it.
 * @csspart placeholder - The whole placeholder.
 */
export class Placeholder {
  readonly element = page.createElement('cookie-placeholder');
  readonly #createPanel: (texts: EmbedTexts) => HTMLElement;
  #panel: HTMLElement;

  /** @param createPanelFor makes the content, in the language of the texts */
  private constructor(texts: EmbedTexts, createPanelFor: (texts: EmbedTexts) => HTMLElement, poster?: string) {
    this.#createPanel = createPanelFor;
    this.#panel = createPanelFor(texts);
    const box = create(
      'div',
      { className: 'box', role: 'group' },
      ...(poster ? [create('img', { className: 'poster', src: poster, alt: '' })] : []),
      this.#panel,
    );
    box.setAttribute('part', 'placeholder');
    box.setAttribute('aria-labelledby', 'title');
    box.setAttribute('aria-describedby', 'text');
    Object.assign(this.element, languageAttributes(texts.lang));
    const shadow = this.element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [styleSheet()];
    shadow.append(box);
    keepEvents(box, KEYS);
    endPressesWithUs();
  }

  /** In place of content. */
  static forContent(texts: EmbedTexts, options: PlaceholderOptions): Placeholder {
    return new Placeholder(texts, (others) => createPanel(others, options), options.poster);
  }

  /** In a frame of another origin, in place of the settings. @param framedPage address of this page */
  static forSettings(texts: EmbedTexts, framedPage: string): Placeholder {
    return new Placeholder(texts, (others) => createNotePanel(others, framedPage));
  }

  /** Moves the focus to its first control. */
  focus(): void {
    this.#panel.querySelector<HTMLElement>('button,a')?.focus();
  }

  setTexts(texts: EmbedTexts): void {
    const panel = this.#createPanel(texts);
    Object.assign(this.element, languageAttributes(texts.lang));
    replacePanel(this.#panel, panel);
    this.#panel = panel;
  }
}
