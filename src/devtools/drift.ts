// What a page does that its site has not declared, in sentences. The audit of the command line has the same rules.
import { ANALYTICS, FUNCTIONAL } from '../consent/category.js';
import type { Service } from '../consent/service.js';
import type { Problem } from '../platform/report.js';
import { cookieDeclaration, type DeclarationTexts } from '../settings/declaration.js';
import { vendorOf } from '../settings/vendors.js';
import { serviceFor, type HostUse } from './host-use.js';
import type { ItemUse, StoredItem } from './item-use.js';

/** Something that the site has not declared, or that it does without consent. */
export interface Drift {
  /** An error lacks consent, a warning is known to need it, and the use of the rest is not known. */
  readonly level: 'error' | 'warning' | 'info';
  /** Each is reported once. */
  readonly key: string;
  readonly text: Problem;
}

/** Characters that do not show as what they are: controls, line breaks, and those that change the direction. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Data as JSON for one line of the console, ready to paste. */
export const toLine = (data: unknown): string =>
  JSON.stringify(data).replaceAll(HIDDEN, (character) =>
    [...Array(character.length).keys()]
      .map((at) => String.raw`\u` + character.charCodeAt(at).toString(16).padStart(4, '0'))
      .join(''),
  );

/** How much of a name is shown in a sentence. */
const MAX_SHOWN = 60;

const shown = (name: string) => toLine(name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN)}…` : name);

function subjectOf({ kind, name }: StoredItem): string {
  if (kind === 'cookie') return name ? `The cookie ${shown(name)}` : 'A cookie without a name';
  if (kind === 'indexedDB') return `The database ${shown(name)} (IndexedDB)`;
  return kind === 'cacheStorage' ? `The cache ${shown(name)} (Cache Storage)` : `${shown(name)} in ${kind}`;
}

/** What is known about an item besides its use. */
export interface ItemFacts {
  /** Whether its category, or its vendor, is granted. */
  readonly isGranted: boolean;
  /** Who wrote it, in a sentence. */
  readonly writer: string;
  /** Whether it may be of an earlier visit: it was there already, and nothing on the page is known to write it. */
  readonly isOld: boolean;
  readonly texts: DeclarationTexts;
}

/** What is to be said about something stored; `undefined` where all is well. */
export function itemDrift(item: StoredItem, use: ItemUse, facts: ItemFacts): Drift | undefined {
  const { source, category, pattern, vendor, isGoogle, isIdentifier } = use;
  const { isGranted, writer, isOld, texts } = facts;
  const isKnown = source === 'known' || source === 'declared';
  if (category === FUNCTIONAL || source === 'library') return;
  if (isKnown && isGranted && (source === 'declared' || isGoogle)) return;

  const { kind, days } = item;
  const provider = isGoogle ? 'Google' : vendor && vendorOf(vendor).title;
  const name = pattern;
  const entry = cookieDeclaration(
    { kind, name, category: category ?? FUNCTIONAL, days, ...(provider && { provider }) },
    texts,
  );
  const canDeclare = name.length > 1 && name === name.trimStart();
  const toAdd = (how = '') =>
    canDeclare
      ? `Add to "cookies" in the JSON block${how}:\n${toLine(entry)}${vendor ? `\nOr name the vendor: data-vendors="${vendor}"` : ''}`
      : 'This name cannot be declared: use one of two characters or more, without a space before it.';
  const key = `${kind} ${pattern}`;
  const subject = subjectOf(item);
  if (!isKnown) {
    const looks = isIdentifier ? ', and looks like an identifier' : '';
    return {
      level: 'info',
      key: `${key} info`,
      text: `${subject} is not declared${looks}. ${writer} ${toAdd(', with its category')}`,
    };
  }
  if (isGranted)
    return { level: 'warning', key: `${key} warning`, text: `${subject} is not declared. ${writer} ${toAdd()}` };
  const declare = source === 'declared' || isGoogle ? '' : ` ${toAdd()}`;
  if (isOld)
    return {
      level: 'info',
      key: `${key} old`,
      text: `${subject} needs consent for ${category}, and existed before the page loaded: from an earlier visit, from another project on this host, or set by the server. Clear the data of this site and reload.${declare}`,
    };
  return {
    level: 'error',
    key: `${key} error`,
    text: `${subject} is stored without consent for ${category}. ${writer} Block the script that writes it with data-category="${category}".${declare}`,
  };
}

/** What is known about a request besides the use of its host. */
export interface RequestFacts {
  readonly url: URL;
  /** What made it, as the browser names it. */
  readonly initiator: string;
  readonly wasGranted: boolean;
  /** Who made it, such as `<iframe src="…">`. */
  readonly requester: string;
  /** The element with `data-category`, where the page has one that made it. */
  readonly blockedElement?: string | undefined;
  /** Whether an element of the page names its host with a category. */
  readonly isInMarkup: boolean;
  readonly services: readonly Service[];
}

/** What is to be said about a request to another host; `undefined` where all is well. */
export function requestDrift(use: HostUse, facts: RequestFacts): Drift | undefined {
  const { kind, category, name, title } = use;
  const { url, initiator, wasGranted, requester, blockedElement, isInMarkup, services } = facts;
  const { hostname } = url;
  const key = kind === 'unknown' ? name : `${hostname} ${name}`;
  const isSettled = kind === 'google-tag' || kind === 'declared' || isInMarkup;
  const toAdd = `Add to "services" in the JSON block:\n${toLine(serviceFor(url, use, services))}`;
  if (kind === 'fonts' && !isInMarkup)
    return {
      level: 'warning',
      key,
      text: `${hostname} serves fonts to this page, requested by ${requester}. Serve them from your own site: each visitor's address goes there.`,
    };
  if (kind === 'unknown' || kind === 'fonts') {
    if (isInMarkup) return;
    if (initiator === 'beacon' && !wasGranted)
      return {
        level: 'warning',
        key: `${key} beacon`,
        text: `${hostname} gets a beacon without consent, from ${requester}. If it measures visitors, block what sends it with data-category="${ANALYTICS}". ${toAdd}`,
      };
    return {
      level: 'info',
      key,
      text: `${hostname} is not declared. Requested by ${requester}. If it follows visitors: ${toAdd.replace(/^A/, 'a')}\nIf the page needs it: data-category="functional" on the element that loads it`,
    };
  }
  if (wasGranted)
    return isSettled
      ? undefined
      : {
          level: 'warning',
          key: `${key} warning`,
          text: `${title} (${hostname}) is not declared. Requested by ${requester}. ${toAdd}`,
        };
  const forWhat = category ? ` for ${category}` : '';
  const remedy =
    kind === 'google-tag'
      ? 'Name its id in data-google-analytics, data-google-ads or data-google-tag-manager, and remove what loads it.'
      : blockedElement
        ? `Block it:\n${blockedElement}`
        : `Block what loads it with data-category="${category}".`;
  return {
    level: 'error',
    key: `${key} error`,
    text: `${title === hostname ? hostname : `${title} (${hostname})`} was requested without consent${forWhat}, by ${requester}. ${remedy}${isSettled ? '' : `\n${toAdd}`}`,
  };
}
