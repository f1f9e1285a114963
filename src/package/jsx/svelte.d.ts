// The elements in Svelte 5.
import type { HTMLAttributes } from 'svelte/elements';
import type { CookieElements } from '../types/element-attributes.js';

type Elements = { [Tag in keyof CookieElements]: HTMLAttributes<HTMLElement> & CookieElements[Tag] };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
