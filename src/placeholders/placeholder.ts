import { fill, list } from '../locales/fill.js';
import { categoryTitle } from '../locales/own-texts.js';
import type { EmbedTexts } from '../locales/texts.js';
import { languageAttributes } from '../locales/language.js';
import type { Provider } from './provider.js';
import { TOKENS } from '../ui/token-values.js';

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
  button:hover {
    background: color-mix(in srgb, var(--surface) 92%, var(--text));
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
  /* A low box is scrolled; how to load the content stays in sight. */
  @container (max-height: 15em) {
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

/** What a placeholder says and does. */
export interface PlaceholderOptions {
  /** What the page calls the content; empty when it does not. */
  readonly title: string;
  readonly provider: Provider | undefined;
  /** The categories that the content waits for. */
  readonly categories: readonly string[];
  /** Address of a picture on the site's own host. */
  readonly poster: string | undefined;
  /** Setting of the site. */
  readonly theme: string;
  /** Loads the content on this page alone; absent where no answer can release it. */
  readonly once?: (() => void) | undefined;
  /** Turns its categories on. */
  readonly always?: (() => void) | undefined;
}

/** An element with text, attributes and children. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** What each placeholder that has been made says in given texts. */
const sayings = new WeakMap<Element, (texts: EmbedTexts) => void>();

/** Has every placeholder of the page that says it in another language say it in these texts. */
export function sayAll(texts: EmbedTexts): void {
  for (const host of document.querySelectorAll<HTMLElement>('cookie-placeholder')) {
    if (host.lang !== texts.lang) sayings.get(host)?.(texts);
  }
}

function panelOf(texts: EmbedTexts, { title, provider, categories, once, always }: PlaceholderOptions): HTMLElement {
  const kinds = {
    video: texts.embedVideo,
    map: texts.embedMap,
    audio: texts.embedAudio,
    post: texts.embedPost,
    other: texts.embedOther,
  };
  const titles = categories.map((name) => categoryTitle(texts, name));
  const saying = fill(texts.embedTitle, {
    provider: provider?.name ?? texts.embedSomeone,
    what: kinds[provider?.kind ?? 'other'],
  });
  const sentences = [
    ...(title ? [`${saying}.`] : []),
    fill(texts.embedBody, { provider: provider?.name ?? texts.embedThey }),
    ...(always ? [fill(texts.embedScope, { categories: list(titles, texts.and) })] : []),
  ];
  const button = (label: string, press: () => void) => make('button', { type: 'button', onclick: press }, label);
  return make(
    'div',
    { className: 'panel' },
    make('strong', { id: 'title' }, title || saying),
    make('p', { id: 'text' }, sentences.join(' ')),
    make(
      'div',
      { className: 'actions' },
      ...(once ? [button(texts.embedOnce, once)] : []),
      ...(always ? [button(texts.embedAlways, always)] : []),
    ),
    ...(provider
      ? [
          make(
            'a',
            { href: provider.url, target: '_blank', rel: 'noopener noreferrer' },
            fill(texts.embedOpen, { provider: provider.name }),
          ),
        ]
      : []),
  );
}

/**
 * Makes what stands in place of content of others that has not been loaded: what it is, who gets data, how to load it.
 * The whole of it is found by `::part(placeholder)` on `cookie-placeholder`.
 */
export function createPlaceholder(texts: EmbedTexts, options: PlaceholderOptions): HTMLElement {
  const { poster, theme } = options;
  const host = document.createElement('cookie-placeholder');
  // Else it is that of the page around it.
  if (theme === 'light' || theme === 'dark') host.style.colorScheme = theme;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const box = make(
    'div',
    { className: 'box', role: 'group' },
    ...(poster ? [make('img', { className: 'poster', src: poster, alt: '' })] : []),
  );
  const say = (spoken: EmbedTexts) => {
    Object.assign(host, languageAttributes(spoken.lang));
    const panel = panelOf(spoken, options);
    const former = box.querySelector('.panel');
    if (!former) return box.append(panel);
    const controls = (from: Element) => [...from.querySelectorAll<HTMLElement>('button,a')];
    const at = controls(former).indexOf(root.activeElement as HTMLElement);
    former.replaceWith(panel);
    controls(panel)[at]?.focus();
  };
  say(texts);
  sayings.set(host, say);
  box.setAttribute('part', 'placeholder');
  box.setAttribute('aria-labelledby', 'title');
  box.setAttribute('aria-describedby', 'text');
  root.append(box);
  return host;
}
