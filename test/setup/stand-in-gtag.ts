/**
 * A stand-in for gtag.js, as far as the tests need it: it reads the queue in order, counts a page view for each
 * `config` of a measurement id, and sets cookies only where Consent Mode allows them.
 * Runs in the page, from its own source text.
 */
export function standInGtag(): void {
  const page = window as unknown as { dataLayer: unknown[]; gtagLoads?: number } & Record<string, unknown>;
  page.gtagLoads = (page.gtagLoads ?? 0) + 1;
  const consent: Record<string, string> = {};
  const send = (url: string) => void fetch(url, { mode: 'no-cors' }).catch(() => undefined);
  const read = (item: unknown) => {
    if (Object.prototype.toString.call(item) !== '[object Arguments]') return;
    const [command, name, values] = Array.from(item as ArrayLike<unknown>) as [string, string, Record<string, string>];
    if (command === 'consent') Object.assign(consent, values);
    if (command !== 'config' || page[`ga-disable-${name}`]) return;
    if (name.startsWith('G-')) {
      if (consent.analytics_storage === 'granted') document.cookie = '_ga=GA1.1.1.1; Path=/; Max-Age=9999';
      send(`https://www.google-analytics.com/g/collect?tid=${name}&en=page_view`);
    } else {
      if (consent.ad_storage === 'granted') document.cookie = '_gcl_au=1.1.1.1; Path=/; Max-Age=9999';
      send(`https://www.google.com/ccm/collect?tid=${name}`);
    }
  };
  page.dataLayer.forEach(read);
  const push = page.dataLayer.push;
  page.dataLayer.push = (...items) => {
    items.forEach(read);
    return push.apply(page.dataLayer, items);
  };
}
