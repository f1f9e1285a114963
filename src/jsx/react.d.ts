// Types of the elements for React 19.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CookieElements } from '../npm/element-attributes.js';

type Elements = {
  [Tag in keyof CookieElements]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
    CookieElements[Tag] &
    Children<Tag>;
};

/** React renders the children of a `<template>` into the page, where they load. Pass the content as text instead. */
type Children<Tag> = Tag extends 'cookie-embed' ? { readonly children?: never } : unknown;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
