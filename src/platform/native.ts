// Libraries of earlier years replace parts of the platform on every page that they are on: MooTools `Event` and `Document`,
// Prototype `Array.from`, `Element.prototype.remove` and `Array.prototype.toJSON`. And markup can: an element stands in for
// each property of the document, of a form or of the window that it is named after. What is taken here is the platform's
// own, whatever the page has put in its place.

/** The platform's `Event`, which a class can extend; that of Node on a server, which has no others. */
export const NativeEvent = (typeof UIEvent === 'function' ? Object.getPrototypeOf(UIEvent) : Event) as typeof Event;

/** Finds the accessor of a property on the prototypes of an object: something else can stand on the object itself. */
export function accessorOf(object: object, name: string): PropertyDescriptor | undefined {
  let prototype = Object.getPrototypeOf(object) as object | null;
  while (prototype) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor?.get) return descriptor;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return undefined;
}

/** An object as its prototypes have it. @param find the object, looked up at each access */
const asOfPrototypes = <Shown extends object>(find: () => Shown): Shown =>
  new Proxy({} as Shown, {
    get(_, name) {
      const object = find();
      const value: unknown = Reflect.get(Object.getPrototypeOf(object) as object, name, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
    set(_, name, value) {
      const object = find();
      return Reflect.set(Object.getPrototypeOf(object) as object, name, value, object);
    },
  });

/**
 * The document. Use it for every property and method: `<img name="cookie">` is `document.cookie`. Where a node is expected,
 * pass `document` itself.
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export const page = asOfPrototypes(() => document);

/**
 * A node of the page. Use it for every property of what may be a form or the document: `<input name="matches">` is `form.matches`. Where a
 * node is expected, pass the node itself.
 * @see https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
export const native = <Given extends object>(node: Given): Given =>
  node instanceof HTMLFormElement || node instanceof Document ? asOfPrototypes(() => node as Given) : node;

/**
 * A global variable, or a part of the platform that not every browser has: `undefined` where an element or a frame of that
 * name stands in for it.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
export const globalOf = <Name extends keyof Window>(name: Name): Window[Name] | undefined =>
  Object.hasOwn(window, name) ? window[name] : undefined;

/** Takes a node out of the document, if it is in it. */
export function removeNode(node: Node | undefined): void {
  const parent = node && native(node).parentNode;
  if (parent) native(parent).removeChild(node);
}

/** A copy of plain data whose arrays are written as arrays. */
function withPlainArrays(value: unknown): unknown {
  if (Array.isArray(value)) {
    return Object.defineProperty(value.map(withPlainArrays), 'toJSON', { value: undefined });
  }
  if (Object(value) !== value) return value;
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, withPlainArrays(one)]));
}

/** Writes plain data as JSON. */
export const toJson = (data: unknown): string => JSON.stringify(withPlainArrays(data));
