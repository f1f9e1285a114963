/**
 * A stand-in for gtag.js, as far as the tests need it: it reads the queue in order and takes only `Arguments` for
 * commands, counts a page view for each `config` of a measurement id unless told not to, sends events to what has been
 * configured before them, and sets cookies only where Consent Mode allows them. A second copy on the page only counts
 * itself.
 * Runs in the page, from its own source text.
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
    const [command, word, values = {}] = Array.from(item as ArrayLike<unknown>) as [string, string, Values?];
    if (command === 'consent') Object.assign(consent, values);
    if (command === 'config') {
      configured.push(word);
      if (values.send_page_view !== false || !word.startsWith('G-')) hit(word, 'page_view', values);
    }
    if (command === 'event') {
      const to = values.send_to === undefined ? configured : [values.send_to].flat();
      for (const id of to) hit(String(id).split('/', 1)[0]!, word, values);
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
 * A stand-in for a container: it reads the whole queue, and what each event in it would trigger is a request; those of
 * the page itself have a consent check, and are not looked at again.
 * Runs in the page, from its own source text.
 */
export function standInContainer(): void {
  const page = window as unknown as Record<string, unknown>;
  page.google_tag_manager ??= {};
  const { searchParams } = new URL((document.currentScript as HTMLScriptElement).src);
  const queue = (page[searchParams.get('l') ?? 'dataLayer'] ??= []) as unknown[];
  const consent: Record<string, unknown> = {};
  const read = (item: unknown) => {
    const words = Array.from(Object(item) as ArrayLike<unknown>);
    if (words[0] === 'consent') Object.assign(consent, words[2]);
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
