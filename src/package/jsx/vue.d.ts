// The elements in Vue 3.
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { CookieElements } from '../types/element-attributes.js';

type Elements = { [Tag in keyof CookieElements]: DefineComponent<HTMLAttributes & CookieElements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
