// Types of the elements for Svelte 5.
import type { HTMLAttributes } from 'svelte/elements';
import type { CookieElements } from '../npm/element-attributes.js';

type Elements = { [Tag in keyof CookieElements]: HTMLAttributes<HTMLElement> & CookieElements[Tag] };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
