/**
 * A stand-in for gtag.js with the behaviour that the tests need. It reads the queue in order and accepts only `Arguments`
 * as commands. Each `config` of a measurement id sends a page view, unless `send_page_view` is false; events go to the
 * ids configured before them. Cookies are only set when Consent Mode allows them. A second copy on the page does nothing
 * but count itself. Runs in the page, from its source text.
 */
export function standInGtag(): void {
  const page = window as unknown as { dataLayer: unknown[]; gtagLoads?: number } & Record<string, unknown>;
  page.gtagLoads = (page.gtagLoads ?? 0) + 1;
  if (page.gtagLoads > 1) return;
  page.google_tag_manager ??= {};
  const { src } = document.currentScript as HTMLScriptElement;
  const name = new URL(src).searchParams.get('l') ?? 'dataLayer';
  const queue = (page[name] ??= []) as unknown[];
  type Values = Record<string, unknown>;
  const consent: Values = {};
  const configured: string[] = [];
  const hit = (id: string, event: string, { page_location: address }: Values = {}) => {
    const isAnalytics = id.startsWith('G-');
    if (page[`ga-disable-${id}`]) return;
    const cookie = isAnalytics ? ['analytics_storage', '_ga=GA1.1.1.1'] : ['ad_storage', '_gcl_au=1.1.1.1'];
    if (consent[cookie[0]!] === 'granted') document.cookie = `${cookie[1]}; Path=/; Max-Age=9999`;
    const query = new URLSearchParams({ tid: id, en: event, ...(address ? { dl: String(address) } : {}) });
    const host = isAnalytics ? 'www.google-analytics.com/g/collect' : 'www.google.com/ccm/collect';
    void fetch(`https://${host}?${query}`, { mode: 'no-cors' }).catch(() => undefined);
  };
  const read = (item: unknown) => {
    if (Object.prototype.toString.call(item) !== '[object Arguments]') return;
    const [command, target, values = {}] = Array.from(item as ArrayLike<unknown>) as [string, string, Values?];
    if (command === 'consent') Object.assign(consent, values);
    if (command === 'config') {
      configured.push(target);
      if (values.send_page_view !== false || !target.startsWith('G-')) hit(target, 'page_view', values);
    }
    if (command === 'event') {
      const to = values.send_to === undefined ? configured : [values.send_to].flat();
      for (const id of to) hit(String(id).split('/', 1)[0]!, target, values);
    }
  };
  queue.forEach(read);
  const push = queue.push;
  queue.push = (...items) => {
    items.forEach(read);
    return push.apply(queue, items);
  };
}

/**
 * A stand-in for a Tag Manager container. It reads the whole queue, and sends a request for each event. An event of the
 * page itself needs analytics consent at that moment, and is not sent later. Runs in the page, from its source text.
 */
export function standInContainer(): void {
  const page = window as unknown as Record<string, unknown>;
  page.google_tag_manager ??= {};
  const { searchParams } = new URL((document.currentScript as HTMLScriptElement).src);
  const queue = (page[searchParams.get('l') ?? 'dataLayer'] ??= []) as unknown[];
  const consent: Record<string, unknown> = {};
  const read = (item: unknown) => {
    const args = Array.from(Object(item) as ArrayLike<unknown>);
    if (args[0] === 'consent') Object.assign(consent, args[2]);
    const { event, consent: update } = Object(item) as { event?: unknown; consent?: unknown };
    if (typeof event !== 'string') return;
    const isOfPage = !update && !event.startsWith('gtm.');
    if (isOfPage && consent.analytics_storage !== 'granted') return;
    const query = new URLSearchParams({ tid: searchParams.get('id')!, en: event });
    void fetch(`https://www.google-analytics.com/g/collect?${query}`, { mode: 'no-cors' }).catch(() => undefined);
  };
  queue.forEach(read);
  const push = queue.push;
  queue.push = (...items) => {
    items.forEach(read);
    return push.apply(queue, items);
  };
}
