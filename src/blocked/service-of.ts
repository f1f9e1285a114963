import { FUNCTIONAL } from '../consent/category.js';
import { hasHosts, isServiceName, serviceAt, type Service } from '../consent/service.js';
import { safeUrl } from '../platform/safe-url.js';
import { addressesIn } from './elements.js';
import { templateOf } from './embed.js';
import { categoryList } from './requirement.js';
import { isExecutable } from './script-element.js';
import { BLOCKED_ATTRIBUTES, EMBED } from './selectors.js';
import { native, page } from '../platform/native.js';

/** What a site has declared. */
export interface Declared {
  readonly categories: readonly string[];
  readonly declaredServices: readonly Pick<Service, 'name' | 'hosts' | 'vendor'>[];
}

/** What an element loads. */
interface Loads {
  /** The services of the addresses in its attributes, by name. */
  readonly services: readonly string[];
  /** The services of the addresses that are written in its code, styles and documents, by name. */
  readonly written: () => readonly string[];
  /** Whether there is more in it than its addresses tell: code, or markup and styles that load something themselves. */
  readonly isUnknown: boolean;
}

const LOADING = [
  ...BLOCKED_ATTRIBUTES.flatMap((name) => [name, `data-${name}`]),
  'imagesrcset',
  'xlink:href',
  'background',
];

/** The addresses in the attributes of an element, each as it stands there. */
const attributeAddresses = (element: Element): string[] =>
  LOADING.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : addressesIn(name.endsWith('srcset') ? 'srcset' : name, value.trim());
  });

/** Elements that load, or set an address, by what is written in them or about them. */
const LOADING_ELEMENTS = ['style', 'meta', 'set', 'animate'];

/** An attribute whose value is code or a style that can load something. A style can write its letters as numbers. */
const isLoadingAttribute = ({ name, value }: Attr): boolean =>
  name.startsWith('on') || /(url|image-set|src)\(/i.test(value) || (name === 'style' && value.includes('\\'));

/** Content that can load anything, whatever the addresses around it are. */
function isOpaque(element: Element): boolean {
  if (LOADING_ELEMENTS.includes(element.localName) || native(element).hasAttribute('srcdoc')) return true;
  if (element instanceof HTMLScriptElement) {
    const isInline = !element.hasAttribute('src') && element.dataset['src'] === undefined;
    const type = element.dataset['type'] ?? element.type.replace('text/plain', '');
    return isInline && (isExecutable(type) || type === 'speculationrules');
  }
  return (
    [...native(element).attributes].some(isLoadingAttribute) ||
    attributeAddresses(element).some((address) => /^(data|blob|javascript):/i.test(address))
  );
}

/** Addresses that are written in code, styles and documents inside of attributes. */
const writtenAddresses = (element: Element): string[] =>
  [native(element).textContent ?? '', ...[...native(element).attributes].map(({ value }) => value)].flatMap(
    (text) => text.match(/(https?:)?\/\/[\w-]+(\.[\w-]+)+/gi) ?? [],
  );

/** Everything in the template of an embed, nested templates included. */
function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element instanceof HTMLTemplateElement ? elementsIn(element.content) : [element],
  );
}

function loadsOf(element: HTMLElement, { declaredServices }: Declared): Loads {
  const content = element.localName === EMBED ? templateOf(element)?.content : undefined;
  const inside = content ? elementsIn(content) : [];
  const all = [element, ...inside];
  const servicesAt = (addresses: readonly string[]) => {
    const others = addresses
      .flatMap((address) => safeUrl(address, page.baseURI) ?? [])
      // Its own host learns nothing new.
      .filter((address) => new URL(address).origin !== location.origin);
    return [...new Set(others.map((address) => serviceAt(address, declaredServices)))];
  };
  return {
    services: servicesAt(all.flatMap(attributeAddresses)),
    written: () => servicesAt(all.filter(isOpaque).flatMap(writtenAddresses)),
    isUnknown: inside.some(isOpaque),
  };
}

/** The service that the markup names; a category is none. */
function namedService(element: HTMLElement, { categories, declaredServices }: Declared): string | undefined {
  const name = element.dataset['service']?.trim().toLowerCase();
  const isCategory = [FUNCTIONAL, ...categories].includes(name ?? '');
  return name && !isCategory && isServiceName(name, declaredServices) ? name : undefined;
}

/** The embed that an element is in, and whose categories it has. */
function embedAround(element: HTMLElement): HTMLElement | undefined {
  const embed = element.closest<HTMLElement>(EMBED);
  return embed && embed !== element && categoryList(embed) === categoryList(element) ? embed : undefined;
}

/** Every service that an element belongs to or loads, by name: a denial of one of them keeps it blocked. */
export function servicesOf(element: HTMLElement, declared: Declared): readonly string[] {
  const embed = embedAround(element);
  const named = namedService(element, declared);
  const { services, written } = loadsOf(element, declared);
  return [
    ...new Set([...services, ...written(), ...(named ? [named] : []), ...(embed ? servicesOf(embed, declared) : [])]),
  ];
}

/**
 * The one service that an element belongs to, by name: `data-service`, or else what a frame or an embed loads. There is none
 * where it loads something of another service as well, or can, so that a grant for one never loads another.
 */
export function serviceOf(element: HTMLElement, declared: Declared): string | undefined {
  const { services, isUnknown } = loadsOf(element, declared);
  const embed = embedAround(element);
  // What is in an embed belongs to it, unless it loads something else.
  if (embed) {
    const service = serviceOf(embed, declared);
    return services.every((one) => one === service) ? service : undefined;
  }
  const named = namedService(element, declared);
  // A name that is no service says that the element is of something else.
  if (element.dataset['service']?.trim() && !named) return;
  const isFrame = element instanceof HTMLIFrameElement || element.localName === EMBED;
  if (!named && (!isFrame || isUnknown)) return;
  const name = named ?? services[0];
  if (!name || !isServiceName(name, declared.declaredServices)) return;
  const isAlone = services.every((one) => one === name);
  return isAlone || (named && !hasHosts(named, declared.declaredServices)) ? name : undefined;
}

/** The vendor that has to be told of the choice before an element's script runs; `undefined` when there is none. */
export const signalledVendor = (element: HTMLElement, declared: Declared): string | undefined => {
  const vendors = declared.declaredServices.filter(({ vendor }) => vendor === 'signalled');
  if (vendors.length === 0) return;
  const services = servicesOf(element, declared);
  return vendors.find(({ name }) => services.includes(name))?.name;
};
