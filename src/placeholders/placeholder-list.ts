import { restoreDisplay, takePlaces, takeRoom } from './content-box.js';

/** What stands in place of content on this page. */
export interface Placeholders {
  /** Whether something stands for this content, or cannot because the content has no box. */
  has(content: HTMLElement): boolean;
  /** Puts a placeholder in the place of a frame, at the next `flush`. */
  replace(frame: HTMLElement, stand: HTMLElement): void;
  /** Puts one in an element that is empty until its content comes. */
  fill(element: HTMLElement, stand: HTMLElement, size: readonly [width: number, height: number] | undefined): void;
  remove(content: HTMLElement): void;
  /**
   * Takes away what has been copied along with a piece of the page and what the page has taken the content of, and puts
   * in place what `replace` was given.
   */
  flush(): void;
}

export function createPlaceholders(): Placeholders {
  const stands = new WeakMap<HTMLElement, HTMLElement>();
  /** The content that a placeholder of ours stands for. */
  const contents = new WeakMap<HTMLElement, HTMLElement>();
  let boxless = new WeakSet<HTMLElement>();
  let waiting: (readonly [content: HTMLElement, stand: HTMLElement])[] = [];

  const place = (pairs: typeof waiting) => {
    for (const [content] of takePlaces(pairs)) {
      stands.delete(content);
      boxless.add(content);
    }
  };

  /** After a change of the page's style or width. */
  const follow = () => {
    boxless = new WeakSet();
    const pairs = [...document.querySelectorAll<HTMLElement>('cookie-placeholder')].flatMap((stand) => {
      const content = contents.get(stand);
      return content && content.localName !== 'cookie-embed' ? [[content, stand] as const] : [];
    });
    if (pairs[0]) place(pairs);
  };
  let frame = 0;
  addEventListener('resize', () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  });
  // Style sheets may come late.
  addEventListener('load', follow);

  const remember = (content: HTMLElement, stand: HTMLElement) => {
    stands.set(content, stand);
    contents.set(stand, content);
  };
  return {
    has: (content) => !!stands.get(content)?.isConnected || boxless.has(content),
    replace(content, stand) {
      remember(content, stand);
      waiting.push([content, stand]);
      // So that the page is looked over, as for what waits, when nothing is left of that but this.
      stand.dataset.data = stand.dataset.category = '';
    },
    fill(element, stand, size) {
      remember(element, stand);
      takeRoom(element, stand, size);
    },
    remove(content) {
      stands.get(content)?.remove();
      stands.delete(content);
      restoreDisplay(content);
    },
    flush() {
      for (const stand of document.querySelectorAll<HTMLElement>('cookie-placeholder')) {
        if (!contents.get(stand)?.isConnected) stand.remove();
      }
      if (waiting[0]) place(waiting);
      waiting = [];
    },
  };
}
