/**
 * Calls a function once a script of the page has defined a global, before the script that defined it can use it where that is
 * possible, and else right after it. Meta's snippet, for one, defines `fbq` and uses it at once, and a call that has to stand
 * before its first one finds no other moment.
 *
 * Until then the global reads as `undefined`, as one that is not there.
 * @param isReady whether the value can be called: snippets define first, and finish after
 */
export function whenDefined(name: string, isReady: (value: unknown) => boolean, then: () => void): void {
  // What is there already, as `var fbq;` leaves it, cannot be watched; the part looks again when the page has loaded.
  if (Object.hasOwn(window, name)) return;
  let value: unknown;
  let isDone = false;
  const finish = () => {
    isDone = true;
    Object.defineProperty(window, name, { value, writable: true, enumerable: true, configurable: true });
    then();
  };
  Object.defineProperty(window, name, {
    configurable: true,
    get: () => {
      if (!isDone && isReady(value)) finish();
      return value;
    },
    set: (next: unknown) => {
      value = next;
      queueMicrotask(() => {
        if (!isDone && value !== undefined) finish();
      });
    },
  });
}
