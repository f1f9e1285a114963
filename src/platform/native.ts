// Libraries of earlier years replace parts of the platform on every page that they are on: MooTools `Event` and `Document`,
// Prototype `Array.from`, `Element.prototype.remove` and `Array.prototype.toJSON`. What is taken here is the platform's own,
// whatever the page has put in its place.

/** The platform's `Event`, which a class can extend; that of Node on a server, which has no others. */
export const NativeEvent = (typeof UIEvent === 'function' ? Object.getPrototypeOf(UIEvent) : Event) as typeof Event;

/**
 * Reads a property of an object as its prototypes have it. An element with that name or id can stand in its place on the
 * object itself.
 */
export function fromPrototype(object: object, name: string): unknown {
  let prototype = Object.getPrototypeOf(object) as object | null;
  while (prototype) {
    const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    if (getter) return Reflect.apply(getter, object, []);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return undefined;
}

/** Takes a node out of the document, if it is in it. */
export function removeNode(node: Node | undefined): void {
  node?.parentNode?.removeChild(node);
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
