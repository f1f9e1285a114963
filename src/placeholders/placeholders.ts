// The entry of cookiemelding-placeholders.js.
import { templateOf } from '../blocked/embed.js';
import { categoryList } from '../blocked/requirement.js';
import { EMBED, REPLACEABLE } from '../blocked/selectors.js';
import { serviceTitle } from '../consent/service.js';
import type { Core } from '../core/core.js';
import type { Placeholders } from '../core/parts.js';
import { list } from '../locales/fill.js';
import { loadTexts, watchLanguage, type LanguageWatch } from '../locales/language.js';
import { embed, names } from '../locales/nl.js';
import type { EmbedTexts } from '../locales/texts.js';
import { safeUrl } from '../platform/safe-url.js';
import { UNSEEN_PRESS, type Press } from '../ui/press.js';
import { changeDisplay } from './content-box.js';
import { addressIn, sizeOf } from './embed-preview.js';
import { moveFocusInto } from './move-focus-into.js';
import { Placeholder } from './placeholder.js';
import { PlaceholderList } from './placeholder-list.js';
import { providerOf, type Provider } from './provider.js';
import { page } from '../platform/native.js';
import { whenIdle } from '../platform/when-idle.js';

export { build } from '../platform/build.js';

const DUTCH: EmbedTexts = { ...names, ...embed };

/** How many frames are replaced in one task, however long that takes. */
const MANY = 8;

/** How long placeholders are made before the page gets its turn; milliseconds. To put them in place takes as long. */
const MAX_SLICE_MS = 12;

/** Puts what is on screen or near it before the rest. */
function nearFirst(contents: readonly HTMLElement[]): HTMLElement[] {
  const isNear = (content: HTMLElement) => {
    const { top, bottom } = content.getBoundingClientRect();
    return bottom > -innerHeight && top < 2 * innerHeight;
  };
  const near = new Set(contents.filter(isNear));
  return [...near, ...contents.filter((content) => !near.has(content))];
}

/** Whether content is meant for visitors who refused: to the others it is not offered. */
const isForRefusal = (content: Element): boolean => categoryList(content).includes('!');

/** The address of this page, for a link to it; empty where it has none of its own. */
const framedPage = (): string => safeUrl(location.href, page.baseURI) ?? '';

/** Shows placeholders for the blocked frames and embeds of the page. */
class PagePlaceholders implements Placeholders {
  readonly #core: Core;
  readonly #list: PlaceholderList;
  /** What is still to get a placeholder. */
  #queue: HTMLElement[] = [];
  /** Content that the visitor has asked for, until it is there. */
  #requested: HTMLElement | undefined;
  #texts: EmbedTexts | undefined;
  /** In a frame of another origin, once the visitor has asked for the settings. */
  #note: Placeholder | undefined;
  #isNoteRequested = false;
  /** Present once a placeholder has been needed. */
  #languageWatch: LanguageWatch | undefined;

  constructor(core: Core) {
    this.#core = core;
    this.#list = new PlaceholderList(core.blocked);
    addEventListener('beforeprint', () => this.#addSome(Infinity));
    core.blocked.onScan(() => this.update());
    // Its address or its category has changed: a new placeholder is made in the next scan.
    core.blocked.onContentChange((content) => this.#list.remove(content));
    core.onChange(({ record, isWithdrawal }) => {
      if (record?.method !== 'placeholder') this.#requested = undefined;
      // Withdrawn content is gone before the next scan, and would leave a gap until then.
      if (isWithdrawal) this.update();
    });
  }

  update(): void {
    // The template of an embed may not be complete yet.
    if (page.readyState === 'loading') return;
    this.#list.removeOrphans();
    // A placeholder that the page had taken out for a while may have missed a change of language.
    if (this.#texts) this.#list.setTexts(this.#texts);
    const contents = this.#core.blocked.roots.querySelectorAll(REPLACEABLE);
    const missing = contents.filter((content) => this.#isPlaceholderMissing(content));
    if (!this.#texts && missing.length > 0) this.#loadTexts();
    if (this.#texts) this.#addTo(missing);
    if (this.#core.isInForeignFrame) this.#explain();
  }

  explainFrame(): void {
    this.#isNoteRequested = true;
    this.update();
  }

  /** Puts a note where the visitor could have answered otherwise. */
  #explain(): void {
    const declarations = [...page.querySelectorAll('cookie-declaration')];
    const places = declarations.filter((one) => !this.#list.has(one));
    if (places.length === 0 && !this.#isNoteRequested) return;
    const texts = this.#texts;
    if (!texts) return this.#loadTexts();
    const addNote = (element: HTMLElement) => {
      const note = Placeholder.forSettings(texts, framedPage());
      this.#list.addNote(element, note);
      return note;
    };
    for (const declaration of places) addNote(declaration);
    if (!this.#isNoteRequested) return;
    this.#isNoteRequested = false;
    if (!this.#note?.element.isConnected) this.#note = addNote(page.body);
    this.#note.focus();
  }

  /** Reveals what is granted. @returns whether content is blocked, and has no placeholder yet */
  #isPlaceholderMissing(content: HTMLElement): boolean {
    let isMissing = false;
    this.#attempt(content, () => {
      if (this.#core.blocked.evaluate(content) === 'met') this.#reveal(content);
      else if (isForRefusal(content)) this.#hide(content);
      else isMissing = !this.#list.has(content);
    });
    return isMissing;
  }

  /** Never throws: what is wrong with one element must not affect the others. */
  #attempt(content: HTMLElement, task: () => void): void {
    try {
      task();
    } catch (error) {
      this.#core.blocked.reportOnce(`<${content.localName}> got no placeholder: ${error}`);
    }
  }

  /**
   * Adds placeholders. A page can have hundreds of frames: those near the screen are replaced first, and the others when the
   * browser has nothing else to do. Until then the empty frame takes the same room; an embed would take none.
   */
  #addTo(missing: readonly HTMLElement[]): void {
    const isScheduled = this.#queue.length > 0;
    const isEmbed = ({ localName }: HTMLElement) => localName === EMBED;
    for (const one of missing.filter(isEmbed)) this.#attempt(one, () => this.#fillEmbed(one));
    const left = new Set(missing.filter((content) => !isEmbed(content)));
    const queued = this.#queue.filter((content) => left.delete(content));
    this.#queue = [...queued, ...(left.size > MANY ? nearFirst([...left]) : left)];
    if (!isScheduled) this.#addSome();
  }

  /** @param sliceMs how long placeholders are made; they are put in place together, as the page is laid out again for them */
  #addSome(sliceMs = MAX_SLICE_MS): void {
    const end = performance.now() + sliceMs;
    let count = 0;
    while (count < this.#queue.length && (count < MANY || performance.now() < end)) {
      const frame = this.#queue[count++]!;
      this.#attempt(frame, () => {
        if (this.#isPlaceholderMissing(frame)) this.#replaceFrame(frame);
      });
    }
    this.#queue.splice(0, count);
    this.#list.placeFrames();
    if (this.#queue.length > 0) whenIdle(() => this.#addSome());
  }

  /** Of what is not offered, an empty frame would be seen. */
  #hide(content: HTMLElement): void {
    if (content.localName !== EMBED && safeUrl(content.dataset['src'] ?? '', page.baseURI))
      changeDisplay(content, 'none');
  }

  #reveal(content: HTMLElement): void {
    this.#list.remove(content);
    if (content !== this.#requested) return;
    this.#requested = undefined;
    moveFocusInto(content);
  }

  #fillEmbed(element: HTMLElement): void {
    const template = templateOf(element);
    if (!template?.content.firstChild) return;
    const placeholder = this.#createPlaceholder(element, addressIn(template));
    if (placeholder) this.#list.fillEmbed(element, placeholder, sizeOf(element, template));
  }

  #replaceFrame(frame: HTMLElement): void {
    const address = safeUrl(frame.dataset.src ?? '', page.baseURI);
    if (!address) return;
    const placeholder = this.#createPlaceholder(frame, address);
    if (placeholder) this.#list.replaceFrame(frame, placeholder);
  }

  /** @returns `undefined` while the texts are being loaded */
  #createPlaceholder(content: HTMLElement, address: string | undefined): Placeholder | undefined {
    if (!this.#texts) {
      this.#loadTexts();
      return;
    }
    const { blocked, consent, isInForeignFrame, report } = this.#core;
    const request = (load: (isPressed: boolean) => void) => (press: Press) => {
      if (press === 'unseen') return report(UNSEEN_PRESS);
      this.#requested = content;
      load(press === 'visitor');
    };
    const service = blocked.serviceOf(content);
    const isOffered = blocked.evaluate(content) === 'unmet';
    return Placeholder.forContent(this.#texts, {
      title: content.title,
      provider: this.#providerOf(content, address),
      poster: this.#posterOf(content),
      ...(isInForeignFrame && { framedPage: framedPage() }),
      // No answer releases content of an unknown category.
      ...(isOffered &&
        !isInForeignFrame && {
          loadOnce: request(() => blocked.loadOnce(content)),
          ...(service !== undefined && {
            alwaysAllow: request((isPressed) =>
              consent.answer({ [service]: true }, { method: 'placeholder', isPressed }),
            ),
          }),
        }),
    });
  }

  /** Whose content it is: everyone who gets data when it loads. */
  #providerOf(content: HTMLElement, address: string | undefined): Provider | undefined {
    const { blocked, settings } = this.#core;
    const services = blocked.servicesOf(content);
    if (services.length > 1) {
      const parties = services.map((name) => serviceTitle(name, settings.services));
      return { name: list(parties, this.#texts?.and ?? ', '), parties, kind: 'other' };
    }
    return address ? providerOf(address, settings.services, services[0]) : undefined;
  }

  /** Only from the site's own host: any other would learn of the visit. */
  #posterOf({ dataset: { poster } }: HTMLElement): string | undefined {
    if (poster === undefined) return;
    const address = safeUrl(poster, page.baseURI);
    if (address && new URL(address).host === location.host) return address;
    this.#core.blocked.reportOnce(`data-poster="${poster}" is ignored: it is not on this host`);
    return;
  }

  #loadTexts(): void {
    const core = this.#core;
    const setTexts = (texts: EmbedTexts) => {
      core.language.shown = texts.lang;
      this.#texts = texts;
      // Not only an update: content may have been granted while the texts were loading, and is released first.
      core.blocked.scan();
    };
    this.#languageWatch ??= watchLanguage(core, (lang) => loadTexts(core, lang, 'texts', DUTCH), setTexts);
    void this.#languageWatch.update();
  }
}

export function start(core: Core): Placeholders {
  const placeholders = new PagePlaceholders(core);
  placeholders.update();
  return placeholders;
}
