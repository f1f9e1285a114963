import { safeUrl } from '../platform/safe-url.js';
import { page } from '../platform/native.js';

/** Elements that can have a size of their own. */
const SIZED = 'iframe,img,video,embed,object';

/** What the placeholder of an embed is given its size by. */
export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The first address in the content that is on another host, or else the first one. */
export function addressIn({ content }: HTMLTemplateElement): string | undefined {
  const addresses = [...content.querySelectorAll('[src],[data-src]')]
    .map((element) => element.getAttribute('data-src') ?? element.getAttribute('src') ?? '')
    .map((address) => safeUrl(address, page.baseURI))
    .filter((address) => address !== undefined);
  return addresses.find((address) => new URL(address).host !== location.host) ?? addresses[0];
}

/** The size that the attributes of the embed, or else of the first sized element in its content, give. */
export function sizeOf(embed: Element, { content }: HTMLTemplateElement): Size | undefined {
  for (const element of [embed, content.querySelector(SIZED)]) {
    const width = Number(element?.getAttribute('width'));
    const height = Number(element?.getAttribute('height'));
    if (width > 0 && height > 0) return { width, height };
  }
  return;
}
