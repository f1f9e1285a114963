import type { SiteSettings } from './settings/site-settings.js';
import type { CookieMelding } from './ui/cookie-melding.js';

/** Converts `googleAnalytics` to `google-analytics`. */
type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Uppercase<First> ? '-' : ''}${Lowercase<First>}${KebabCase<Rest>}`
  : Name;

/** The settings that can be attributes. The others need the JSON block. */
type AttributeSetting = Exclude<
  keyof SiteSettings,
  '$schema' | 'texts' | 'cookies' | 'services' | 'supervisor' | 'googleConfig'
>;

/** The attribute value of a setting: a boolean attribute for a switch, and one value instead of a list. */
type AttributeValue<Setting> = true extends Setting
  ? '' | 'true' | 'false' | boolean
  : Exclude<Setting, readonly unknown[]>;

/** The attributes of `<cookie-melding>`: the settings in kebab case. */
export type CookieMeldingAttributes = {
  readonly [Name in AttributeSetting as KebabCase<Name>]?: AttributeValue<NonNullable<SiteSettings[Name]>>;
};

/** The attributes of `<cookie-embed>`, which blocks the content of its `<template>`. */
export interface CookieEmbedAttributes {
  /** The categories it needs, separated by spaces or commas. All of them have to be granted. */
  readonly category: string;
  /** Title of the content, shown in the placeholder. */
  readonly title?: string;
  /** Width of the placeholder in CSS pixels. */
  readonly width?: number | string;
  /** Height of the placeholder in CSS pixels. */
  readonly height?: number | string;
}

/** The library's elements by tag name, with their attributes. */
export interface CookieElements {
  'cookie-melding': CookieMeldingAttributes;
  'cookie-embed': CookieEmbedAttributes;
  'cookie-declaration': object;
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-melding': CookieMelding;
    'cookie-embed': HTMLElement;
  }
}
