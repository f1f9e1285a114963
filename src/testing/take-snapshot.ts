import type { Choices } from '../consent/record.js';
import type { QueueItem, PageSnapshot } from './page-snapshot.js';

/**
 * Collects what can be seen of a page. Runs in the page from its source text, so it cannot use anything from this file.
 * @param layerName name of the data layer. Defaults to the one in the site's settings.
 */
export function takeSnapshot(layerName?: string | null, page: Document = document): PageSnapshot {
  const view = (page.defaultView ?? {}) as unknown as Record<string, unknown>;
  const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  const toPlain = (value: unknown) => {
    if (value === null || typeof value !== 'object') return isPlain(value) ? value : null;
    return Object.fromEntries(Object.entries(value).filter(([, field]) => isPlain(field)));
  };
  const attempt = <Result>(task: () => Result, fallback: Result): Result => {
    try {
      return task();
    } catch {
      return fallback;
    }
  };

  const tag = page.querySelector<HTMLScriptElement>(
    'script[src*="cookiemelding"],script[data-controller],script[data-policy-version],script[data-google-analytics],script[data-google-ads]',
  );
  const block = page.querySelector('script[data-cookiemelding]')?.textContent ?? '{}';
  const attributesAndBlock: Record<string, unknown> = {
    ...attempt(() => JSON.parse(block) as object, {}),
    ...tag?.dataset,
  };
  const settings = Object.fromEntries(
    Object.entries(attributesAndBlock)
      .filter(([, value]) => isPlain(value))
      .map(([name, value]) => [name, String(value).trim()]),
  );

  const { isGranted, record } = Object(view.cookiemelding) as { isGranted?: unknown; record?: { choices: Choices } };
  const notice = page.querySelector('cookie-melding');
  const layer = notice?.shadowRoot?.querySelector('section');
  // A simulated DOM does not support popovers.
  const isOpen = attempt(() => !!notice?.matches(':popover-open'), false);
  const queue = view[layerName || settings.layerName || 'dataLayer'];
  const itemsIn = (kind: 'localStorage' | 'sessionStorage') =>
    attempt(() => {
      const storage = view[kind] as Storage;
      // Not its properties: an item named `length` or `__proto__` is none.
      return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
    }, []).map((name) => ({ kind, name }));
  const toQueueItem = (item: unknown): QueueItem => {
    const isCommand = Object.prototype.toString.call(item) === '[object Arguments]';
    return { isCommand, values: isCommand || Array.isArray(item) ? Object.values(item as object).map(toPlain) : [] };
  };
  const { performance } = view as { performance?: Performance };

  return {
    address: page.URL,
    settings,
    isLoaded: typeof isGranted === 'function',
    choices: record && { ...record.choices },
    isBannerShown: isOpen && !!layer && !layer.hidden && layer.getBoundingClientRect().height > 0,
    queue: Array.isArray(queue)
      ? queue.map((item) => attempt(() => toQueueItem(item), { isCommand: false, values: [] }))
      : undefined,
    cookies: attempt(() => page.cookie, '')
      .split('; ')
      .filter(Boolean)
      .map((pair) => pair.split('=', 1)[0]!),
    storage: [...itemsIn('localStorage'), ...itemsIn('sessionStorage')],
    // A blocked script has not been loaded.
    scripts: [...page.querySelectorAll<HTMLScriptElement>('script[src]:not([type="text/plain"])')].map(
      ({ src }) => src,
    ),
    resourceHints: [
      ...page.querySelectorAll<HTMLLinkElement>(
        'link:is([rel~=preconnect],[rel~=dns-prefetch],[rel~=preload],[rel~=modulepreload],[rel~=prefetch])',
      ),
    ].map(({ href }) => href),
    resourceTimings: (performance?.getEntriesByType?.('resource') ?? []).map(({ name, startTime }) => ({
      address: name,
      startTimeMs: startTime,
    })),
  };
}
