import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Initiators } from './observation.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type ParsedElement = DefaultTreeAdapterTypes.Element;

/** An element in the HTML as the server sent it, that loads or runs something. */
export interface SourceElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its addresses, absolute. */
  readonly urls: readonly string[];
  /** The text of an inline script. */
  readonly script: string;
  readonly selector: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Its source. */
  readonly source: string;
  readonly isInNoscript: boolean;
  /** Whether it waits for consent already. */
  readonly isBlocked: boolean;
}

const LOADING = /^(script|iframe|img|link|video|audio|source|object|embed|track)$/;
const URL_ATTRIBUTES = ['src', 'href', 'data', 'poster'];

const childrenOf = (node: Node): Node[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? (node.childNodes as Node[]) : [];

/** A selector that leads to an element: by id, by address, or by its place. */
function selectorOf(element: ParsedElement, all: readonly ParsedElement[]): string {
  const attribute = (name: string) => element.attrs.find((attr) => attr.name === name)?.value;
  const id = attribute('id');
  if (
    id &&
    /^[A-Za-z][\w-]*$/.test(id) &&
    all.filter(({ attrs }) => attrs.some((attr) => attr.name === 'id' && attr.value === id)).length === 1
  )
    return `${element.tagName}#${id}`;
  for (const name of ['src', 'href', 'data']) {
    const value = attribute(name);
    const isUnique =
      all.filter(
        ({ tagName, attrs }) =>
          tagName === element.tagName && attrs.some((attr) => attr.name === name && attr.value === value),
      ).length === 1;
    if (value && isUnique)
      return `${element.tagName}[${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"]`;
  }
  const steps: string[] = [];
  for (let at: ParsedElement | null = element; at;) {
    const parent: ParsedElement | null = at.parentNode && 'tagName' in at.parentNode ? at.parentNode : null;
    const { tagName } = at;
    const siblings = (parent ? childrenOf(parent) : []).filter((node) => 'tagName' in node && node.tagName === tagName);
    steps.unshift(siblings.length > 1 ? `${tagName}:nth-of-type(${siblings.indexOf(at) + 1})` : tagName);
    at = parent;
  }
  return steps.filter((step) => step !== 'html').join(' > ');
}

/** An element, and where in the page the source begins that its place is counted from. */
interface Placed {
  readonly element: ParsedElement;
  readonly offset: number;
  readonly line: number;
  readonly isInNoscript: boolean;
}

/** Every element, also those in `<noscript>`, which are text to a browser that runs scripts. */
function allElements(nodes: readonly Node[], from: Omit<Placed, 'element'>): Placed[] {
  return nodes.flatMap((node): Placed[] => {
    if (!('tagName' in node)) return [];
    const own: Placed[] = [{ ...from, element: node }];
    const [text] = node.childNodes;
    const place = text?.sourceCodeLocation;
    if (node.tagName !== 'noscript' || !text || !('value' in text) || !place)
      return [...own, ...allElements(childrenOf(node), from)];
    const content = parseFragment(text.value, { sourceCodeLocationInfo: true, scriptingEnabled: false });
    const inside = { offset: place.startOffset, line: place.startLine - 1, isInNoscript: true };
    return [...own, ...allElements(content.childNodes, inside)];
  });
}

const addressesIn = (attributes: ReadonlyMap<string, string>, pageUrl: string): string[] => {
  const srcset = (attributes.get('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/, 1)[0] ?? '');
  return [...URL_ATTRIBUTES.map((name) => attributes.get(name) ?? ''), ...srcset]
    .filter((value) => value && URL.canParse(value, pageUrl))
    .map((value) => new URL(value, pageUrl).href);
};

/** Lists the elements of a page that load or run something. */
export function sourceElements(html: string, pageUrl: string): SourceElement[] {
  const { childNodes } = parse(html, { sourceCodeLocationInfo: true });
  const all = allElements(childNodes, { offset: 0, line: 0, isInNoscript: false });
  const elements = all.map(({ element }) => element);
  return all.flatMap(({ element, offset, line, isInNoscript }) => {
    const place = element.sourceCodeLocation;
    if (!place || !LOADING.test(element.tagName)) return [];
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const isInline = element.tagName === 'script' && !attributes.has('src');
    const [startOffset, endOffset] = [place.startOffset + offset, place.endOffset + offset];
    return [
      {
        tag: element.tagName,
        attributes,
        urls: addressesIn(attributes, pageUrl),
        script: isInline ? element.childNodes.map((node) => ('value' in node ? node.value : '')).join('') : '',
        selector: selectorOf(element, elements),
        startLine: place.startLine + line,
        endLine: place.endLine + line,
        startOffset,
        endOffset,
        source: html.slice(startOffset, endOffset),
        isInNoscript,
        isBlocked: attributes.has('data-category') || attributes.get('type') === 'text/plain',
      },
    ];
  });
}

/**
 * Finds the element of the page that is responsible for a request or a write.
 * @param url the address that was requested, if any
 * @param by what made it happen, the nearest first
 */
export function responsibleElement(
  elements: readonly SourceElement[],
  pageUrl: string,
  {
    url,
    by,
    frame,
  }: { readonly url?: string | undefined; readonly by: Initiators; readonly frame?: string | undefined },
): SourceElement | undefined {
  const live = elements.filter(({ isBlocked, isInNoscript }) => !isBlocked && !isInNoscript);
  const withUrl = (address: string | undefined) => address && live.find(({ urls }) => urls.includes(address));
  const [page] = pageUrl.split('#', 1);
  const direct = withUrl(url) || withUrl(frame);
  if (direct) return direct;
  for (const place of by) {
    const element = withUrl(place.url);
    if (element) return element;
    if (place.url.split('#', 1)[0] !== page) continue;
    const inline = live.find(
      ({ script, startLine, endLine }) => script && startLine <= place.line && place.line <= endLine,
    );
    if (inline) return inline;
  }
  return;
}
