import type { Choices } from '../consent/record.js';
import type { Queued, Sight } from './sight.js';

/**
 * Looks at a page. It is run in the page from its own source text, so it may use nothing of this file.
 * @param layerName name of the data layer; the site's own when absent
 */
export function see(layerName?: string | null, page: Document = document): Sight {
  const view = (page.defaultView ?? {}) as unknown as Record<string, unknown>;
  const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  const plain = (value: unknown) => {
    if (value === null || typeof value !== 'object') return isPlain(value) ? value : null;
    return Object.fromEntries(Object.entries(value).filter(([, one]) => isPlain(one)));
  };
  const attempt = <Result>(task: () => Result, otherwise: Result): Result => {
    try {
      return task();
    } catch {
      return otherwise;
    }
  };

  const tag = page.querySelector<HTMLScriptElement>(
    'script[src*="cookiemelding"],script[data-controller],script[data-policy-version],script[data-google-analytics],script[data-google-ads]',
  );
  const block = page.querySelector('script[data-cookiemelding]')?.textContent ?? '{}';
  const given: Record<string, unknown> = { ...attempt(() => JSON.parse(block) as object, {}), ...tag?.dataset };
  const settings = Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => isPlain(value))
      .map(([name, value]) => [name, String(value).trim()]),
  );

  const { isGranted, record } = Object(view.cookiemelding) as { isGranted?: unknown; record?: { choices: Choices } };
  const notice = page.querySelector('cookie-melding');
  const layer = notice?.shadowRoot?.querySelector('section');
  // A DOM without a screen does not know of popovers.
  const isOpen = attempt(() => !!notice?.matches(':popover-open'), false);
  const queue = view[layerName || settings.layerName || 'dataLayer'];
  const jar = (kind: 'localStorage' | 'sessionStorage') =>
    attempt(() => Object.keys(view[kind] as Storage), []).map((name) => ({ kind, name }));
  const queued = (item: unknown): Queued => {
    const isCommand = Object.prototype.toString.call(item) === '[object Arguments]';
    return { isCommand, words: isCommand || Array.isArray(item) ? Object.values(item as object).map(plain) : [] };
  };
  const { performance } = view as { performance?: Performance };

  return {
    address: page.URL,
    settings,
    isLoaded: typeof isGranted === 'function',
    choices: record && { ...record.choices },
    isAsking: isOpen && !!layer && !layer.hidden && layer.getBoundingClientRect().height > 0,
    queue: Array.isArray(queue)
      ? queue.map((item) => attempt(() => queued(item), { isCommand: false, words: [] }))
      : undefined,
    cookies: attempt(() => page.cookie, '')
      .split('; ')
      .filter(Boolean)
      .map((pair) => pair.split('=', 1)[0]!),
    storage: [...jar('localStorage'), ...jar('sessionStorage')],
    // Not what waits: it is no script yet.
    scripts: [...page.querySelectorAll<HTMLScriptElement>('script[src]:not([type="text/plain"])')].map(
      ({ src }) => src,
    ),
    ahead: [
      ...page.querySelectorAll<HTMLLinkElement>(
        'link:is([rel~=preconnect],[rel~=dns-prefetch],[rel~=preload],[rel~=modulepreload],[rel~=prefetch])',
      ),
    ].map(({ href }) => href),
    requested: (performance?.getEntriesByType?.('resource') ?? []).map(({ name, startTime }) => [name, startTime]),
  };
}
