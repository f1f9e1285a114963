/**
 * What the test kit gives a page in place of Google's scripts: a tag that sends nothing, keeps nothing, and calls back
 * what the page has waiting, as Google's own does. Runs in the page, from its source text.
 */
export function standInTag(): void {
  const page = window as unknown as Record<string, unknown>;
  if (page['google_tag_manager']) return;
  page['google_tag_manager'] = {};
  const { src } = document.currentScript as HTMLScriptElement;
  const name = new URL(src, location.href).searchParams.get('l') ?? 'dataLayer';
  const queue = (page[name] ??= []) as unknown[];
  const call = (callback: unknown, ...args: unknown[]) => {
    if (typeof callback === 'function') setTimeout(() => Reflect.apply(callback, undefined, args) as unknown);
  };
  const read = (item: unknown) => {
    const isCommand = Object.prototype.toString.call(item) === '[object Arguments]';
    const [command, , parameters, callback] = isCommand ? Array.from(item as ArrayLike<unknown>) : [];
    const { event_callback: ofEvent } = Object(parameters) as Record<string, unknown>;
    const { eventCallback } = Object(item) as Record<string, unknown>;
    call(command === 'event' ? ofEvent : isCommand ? undefined : eventCallback);
    if (command === 'get') call(callback, undefined);
  };
  for (const item of queue) read(item);
  const push = queue.push;
  queue.push = (...items) => {
    for (const item of items) read(item);
    return Reflect.apply(push, queue, items) as number;
  };
}
