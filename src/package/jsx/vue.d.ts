// The elements in Vue 3.
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { CookieElements } from '../types/element-attributes.js';

/** `google-analytics` as `googleAnalytics`: what the compiler of templates makes of an attribute before it looks it up. */
type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

type Props<Attributes> = { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] };

type Elements = { [Tag in keyof CookieElements]: DefineComponent<HTMLAttributes & Props<CookieElements[Tag]>> };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
