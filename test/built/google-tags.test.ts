// What Google gets, exactly, and what the page gets back: every kind of tag in every situation, by a stand-in that does
// what Google's own tags do.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  both,
  consentCookie,
  createGate,
  tag,
  useBuiltSite,
  type Visit,
  type VisitOptions,
} from '../setup/built-site.js';
import { standInContainer, standInGtag } from '../setup/stand-in-gtag.js';

const visit = useBuiltSite();

const ANALYTICS = 'G-ABC1234567';
const ADS = 'AW-123456789';
const CONTAINER = 'GTM-ABC123';

const helper = readFileSync(
  new URL('../../node_modules/data-layer-helper/dist/data-layer-helper.js', import.meta.url),
  'utf8',
);

/** Prepares a page: Google's reader of the data layer, and the list of callbacks that have been called. */
const prepared = `<script>${helper}</script><script>
  window.standIn = { isFaithful: true };
  window.calls = [];
  window.called = (name) => (value) => void calls.push(name + (value === undefined || typeof value === 'object' ? '' : ' with a value'));
</script>`;

/** What the page asks of Google before anyone has answered. */
const early = `<script>
  dataLayer.push({ page_type: 'product' });
  gtag('set', { currency: 'EUR' });
  gtag('event', 'view_item', { event_callback: called('view_item') });
  gtag('set', { currency: 'USD' });
  gtag('event', 'conversion', { send_to: '${ADS}/label', value: 7, event_callback: called('conversion'), event_timeout: 900 });
  gtag('get', '${ANALYTICS}', 'client_id', called('client_id'));
  dataLayer.push({ event: 'purchase', ecommerce: { transaction_id: 'T-1', items: ['A'] }, eventCallback: called('purchase') });
  dataLayer.push({ ecommerce: null });
  dataLayer.push({ event: 'add_to_cart', ecommerce: { items: ['B'] } });
</script>`;

/** The same, later, with other names. */
const late = `
  gtag('event', 'late_item', { event_callback: called('late_item') });
  gtag('event', 'late_conversion', { send_to: '${ADS}/label', event_callback: called('late_conversion') });
  gtag('get', '${ANALYTICS}', 'client_id', called('late client_id'));
  dataLayer.push({ event: 'late_push', eventCallback: called('late_push') });
`;

const own = {
  '/metrics/gtag/js': { body: `(${standInGtag})()` },
  '/metrics/gtm.js': { body: `(${standInContainer})()` },
};

const kinds: Record<string, { settings: Record<string, string>; files?: VisitOptions['files'] }> = {
  'an Analytics id': { settings: { 'google-analytics': ANALYTICS, categories: 'advertising' } },
  'an Ads id': { settings: { 'google-ads': ADS, categories: 'analytics' } },
  'a container': { settings: { 'google-tag-manager': CONTAINER } },
  'two ids': { settings: both },
  'a path of the site': { settings: { ...both, 'google-url': '/metrics' }, files: own },
};

/** Hits of Google's tags so far: id, event and the data that matters, in order. */
const hits = (site: Visit) =>
  site.requests
    .filter((request) => /\/collect\?/.test(request))
    .map((request) => {
      const { searchParams, pathname } = new URL(request, 'http://own');
      return { address: request.split('?', 1)[0]!, pathname, ...Object.fromEntries(searchParams) } as Record<
        string,
        string
      >;
    });
const named = (site: Visit) => hits(site).map(({ tid, en }) => `${tid} ${en}`);
const calls = (site: Visit) => site.page.evaluate<string[]>('calls');
const containerEvents = (site: Visit) =>
  site.page.evaluate<{ event: string; model: Record<string, unknown> }[]>('window.containerEvents ?? []');
const act = async (site: Visit, code: string) => {
  await site.page.evaluate(code);
  await site.waitForIdle();
};

interface Granted {
  readonly analytics: boolean;
  readonly advertising: boolean;
}

/** The ids that hits may go to. */
function idsFor(settings: Record<string, string>, { analytics, advertising }: Granted) {
  return [
    ...(analytics && settings['google-analytics'] ? [ANALYTICS] : []),
    ...(advertising && settings['google-ads'] ? [ADS] : []),
  ];
}

const answers: Record<string, Granted & { call: string }> = {
  everything: { analytics: true, advertising: true, call: 'cookiemelding.acceptAll()' },
  'analytics alone': { analytics: true, advertising: false, call: 'cookiemelding.save({ analytics: true })' },
  'advertising alone': { analytics: false, advertising: true, call: 'cookiemelding.save({ advertising: true })' },
  nothing: { analytics: false, advertising: false, call: 'cookiemelding.rejectAll()' },
};

const expectedHits = (ids: readonly string[], item: string, conversion: string) =>
  ids
    .flatMap((id) => [
      `${id} page_view`,
      ...(item ? [`${id} ${item}`] : []),
      ...(conversion && id === ADS ? [`${id} ${conversion}`] : []),
    ])
    .toSorted();

describe.each(Object.entries(kinds))('%s', (_, { settings, files = {} }) => {
  const start = (rest: VisitOptions = {}) =>
    visit({ head: prepared + tag({ ...settings, reload: 'never' }) + early, files, ...rest });

  it.each(Object.entries(answers))('granted %s: gets that, as the page meant it', async (__, { call, ...granted }) => {
    const site = await start();
    // Nobody has answered: nothing is sent, and nothing is dead.
    expect(site.thirdPartyRequests()).toEqual([]);
    expect((await calls(site)).toSorted()).toEqual(['conversion', 'purchase', 'view_item']);
    await act(site, call);
    const ids = idsFor(settings, granted);
    expect(
      named(site)
        .filter((hit) => !hit.startsWith('GTM'))
        .toSorted(),
    ).toEqual(expectedHits(ids, 'view_item', 'conversion'));
    for (const hit of hits(site)) {
      if (hit['en'] === 'view_item') expect(hit['ep.currency']).toBe('EUR');
      if (hit['en'] === 'conversion') expect(hit).toMatchObject({ 'ep.currency': 'USD', 'ep.value': '7' });
      if (hit['tid'] === ANALYTICS) expect(hit).toMatchObject({ ngs: '1', gcs: granted.advertising ? 'G111' : 'G101' });
      if (files['/metrics/gtag/js']) expect(hit['address']).toMatch(/^\/metrics\//);
    }
    // The question has waited for the answer, and the answer is the one in the hits. Google's tags answer none about an
    // id that they do not know.
    const isContainerLoaded = settings['google-tag-manager'] && granted.analytics && granted.advertising;
    const answer = granted.analytics && settings['google-analytics'] ? ['client_id with a value'] : ['client_id'];
    expect((await calls(site)).toSorted()).toEqual(
      ['conversion', 'purchase', 'view_item', ...(isContainerLoaded ? [] : answer)].toSorted(),
    );
    const events = await containerEvents(site);
    if (settings['google-tag-manager'] && granted.analytics && granted.advertising) {
      expect(events.map(({ event }) => event)).toEqual(['cookie_consent_update', 'gtm.js', 'purchase', 'add_to_cart']);
      expect(events[2]!.model).toMatchObject({
        page_type: 'product',
        ecommerce: { transaction_id: 'T-1', items: ['A'] },
      });
      expect(events[3]!.model).toMatchObject({ page_type: 'product', ecommerce: { items: ['B'] } });
      expect(events[3]!.model['ecommerce']).toEqual({ items: ['B'] });
      // The container hears of the privacy settings before it hears of anything else.
      const order = (await site.dataLayer()).map(({ value }) => JSON.stringify(value));
      const place = (text: string) => order.findIndex((item) => item.includes(text));
      expect(place('"update"')).toBeLessThan(place('allow_google_signals'));
      expect(place('allow_google_signals')).toBeLessThan(place('cookie_consent_update'));
      expect(place('cookie_consent_update')).toBeLessThan(place('T-1'));
    } else expect(events).toEqual([]);
    expect(site.errors).toEqual([]);
    expect(site.messages).toEqual([]);
  });

  it('withdrawn and granted again: sends nothing of what was refused', async () => {
    const site = await start();
    await act(site, 'cookiemelding.acceptAll()');
    const before = named(site);
    await act(site, 'cookiemelding.rejectAll()');
    await site.page.evaluate('calls.length = 0');
    await act(site, late);
    await site.waitForIdle(1000);
    // Without a container it is for nobody, and the tag that runs calls back with its id.
    const called = (await calls(site)).map((call) => call.replace('late_push with a value', 'late_push'));
    expect(called.toSorted()).toEqual(['late client_id', 'late_conversion', 'late_item', 'late_push']);
    expect(named(site)).toEqual(before);
    await act(site, 'cookiemelding.acceptAll()');
    await site.waitForIdle(1000);
    expect(named(site).filter((hit) => hit.includes('late'))).toEqual([]);
    expect((await containerEvents(site)).filter(({ event }) => event.startsWith('late'))).toEqual([]);
    await act(site, late);
    await site.waitForIdle(1000);
    const ids = idsFor(settings, { analytics: true, advertising: true });
    expect(
      named(site)
        .filter((hit) => hit.includes('late_item'))
        .toSorted(),
    ).toEqual(ids.map((id) => `${id} late_item`).toSorted());
    expect(named(site).filter((hit) => hit.includes('late_conversion'))).toEqual(
      ids.includes(ADS) ? [`${ADS} late_conversion`] : [],
    );
    if (settings['google-tag-manager']) expect(named(site)).toContain(`${CONTAINER} late_push`);
  });

  it('on a return: gets what stands above our tag and below it, once, in its order', async () => {
    const above = `<script>
      window.dataLayer = [{ page_type: 'home' }, { event: 'above', eventCallback: called('above') }];
      function gtag() { dataLayer.push(arguments); }
      gtag('event', 'above_item', { event_callback: called('above_item') });
    </script>`;
    const head = prepared + above + tag({ ...settings, reload: 'never' }) + early;
    const site = await visit({ head, files, cookies: consentCookie(true, true) });
    await site.waitForIdle(2500);
    const ids = idsFor(settings, { analytics: true, advertising: true });
    expect(
      named(site)
        .filter((hit) => !hit.startsWith('GTM'))
        .toSorted(),
    ).toEqual([...expectedHits(ids, 'view_item', 'conversion'), ...ids.map((id) => `${id} above_item`)].toSorted());
    const called = new Set((await calls(site)).map((call) => call.replace(' with a value', '')));
    called.delete('client_id');
    expect(called).toEqual(new Set(['above', 'above_item', 'view_item', 'conversion', 'purchase']));
    if (!settings['google-tag-manager']) return;
    const events = await containerEvents(site);
    expect(events.map(({ event }) => event)).toEqual([
      'cookie_consent_update',
      'gtm.js',
      'above',
      'purchase',
      'add_to_cart',
    ]);
    expect(events[2]!.model).toMatchObject({ page_type: 'home' });
  });
});

describe('what waits for Google', () => {
  const begin = (rest: VisitOptions = {}, settings: Record<string, string> = both) =>
    visit({ head: prepared + tag({ ...settings, reload: 'never' }), ...rest });

  it('goes on where a blocker keeps the script away, each once', async () => {
    const files = { '//www.googletagmanager.com/gtag/js': { body: '', isBroken: true } };
    const site = await begin({ files });
    await act(site, `cookiemelding.acceptAll(); ${late}`);
    await expect
      .poll(async () => (await calls(site)).toSorted())
      .toEqual(['late client_id', 'late_conversion', 'late_item', 'late_push']);
    await act(site, `calls.length = 0; ${late}`);
    await expect
      .poll(async () => (await calls(site)).toSorted())
      .toEqual(['late client_id', 'late_conversion', 'late_item', 'late_push']);
    expect(named(site)).toEqual([]);
  });

  it('goes on while the script is still on its way, and is called once when it comes', async () => {
    const gate = createGate();
    const body = `(${standInGtag})()`;
    const site = await begin({ files: { '//www.googletagmanager.com/gtag/js': { body, until: gate.opened } } });
    await site.page.evaluate(`cookiemelding.acceptAll(); ${late}`);
    await expect
      .poll(async () => (await calls(site)).toSorted())
      .toEqual(['late_conversion', 'late_item', 'late_push']);
    gate.open();
    await expect.poll(async () => (await calls(site)).length).toBe(4);
    await site.waitForIdle(1000);
    expect(await calls(site)).toContain('late client_id with a value');
    expect(named(site)).toContain(`${ANALYTICS} late_item`);
  });

  it.each([
    ['a link', '<a href="/elders" onclick="return follow(this.href)">Contact</a>', 'a'],
    [
      'a form',
      '<form action="/elders" onsubmit="return follow(this.action)"><button>Verstuur</button></form>',
      'form button',
    ],
  ])('%s is followed, refused or not answered', async (_, markup, selector) => {
    const follow = `<script>
      function follow(address) { gtag('event', 'conversion', { send_to: '${ADS}/x', event_callback: () => { location.href = address; } }); return false; }
    </script>`;
    for (const cookies of [{}, consentCookie(false, false), consentCookie(true, false)]) {
      const site = await visit({ head: tag({ ...both, position: 'top' }) + follow, body: markup, cookies });
      await site.page.locator(selector).evaluate((element) => (element as HTMLElement).click());
      await expect.poll(() => site.page.url()).toContain('/elders');
      expect(named(site).filter((hit) => hit.startsWith(ADS))).toEqual([]);
      await site.end();
    }
  });
});

describe('a data layer', () => {
  const begin = (script: string, rest: VisitOptions = {}) =>
    visit({ head: `${prepared}${tag({ ...both, reload: 'never' })}<script>${script}</script>`, ...rest });

  it.each([
    ['dataLayer = [{ page_type: "x" }]'],
    ['var dataLayer = [{ page_type: "x" }]'],
    ['window.dataLayer = [{ page_type: "x" }]; window.dataLayer = window.dataLayer || []'],
    ['const mine = [{ page_type: "x" }]; window.dataLayer = mine; mine.push({ later: 1 })'],
  ])('that the page replaces keeps the denial at its start: %s', async (script) => {
    const site = await begin(`${script}; gtag('event', 'zoeken', { event_callback: called('zoeken') })`);
    const layer = await site.dataLayer();
    expect(layer[0]!.value).toMatchObject(['consent', 'default', { ad_storage: 'denied' }]);
    expect(layer.map(({ value }) => value)).toContainEqual({ page_type: 'x' });
    expect(await calls(site)).toEqual(['zoeken']);
    await act(site, 'cookiemelding.save({ analytics: true })');
    expect(named(site)).toEqual([`${ANALYTICS} page_view`, `${ANALYTICS} zoeken`]);
    expect(site.messages).toEqual([]);
  });

  it('that the page has declared above our tag is the one that is used', async () => {
    const above = `<script>var dataLayer = dataLayer || []; dataLayer.push({ event: 'above', eventCallback: called('above') }); function gtag() { dataLayer.push(arguments); }</script>`;
    const site = await visit({ head: prepared + above + tag({ ...both, reload: 'never' }) + early });
    expect((await calls(site)).toSorted()).toEqual(['above', 'conversion', 'purchase', 'view_item']);
    await act(site, 'cookiemelding.acceptAll()');
    expect(named(site)).toEqual(expect.arrayContaining([`${ANALYTICS} view_item`, `${ADS} conversion`]));
    expect(site.messages).toEqual([]);
  });

  it('that is replaced while a tag runs still reaches it, a withdrawal too', async () => {
    const site = await begin('', { cookies: consentCookie(true, true) });
    await act(site, `window.dataLayer = []; gtag('event', 'daarna')`);
    expect(named(site)).toContain(`${ANALYTICS} daarna`);
    const before = named(site);
    await act(site, `cookiemelding.rejectAll(); gtag('event', 'geweigerd')`);
    expect(named(site)).toEqual(before);
    expect(await site.page.evaluate(`window['ga-disable-${ANALYTICS}']`)).toBe(true);
  });

  it('that is set to something else stays, and that is reported', async () => {
    const site = await begin('window.dataLayer = null; window.dataLayer = {};');
    expect((await site.dataLayer())[0]!.value).toMatchObject(['consent', 'default', { ad_storage: 'denied' }]);
    expect(new Set(site.messages)).toEqual(
      new Set(['error: [cookiemelding] dataLayer is unchanged: the page sets it to something that is not an array']),
    );
  });

  it('takes whatever the page pushes, and goes on', async () => {
    const site = await begin(`
      const thrower = { get event() { throw new Error('event'); } };
      const proxy = new Proxy({}, { get() { throw new Error('proxy'); }, ownKeys() { throw new Error('keys'); } });
      const revoked = Proxy.revocable({}, {}); revoked.revoke();
      for (const item of [null, undefined, 7, 'x', Symbol('s'), [], ['set', 'a', 1], () => 1, thrower, proxy, revoked.proxy,
        Object.freeze({ event: 'frozen', eventCallback: called('frozen') }), new (class { event = 'instance' })(), Object.create(null)]) dataLayer.push(item);
      for (const words of [[], [undefined], ['event'], ['event', null, null], ['get'], ['get', 'G-X'], ['config'], ['set'], ['set', null], [{}]]) gtag(...words);
      gtag('event', 'zoeken', { send_to: [undefined, null, 7, '${ANALYTICS}'] });
    `);
    expect(site.errors).toEqual([]);
    await act(site, 'cookiemelding.acceptAll()');
    expect(await calls(site)).toEqual(['frozen']);
    await expect
      .poll(() => named(site))
      .toEqual(expect.arrayContaining([`${ANALYTICS} page_view`, `${ANALYTICS} zoeken`, `${ADS} page_view`]));
    expect(site.errors).toEqual([]);
  });
});

describe('the click id of an advertisement', () => {
  const begin = async (settings: Record<string, string>, path = '?gclid=KLIK-1&utm_source=nieuwsbrief&q=fiets') => {
    const head = prepared + tag({ ...settings, reload: 'never' });
    const site = await visit({ head });
    await site.page.goto(site.page.url() + path);
    await site.waitForIdle();
    return site;
  };
  const isSent = (site: Visit) => hits(site).some((hit) => JSON.stringify(hit).includes('KLIK'));

  it.each(['gclid', 'gbraid', 'wbraid', 'dclid', 'gclsrc', 'gad_source', 'srsltid', 'msclkid', 'fbclid'])(
    '%s goes nowhere while advertising is denied, and the campaign stays',
    async (name) => {
      const site = await begin(both, `?${name}=KLIK-1&utm_source=nieuwsbrief`);
      await act(site, 'cookiemelding.save({ analytics: true })');
      await act(site, `gtag('event', 'zoeken'); history.pushState({}, '', '/tweede'); gtag('event', 'page_view')`);
      await site.waitForIdle(500);
      expect(named(site).length).toBeGreaterThan(2);
      expect(hits(site)[0]!['dl']).toMatch(/\?utm_source=nieuwsbrief$/);
      expect(isSent(site)).toBe(false);
    },
  );

  it('is not put back into the address by the library either, and is where advertising is granted', async () => {
    const site = await begin(both);
    await act(site, `history.replaceState({}, '', '/schoon'); cookiemelding.save({ analytics: true })`);
    expect(new URL(hits(site)[0]!['dl']!).search).toBe('?utm_source=nieuwsbrief');
    expect(isSent(site)).toBe(false);
    const granting = await begin(both);
    await act(granting, `history.replaceState({}, '', '/schoon'); cookiemelding.acceptAll()`);
    const view = hits(granting).find(({ tid }) => tid === ANALYTICS);
    expect(new URL(view!['dl']!).search).toBe('?gclid=KLIK-1&utm_source=nieuwsbrief');
  });

  it('of the page before is not sent as the referrer', async () => {
    const site = await begin(both);
    await site.page.evaluate(() => location.assign(location.pathname));
    await site.page.waitForURL((url) => !url.search);
    await site.waitForIdle();
    await act(site, 'cookiemelding.save({ analytics: true })');
    expect(hits(site)[0]!['dr']).toContain('utm_source=nieuwsbrief');
    expect(isSent(site)).toBe(false);
  });

  it('does not stay with a conversion on a later page', async () => {
    const site = await begin(both);
    await act(site, 'cookiemelding.acceptAll()');
    await act(site, `history.pushState({}, '', '/bedankt'); gtag('event', 'conversion', { send_to: '${ADS}/label' })`);
    const conversion = hits(site).find(({ en }) => en === 'conversion');
    expect(new URL(conversion!['dl']!).pathname).toBe('/bedankt');
  });

  it('goes with a withdrawal, under the prefix of the site too', async () => {
    const block = JSON.stringify({ googleConfig: { [ANALYTICS]: { cookie_prefix: 'sym' } } });
    const head = `${prepared}<script type="application/json" data-cookiemelding>${block}</script>${tag({ ...both, reload: 'never' })}`;
    const site = await visit({ head });
    await site.page.goto(`${site.page.url()}?gclid=KLIK-1`);
    await act(site, 'cookiemelding.acceptAll()');
    expect(await site.cookieNames()).toContain('sym_aw');
    await act(site, 'cookiemelding.rejectAll()');
    await expect.poll(() => site.cookieNames()).toEqual(['cookiemelding']);
  });
});

describe('a container’s own snippet that is held back', () => {
  const snippet = `<script type="text/plain" data-category="analytics">(function (w, d, s, l, i) { w[l] = w[l] || []; w[l].push({ 'gtm.start': Date.now(), event: 'gtm.js' });
    var f = d.getElementsByTagName(s)[0], j = d.createElement(s); j.async = true; j.src = 'https://www.googletagmanager.com/gtm.js?id=' + i;
    f.parentNode.insertBefore(j, f); })(window, document, 'script', 'dataLayer', '${CONTAINER}');</script>`;
  const head = `${prepared}${tag({ categories: 'analytics', debug: '', reload: 'never' })}${snippet}<script>dataLayer.push({ event: 'early', eventCallback: called('early') })</script>`;

  it('gets the events of the page with their names, and is not said to load without consent', async () => {
    const site = await visit({ head });
    expect(await calls(site)).toEqual(['early']);
    await act(site, 'cookiemelding.acceptAll()');
    await act(site, `dataLayer.push({ event: 'later' })`);
    await site.waitForIdle(1500);
    const events = (await containerEvents(site)).map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['early', 'later', 'gtm.js']));
    expect(site.messages.filter((message) => message.includes('without consent'))).toEqual([]);
  });

  it('gets none of those that were refused', async () => {
    const site = await visit({ head });
    await act(
      site,
      `cookiemelding.rejectAll(); dataLayer.push({ event: 'refused', eventCallback: called('refused') })`,
    );
    expect(await calls(site)).toEqual(['early', 'refused']);
    await act(site, 'cookiemelding.acceptAll()');
    const events = (await containerEvents(site)).map(({ event }) => event);
    expect(events).toContain('gtm.js');
    expect(events).not.toContain('early');
    expect(events).not.toContain('refused');
  });
});

describe('a tag that comes from a path of the site', () => {
  it('is cut off there after a withdrawal, and the site itself is not', async () => {
    const files = { ...own, '/metrics/g/collect': { body: '' }, '/api/collect': { body: 'x' } };
    const head = prepared + tag({ ...both, 'google-url': '/metrics/', reload: 'never' });
    const site = await visit({ head, files, cookies: consentCookie(true, true) });
    expect(site.thirdPartyRequests()).toEqual([]);
    const before = hits(site).length;
    expect(before).toBe(2);
    await act(
      site,
      `cookiemelding.rejectAll(); gtag('event', 'geweigerd'); navigator.sendBeacon('/metrics/g/collect?v=2&tid=${ANALYTICS}')`,
    );
    expect(hits(site).length).toBe(before);
    expect(await site.page.evaluate(`fetch('/api/collect?x=1').then((response) => response.text())`)).toBe('x');
  });

  it('is reported where something else puts it on the page, by whatever name', async () => {
    const files = { '/x7k2/': { body: 'window.google_tag_manager = { "G-OWN1234567": {} };' } };
    const site = await visit({ head: `<script src="/x7k2/"></script>${tag(both)}`, files });
    await expect.poll(() => site.messages.join()).toContain('A Google tag runs without consent');
    expect(site.messages.join()).toContain('data-google-url');
  });
});

it('what the policy of the page keeps from Google is reported, once', async () => {
  const policy = "require-trusted-types-for 'script'; trusted-types cookiemelding lit-html";
  const meta = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  const settings = tag({ ...both, reload: 'never' });
  const refused = await visit({ head: `${prepared}${meta(policy)}${settings}`, cookies: consentCookie(true, true) });
  expect(named(refused)).toEqual([`${ANALYTICS} page_view`]);
  expect(refused.messages).toEqual([
    "error: [cookiemelding] The content security policy blocks goog#html, which Google's tags need. Add it to trusted-types.",
  ]);
  const allowed = await visit({
    head: `${prepared}${meta(`${policy} goog#html`)}${settings}`,
    cookies: consentCookie(true, true),
  });
  expect(named(allowed).toSorted()).toEqual([`${ADS} page_view`, `${ANALYTICS} page_view`]);
  expect(allowed.messages).toEqual([]);
});

it.each([
  ['a Floodlight id', { 'google-ads': 'DC-1234567' }, 'advertising', 'gtag/js?id=DC-1234567'],
  ['a Google tag', { 'google-tag-manager': 'GT-ABC1234' }, 'both', 'gtag/js?id=GT-ABC1234'],
])('%s loads with its categories, as an id of gtag.js', async (_, settings, needs, script) => {
  const site = await visit({
    head: prepared + tag({ ...settings, categories: 'analytics advertising', reload: 'never' }),
  });
  await act(site, 'cookiemelding.save({ analytics: true })');
  expect(site.thirdPartyRequests()).toEqual([]);
  await act(
    site,
    needs === 'both' ? 'cookiemelding.acceptAll()' : 'cookiemelding.save({ analytics: false, advertising: true })',
  );
  expect(site.thirdPartyRequests().filter((request) => request.includes('gtag/js'))).toEqual([
    `www.googletagmanager.com/${script}`,
  ]);
});

describe('an answer that is narrowed before a tag has read the queue', () => {
  it.each([
    ['in one task', `cookiemelding.acceptAll(); cookiemelding.save({ analytics: true, advertising: false })`],
    [
      'in a tab that is hidden',
      `const held = []; window.requestAnimationFrame = (task) => held.push(task); cookiemelding.acceptAll(); setTimeout(() => { cookiemelding.save({ analytics: true, advertising: false }); for (const task of held) task(0); }, 50)`,
    ],
  ])('is the only one that Google hears of: %s', async (_, code) => {
    const site = await visit({ head: prepared + tag({ ...both, reload: 'never' }) + early });
    await site.page.evaluate(code);
    await site.waitForIdle(2500);
    const read = JSON.stringify((await site.dataLayer()).map(({ value }) => value));
    expect(read).not.toContain(ADS);
    expect(read).not.toContain('"ad_storage":"granted"');
    expect(named(site).filter((hit) => hit.startsWith(ADS))).toEqual([]);
    expect(named(site)).toEqual([`${ANALYTICS} page_view`, `${ANALYTICS} view_item`]);
  });

  it('leaves nothing of what was refused in between', async () => {
    const site = await visit({ head: prepared + tag({ ...both, reload: 'never' }) });
    await act(
      site,
      `cookiemelding.acceptAll(); cookiemelding.reset(); cookiemelding.rejectAll(); gtag('event', 'geweigerd'); cookiemelding.acceptAll()`,
    );
    await site.waitForIdle(500);
    expect(named(site).toSorted()).toEqual([`${ADS} page_view`, `${ANALYTICS} page_view`]);
    expect(await site.page.evaluate(`[window['ga-disable-${ANALYTICS}'], window['ga-disable-${ADS}']]`)).toEqual([
      false,
      false,
    ]);
  });
});

describe('what a page may do to its data layer', () => {
  const begin = (script: string, rest: VisitOptions = {}, settings: Record<string, string> = both) =>
    visit({ head: `${prepared}${tag({ ...settings, reload: 'never' })}<script>${script}</script>`, ...rest });

  it('odd items stop neither the order nor the limits', async () => {
    const site = await begin(`
      gtag('config', 'AW-999'); gtag('event', 'conversion', { send_to: 'AW-999/x' }); gtag('event', 'zoeken');
      gtag('set', Object.create(null)); gtag('set', { get a() { throw 1; } }); dataLayer.push({ event: Symbol('s') });
      gtag('config', Object.create(null)); gtag('event', 'x', { send_to: [Object.create(null)] });
    `);
    await act(site, 'cookiemelding.save({ analytics: true })');
    expect(named(site)).toEqual(expect.arrayContaining([`${ANALYTICS} page_view`, `${ANALYTICS} zoeken`]));
    expect(hits(site).filter(({ tid }) => tid!.startsWith('AW-'))).toEqual([]);
    expect(site.messages).toEqual([]);
  });

  it.each([
    'dataLayer.concat([{ page_type: "x" }])',
    '[...dataLayer, { page_type: "x" }]',
    '[{ page_type: "x" }, ...dataLayer]',
  ])('a copy of it in its place sends nothing twice: %s', async (copy) => {
    const site = await begin(`gtag('event', 'zoeken'); window.dataLayer = ${copy};`);
    await act(site, 'cookiemelding.save({ analytics: true })');
    expect(named(site)).toEqual([`${ANALYTICS} page_view`, `${ANALYTICS} zoeken`]);
    await act(site, `window.dataLayer = ${copy.replace('"x"', '"y"')}; gtag('event', 'daarna')`);
    expect(named(site)).toEqual([`${ANALYTICS} page_view`, `${ANALYTICS} zoeken`, `${ANALYTICS} daarna`]);
  });

  it.each([
    ['frozen', 'window.dataLayer = Object.freeze([{ page_type: "x" }])'],
    [
      'by a definition',
      'Object.defineProperty(window, "dataLayer", { value: [{ page_type: "x" }], writable: true, configurable: true })',
    ],
    ['by removing it first', 'delete window.dataLayer; window.dataLayer = [{ page_type: "x" }]'],
  ])('another array in its place has the denial at the latest with an answer: %s', async (_, script) => {
    const site = await begin(`${script}; gtag('event', 'zoeken');`);
    expect(site.errors).toEqual([]);
    await act(site, 'cookiemelding.save({ analytics: true })');
    expect((await site.dataLayer())[0]!.value).toMatchObject(['consent', 'default', { ad_storage: 'denied' }]);
    expect(named(site)).toEqual([`${ANALYTICS} page_view`, `${ANALYTICS} zoeken`]);
  });

  it('a push of its own is not called with nothing', async () => {
    const wrapper = `const push = dataLayer.push; dataLayer.push = function (item) { item.event; return push.apply(dataLayer, arguments); };`;
    const site = await begin(wrapper, { cookies: consentCookie(false, false) });
    await act(site, `gtag('event', 'klik')`);
    expect(site.errors).toEqual([]);
  });

  it('very many items are taken', async () => {
    const above = `<script>window.dataLayer = []; for (let at = 0; at < 200000; at++) dataLayer.push({ at });</script>`;
    const site = await visit({ head: prepared + above + tag({ ...both, reload: 'never' }) + early });
    await act(site, 'cookiemelding.save({ analytics: true })');
    expect(named(site)).toEqual([`${ANALYTICS} page_view`, `${ANALYTICS} view_item`]);
    expect(site.messages).toEqual([]);
  });

  it('a file of its own with a similar name is no Google tag', async () => {
    const files = { '/js/theme-gtm.js': { body: '' } };
    const site = await begin(`gtag('event', 'zoeken', { event_callback: called('zoeken') })`, {
      files,
      body: '<script src="/js/theme-gtm.js?ver=6.1"></script>',
    });
    expect(await calls(site)).toEqual(['zoeken']);
    await act(site, 'cookiemelding.save({ analytics: true })');
    expect(named(site)).toEqual([`${ANALYTICS} page_view`, `${ANALYTICS} zoeken`]);
  });

  it('a page view for an id of Google Ads keeps its items, and one of its own tag is counted', async () => {
    const site = await begin(`
      gtag('event', 'page_view', { send_to: '${ADS}', value: 9 });
      gtag('config', 'G-OWN1234567', { send_page_view: false });
      gtag('event', 'page_view', { value: 1 });
    `);
    await act(site, 'cookiemelding.acceptAll()');
    expect(
      hits(site)
        .filter((hit) => hit['tid'] === ADS)
        .map((hit) => hit['ep.value']),
    ).toEqual(expect.arrayContaining(['9']));
    expect(
      named(site)
        .filter((hit) => hit.startsWith('G-'))
        .toSorted(),
    ).toEqual([`${ANALYTICS} page_view`, 'G-OWN1234567 page_view']);
  });
});

describe('a callback', () => {
  const begin = (rest: VisitOptions, settings: Record<string, string> = both) =>
    visit({ head: prepared + tag({ ...settings, reload: 'never' }), ...rest });
  const question = `gtag('get', '${ANALYTICS}', 'client_id', called('client_id'))`;

  it.each([
    ['a script that is kept away', { isBroken: true, body: '' }],
    ['a file that is not Google’s', { body: '' }],
    ['a page in its place', { body: '<!doctype html>', type: 'text/html' }],
  ])('that waited before the answer is called after %s', async (_, script) => {
    const site = await begin({ files: { '//www.googletagmanager.com/gtag/js': script } });
    await act(site, `${question}; cookiemelding.acceptAll(); gtag('event', 'x', { event_callback: called('x') })`);
    await expect.poll(async () => (await calls(site)).toSorted()).toEqual(['client_id', 'x']);
    await act(site, question);
    await expect.poll(async () => (await calls(site)).length).toBe(3);
  });

  it('that waits for a tag on its way is called by a refusal', async () => {
    const site = await begin({ files: { '//www.googletagmanager.com/gtag/js': { body: '', delay: Infinity } } });
    await site.page.evaluate(
      `cookiemelding.acceptAll(); ${question}; setTimeout(() => cookiemelding.rejectAll(), 100)`,
    );
    await expect.poll(() => calls(site)).toEqual(['client_id']);
  });

  it('of a configuration is called after a refusal too', async () => {
    const site = await begin({ cookies: consentCookie(false, false) });
    await act(site, `gtag('config', 'G-OWN1234567', { event_callback: called('config') })`);
    expect(await calls(site)).toEqual(['config']);
  });

  it('of a question is called after a refusal on a site that loads its tags by itself', async () => {
    const site = await begin({}, { categories: 'analytics' });
    await act(site, `${question}; cookiemelding.rejectAll()`);
    expect(await calls(site)).toEqual(['client_id']);
    await act(site, question);
    expect(await calls(site)).toEqual(['client_id', 'client_id']);
  });

  it('waits for the tag that comes where another one could not be loaded, and so do events', async () => {
    const gate = createGate();
    const files = {
      '//www.googletagmanager.com/gtag/js': { body: '', isBroken: true },
      '//www.googletagmanager.com/gtm.js': { body: `(${standInContainer})()`, until: gate.opened },
    };
    const site = await begin({ files }, { ...both, 'google-tag-manager': CONTAINER });
    await site.page.evaluate('cookiemelding.acceptAll()');
    await expect.poll(() => site.messages.length).toBeGreaterThan(0);
    await site.page.evaluate(`dataLayer.push({ event: 'purchase' })`);
    gate.open();
    await expect.poll(() => named(site)).toContain(`${CONTAINER} purchase`);
  });
});

it('requests of the page that are not Google’s are left as they are by the guard', async () => {
  const files = { '/api': { body: 'x' } };
  const site = await visit({
    head: prepared + tag({ ...both, reload: 'never' }),
    files,
    cookies: consentCookie(true, true),
  });
  await act(site, 'cookiemelding.rejectAll()');
  const found = await site.page.evaluate(async () => {
    const statuses = [
      (await fetch('/api', Object.create({ method: 'POST', body: 'a=1' }) as RequestInit)).status,
      (await fetch(new URL('/api', location.href))).status,
      (await fetch(new Request('/api'))).status,
    ];
    const errors = [
      () => (navigator.sendBeacon as unknown as () => void).call(navigator),
      () => (document.body.setAttribute as unknown as (name: string) => void).call(document.body, 'title'),
      () => (XMLHttpRequest.prototype.open as unknown as (method: string) => void).call(new XMLHttpRequest(), 'GET'),
    ].map((call) => {
      try {
        call();
        return 'nothing';
      } catch (error) {
        return (error as Error).name;
      }
    });
    return { statuses, errors, isSent: navigator.sendBeacon('/api', new Blob(['x'])) };
  });
  expect(found).toEqual({ statuses: [200, 200, 200], errors: ['TypeError', 'TypeError', 'TypeError'], isSent: true });
});

it('what stands above our tag is sent for who has granted, also where the browser asks for privacy', async () => {
  const before = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`;
  const above = `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments); } gtag('event', 'above', { event_callback: called('above') });</script>`;
  const head = prepared + above + tag({ ...both, reload: 'never' });
  const granted = await visit({ head, before, cookies: consentCookie(true, false) });
  await expect.poll(() => named(granted)).toEqual([`${ANALYTICS} page_view`, `${ANALYTICS} above`]);
  const refused = await visit({ head, before });
  expect(await calls(refused)).toEqual(['above']);
  await act(refused, 'cookiemelding.acceptAll()');
  expect(named(refused).filter((hit) => hit.includes('above'))).toEqual([]);
});
