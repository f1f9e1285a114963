// The elements in React 19.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CookieElements } from '../types/element-attributes.js';

type Elements = {
  [Tag in keyof CookieElements]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
    CookieElements[Tag] &
    Children<Tag>;
};

/** What React puts in a `<template>` is on the page, and loaded: what is in it is given as text. */
type Children<Tag> = Tag extends 'cookie-embed' ? { readonly children?: never } : unknown;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
