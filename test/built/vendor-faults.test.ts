// What can go wrong with other vendors' signals: it costs the signal, never the decision, and nothing else waits for it.
import { describe, expect, it } from 'vitest';
import { consentCookie, markExecuted, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';
import { recipes, toldBy, vendorFiles, vendors, type Told } from '../setup/vendor-recipes.js';

const visit = useBuiltSite();

const both = { categories: 'analytics advertising', reload: 'never' };
const recipe = (name: string) => recipes.get(name)!.replaceAll(/https:\/\/([\w.-]+)\//g, 'http://$1.test:%PORT%/');
const head = (names: string, more: Record<string, string> = {}) => tag({ ...both, vendors: names, ...more });
const yes = (names: string) => consentCookie(true, true, { asked: names.split(' ') });
const held = (name: string, category = 'analytics', rest = '') =>
  `<script type="text/plain" data-category="${category}" ${rest}>${markExecuted(name)}</script>`;
const told = (site: Visit) => site.page.evaluate(() => (window as { told?: Told[] }).told ?? []);
const call = (site: Visit, code: string) => site.page.evaluate(`void window.cookiemelding.${code}`);
const block = (settings: object) =>
  `<script type="application/json" data-cookiemelding>${JSON.stringify(settings)}</script>`;
const open = (options: VisitOptions) => visit({ files: vendorFiles(), ...options });
const isGranted = (site: Visit, name: string) =>
  site.page.evaluate((one) => window.cookiemelding!.isGranted(one), name);

describe('the file with the signals', () => {
  it('is not asked for where no vendor is named, and scripts of one wait for nothing', async () => {
    const site = await open({ head: tag(both), body: recipe('hotjar'), cookies: consentCookie(true, true) });
    await expect.poll(() => told(site)).toEqual(toldBy('hotjar', []));
    expect(site.ownRequests()).not.toContain('vendors');
  });

  it('is asked for once, whatever is answered', async () => {
    const site = await open({ head: head('clarity'), body: recipe('clarity') });
    await site.click('Alles accepteren');
    await call(site, 'rejectAll()');
    await call(site, 'acceptAll()');
    await site.waitForIdle(300);
    expect(site.ownRequests().filter((part) => part === 'vendors')).toHaveLength(1);
  });

  it('is missing: what is granted runs without having been told, and the console says so once', async () => {
    const site = await open({
      head: head('matomo uet'),
      body: recipe('matomo') + recipe('uet') + held('plain'),
      cookies: yes('matomo uet'),
      without: ['vendors'],
    });
    await expect.poll(() => told(site).then((list) => list.filter(([, what]) => what === 'loaded').length)).toBe(2);
    await site.waitForIdle(300);
    const consent = (await told(site)).filter(([, command]) => /consent/i.test(`${command}`));
    expect(consent).toEqual([]);
    expect(await site.executed()).toEqual(['plain']);
    expect(site.messages).toHaveLength(1);
    expect(site.messages[0]).toContain('cookiemelding-vendors.js');
  });

  it('is missing: an answer of the visitor asks for it again, and from then on they hear', async () => {
    const site = await open({ head: head('matomo'), body: recipe('matomo'), without: ['vendors'] });
    await site.restoreParts();
    await site.click('Alles accepteren');
    await expect.poll(() => told(site)).toEqual(toldBy('matomo', [['requireConsent'], ['setConsentGiven']]));
  });

  it.each(['missing', 'hanging'])('is %s: a refusal and a withdrawal are complete at once', async (state) => {
    const site = await open({
      head: head('meta hotjar'),
      body: `<h1>Welkom</h1>${recipe('meta')}`,
      cookies: { ...yes('meta hotjar'), _fbp: '1', _fbc: '2', _hjSession_1: '3' },
      ...(state === 'missing' ? { without: ['vendors'] } : { hanging: ['vendors'] }),
    });
    const left = await site.page.evaluate(() => {
      localStorage.setItem('_hjUser', '1');
      sessionStorage.setItem('_fbp', '1');
      window.cookiemelding!.rejectAll();
      return [
        document.cookie.replace(/cookiemelding=[^;]*/, ''),
        Object.keys(sessionStorage),
        '_hjUser' in localStorage,
      ];
    });
    expect(left).toEqual(['', [], false]);
    expect([await isGranted(site, 'meta'), await isGranted(site, 'advertising')]).toEqual([false, false]);
    await site.waitForIdle(9000);
    if (state === 'hanging') expect(await told(site)).toEqual([]);
    expect(site.messages).toHaveLength(1);
  });

  it('hangs: the scripts of the vendor wait, in their order, and no others', async () => {
    const site = await open({
      head: head('clarity'),
      body: [
        held('first'),
        held('snippet', 'analytics', 'data-service="clarity"'),
        held('between'),
        held('use', 'analytics', 'data-service="clarity"'),
        held('other', 'advertising'),
        held('last'),
      ].join(''),
      cookies: yes('clarity'),
      hanging: ['vendors'],
    });
    await expect.poll(() => site.executed()).toEqual(['first', 'between', 'last', 'other']);
    // Eight seconds later they run, because the visitor has agreed to them.
    await expect
      .poll(() => site.executed(), { timeout: 20_000 })
      .toEqual(['first', 'between', 'last', 'other', 'snippet', 'use']);
    expect(site.messages).toEqual(['error: [cookiemelding] Error: cookiemelding-vendors.js has not loaded in 8 s']);
  });

  it('is there: every script runs where it stands', async () => {
    const site = await open({
      head: head('clarity'),
      body:
        '<h1>Welkom</h1>' +
        ['a', 'b', 'c', 'd']
          .map((name, at) => held(name, 'analytics', at % 2 ? 'data-service="clarity"' : ''))
          .join(''),
    });
    await site.click('Alles accepteren');
    await expect.poll(() => site.executed()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('comes late: what was denied meanwhile does not run', async () => {
    const site = await open({
      head: head('clarity'),
      body: `<h1>Welkom</h1>${held('snippet', 'analytics', 'data-service="clarity"')}`,
      cookies: yes('clarity'),
      hanging: ['vendors'],
    });
    await call(site, 'rejectAll()');
    await site.waitForIdle(9000);
    expect(await site.executed()).toEqual([]);
  });
});

describe('something of the page in the place of a vendor', () => {
  it.each([
    ['a text', 'uet', "window.uetq = 'x'"],
    ['a number', 'matomo', 'window._paq = 1'],
    ['a frozen list', 'matomo', 'window._paq = Object.freeze([])'],
    ['a list that throws', 'hubspot', "window._hsp = { push() { throw new Error('own') } }"],
    ['a function that throws', 'clarity', "window.clarity = () => { throw new Error('own') }"],
    ['an object', 'clarity', 'window.clarity = {}'],
    ['a getter that throws', 'tiktok', "Object.defineProperty(window, 'ttq', { get() { throw new Error('own') } })"],
    ['a function that throws', 'meta', "window.fbq = () => { throw new Error('own') }"],
    ['a function that throws', 'pinterest', "window.pintrk = () => { throw new Error('own') }"],
  ])('%s for %s costs its signal, and nothing else', async (_, name, before) => {
    const site = await open({
      before,
      head: head(`${name} wp-consent-api clarity uet`.replace(/(\w+)(.*) \1$/, '$1$2')),
      body: `<h1>Welkom</h1>${held('plain')}${held('vendor', vendors[name]!.category, `data-service="${name}"`)}`,
    });
    await site.click('Alles accepteren');
    await expect.poll(async () => (await site.executed<string>()).toSorted()).toEqual(['plain', 'vendor']);
    await call(site, 'rejectAll()');
    await call(site, 'acceptAll()');
    await site.waitForIdle(300);
    expect(await isGranted(site, name)).toBe(true);
    expect(site.messages).toHaveLength(1);
    expect(site.messages[0]).toContain(`vendors: ${name} did not get the choice`);
    expect(site.errors).toEqual([]);
  });

  it.each([
    ['an element with that id', 'clarity', '<div id="clarity"></div>', ''],
    ['an element with that id', 'meta', '<div id="fbq"></div>', ''],
    ['an empty variable', 'meta', '', '<script>var fbq;</script>'],
    ['an empty variable', 'pinterest', '', '<script>var pintrk = undefined;</script>'],
  ])('%s is in the way of nothing: %s', async (_, name, markup, first) => {
    const site = await open({ head: first + head(name), body: `<h1>Welkom</h1>${markup}${recipe(name)}` });
    await site.click('Alles accepteren');
    const { initial, accept } = vendors[name]!;
    const expected = toldBy(name, [...initial, ...accept]).map((one) => JSON.stringify(one));
    await expect
      .poll(async () => (await told(site)).map((one) => JSON.stringify(one)).toSorted())
      .toEqual(expected.toSorted());
    expect([site.messages, site.errors]).toEqual([[], []]);
  });
});

describe('the setting', () => {
  it('may name a vendor twice', async () => {
    const site = await open({ head: head('uet, uet meta uet'), body: `<h1>Welkom</h1>${recipe('uet')}` });
    await site.click('Alles accepteren');
    const { initial, accept } = vendors['uet']!;
    await expect.poll(() => told(site)).toEqual(toldBy('uet', [...initial, ...accept]));
    await call(site, 'showPreferences()');
    await expect.poll(() => site.page.getByRole('switch', { name: 'Microsoft Advertising' }).count()).toBe(1);
  });

  it('with a name that there is not is reported with the one that was meant, and grants nothing', async () => {
    const site = await open({
      head: head('clarty uet'),
      body: `<h1>Welkom</h1>${held('never', 'clarty')}`,
    });
    await site.click('Alles accepteren');
    await site.waitForIdle(300);
    expect(site.messages[0]).toContain('data-vendors: "clarty" is not usable (did you mean clarity?)');
    expect([await isGranted(site, 'clarty'), await isGranted(site, 'uet')]).toEqual([false, true]);
    expect(await site.executed()).toEqual([]);
  });

  it('asks for the category of each vendor, and the first layer names it', async () => {
    const site = await open({ head: tag({ vendors: 'clarity meta' }), body: '<h1>Welkom</h1>' });
    const notice = site.page.getByRole('region');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/Microsoft Clarity[^]*Meta Pixel/);
    await site.click('Alles accepteren');
    expect(await site.record()).toMatchObject({
      choices: { analytics: true, advertising: true },
      asked: ['clarity', 'meta'],
    });
  });

  it('of vendors that only pass answers on asks for nothing', async () => {
    const site = await open({ head: tag({ vendors: 'wp-consent-api shopify' }), body: '<h1>Welkom</h1>' });
    expect(await site.page.locator('cookie-melding').count()).toBe(0);
    expect(site.messages).toEqual([]);
  });

  it('is less than a declaration of the site, whose category counts', async () => {
    const own = {
      vendors: ['clarity', 'uet'],
      services: [{ name: 'clarity', title: 'Opnames', category: 'advertising' }],
    };
    const site = await open({
      head: block(own) + tag(both),
      body: `<h1>Welkom</h1>${recipe('clarity').replace('analytics', 'advertising')}`,
    });
    await call(site, 'save({ analytics: true, advertising: false })');
    await site.waitForIdle(300);
    expect([await isGranted(site, 'clarity'), await told(site)]).toEqual([false, []]);
    await call(site, 'save({ analytics: false, advertising: true })');
    await expect.poll(() => told(site)).toHaveLength(3);
    expect((await told(site)).at(-1)).toEqual([
      'clarity',
      'consentv2',
      { ad_Storage: 'granted', analytics_Storage: 'granted' },
    ]);
    await call(site, 'showPreferences()');
    await expect.poll(() => site.page.getByRole('switch', { name: 'Opnames' }).count()).toBe(1);
  });

  it('knows a vendor by the address of a script that does not say whose it is', async () => {
    const script =
      '<script type="text/plain" data-category="analytics" data-src="http://www.clarity.ms/tag/x"></script>';
    const site = await open({ head: head('clarity'), body: `<h1>Welkom</h1>${script}` });
    await call(site, 'save({ analytics: true, advertising: true, clarity: false })');
    await site.waitForIdle(300);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it('does not take a film of TikTok for its pixel', async () => {
    const film =
      '<iframe data-category="advertising" data-src="http://www.tiktok.com/embed/v2/1" width="400" height="400"></iframe>';
    const site = await open({ head: head('tiktok'), body: `<h1>Welkom</h1>${film}${recipe('tiktok')}` });
    await site.click('Alles weigeren');
    await site.page.getByRole('button', { name: /^Altijd .* toestaan$/ }).click();
    await expect.poll(() => site.requests.filter((one) => one.startsWith('www.tiktok.com/embed'))).toHaveLength(1);
    await site.waitForIdle(300);
    expect([await isGranted(site, 'tiktok'), await told(site)]).toEqual([false, []]);
  });
});

describe('what a vendor keeps', () => {
  it('is listed in the settings with its purpose', async () => {
    const site = await open({
      head: head('clarity meta'),
      body: '<h1>Welkom</h1><cookie-declaration></cookie-declaration>',
    });
    const text = () => site.page.locator('cookie-declaration').evaluate((one) => one.shadowRoot!.textContent);
    await expect.poll(text).toContain('_clck');
    for (const word of ['_clsk', '_fbp', 'Microsoft Clarity', 'Meta Pixel', '1 jaar'])
      expect(await text()).toContain(word);
  });

  it('stays while the vendor is granted, and goes alone when it is denied by itself', async () => {
    const site = await open({
      head: head('clarity hotjar'),
      body: '<h1>Welkom</h1>',
      cookies: { ...yes('clarity hotjar'), _clck: '1', _hjSession_1: '1' },
    });
    expect(await site.cookieNames()).toEqual(['_clck', '_hjSession_1', 'cookiemelding']);
    await call(site, 'save({ clarity: false })');
    await site.waitForIdle(300);
    expect(await site.cookieNames()).toEqual(['_hjSession_1', 'cookiemelding']);
  });
});

describe('a snippet that nobody has marked', () => {
  const plain = (name: string) =>
    recipe(name).replace(/type="text\/plain"\s+data-category="\w+"\s+data-service="[\w-]+"/, '');

  it('hears of a refusal as soon as the file is there', async () => {
    const site = await open({
      head: head('clarity'),
      body: `<h1>Welkom</h1>${plain('clarity')}`,
      cookies: consentCookie(false, false, { asked: ['clarity'] }),
    });
    await expect.poll(() => told(site)).toEqual(toldBy('clarity', vendors['clarity']!.denied));
  });

  it('that comes after the file hears before it begins', async () => {
    const site = await open({ head: head('meta'), body: '<h1>Welkom</h1>' });
    const [, code] = /<script[^>]*>([^]*)<\/script>/.exec(recipe('meta'))!;
    await site.page.evaluate(
      (text) => document.head.append(Object.assign(document.createElement('script'), { text })),
      code!.replace('%PORT%', new URL(site.page.url()).port),
    );
    await expect.poll(() => told(site)).toEqual(toldBy('meta', [['consent', 'revoke']]));
  });

  it('measures without cookies until a grant for those: matomo-cookies', async () => {
    const site = await open({ head: head('matomo-cookies'), body: `<h1>Welkom</h1>${recipe('matomo-cookies')}` });
    const calls = async () => (await told(site)).map(([, command]) => command);
    await expect.poll(calls).toContain('requireCookieConsent');
    expect(await calls()).not.toContain('setCookieConsentGiven');
    await site.click('Alles accepteren');
    await expect.poll(calls).toContain('setCookieConsentGiven');
    await call(site, 'rejectAll()');
    await expect.poll(calls).toContain('forgetCookieConsentGiven');
    expect((await calls()).filter((command) => /Given/.test(`${command}`))).toEqual([
      'setCookieConsentGiven',
      'forgetCookieConsentGiven',
    ]);
  });
});

describe('a platform that passes the answers on', () => {
  const wordpress =
    '<script>function wp_set_consent(name, value) { (window.told ??= []).push([name, value]); document.cookie = `wp_consent_${name}=${value}; path=/`; }</script>';
  const words = (statistics: string, marketing: string) => [
    ['statistics', statistics],
    ['statistics-anonymous', statistics],
    ['marketing', marketing],
    ['preferences', 'deny'],
  ];

  it('WordPress hears nothing before a choice but that one is needed, and then what was chosen', async () => {
    const site = await open({ head: head('wp-consent-api'), body: `<h1>Welkom</h1>${wordpress}` });
    await site.waitForIdle(300);
    expect([await told(site), await site.cookieNames()]).toEqual([[], []]);
    expect(await site.page.evaluate('window.wp_consent_type')).toBe('optin');
    await call(site, 'save({ analytics: true, advertising: false })');
    expect(await told(site)).toEqual(words('allow', 'deny'));
    await call(site, 'rejectAll()');
    expect((await told(site)).slice(4)).toEqual(words('deny', 'deny'));
    const next = await open({ head: head('wp-consent-api'), body: `<h1>Welkom</h1>${wordpress}`, as: site });
    await expect.poll(() => told(next)).toEqual(words('deny', 'deny'));
  });

  const shopify = `<script>window.Shopify = { loadFeatures([{ name }], done) { (window.told ??= []).push(['load', name]); setTimeout(() => { const known = JSON.parse(localStorage.getItem('shop') ?? '{}'); Shopify.customerPrivacy = { currentVisitorConsent: () => known, setTrackingConsent(consent, done) { told.push(['set', consent]); for (const name in consent) known[name] = consent[name] ? 'yes' : 'no'; localStorage.setItem('shop', JSON.stringify(known)); done(); } }; done(); }, 50); } };</script>`;
  const set = (analytics: boolean, marketing: boolean) => ['set', { analytics, marketing, preferences: false }];

  it('Shopify hears nothing before a choice, then what was chosen, and not again what it knows', async () => {
    const options = { head: head('shopify'), body: `<h1>Welkom</h1>${shopify}` };
    const site = await open(options);
    await site.waitForIdle(300);
    expect([await told(site), await site.storageKeys()]).toEqual([[], []]);
    await site.click('Alles accepteren');
    await expect.poll(() => told(site)).toContainEqual(set(true, true));
    const next = await open({ ...options, as: site });
    await next.waitForIdle(500);
    expect((await told(next)).filter(([what]) => what === 'set')).toEqual([]);
    await call(next, 'rejectAll()');
    await expect.poll(async () => (await told(next)).filter(([what]) => what === 'set')).toEqual([set(false, false)]);
  });
});
