import type { Report } from '../platform/report.js';
import { policyNonce } from '../platform/page-nonce.js';
import type { GivenSettings } from './read-setting.js';
import { withoutPrototype } from '../consent/without-prototype.js';
import { page } from '../platform/native.js';

/** What decides whether a JSON block can be the site's own. */
export interface BlockSource {
  /** Our script tag; `undefined` where it is not known: a module cannot find its own. */
  readonly tag: Element | undefined;
  /** The nonce that the block must have: that of our tag. Empty when it has none; `undefined` when nothing proves a block. */
  readonly nonce: string | undefined;
}

const isBefore = (one: Node, other: Node) => !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/**
 * Whether a block stands above our tag, where what visitors write cannot have got. A module runs after the page has been
 * parsed, and could be any of those that the page has: its block belongs in the head, above one of them.
 */
function isAboveTag(block: Element, tag: Element | undefined): boolean {
  if (tag) return isBefore(block, tag);
  const modules = [...page.querySelectorAll('script[type=module]')];
  return !!block.closest('head') && (modules.length === 0 || isBefore(block, modules.at(-1)!));
}

/** Whether a block has the nonce of our tag. A tag that another script has put on the page may have none, and be anywhere. */
function hasNonce(block: HTMLElement, nonce: string | undefined): boolean {
  if (nonce !== '') return block.nonce === nonce;
  const needed = block.closest('head') ? '' : policyNonce();
  return needed === '' || block.nonce === needed;
}

/**
 * Reads the settings in the page's inert JSON block; none when there is no block, or none that can be read. Inert markup is
 * outside a content security policy, so a block is only read where scripts may come from.
 */
export function readJsonBlock({ tag, nonce }: BlockSource, report: Report): GivenSettings {
  try {
    const blocks = [...page.querySelectorAll<HTMLElement>('script[data-cookiemelding]')];
    const [block, ...others] = blocks.filter((one) => isAboveTag(one, tag) && hasNonce(one, nonce));
    if (others.length > 0 || blocks.length > (block ? 1 : 0))
      report(
        'JSON block: one is ignored. Put a single one above the script tag (of a module: in <head> too), with its nonce',
      );
    const settings: unknown = JSON.parse(block?.textContent ?? '{}');
    if (Array.isArray(settings) || Object(settings) !== settings) throw new TypeError('expected an object');
    return withoutPrototype(settings);
  } catch (error) {
    report(`JSON block: ${error}`);
    return {};
  }
}
