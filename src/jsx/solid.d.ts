// Types of the elements for Solid.
import type { JSX as SolidJSX } from 'solid-js';
import type { CookieElements } from '../npm/element-attributes.js';

type Elements = {
  [Tag in keyof CookieElements]: SolidJSX.HTMLAttributes<HTMLElement> & CookieElements[Tag] & Children<Tag>;
};

/** Solid looks on the page for dynamic parts of a `<template>`, and fails. Pass the content as text instead. */
type Children<Tag> = Tag extends 'cookie-embed' ? { readonly children?: never } : unknown;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
