import { describe, expect, it } from 'vitest';
import { both, consentCookie, stored, tag, useBuiltSite, type Visit } from '../setup/built-site.js';
import { isOwnFile } from '../setup/parts.js';

const visit = useBuiltSite();

const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'granted',
  personalization_storage: 'denied',
  security_storage: 'granted',
};
const analyticsOnly = { ...denied, analytics_storage: 'granted' };
const advertisingOnly = { ...denied, ad_storage: 'granted', ad_user_data: 'granted' };
const everything = { ...advertisingOnly, analytics_storage: 'granted' };

const command = (...value: unknown[]) => ({ kind: '[object Arguments]', value });
const set = (redact: boolean) =>
  command('set', {
    ads_data_redaction: redact,
    url_passthrough: false,
    allow_google_signals: false,
    allow_ad_personalization_signals: false,
  });
const js = command('js', expect.stringMatching(/^\d{4}-/));
const event = (method: string, analytics?: boolean, advertising?: boolean) => ({
  kind: '[object Object]',
  value: {
    event: 'cookie_consent_update',
    consent: {
      functional: true,
      ...(analytics !== undefined && { analytics }),
      ...(advertising !== undefined && { advertising }),
    },
    consent_method: method,
  },
});
const byDefault = command('consent', 'default', denied);

const gtag = (id: string) => `www.googletagmanager.com/gtag/js?id=${id}`;
const pageView = 'www.google-analytics.com/g/collect?tid=G-ABC1234567&en=page_view';
const adsPing = 'www.google.com/ccm/collect?tid=AW-123456789&en=page_view';

async function nothingIsKept({ cookieNames, storageKeys }: Visit) {
  expect(await cookieNames()).toEqual([]);
  expect(await storageKeys()).toEqual([]);
}

describe('on arrival', () => {
  it('nothing is requested from anyone else, nothing is stored, and Google is denied everything', async () => {
    const first = await visit();
    expect(first.ownRequests()).toEqual(['script', 'interface']);
    expect(first.requests.filter((request) => !isOwnFile(request))).toEqual([expect.stringMatching(/^\/page-/)]);
    await nothingIsKept(first);
    expect(await first.dataLayer()).toEqual([byDefault]);
    expect(await first.page.locator('link[rel=preconnect], link[rel=dns-prefetch], link[rel=preload]').count()).toBe(0);
    expect(first.messages).toEqual([]);
  });

  it('the default is set before the first inline script after it', async () => {
    const first = await visit({
      head: `${tag(both)}<script>window.firstEntry = [...dataLayer[0]].slice(0, 2).join(); window.type = typeof gtag</script>`,
    });
    expect(await first.page.evaluate('[window.firstEntry, window.type]')).toEqual(['consent,default', 'function']);
  });

  it('a data layer and a gtag of the page are kept', async () => {
    const first = await visit({
      head: `<script>const layer = window.dataLayer = [{ mine: 1 }]; window.gtag = function mine() { layer.push(arguments) }</script>${tag(both)}`,
    });
    expect(await first.page.evaluate('dataLayer === layer && gtag.name')).toBe('mine');
    // The denial goes in front of what has been queued: that has not been read yet.
    expect(await first.dataLayer()).toEqual([byDefault, { kind: '[object Object]', value: { mine: 1 } }]);
  });

  it('a tag that already runs gets the default at the end of its queue', async () => {
    const first = await visit({
      head: `<script>window.google_tag_manager = {}; window.dataLayer = [{ mine: 1 }]</script>${tag(both)}`,
    });
    expect((await first.dataLayer()).at(-1)).toEqual(byDefault);
  });

  it('it stays so for five seconds', async () => {
    const first = await visit();
    await first.waitForIdle(5000);
    expect(first.thirdPartyRequests()).toEqual([]);
    await nothingIsKept(first);
  });

  it('no other globals appear', async () => {
    const without = await visit({ head: '' });
    const globals = () => Object.getOwnPropertyNames(window);
    const before = await without.page.evaluate(globals);
    const first = await visit();
    // The last one is Lit's, and comes with the interface alone.
    const added = (await first.page.evaluate(globals)).filter((name) => !before.includes(name));
    expect(added.toSorted()).toEqual(['cookiemelding', 'dataLayer', 'gtag', 'litPropertyMetadata']);
  });
});

describe('after refusal', () => {
  it('only the choice is stored, and no request is made, now or on the next page', async () => {
    const first = await visit();
    await first.click('Alles weigeren');
    await first.waitForIdle();
    expect(first.thirdPartyRequests()).toEqual([]);
    expect(await first.cookieNames()).toEqual(['cookiemelding']);
    expect(await first.storageKeys()).toEqual([]);
    expect(await first.dataLayer()).toEqual([
      byDefault,
      command('consent', 'update', denied),
      event('reject-all', false, false),
    ]);
    expect(await first.record()).toEqual({
      v: 1,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      policy: '',
      lang: 'nl',
      method: 'reject-all',
      choices: { analytics: false, advertising: false },
    });

    const second = await visit({ as: first });
    expect(second.ownRequests()).toEqual(['script']);
    expect(second.requests).toHaveLength(2);
    expect(await second.cookieNames()).toEqual(['cookiemelding']);
    expect(await second.dataLayer()).toEqual(await first.dataLayer());
  });
});

describe('after acceptance', () => {
  it('both products load by one script, in the right order, with one page view', async () => {
    const first = await visit();
    await first.click('Alles accepteren');
    await first.waitForIdle();
    expect(first.thirdPartyRequests()).toEqual([gtag('G-ABC1234567'), pageView, adsPing]);
    expect(await first.dataLayer()).toEqual([
      byDefault,
      command('consent', 'update', everything),
      set(false),
      js,
      command('config', 'G-ABC1234567'),
      command('config', 'AW-123456789'),
      event('accept-all', true, true),
    ]);
    expect(await first.cookieNames()).toEqual(['_ga', '_gcl_au', 'cookiemelding']);
    expect(await first.storageKeys()).toEqual([]);
    expect(await first.record()).toMatchObject({
      method: 'accept-all',
      choices: { analytics: true, advertising: true },
    });
  });

  it('the choice lives 182 days on this host alone, as a Lax cookie', async () => {
    const first = await visit();
    await first.click('Alles accepteren');
    const cookie = (await first.context.cookies()).find(({ name }) => name === 'cookiemelding');
    expect(cookie).toMatchObject({ domain: 'www.symbis.test', path: '/', sameSite: 'Lax', secure: false });
    expect(((cookie?.expires ?? 0) * 1000 - Date.now()) / 864e5).toBeCloseTo(182, 1);
  });

  it('the script is async and the only one, in the head', async () => {
    const first = await visit();
    await first.click('Alles accepteren');
    await first.waitForIdle();
    const scripts = first.page.locator('script[src*="googletagmanager"]');
    expect(await scripts.count()).toBe(1);
    expect(
      await scripts.evaluate((node) => [(node as HTMLScriptElement).async, node.parentElement?.localName]),
    ).toEqual([true, 'head']);
  });
});

describe('with part of it', () => {
  it('analytics only: every advertising signal stays denied and no advertising host is asked', async () => {
    const first = await visit();
    await first.click('Instellingen');
    await first.page.getByRole('switch', { name: 'Analytisch' }).click();
    await first.click('Opslaan');
    await first.waitForIdle();
    expect(first.thirdPartyRequests()).toEqual([gtag('G-ABC1234567'), pageView]);
    expect(first.thirdPartyRequests().join()).not.toMatch(/doubleclick|googleadservices|googlesyndication|google\.com/);
    expect(await first.dataLayer()).toEqual([
      byDefault,
      command('consent', 'update', analyticsOnly),
      set(true),
      js,
      command('config', 'G-ABC1234567'),
      event('save', true, false),
    ]);
    expect(await first.cookieNames()).toEqual(['_ga', 'cookiemelding']);
  });

  it('advertising only: analytics stays denied', async () => {
    const first = await visit();
    await first.click('Instellingen');
    await first.page.getByRole('switch', { name: 'Advertenties' }).click();
    await first.click('Opslaan');
    await first.waitForIdle();
    expect(first.thirdPartyRequests()).toEqual([gtag('AW-123456789'), adsPing]);
    expect(await first.dataLayer()).toEqual([
      byDefault,
      command('consent', 'update', advertisingOnly),
      set(false),
      js,
      command('config', 'AW-123456789'),
      event('save', false, true),
    ]);
    expect(await first.cookieNames()).toEqual(['_gcl_au', 'cookiemelding']);
  });

  it('only Analytics is configured: advertising is not asked', async () => {
    const first = await visit({ head: tag({ 'google-analytics': 'G-ABC1234567' }) });
    await first.click('Alles accepteren');
    await first.waitForIdle();
    expect(await first.record()).toMatchObject({ choices: { analytics: true } });
    expect(await first.dataLayer()).toEqual([
      byDefault,
      command('consent', 'update', analyticsOnly),
      set(true),
      js,
      command('config', 'G-ABC1234567'),
      event('accept-all', true),
    ]);
  });

  it('personalised advertisements are granted only when the site declares them', async () => {
    const first = await visit({ head: tag({ ...both, 'personalised-ads': '' }) });
    await first.click('Alles accepteren');
    const [, update, flags] = await first.dataLayer();
    expect(update).toEqual(command('consent', 'update', { ...everything, ad_personalization: 'granted' }));
    expect(flags?.value).toMatchObject([
      'set',
      { allow_google_signals: true, allow_ad_personalization_signals: true, url_passthrough: false },
    ]);
  });

  it('several ids get a config each and one script', async () => {
    const first = await visit({ head: tag({ 'google-analytics': 'G-ABC1234567, G-DEF1234567' }) });
    await first.click('Alles accepteren');
    await first.waitForIdle();
    expect(first.thirdPartyRequests().filter((request) => request.includes('gtag/js'))).toEqual([gtag('G-ABC1234567')]);
    const configs = (await first.dataLayer()).filter(({ value }) => (value as string[])[0] === 'config');
    expect(configs.map(({ value }) => (value as string[])[1])).toEqual(['G-ABC1234567', 'G-DEF1234567']);
  });
});

describe('on a return visit', () => {
  it('with a stored grant the tags load at once, and the interface is not fetched', async () => {
    const first = await visit();
    await first.click('Alles accepteren');
    await first.waitForIdle();
    const second = await visit({ as: first });
    expect(second.requests).toEqual([
      expect.stringMatching(/^\/page-/),
      expect.stringMatching(/^\/cookiemelding\.js(\?|$)/),
      gtag('G-ABC1234567'),
      pageView,
      adsPing,
    ]);
    expect(await second.dataLayer()).toEqual([
      byDefault,
      command('consent', 'update', everything),
      set(false),
      js,
      command('config', 'G-ABC1234567'),
      command('config', 'AW-123456789'),
      event('accept-all', true, true),
    ]);
    expect(await second.page.locator('cookie-melding').count()).toBe(0);
  });

  it('the tag is on the page before the next script runs, without a delay', async () => {
    const first = await visit();
    await first.click('Alles accepteren');
    const second = await visit({
      as: first,
      head: `${tag(both)}<script>window.atOnce = document.querySelectorAll('script[src*="gtag/js"]').length</script>`,
    });
    expect(await second.page.evaluate('window.atOnce')).toBe(1);
  });

  it.each([
    ['an expired choice', { time: '2024-01-01T00:00:00.000Z' }],
    ['a choice from the future', { time: '2099-01-01T00:00:00.000Z' }],
    ['a choice for another statement', { policy: '2022-01-01' }],
    ['a choice without one of the categories', { choices: { analytics: true } }],
    ['a grant that is no boolean', { choices: { analytics: 'yes', advertising: 'yes' } }],
    ['a choice of a later version', { v: 99 }],
  ])('%s counts as none: everything denied, and asked again', async (_, change) => {
    const cookie = stored(true, true, change);
    const second = await visit({ cookies: { cookiemelding: cookie } });
    expect(second.thirdPartyRequests()).toEqual([]);
    expect(await second.dataLayer()).toEqual([byDefault]);
    expect(await second.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
    // Not even a choice of a later version is touched before the visitor answers.
    expect((await second.context.cookies())[0]?.value).toBe(cookie);
  });

  it('two cookies of the name that disagree count as none', async () => {
    const second = await visit({
      before: `document.cookie = 'cookiemelding=${stored(true, true)}; Domain=symbis.test; Path=/'`,
      cookies: consentCookie(false, false),
    });
    expect(await second.cookieNames()).toEqual(['cookiemelding', 'cookiemelding']);
    expect(second.thirdPartyRequests()).toEqual([]);
    expect(await second.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
  });
});

describe('other cookies of the name', () => {
  it.each([
    ['on the parent domain', `cookiemelding=${stored(true, true)}; Domain=symbis.test; Path=/`],
    ['broken, on the parent domain', 'cookiemelding=%; Domain=symbis.test; Path=/'],
    ['for this host', `cookiemelding=${stored(true, true)}; Path=/`],
  ])('%s are gone after an answer, which then counts', async (_, cookie) => {
    const head = tag({ ...both, 'cookie-domain': 'symbis.test' });
    const first = await visit({
      head,
      before: `if (!window.name) { window.name = 'set'; document.cookie = '${cookie}' }`,
    });
    // Where the planted choice has loaded a tag, the page reloads at once.
    await first.page.evaluate(() => void setTimeout(() => window.cookiemelding?.rejectAll()));
    await first.waitForIdle();
    expect(first.messages).toEqual([]);
    await expect.poll(first.cookieNames).toEqual(['cookiemelding']);
    await first.page.reload();
    await first.waitForIdle();
    expect(await first.page.evaluate(() => window.cookiemelding?.record?.choices.analytics)).toBe(false);
    await first.page.evaluate(() => window.cookiemelding?.reset());
    expect(await first.cookieNames()).toEqual([]);
  });

  it('the choice is shared with a sub-domain when the site says so', async () => {
    const head = tag({ ...both, 'cookie-domain': 'symbis.test' });
    const first = await visit({ head });
    await first.click('Alles weigeren');
    const second = await visit({ as: first, head, host: 'portaal.symbis.test' });
    expect(second.requests).toHaveLength(2);
    expect(await second.page.evaluate(() => window.cookiemelding?.record?.method)).toBe('reject-all');
  });
});

describe('within one page', () => {
  it('advertising after analytics: an update and one more config, no second script, no second page view', async () => {
    const first = await visit();
    await first.page.evaluate(() => window.cookiemelding?.save({ analytics: true, advertising: false }));
    await first.waitForIdle();
    const length = (await first.dataLayer()).length;
    await first.page.evaluate(() => window.cookiemelding?.save({ advertising: true }));
    await first.waitForIdle();
    expect((await first.dataLayer()).slice(length)).toEqual([
      command('consent', 'update', everything),
      set(false),
      command('config', 'AW-123456789'),
      event('api', true, true),
    ]);
    expect(first.thirdPartyRequests()).toEqual([gtag('G-ABC1234567'), pageView, adsPing]);
  });

  it('in a hidden tab, tags load when it is shown', async () => {
    // A hidden tab is not painted.
    const hidden = await visit({
      before: 'window.frames_ = []; window.requestAnimationFrame = (task) => window.frames_.push(task);',
    });
    await hidden.page.evaluate('cookiemelding.acceptAll()');
    await hidden.waitForIdle();
    expect(await hidden.record()).toMatchObject({ choices: { analytics: true } });
    expect(hidden.thirdPartyRequests()).toEqual([]);
    await hidden.page.evaluate('frames_.forEach((task) => task(0))');
    await hidden.waitForIdle();
    expect(hidden.thirdPartyRequests()[0]).toContain('gtag/js');
  });

  it('a grant that is taken back is denied at once', async () => {
    const first = await visit({ head: tag({ ...both, reload: 'never' }) });
    await first.page.evaluate(() => window.cookiemelding?.acceptAll());
    await first.waitForIdle();
    const length = (await first.dataLayer()).length;
    await first.page.evaluate(() => window.cookiemelding?.save({ advertising: false }));
    expect((await first.dataLayer()).slice(length)).toEqual([
      command('consent', 'update', analyticsOnly),
      set(true),
      event('api', true, false),
    ]);
  });

  it('a grant that is taken back before the next paint loads nothing', async () => {
    const first = await visit();
    await first.page.evaluate(() => {
      window.cookiemelding?.acceptAll();
      window.cookiemelding?.rejectAll();
    });
    await first.waitForIdle();
    expect(first.thirdPartyRequests()).toEqual([]);
  });

  it('accepting, refusing and accepting again configures each id once', async () => {
    const first = await visit();
    await first.page.evaluate(() => {
      const { acceptAll, rejectAll } = window.cookiemelding!;
      for (const answer of [acceptAll, rejectAll, acceptAll]) answer();
    });
    await first.waitForIdle();
    expect(first.thirdPartyRequests()).toEqual([gtag('G-ABC1234567'), pageView, adsPing]);
  });
});

describe('Google Tag Manager', () => {
  it('loads once all its categories are granted, not before', async () => {
    const first = await visit({ head: tag({ 'google-tag-manager': 'GTM-ABC123' }) });
    await first.page.evaluate(() => window.cookiemelding?.save({ analytics: true }));
    await first.waitForIdle();
    expect(first.thirdPartyRequests()).toEqual([]);
    await first.page.evaluate(() => window.cookiemelding?.save({ advertising: true }));
    await first.waitForIdle();
    expect(first.thirdPartyRequests().filter((request) => !request.includes('/collect?'))).toEqual([
      'www.googletagmanager.com/gtm.js?id=GTM-ABC123',
    ]);
    expect(await first.dataLayer()).toEqual([
      byDefault,
      command('consent', 'update', analyticsOnly),
      event('api', true, false),
      command('consent', 'update', everything),
      set(false),
      event('api', true, true),
      { kind: '[object Object]', value: { 'gtm.start': expect.any(Number), event: 'gtm.js' } },
    ]);
  });

  it('has the privacy flags with analytics alone', async () => {
    const first = await visit({
      head: tag({ 'google-tag-manager': 'GTM-ABC123', 'google-tag-manager-categories': 'analytics' }),
    });
    await first.click('Alles accepteren');
    await first.waitForIdle();
    expect(first.thirdPartyRequests().filter((request) => !request.includes('/collect?'))).toEqual([
      'www.googletagmanager.com/gtm.js?id=GTM-ABC123',
    ]);
    expect((await first.dataLayer()).slice(1, 4)).toEqual([
      command('consent', 'update', analyticsOnly),
      set(true),
      event('accept-all', true),
    ]);
  });

  it.each([['analytics Advertising'], ['functional'], ['Functional'], ['toString()']])(
    'with a wrong list of categories (%s) it needs them all',
    async (categories) => {
      const first = await visit({
        head: tag({ ...both, 'google-tag-manager': 'GTM-ABC123', 'google-tag-manager-categories': categories }),
      });
      await expect.poll(() => first.messages).toHaveLength(1);
      await first.page.evaluate(() => window.cookiemelding?.rejectAll());
      await first.page.evaluate(() => window.cookiemelding?.save({ analytics: true }));
      await first.waitForIdle();
      expect(first.thirdPartyRequests().join()).not.toContain('gtm.js');
    },
  );
});
