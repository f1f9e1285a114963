// Types of the elements for Preact.
import type { HTMLAttributes } from 'preact';
import type { CookieElements } from '../npm/element-attributes.js';

type Elements = { [Tag in keyof CookieElements]: HTMLAttributes<HTMLElement> & CookieElements[Tag] & Children<Tag> };

/** Preact renders the children of a `<template>` into the page, where they load. Pass the content as text instead. */
type Children<Tag> = Tag extends 'cookie-embed' ? { readonly children?: never } : unknown;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
