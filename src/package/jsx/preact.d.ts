// The elements in Preact.
import type { HTMLAttributes } from 'preact';
import type { CookieElements } from '../types/element-attributes.js';

type Elements = { [Tag in keyof CookieElements]: HTMLAttributes<HTMLElement> & CookieElements[Tag] & Children<Tag> };

/** What Preact puts in a `<template>` is on the page, and loaded: what is in it is given as text. */
type Children<Tag> = Tag extends 'cookie-embed' ? { readonly children?: never } : unknown;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
