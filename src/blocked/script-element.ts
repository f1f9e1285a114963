import type { Problem } from '../platform/report.js';
import { safeUrl } from '../platform/safe-url.js';
import type { TrustedTypesPolicy } from '../platform/trusted-types-policy.js';
import { page } from '../platform/native.js';
import { EXECUTED } from './selectors.js';

/** Whether a script of this type runs (HTML 4.12.1, "JavaScript MIME type" and older types); others hold data. */
export const isJavaScript = (type: string): boolean =>
  !type ||
  /^((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|livescript|jscript)|module|importmap)$/i.test(
    type,
  );

/**
 * The type of scripts that Partytown runs in a worker.
 * @see https://partytown.qwik.dev/partytown-scripts
 */
const PARTYTOWN = 'text/partytown';

/** Whether a script of this type can be blocked and released. */
export const isExecutable = (type: string): boolean => isJavaScript(type) || type.toLowerCase() === PARTYTOWN;

/** Attributes that the running script gets in another way, or not at all. */
const OWN_ATTRIBUTES = ['type', 'data-type', 'src', 'data-src', 'nonce'];

/** The address of a blocked script; `null` for an inline script. */
export const addressOf = (script: HTMLScriptElement): string | null => script.dataset.src ?? script.getAttribute('src');

const typeOf = (script: HTMLScriptElement) => script.dataset.type ?? '';
const isModule = (script: HTMLScriptElement) => typeOf(script).toLowerCase() === 'module';

export const isAsync = (script: HTMLScriptElement): boolean =>
  script.hasAttribute('async') && addressOf(script) !== null;

/** Whether a browser runs it after all others, once the page has been parsed. */
export const isDeferred = (script: HTMLScriptElement): boolean =>
  isModule(script) || (script.defer && addressOf(script) !== null);

/** Whether it runs as soon as it is inserted, so that it has to wait until the scripts before it have run. */
export const isImmediate = (script: HTMLScriptElement): boolean => addressOf(script) === null && !isDeferred(script);

/** Whether it is data to the browser, and a script to Partytown. */
export const isForWorker = (script: HTMLScriptElement): boolean => typeOf(script).toLowerCase() === PARTYTOWN;

/** Whether today's browsers skip it without an event (HTML 4.12.1.1, "prepare the script element"). */
export function isSkipped(script: HTMLScriptElement): boolean {
  const attribute = (name: string) => script.getAttribute(name)?.trim().toLowerCase();
  const [htmlFor, event, language] = [attribute('for'), attribute('event'), attribute('language')];
  const isForEvent =
    htmlFor !== undefined && event !== undefined && !(htmlFor === 'window' && /^onload(\(\))?$/.test(event));
  const isOtherLanguage = !typeOf(script) && !!language && !isJavaScript(`text/${language}`);
  return (script.noModule || isForEvent || isOtherLanguage) && !isModule(script);
}

/** Whether the browser fetches it: an external script that it neither skips nor leaves to Partytown. */
export const isFetched = (script: HTMLScriptElement): boolean =>
  addressOf(script) !== null && !isForWorker(script) && !isSkipped(script);

/** Describes a script in a few words, for a message. */
export const describeScript = (script: HTMLScriptElement): string =>
  addressOf(script) ?? `inline script "${script.text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;

/** What decides for every script of the page whether it may run. */
export interface ScriptPolicy {
  /** Nonce of the library's own script tag; empty when it has none. */
  readonly nonce: string;
  /** Whether the library's script tag lacks a nonce that other scripts have. */
  readonly isNonceMissing: boolean;
  /** Address that others are relative to. */
  readonly baseUrl: string;
}

/** Reads it once for many scripts: it takes a search of the whole page. */
export const scriptPolicy = (nonce: string): ScriptPolicy => ({
  nonce,
  isNonceMissing: !nonce && !!page.querySelector('script[nonce]:not([type="text/plain"])'),
  baseUrl: page.baseURI,
});

/**
 * Explains why a script is never run, whatever is granted: blocking a script must not make it more trusted than the page
 * made it.
 * @param nonce of the page's content security policy; empty when there is none
 * @returns `undefined` when it may run
 */
export function refusalOf(
  script: HTMLScriptElement,
  { nonce, isNonceMissing, baseUrl }: ScriptPolicy,
): Problem | undefined {
  const address = addressOf(script);
  if (!isExecutable(typeOf(script))) return `data-type="${typeOf(script)}" is not JavaScript`;
  if (address !== null && !safeUrl(address, baseUrl)) return 'not an http or https address';
  // With 'strict-dynamic' every script that we insert is trusted, and blocked markup can come from anyone who can write
  // HTML into the page.
  if (nonce) return script.nonce === nonce ? undefined : 'it lacks the nonce of the cookiemelding script tag';
  return isNonceMissing ? 'other scripts have a nonce, so the cookiemelding script tag needs it too' : undefined;
}

/** Makes a copy of a blocked script that runs once it is in the document. */
export function toExecutable(script: HTMLScriptElement, policy: TrustedTypesPolicy): HTMLScriptElement {
  const copy = page.createElement('script');
  const address = addressOf(script);
  for (const { name, value } of script.attributes) {
    if (!OWN_ATTRIBUTES.includes(name)) {
      copy.setAttribute(name, name.startsWith('on') ? policy.createScript(value) : value);
    }
  }
  if (typeOf(script)) copy.type = typeOf(script);
  // The nonce can be read and set as a property only.
  copy.nonce = script.nonce;
  // A script that code inserts is async by default, and then runs in any order.
  copy.async = isAsync(script);
  // Some external scripts read their settings from the text of their element.
  if (script.text) copy.text = policy.createScript(script.text);
  if (address !== null) copy.src = policy.createScriptURL(address);
  return copy;
}

/** What a script of the page keeps while a copy runs in its place. */
const KEPT_ATTRIBUTES = ['type', 'nonce', 'data-category', EXECUTED];

/**
 * Takes the attributes off a script that a copy runs for, so that selectors of the page find one of the two: tags that
 * look for their own elements would do everything twice.
 * @returns what was taken off
 */
export function stripAttributes(script: HTMLScriptElement): ReadonlyMap<string, string> {
  const attributes = [...script.attributes].filter(({ name }) => !KEPT_ATTRIBUTES.includes(name));
  for (const { name } of attributes) script.removeAttribute(name);
  return new Map(attributes.map(({ name, value }) => [name, value]));
}

/** Puts the attributes back, unless the page has set them again itself. */
export function restoreAttributes(
  script: HTMLScriptElement,
  attributes: ReadonlyMap<string, string>,
  policy: TrustedTypesPolicy,
): void {
  for (const [name, value] of attributes) {
    if (script.hasAttribute(name)) continue;
    if (name === 'src') script.src = policy.createScriptURL(value);
    else script.setAttribute(name, name.startsWith('on') ? policy.createScript(value) : value);
  }
}

/**
 * Preloads a script, with the priority that browsers give to a plain script of its kind. Chromium fetches the script again if
 * the link is removed before it has loaded.
 * @see https://web.dev/articles/fetch-priority
 * @param onEnd called once it has loaded or failed
 * @returns the preload link
 */
export function preload(script: HTMLScriptElement, onEnd: () => void): HTMLLinkElement {
  const link = page.createElement('link');
  const { crossOrigin, integrity, referrerPolicy, nonce } = script;
  const rel = isModule(script) ? 'modulepreload' : 'preload';
  const fetchPriority = isAsync(script) || isDeferred(script) ? 'low' : 'auto';
  const href = addressOf(script);
  Object.assign(link, { crossOrigin, integrity, referrerPolicy, nonce, rel, as: 'script', fetchPriority, href });
  link.onload = link.onerror = onEnd;
  page.head.append(link);
  return link;
}
