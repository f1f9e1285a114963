import { page } from './native.js';

/**
 * The nonce that the scripts of the page share: those in its head or, when none of them has one, all others. An element with a
 * made-up nonce is nothing that has run, so where they disagree none of them is believed.
 * @returns an empty string when no script has a nonce; `undefined` when they disagree
 */
export function pageNonce(): string | undefined {
  const noncesOf = (selector: string) => [
    ...new Set([...page.querySelectorAll<HTMLScriptElement>(selector)].map(({ nonce }) => nonce)),
  ];
  const inHead = noncesOf('head script[nonce]');
  const [nonce = '', ...others] = inHead.length > 0 ? inHead : noncesOf('script[nonce]');
  return others.length > 0 ? undefined : nonce;
}

/**
 * The same, where a content security policy is in force; an empty string elsewhere. Under a policy of the server's, browsers
 * keep the nonce from the attribute.
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#nonce-attributes
 */
export function policyNonce(): string | undefined {
  const isInForce =
    page.querySelector('meta[http-equiv="content-security-policy" i]') ??
    [...page.querySelectorAll('script[nonce]')].some((script) => !script.getAttribute('nonce'));
  return isInForce ? pageNonce() : '';
}
