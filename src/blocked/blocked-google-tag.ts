import { page } from '../platform/native.js';
import type { BlockedContent } from './blocked-content.js';

/** Scripts of the page that were held back, and the copies that run for them. */
const HELD = 'script[data-category]';

/** Google's snippets name the host of their script; one that is served by the site itself names the file. */
const GOOGLE_TAG = /googletagmanager\.com\/|\/gtm\.js\?|\/gtag\/js\?/;

const ID = /\b(?:G|GT|GTM|AW|DC|UA)-[A-Z0-9-]{4,20}\b/g;

const sourceOf = ({ text, src, dataset }: HTMLScriptElement) => `${text} ${src} ${dataset['src'] ?? ''}`;

const heldTags = () =>
  [...page.querySelectorAll<HTMLScriptElement>(HELD)].filter((script) => GOOGLE_TAG.test(sourceOf(script)));

/** Whether the page's markup holds back a Google tag of its own, and whether it is granted now. */
export function blockedGoogleTag(blocked: BlockedContent): 'none' | 'denied' | 'granted' {
  const held = heldTags();
  if (held.length === 0) return 'none';
  return held.some((script) => blocked.evaluate(script) === 'met') ? 'granted' : 'denied';
}

/** The ids in the Google tags that the page's markup has held back, and that are granted now. */
export const releasedGoogleIds = (blocked: BlockedContent): string[] =>
  heldTags()
    .filter((script) => blocked.evaluate(script) === 'met')
    .flatMap((script) => sourceOf(script).match(ID) ?? []);
