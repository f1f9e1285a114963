import type { BlockedContent } from '../blocked/blocked-content.js';
import { PLACEHOLDER } from '../blocked/selectors.js';
import type { EmbedTexts } from '../locales/texts.js';
import {
  appendPlaceholder,
  fillWithPlaceholder,
  replaceWithPlaceholders,
  restoreDisplay,
  type Replacement,
} from './content-box.js';
import type { Size } from './embed-preview.js';
import type { Placeholder } from './placeholder.js';
import { removeNode } from '../platform/native.js';
import { whenIdle } from '../platform/when-idle.js';

/** How many frames are placed again in one task. */
const BATCH_SIZE = 32;

/** What one of our placeholders on the page stands for. */
interface Owner {
  readonly content: HTMLElement;
  readonly placeholder: Placeholder;
  readonly isFrame: boolean;
}

/** The placeholders of the page. */
export class PlaceholderList {
  /** By content. */
  readonly #elements = new WeakMap<HTMLElement, HTMLElement>();
  /** By placeholder element. */
  readonly #owners = new WeakMap<HTMLElement, Owner>();
  /** Frames without a visible box, until the page's style or width changes. */
  #boxless = new WeakSet<HTMLElement>();
  #waiting: Replacement[] = [];

  /** What is still to be placed again. */
  #misplaced: Replacement[] = [];

  readonly #blocked: Pick<BlockedContent, 'roots' | 'own'>;

  constructor(blocked: Pick<BlockedContent, 'roots' | 'own'>) {
    this.#blocked = blocked;
    let request = 0;
    addEventListener('resize', () => {
      cancelAnimationFrame(request);
      request = requestAnimationFrame(() => this.#placeAgain());
    });
    // Style sheets may load late.
    addEventListener('load', () => this.#placeAgain());
  }

  /** Whether content has a placeholder, or cannot have one because it has no visible box. */
  has(content: HTMLElement): boolean {
    return this.#elements.get(content)?.isConnected || this.#boxless.has(content);
  }

  /** Replaces a frame at the next `placeFrames()`. */
  replaceFrame(frame: HTMLElement, placeholder: Placeholder): void {
    this.#add({ content: frame, placeholder, isFrame: true });
    this.#waiting.push({ content: frame, placeholder: placeholder.element });
  }

  /** Fills an embed, which is empty as long as it is blocked. */
  fillEmbed(embed: HTMLElement, placeholder: Placeholder, size: Size | undefined): void {
    this.#add({ content: embed, placeholder, isFrame: false });
    fillWithPlaceholder(embed, placeholder.element, size);
  }

  /** Puts a note at the end of an element, for as long as that is on the page. */
  addNote(element: HTMLElement, note: Placeholder): void {
    this.#add({ content: element, placeholder: note, isFrame: false });
    appendPlaceholder(element, note.element);
  }

  /** Removes the placeholder of content, and displays the content as the page does. */
  remove(content: HTMLElement): void {
    removeNode(this.#elements.get(content));
    this.#elements.delete(content);
    restoreDisplay(content);
  }

  /** Removes placeholders that were copied along with a part of the page, and those whose content the page has removed. */
  removeOrphans(): void {
    for (const element of this.#onPage()) {
      if (!this.#owners.get(element)?.content.isConnected) removeNode(element);
    }
  }

  /** Sets the texts of the placeholders in another language. */
  setTexts(texts: EmbedTexts): void {
    for (const element of this.#onPage()) {
      if (element.lang !== texts.lang) this.#owners.get(element)?.placeholder.setTexts(texts);
    }
  }

  /** Puts the placeholders of frames on the page, all at once. */
  placeFrames(): void {
    this.#place(this.#waiting);
    this.#waiting = [];
  }

  #onPage(): HTMLElement[] {
    return this.#blocked.roots.querySelectorAll(PLACEHOLDER);
  }

  #add(owner: Owner): void {
    this.#elements.set(owner.content, owner.placeholder.element);
    this.#owners.set(owner.placeholder.element, owner);
    this.#blocked.own.add(owner.placeholder.element);
  }

  #place(replacements: readonly Replacement[]): void {
    if (replacements.length === 0) return;
    for (const { content } of replaceWithPlaceholders(replacements)) {
      this.#elements.delete(content);
      this.#boxless.add(content);
    }
  }

  #placeAgain(): void {
    this.#boxless = new WeakSet();
    const isScheduled = this.#misplaced.length > 0;
    this.#misplaced = this.#onPage().flatMap((element) => {
      const owner = this.#owners.get(element);
      return owner?.isFrame ? [{ content: owner.content, placeholder: element }] : [];
    });
    if (!isScheduled) this.#placeBatch();
  }

  #placeBatch(): void {
    const batch = this.#misplaced.splice(0, BATCH_SIZE);
    // Some may have been removed in the meantime.
    const isPlaced = ({ content, placeholder }: Replacement) => this.#elements.get(content) === placeholder;
    this.#place(batch.filter(isPlaced));
    if (this.#misplaced.length > 0) whenIdle(() => this.#placeBatch());
  }
}
