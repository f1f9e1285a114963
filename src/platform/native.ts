// Libraries of earlier years replace parts of the platform on every page that they are on: MooTools `Event` and `Document`,
// Prototype `Array.from`, `Element.prototype.remove` and `Array.prototype.toJSON`. What is taken here is the platform's own,
// whatever the page has put in its place.

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

/** Reads a property of an object as its prototypes have it. */
export const fromPrototype = (object: object, name: string): unknown => accessorOf(object, name)?.get?.call(object);

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
