/**
 * A stand-in for gtag.js with the behaviour that the tests need. It reads the queue in order and accepts only `Arguments`
 * as commands. Each `config` of a measurement id sends a page view, unless `send_page_view` is false; events go to the
 * ids configured before them. Cookies are only set when Consent Mode allows them, hits are sent either way. A second copy
 * on the page does nothing but count itself. Runs in the page, from its source text.
 *
 * With `window.standIn = { isFaithful: true }` it does what Google's own tag was seen to do (builds of 2025 and 2026): it
 * names the page's address in each hit, loads a second script for an `AW-` id by a policy of Trusted Types, keeps events
 * back for `batchMs` and sends them when the page is left, and keeps click ids in cookies.
 *
 * With `window.standIn = { measuresHistory: true }` it sends a page view for each new address in the session history, as
 * the enhanced measurement of Google Analytics does.
 */
export function standInGtag(): void {
  type Values = Record<string, unknown>;
  interface StandIn {
    isFaithful?: boolean;
    batchMs?: number;
    measuresHistory?: boolean;
  }
  const page = window as unknown as { dataLayer: unknown[]; gtagLoads?: number; standIn?: StandIn } & Values;
  const { isFaithful = false, batchMs = 0, measuresHistory = false } = page.standIn ?? {};
  const google = (page.google_tag_manager ??= {}) as Values;
  const { src } = document.currentScript as HTMLScriptElement;
  const { searchParams } = new URL(src);
  // The further script of an id.
  if (searchParams.get('cx') === 'c') {
    google[searchParams.get('id')!] = {};
    dispatchEvent(new Event('google-script'));
    return;
  }
  page.gtagLoads = (page.gtagLoads ?? 0) + 1;
  if (page.gtagLoads > 1) return;
  const name = searchParams.get('l') ?? 'dataLayer';
  const queue = (page[name] ??= []) as unknown[];
  const consent: Values = {};
  const fields: Values = {};
  const configured = new Map<string, Values>();
  const waiting: [address: string, callback: unknown][] = [];

  const isGranted = (id: string) => consent[/^(G|GT)-/.test(id) ? 'analytics_storage' : 'ad_storage'] === 'granted';
  const setCookie = (cookie: string) => (document.cookie = `${cookie}; Path=/; Max-Age=9999`);
  const clientId = () => {
    if (isFaithful && !/(^|; )_ga=/.test(document.cookie)) setCookie(`_ga=GA1.1.${Math.random()}`);
    return /(?:^|; )_ga=GA1\.1\.([^;]*)/.exec(document.cookie)?.[1];
  };
  const keepCookies = (id: string, { cookie_prefix: prefix = '_gcl' }: Values) => {
    if (!isGranted(id)) return;
    const isAnalytics = /^(G|GT)-/.test(id);
    if (!isAnalytics) setCookie('_gcl_au=1.1.1.1');
    else if (isFaithful) clientId();
    else setCookie('_ga=GA1.1.1.1');
    const click = new URLSearchParams(location.search).get('gclid');
    // An Analytics id that is linked to Ads keeps the click as well.
    if (isFaithful && click && consent.ad_storage === 'granted') setCookie(`${prefix}_aw=${click}`);
  };
  const call = (callback: unknown) => typeof callback === 'function' && callback();
  const send = (address: string, callback?: unknown) => {
    void fetch(address, { mode: 'no-cors' }).catch(() => undefined);
    call(callback);
  };
  const flush = () => {
    for (const [address, callback] of waiting.splice(0)) send(address, callback);
  };
  addEventListener('pagehide', () => {
    for (const [address] of waiting.splice(0)) navigator.sendBeacon(address);
  });

  const hit = (id: string, event: string, values: Values = {}) => {
    if (page[`ga-disable-${id}`]) {
      call(values.event_callback);
      return;
    }
    const config = configured.get(id) ?? {};
    const isAnalytics = /^(G|GT)-/.test(id);
    keepCookies(id, config);
    const { page_location: given, event_callback: callback, send_to: _, ...data } = { ...fields, ...config, ...values };
    const query = new URLSearchParams({ tid: id, en: event });
    if (given !== undefined || isFaithful || measuresHistory) query.set('dl', `${given ?? location.href}`);
    if (isFaithful) {
      if (document.referrer) query.set('dr', document.referrer);
      const digits = [consent.ad_storage, consent.analytics_storage].map((one) => (one === 'granted' ? 1 : 0));
      query.set('gcs', `G1${digits.join('')}`);
      if (data.allow_google_signals === false) query.set('ngs', '1');
      if (isAnalytics && isGranted(id)) query.set('cid', clientId()!);
      for (const key of ['currency', 'value', 'transaction_id'])
        if (data[key] !== undefined) query.set(`ep.${key}`, String(data[key]));
    }
    const own = !src.includes('googletagmanager.com') && src.split('gtag/js', 1)[0];
    const host = own || `https://${isAnalytics ? 'www.google-analytics.com' : 'www.google.com'}/`;
    const address = `${host}${isAnalytics ? 'g' : 'ccm'}/collect?${query}`;
    if (!isAnalytics || event === 'page_view' || batchMs === 0) send(address, callback);
    else {
      waiting.push([address, callback]);
      setTimeout(flush, batchMs);
    }
  };

  /** The further script that an `AW-` id needs, when the first one was loaded for another id. */
  const loadMore = (id: string, done: () => void) => {
    const address = `${src.split('?', 1)[0]}?id=${id}&cx=c`;
    const policies = window.trustedTypes as unknown as {
      createPolicy(name: string, rules: object): { createScriptURL(text: string): string };
    };
    const script = document.createElement('script');
    try {
      script.src = policies
        ? policies.createPolicy('goog#html', { createScriptURL: (text: string) => text }).createScriptURL(address)
        : address;
    } catch {
      return;
    }
    addEventListener('google-script', () => google[id] && done(), { once: true });
    document.head.append(script);
  };

  const isReady = (id: string) => !isFaithful || /^(G|GT)-/.test(id) || searchParams.get('id') === id || !!google[id];
  const later = (id: string, task: () => void) =>
    isReady(id) ? task() : addEventListener('google-script', task, { once: true });

  const read = (item: unknown) => {
    if (Object.prototype.toString.call(item) !== '[object Arguments]') {
      const { event, eventCallback } = Object(item) as Values;
      if (event && typeof eventCallback === 'function') eventCallback(searchParams.get('id'));
      return;
    }
    const words = Array.from(item as ArrayLike<unknown>);
    const [command, target, given, callback] = words as [string, string, Values?, unknown?];
    const values = given ?? {};
    if (command === 'consent') Object.assign(consent, values);
    if (command === 'set') Object.assign(fields, typeof target === 'object' ? target : { [target]: given });
    if (command === 'config') {
      configured.set(target, values);
      if (/^(G|GT)-/.test(target)) google[target] ??= {};
      const view = () =>
        (values.send_page_view !== false || !target.startsWith('G-')) && hit(target, 'page_view', values);
      if (isReady(target)) view();
      else loadMore(target, view);
    }
    if (command === 'event') {
      const to = values.send_to === undefined ? [...configured.keys()] : [values.send_to].flat();
      const before = { ...fields };
      for (const one of to) {
        const id = String(one).split('/', 1)[0]!;
        later(id, () => hit(id, target, { ...before, ...values }));
      }
    }
    // An id that is not configured yet gets an answer that is in no hit.
    if (command === 'get')
      call(callback && (() => (callback as (id: unknown) => void)(configured.has(target) ? clientId() : 'no hit')));
  };
  queue.forEach(read);
  const push = queue.push;
  queue.push = (...items) => {
    items.forEach(read);
    return push.apply(queue, items);
  };
  if (!measuresHistory) return;
  let measured = location.href;
  const measure = () => {
    if (location.href === measured) return;
    measured = location.href;
    for (const id of configured.keys()) if (id.startsWith('G-')) hit(id, 'page_view', { page_location: measured });
  };
  const { pushState } = history;
  history.pushState = function (...rest) {
    pushState.apply(this, rest);
    measure();
  };
  addEventListener('popstate', measure);
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
  // Google's own reader of the data layer, where the test has put it on the page.
  const Helper = page.DataLayerHelper as
    | (new (queue: unknown[], listener: (model: object, message: { event?: string }) => void, past: boolean) => object)
    | undefined;
  const events = (page.containerEvents ??= []) as unknown[];
  if (Helper) {
    const copy: unknown[] = [...queue];
    const listen = (model: object, { event }: { event?: string }) => {
      if (event) events.push({ event, model: JSON.parse(JSON.stringify(model)) as object });
    };
    void new Helper(copy, listen, true);
    page.readByHelper = (item: unknown) => copy.push(item);
  }
  const read = (item: unknown) => {
    const args = Array.from(Object(item) as ArrayLike<unknown>);
    if (args[0] === 'consent') Object.assign(consent, args[2]);
    const { event, consent: update, eventCallback } = Object(item) as Record<string, unknown>;
    if (typeof event !== 'string') return;
    const isOfPage = !update && !event.startsWith('gtm.');
    if (typeof eventCallback === 'function') eventCallback(searchParams.get('id'));
    if (isOfPage && consent.analytics_storage !== 'granted') return;
    const query = new URLSearchParams({ tid: searchParams.get('id')!, en: event });
    void fetch(`https://www.google-analytics.com/g/collect?${query}`, { mode: 'no-cors' }).catch(() => undefined);
  };
  queue.forEach(read);
  const push = queue.push;
  queue.push = (...items) => {
    for (const item of items) (page.readByHelper as ((item: unknown) => void) | undefined)?.(item);
    items.forEach(read);
    return push.apply(queue, items);
  };
}
