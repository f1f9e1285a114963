import type { SiteSettings } from './settings/site-settings.js';

/** `googleAnalytics` as `google-analytics`. */
type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Uppercase<First> ? '-' : ''}${Lowercase<First>}${Dashed<Rest>}`
  : Name;

/** Settings that are no text stand in the JSON block. */
type Textual = Exclude<keyof SiteSettings, '$schema' | 'texts' | 'cookies' | 'googleConfig'>;

/** A switch is there or not; words can be one of many, a number is written out. */
type Value<Setting> = true extends Setting ? '' | 'true' | 'false' | boolean : Exclude<Setting, readonly unknown[]>;

/** The attributes of `<cookie-melding>`: the settings, with dashes. */
export type CookieMeldingAttributes = {
  readonly [Name in Textual as Dashed<Name>]?: Value<NonNullable<SiteSettings[Name]>>;
};

/** The attributes of `<cookie-embed>`, which holds back what is in its `<template>`. */
export interface CookieEmbedAttributes {
  /** The categories it needs, separated by spaces or commas; all of them have to be granted. */
  readonly category: string;
  /** What it is, for the placeholder. */
  readonly title?: string;
  /** Size of the placeholder, in CSS pixels. */
  readonly width?: number | string;
  readonly height?: number | string;
}

/** The elements of the library by their tags, with the attributes each knows. */
export interface CookieElements {
  'cookie-melding': CookieMeldingAttributes;
  'cookie-embed': CookieEmbedAttributes;
  'cookie-declaration': object;
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-embed': HTMLElement;
  }
}
