import { hasHosts, serviceAt, type Service } from '../consent/service.js';
import { safeUrl } from '../platform/safe-url.js';
import { templateOf } from './embed.js';
import { categoryList } from './requirement.js';
import { BLOCKED_ATTRIBUTES, EMBED } from './selectors.js';

type Declared = readonly Pick<Service, 'name' | 'hosts'>[];

const LOADING = BLOCKED_ATTRIBUTES.flatMap((name) => [name, `data-${name}`]);

/** The addresses of other sites in the attributes of an element; its own host learns nothing new. */
const addressesOf = (element: Element): string[] =>
  LOADING.map((name) => element.getAttribute(name))
    .flatMap((value) => (value === null ? [] : (safeUrl(value.trim(), document.baseURI) ?? [])))
    .filter((address) => new URL(address).origin !== location.origin);

/** What an element loads, with everything in the template of an embed. */
function addressesIn(element: Element): string[] {
  const content = element.localName === EMBED ? templateOf(element)?.content : undefined;
  const inside = content ? [...content.querySelectorAll(LOADING.map((name) => `[${name}]`).join())] : [];
  return [element, ...inside].flatMap(addressesOf);
}

/**
 * The name of the service that an element belongs to: `data-service`, or else what a frame or an embed loads. There is none
 * where it loads something of another service as well, so that a grant for one never loads another.
 */
export function serviceOf(element: HTMLElement, declared: Declared): string | undefined {
  const embed = element.closest<HTMLElement>(EMBED);
  // What is in an embed belongs to it, unless it names a category of its own.
  if (embed && embed !== element && categoryList(embed) === categoryList(element)) return serviceOf(embed, declared);
  const own = element.dataset['service']?.trim().toLowerCase();
  const isFrame = element instanceof HTMLIFrameElement || element.localName === EMBED;
  if (!own && !isFrame) return;
  const found = [...new Set(addressesIn(element).map((address) => serviceAt(address, declared)))];
  const name = own || found[0];
  if (!name) return;
  return found.every((one) => one === name) || (own && !hasHosts(own, declared)) ? name : undefined;
}
