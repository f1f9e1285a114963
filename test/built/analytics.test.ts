// What an analyst counts on: which hit when, whatever stands on the page in whatever order.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, stored, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

const answer = async (site: Visit, call: string) => {
  await site.page.evaluate(`cookiemelding.${call}`);
  await site.waitForIdle();
};

/** Hits so far, as `id event`. */
const hits = (site: Visit) =>
  site
    .thirdPartyRequests()
    .filter((request) => request.includes('/collect?'))
    .map((request) => {
      const { searchParams } = new URL(`https://${request}`);
      return `${searchParams.get('tid')} ${searchParams.get('en')}`;
    })
    .toSorted();

/** The commands in the queue, in order: `consent update`, `config G-...`. */
const commands = async (site: Visit) =>
  (await site.dataLayer())
    .filter(({ kind }) => kind === '[object Arguments]')
    .map(({ value }) =>
      (value as unknown[]).slice(0, ['js', 'set'].includes(String((value as string[])[0])) ? 1 : 2).join(' '),
    );

const ANALYTICS = 'G-ABC1234567';
const ADS = 'AW-123456789';
const OWN = 'G-OWN1234567';

const ownGtag = `<script async src="https://www.googletagmanager.com/gtag/js?id=${OWN}"></script>
  <script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); } gtag('js', new Date()); gtag('config', '${OWN}');</script>`;
const ownContainer = `<script>(function (w, d, s, l, i) { w[l] = w[l] || []; w[l].push({ 'gtm.start': Date.now(), event: 'gtm.js' });
  var f = d.getElementsByTagName(s)[0], j = d.createElement(s); j.async = true; j.src = 'https://www.googletagmanager.com/gtm.js?id=' + i;
  f.parentNode.insertBefore(j, f); })(window, document, 'script', 'dataLayer', 'GTM-OWN123');</script>`;

const kinds = {
  none: { markup: '', settings: both },
  'a Google tag of the page': { markup: ownGtag, settings: both },
  'a container of the page': { markup: ownContainer, settings: both },
  'a container that waits': { markup: '', settings: { ...both, 'google-tag-manager': 'GTM-ABC123' } },
};
const places = {
  first: (script: string, markup: string) => script + markup,
  last: (script: string, markup: string) => markup + script,
  async: (script: string, markup: string) => script.replace('<script ', '<script async ') + markup,
};
const choices = {
  'no choice': {},
  analytics: consentCookie(true, false),
  advertising: consentCookie(false, true),
  both: consentCookie(true, true),
  refused: consentCookie(false, false),
};

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('with %s', (kind) => {
  it.each(Object.keys(places) as (keyof typeof places)[])(
    'and the script %s, every hit is the expected one',
    async (place) => {
      for (const [choice, cookies] of Object.entries(choices)) {
        const { markup, settings } = kinds[kind];
        const site = await visit({ head: places[place](tag(settings), markup), cookies });
        await site.waitForIdle();
        const [analytics, advertising] = [
          ['analytics', 'both'].includes(choice),
          ['advertising', 'both'].includes(choice),
        ];
        const isAnswered = choice !== 'no choice';
        const found = hits(site);
        expect(found, `${kind}, ${place}, ${choice}`).toEqual(
          [
            ...(advertising ? [`${ADS} page_view`] : []),
            ...(analytics ? [`${ANALYTICS} page_view`] : []),
            ...(kind === 'a container of the page' ? ['GTM-OWN123 gtm.js'] : []),
            ...(kind === 'a container of the page' && isAnswered ? ['GTM-OWN123 cookie_consent_update'] : []),
            // Below our tag its configuration is limited to what is granted, and analytics is not.
            ...(kind === 'a Google tag of the page' && !(place === 'first' && choice === 'advertising')
              ? [`${OWN} page_view`]
              : []),
            ...(kind === 'a container that waits' && analytics && advertising
              ? ['GTM-ABC123 cookie_consent_update', 'GTM-ABC123 gtm.js']
              : []),
          ].toSorted(),
        );
        const order = await commands(site);
        // Ours denies before anything else is configured, unless a tag of the page was there before us.
        expect(order.indexOf('consent default')).toBe(order.lastIndexOf('consent default'));
        if (place === 'first' || kind === 'none') expect(order[0]).toBe('consent default');
        const own = order.filter((one) => !one.includes(OWN) && (kind === 'none' || one !== 'js'));
        expect(own).toEqual([
          'consent default',
          ...(isAnswered ? ['consent update'] : []),
          ...(analytics || advertising ? ['set'] : []),
          ...(kind === 'none' && (analytics || advertising) ? ['js'] : []),
          ...(analytics ? [`config ${ANALYTICS}`] : []),
          ...(advertising ? [`config ${ADS}`] : []),
        ]);
        const events = (await site.dataLayer()).filter(
          ({ value }) => (value as { event?: string }).event === 'cookie_consent_update',
        );
        expect(events).toHaveLength(isAnswered ? 1 : 0);
        // Faults of the page are reported, each once.
        const isForeign = kind === 'a Google tag of the page' || kind === 'a container of the page';
        const told = site.messages.filter((message) => message.includes('without consent'));
        if (isForeign && place !== 'first') expect(told, `${kind}, ${place}, ${choice}`).toHaveLength(1);
        if (!isForeign) expect(site.messages, `${kind}, ${place}, ${choice}`).toEqual([]);
        await site.end();
      }
    },
  );
});

describe('a wrong order of tags is reported', () => {
  it.each([
    [
      'a Google tag above',
      ownGtag + tag(both),
      /a Google tag \(G-OWN1234567\) stands above .* Remove its snippet, and set data-google-analytics/,
    ],
    ['a container above', ownContainer + tag(both), /Google Tag Manager \(GTM-OWN123\) .* set data-google-tag-manager/],
    [
      'async with a Google tag in the markup',
      ownGtag + tag(both, 'async'),
      /has async, so a Google tag may run before consent is denied/,
    ],
    [
      'a default that grants, later',
      `${tag(both)}<script>addEventListener('load', () => gtag('consent', 'default', { analytics_storage: 'granted', security_storage: 'granted' }))</script>`,
      /grants analytics_storage before visitors have answered/,
    ],
    [
      'a default that denies, before',
      `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments); } gtag('consent', 'default', { ad_storage: 'denied' });</script>${tag(both)}`,
      /calls gtag\('consent', 'default', \.\.\.\) too/,
    ],
  ])('%s', async (_, head, message) => {
    const site = await visit({ head });
    await expect.poll(() => site.messages.join('\n')).toMatch(message);
    await site.waitForIdle(1200);
    expect(new Set(site.messages).size).toBe(site.messages.length);
  });

  it('the rest of a snippet, which is not sent twice either', async () => {
    const site = await visit({
      head: `${tag(both)}<script>gtag('js', new Date()); gtag('config', '${ANALYTICS}'); gtag('config', '${ADS}');</script>`,
    });
    await expect
      .poll(() => site.messages)
      .toEqual([
        expect.stringContaining(`The page calls gtag('config', '${ANALYTICS}') too`),
        expect.stringContaining(`The page calls gtag('config', '${ADS}') too`),
      ]);
    await answer(site, 'save({ analytics: true })');
    expect(hits(site)).toEqual([`${ANALYTICS} page_view`]);
  });

  it('nothing, where all is well and something has been granted and taken back', async () => {
    const site = await visit({
      head: tag({ ...both, 'google-tag-manager': 'GTM-ABC123', 'policy-url': '/privacy', reload: 'never', debug: '' }),
    });
    for (const call of ['save({ advertising: true })', 'acceptAll()', 'rejectAll()']) {
      await answer(site, call);
      await site.page.evaluate('cookiemelding.debug()');
    }
    await site.waitForIdle(700);
    expect(site.messages.filter((message) => !message.startsWith('info'))).toEqual([]);
  });

  it('nothing, where all is well', async () => {
    const site = await visit({ head: tag(both) });
    await site.waitForIdle(1500);
    expect(site.messages).toEqual([]);
    expect(site.ownRequests()).not.toContain('devtools');
  });
});

describe('Tag Manager', () => {
  const container = { 'google-tag-manager': 'GTM-ABC123' };

  it('loads once, after both categories, and hears of each choice by the event', async () => {
    const site = await visit({ head: tag({ ...container, reload: 'never' }) });
    await answer(site, 'save({ analytics: true })');
    expect(site.thirdPartyRequests()).toEqual([]);
    await answer(site, 'acceptAll()');
    expect(site.thirdPartyRequests().filter((request) => request.includes('/gtm.js?'))).toEqual([
      'www.googletagmanager.com/gtm.js?id=GTM-ABC123',
    ]);
    await answer(site, 'save({ advertising: false })');
    await answer(site, 'acceptAll()');
    // What it sends while it is denied is cut off.
    expect(hits(site)).toEqual([...Array(3).fill('GTM-ABC123 cookie_consent_update'), 'GTM-ABC123 gtm.js']);
  });

  it('has its data layer and the event by the site’s own names', async () => {
    const head = tag({ ...both, ...container, 'layer-name': 'firmaLaag', 'consent-event': 'keuze' });
    const site = await visit({ head, cookies: consentCookie(true, true) });
    expect(site.thirdPartyRequests()).toEqual(
      expect.arrayContaining([
        'www.googletagmanager.com/gtm.js?id=GTM-ABC123&l=firmaLaag',
        `www.googletagmanager.com/gtag/js?id=${ANALYTICS}&l=firmaLaag`,
      ]),
    );
    expect(hits(site)).toEqual(
      [`${ADS} page_view`, `${ANALYTICS} page_view`, 'GTM-ABC123 gtm.js', 'GTM-ABC123 keuze'].toSorted(),
    );
    expect(await site.page.evaluate('[typeof dataLayer, firmaLaag[0][1]]')).toEqual(['undefined', 'default']);
  });

  it.each(['location', 'name', 'document', '__proto__'])(
    'does not take %s for the name of its data layer',
    async (name) => {
      const site = await visit({
        head: tag({ ...both, 'layer-name': name, debug: '' }),
        cookies: consentCookie(true, false),
      });
      expect(await site.page.evaluate('dataLayer[0][1]')).toBe('default');
      expect(hits(site)).toEqual([`${ANALYTICS} page_view`]);
      await expect.poll(() => site.messages.join()).toContain(`"${name}" is not usable`);
    },
  );
});

it('the recipe for a container that loads with analytics and asks for advertising too', async () => {
  const head = tag({
    'google-tag-manager': 'GTM-ABC123',
    'google-tag-manager-categories': 'analytics',
    categories: 'advertising',
    reload: 'never',
  });
  const site = await visit({ head });
  await site.click('Alles accepteren');
  await site.waitForIdle();
  const update = (await site.dataLayer()).find(({ value }) => (value as string[])[1] === 'update');
  expect((update!.value as unknown[])[2]).toMatchObject({ analytics_storage: 'granted', ad_storage: 'granted' });
  expect(hits(site)).toEqual(['GTM-ABC123 cookie_consent_update', 'GTM-ABC123 gtm.js']);
});

describe('settings of Google’s tags', () => {
  const block = (config: unknown) =>
    `<script type="application/json" data-cookiemelding>${JSON.stringify({ googleConfig: config })}</script>`;
  const configOf = async (site: Visit, id: string) =>
    (await site.dataLayer())
      .map(({ value }) => value as unknown[])
      .find(([command, name]) => command === 'config' && name === id);

  it('are passed on with config, and weaken no denial', async () => {
    const given = {
      [ANALYTICS]: {
        cookie_domain: 'symbis.nl',
        cookie_flags: 'SameSite=Lax;Secure',
        server_container_url: 'https://meten.symbis.nl',
        send_page_view: false,
        user_id: '7',
        linker: { domains: ['symbis.nl'] },
        allow_google_signals: true,
        allow_ad_personalization_signals: true,
      },
    };
    const site = await visit({ head: block(given) + tag(both) });
    await expect
      .poll(() => site.messages)
      .toEqual([
        expect.stringContaining('allow_google_signals of G-ABC1234567 is not passed on: it follows the visitor'),
        expect.stringContaining('allow_ad_personalization_signals of G-ABC1234567'),
      ]);
    await answer(site, 'acceptAll()');
    expect(await configOf(site, ANALYTICS)).toEqual([
      'config',
      ANALYTICS,
      expect.not.objectContaining({ allow_google_signals: expect.anything() as unknown }),
    ]);
    const { allow_google_signals: _, allow_ad_personalization_signals: __, ...passed } = given[ANALYTICS];
    expect((await configOf(site, ANALYTICS))![2]).toEqual(passed);
    expect(await configOf(site, ADS)).toEqual(['config', ADS]);
    expect(hits(site)).toEqual([`${ADS} page_view`]);
  });

  it.each([null, 'x', 7, [], { [ANALYTICS]: 'x' }, { [ANALYTICS]: null }, { __proto__: 1 }])(
    'as %j do no harm',
    async (config) => {
      const site = await visit({ head: block(config) + tag(both), cookies: consentCookie(true, false) });
      expect(hits(site)).toEqual([`${ANALYTICS} page_view`]);
      expect(site.errors).toEqual([]);
    },
  );

  it('with a prefix for cookies have these removed and declared too', async () => {
    const site = await visit({
      head: block({ [ANALYTICS]: { cookie_prefix: 'zs' } }) + tag({ ...both, reload: 'never' }),
      cookies: { cookiemelding: stored(true, false), zs_ga: '1', zs_ga_ABC1234567: '2', zs_sessie: '3' },
    });
    await answer(site, 'rejectAll()');
    await expect.poll(() => site.cookieNames()).toEqual(['cookiemelding', 'zs_sessie']);
  });
});

describe('events of this page from before the grant', () => {
  const page = (settings: Record<string, string> = {}, rest: VisitOptions = {}): VisitOptions => ({
    head: `${tag({ ...both, reload: 'never', ...settings })}<script>gtag('event', 'zoeken', { term: 'x' }); gtag('event', 'bekijken');</script>`,
    ...rest,
  });

  it('are sent after config, in order, once', async () => {
    const site = await visit(page());
    expect(site.thirdPartyRequests()).toEqual([]);
    await site.page.evaluate(`gtag('event', 'kiezen')`);
    await answer(site, 'save({ analytics: true })');
    await site.page.evaluate(`gtag('event', 'daarna')`);
    await answer(site, 'acceptAll()');
    expect((await commands(site)).filter((one) => /event|config/.test(one))).toEqual([
      `config ${ANALYTICS}`,
      'event zoeken',
      'event bekijken',
      'event kiezen',
      'event daarna',
      `config ${ADS}`,
    ]);
    expect(hits(site)).toEqual(
      [
        `${ANALYTICS} page_view`,
        `${ANALYTICS} zoeken`,
        `${ANALYTICS} bekijken`,
        `${ANALYTICS} kiezen`,
        `${ANALYTICS} daarna`,
        `${ADS} page_view`,
      ].toSorted(),
    );
  });

  it('are dropped with data-late-events="drop"', async () => {
    const site = await visit(page({ 'late-events': 'drop' }));
    await answer(site, 'acceptAll()');
    await site.page.evaluate(`gtag('event', 'daarna')`);
    await site.waitForIdle();
    expect(hits(site)).toEqual(
      [`${ADS} daarna`, `${ADS} page_view`, `${ANALYTICS} daarna`, `${ANALYTICS} page_view`].toSorted(),
    );
  });

  it.each([
    ['a refusal', async (site: Visit) => answer(site, 'rejectAll()')],
    [
      'a refusal that was forgotten',
      async (site: Visit) => {
        await answer(site, 'rejectAll()');
        await site.page.evaluate(`gtag('event', 'tijdens')`);
        await answer(site, 'reset()');
      },
    ],
  ])('are not sent after %s', async (_, refuse) => {
    const site = await visit(page());
    await refuse(site);
    await answer(site, 'acceptAll()');
    expect(hits(site)).toEqual([`${ADS} page_view`, `${ANALYTICS} page_view`]);
  });

  it('of a visitor who refused on an earlier page are not sent', async () => {
    const site = await visit(page({}, { cookies: consentCookie(false, false) }));
    await answer(site, 'acceptAll()');
    expect(hits(site)).toEqual([`${ADS} page_view`, `${ANALYTICS} page_view`]);
  });

  it('of a visitor whose browser refuses are not sent', async () => {
    const gpc = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`;
    const site = await visit(page({}, { before: gpc }));
    await answer(site, 'acceptAll()');
    expect(hits(site)).toEqual([`${ADS} page_view`, `${ANALYTICS} page_view`]);
  });

  it('go to what is granted alone', async () => {
    const site = await visit({ head: tag({ ...both, reload: 'never' }) });
    await site.page.evaluate(`
      gtag('event', 'conversion', { send_to: '${ADS}/label' });
      gtag('event', 'beide', { send_to: ['${ADS}', '${ANALYTICS}'] });
      gtag('event', 'vreemd', { send_to: 'G-ELDERS1234' });
    `);
    await answer(site, 'save({ analytics: true })');
    expect(hits(site)).toEqual([`${ANALYTICS} beide`, `${ANALYTICS} page_view`]);
    await answer(site, 'acceptAll()');
    expect(hits(site)).toEqual([`${ADS} page_view`, `${ANALYTICS} beide`, `${ANALYTICS} page_view`]);
  });

  it('are sent once by two answers in a row', async () => {
    const site = await visit(page());
    await site.page.evaluate(`
      cookiemelding.save({ analytics: true });
      gtag('event', 'tussendoor');
      cookiemelding.acceptAll();
    `);
    await site.waitForIdle();
    expect(hits(site).filter((hit) => hit.startsWith(ANALYTICS))).toEqual(
      [`${ANALYTICS} page_view`, `${ANALYTICS} zoeken`, `${ANALYTICS} bekijken`, `${ANALYTICS} tussendoor`].toSorted(),
    );
  });

  it('are not sent by a choice that withdraws one category and grants another', async () => {
    const site = await visit({
      head: `${tag({ 'google-ads': ADS, categories: 'analytics', reload: 'never' })}<script>gtag('event', 'conversion', { send_to: '${ADS}/x' })</script>`,
      cookies: consentCookie(true, false, { choices: { advertising: false, analytics: true } }),
    });
    await answer(site, 'save({ analytics: false, advertising: true })');
    expect(hits(site)).toEqual([`${ADS} page_view`]);
  });

  it('do not run what the page wanted to do after them once more', async () => {
    const site = await visit({ head: tag(both) });
    await site.page.evaluate(
      `gtag('event', 'conversion', { send_to: '${ADS}/x', event_callback: () => { window.calls = (window.calls ?? 0) + 1; }, value: 7 })`,
    );
    await answer(site, 'acceptAll()');
    const event = (await site.dataLayer()).map(({ value }) => value as unknown[]).find((one) => one[0] === 'event');
    expect(event).toEqual(['event', 'conversion', { send_to: `${ADS}/x`, value: 7 }]);
    expect(await site.page.evaluate('window.calls')).toBe(1);
  });

  it('are not read by a container that comes later than a refusal of it', async () => {
    const site = await visit({ head: tag({ ...both, 'google-tag-manager': 'GTM-ABC123', reload: 'never' }) });
    await answer(site, 'save({ analytics: true })');
    await site.page.evaluate(`dataLayer.push({ event: 'kopen' })`);
    await answer(site, 'acceptAll()');
    expect(hits(site)).not.toContain('GTM-ABC123 kopen');
    await site.page.evaluate(`dataLayer.push({ event: 'kopen' })`);
    await site.waitForIdle();
    expect(hits(site)).toContain('GTM-ABC123 kopen');
  });

  it('are a hundred at most, the latest', async () => {
    const site = await visit({ head: tag(both) });
    await site.page.evaluate(`for (let at = 0; at < 150; at++) gtag('event', 'nummer-' + at)`);
    await answer(site, 'save({ analytics: true })');
    await expect.poll(() => hits(site).length).toBe(101);
    expect(hits(site)).toContain(`${ANALYTICS} nummer-149`);
    expect(hits(site)).not.toContain(`${ANALYTICS} nummer-49`);
  });

  it('are sent by a tab in which the grant of another tab arrives', async () => {
    const site = await visit(page());
    const other = await visit({ ...page(), as: site });
    await answer(other, 'save({ analytics: true })');
    await expect
      .poll(() => hits(site))
      .toEqual([`${ANALYTICS} bekijken`, `${ANALYTICS} page_view`, `${ANALYTICS} zoeken`].toSorted());
  });

  it('for Tag Manager are events no more after a refusal, and data still', async () => {
    const site = await visit({
      head: `${tag({ 'google-tag-manager': 'GTM-ABC123', reload: 'never' })}<script>dataLayer.push({ event: 'kopen', bedrag: 7 })</script>`,
    });
    await answer(site, 'rejectAll()');
    await answer(site, 'acceptAll()');
    expect(hits(site)).not.toContain('GTM-ABC123 kopen');
    expect(await site.page.evaluate('dataLayer.some(({ bedrag }) => bedrag === 7)')).toBe(true);
    const replayed = await visit({
      head: `${tag({ 'google-tag-manager': 'GTM-ABC123' })}<script>dataLayer.push({ event: 'kopen', bedrag: 7 })</script>`,
    });
    await answer(replayed, 'acceptAll()');
    expect(hits(replayed)).toContain('GTM-ABC123 kopen');
  });
});

describe('a single-page app', () => {
  const route = (site: Visit, path: string) => site.page.evaluate((to) => history.pushState(null, '', to), path);
  const addresses = (site: Visit) =>
    site
      .thirdPartyRequests()
      .filter((request) => request.includes('/collect?') && request.includes('page_view'))
      .map((request) => new URL(`https://${request}`).searchParams.get('dl'));

  it('counts the page view of route 3 once when the grant is given there', async () => {
    const site = await visit({ head: tag(both) });
    for (const path of ['/een', '/twee', '/drie']) {
      await route(site, path);
      await site.page.evaluate(`gtag('event', 'page_view', { page_title: location.pathname })`);
    }
    await answer(site, 'save({ analytics: true })');
    expect(hits(site)).toEqual([`${ANALYTICS} page_view`]);
    expect(addresses(site)).toEqual([null]);
  });

  it('that counts by itself (send_page_view false) has its last view counted, once', async () => {
    const site = await visit({
      head: `<script type="application/json" data-cookiemelding>{"googleConfig": {"${ANALYTICS}": {"send_page_view": false}}}</script>${tag(both)}`,
    });
    for (const path of ['/een', '/twee', '/drie']) {
      await route(site, path);
      await site.page.evaluate(`gtag('event', 'page_view', { page_location: location.href })`);
    }
    await answer(site, 'save({ analytics: true })');
    expect(hits(site)).toEqual([`${ANALYTICS} page_view`]);
    expect(addresses(site)[0]).toMatch(/\/drie$/);
  });

  it('with an id that counts by itself and one that does not has each counted once', async () => {
    const config = { 'G-BBB1234567': { send_page_view: false } };
    const site = await visit({
      head: `<script type="application/json" data-cookiemelding>${JSON.stringify({ googleConfig: config })}</script>${tag({ 'google-analytics': `${ANALYTICS} G-BBB1234567` })}`,
    });
    await site.page.evaluate(`gtag('event', 'page_view')`);
    await answer(site, 'acceptAll()');
    expect(hits(site)).toEqual([`${ANALYTICS} page_view`, 'G-BBB1234567 page_view']);
  });

  it('keeps the campaign of the landing page up to the grant, for that hit alone', async () => {
    const site = await visit({ head: tag({ ...both, reload: 'never' }) });
    await site.page.goto(`${site.page.url()}?utm_source=nieuwsbrief&gclid=abc&q=fiets`);
    await route(site, '/drie?kleur=groen');
    await answer(site, 'acceptAll()');
    expect(hits(site)).toEqual([`${ADS} page_view`, `${ANALYTICS} page_view`]);
    const [ofAds, ofAnalytics] = addresses(site).toSorted((one) => (one ? 1 : -1));
    const { pathname, search } = new URL(ofAnalytics!);
    expect(pathname + search).toBe('/drie?kleur=groen&utm_source=nieuwsbrief&gclid=abc');
    // Google Ads would go on sending the address of this page.
    expect(ofAds).toBeNull();
    const config = (await site.dataLayer()).map(({ value }) => value as unknown[]).find(([, id]) => id === ANALYTICS);
    expect(config).toEqual(['config', ANALYTICS, { send_page_view: false }]);
  });

  it('with the campaign still in its address is left alone', async () => {
    const site = await visit({ head: tag(both) });
    await site.page.goto(`${site.page.url()}?utm_source=nieuwsbrief`);
    await answer(site, 'acceptAll()');
    expect(addresses(site)).toEqual([null, null]);
  });
});
