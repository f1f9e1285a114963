// The elements in Solid.
import type { JSX as SolidJSX } from 'solid-js';
import type { CookieElements } from '../types/element-attributes.js';

type Elements = { [Tag in keyof CookieElements]: SolidJSX.HTMLAttributes<HTMLElement> & CookieElements[Tag] };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
