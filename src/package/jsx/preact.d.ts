// The elements in Preact.
import type { HTMLAttributes } from 'preact';
import type { CookieElements } from '../types/element-attributes.js';

type Elements = { [Tag in keyof CookieElements]: HTMLAttributes<HTMLElement> & CookieElements[Tag] };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
