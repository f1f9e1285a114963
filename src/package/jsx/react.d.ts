// The elements in React 19.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CookieElements } from '../types/element-attributes.js';

type Elements = {
  [Tag in keyof CookieElements]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & CookieElements[Tag];
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
