// The elements in Solid.
import type { JSX as SolidJSX } from 'solid-js';
import type { CookieElements } from '../types/element-attributes.js';

type Elements = {
  [Tag in keyof CookieElements]: SolidJSX.HTMLAttributes<HTMLElement> & CookieElements[Tag] & Children<Tag>;
};

/** What changes in a `<template>` Solid looks for on the page, in vain: what is in it is given as text. */
type Children<Tag> = Tag extends 'cookie-embed' ? { readonly children?: never } : unknown;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
