// Types of the elements for Vue 3.
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { CookieElements } from '../npm/element-attributes.js';

/** Converts `google-analytics` to `googleAnalytics`, as Vue's template compiler does before it checks an attribute. */
type CamelCase<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<CamelCase<Rest>>}` : Name;

type Props<Attributes> = { [Name in keyof Attributes as CamelCase<Name>]: Attributes[Name] };

type Elements = { [Tag in keyof CookieElements]: DefineComponent<HTMLAttributes & Props<CookieElements[Tag]>> };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
