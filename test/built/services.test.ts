// Services: one third party inside a category, granted and denied by itself.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, markExecuted, tag, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();
const never = { ...both, reload: 'never' };
const block = (settings: object) =>
  `<script type="application/json" data-cookiemelding>${JSON.stringify(settings)}</script>`;
const frame = (host: string, rest = '') =>
  `<iframe data-category="advertising" data-src="https://${host}/embed/abcdefgh" width="480" height="270" ${rest}></iframe>`;
const youtube = frame('www.youtube-nocookie.com');
const vimeo = frame('player.vimeo.com');
const asked = (site: Visit, host: string) => site.requests.filter((request) => request.startsWith(host)).length;
const always = (site: Visit, name: string) =>
  site.page.getByRole('button', { name: `Altijd ${name} toestaan`, exact: true });
const settings = (site: Visit) => site.page.getByRole('dialog');
const openSettings = async (site: Visit) => {
  await site.page.evaluate(() => window.cookiemelding!.showPreferences());
  await settings(site).waitFor();
};
const isGranted = (site: Visit, name: string) =>
  site.page.evaluate((one) => window.cookiemelding!.isGranted(one), name);

const declared = [
  { name: 'youtube', title: 'YouTube', category: 'advertising', provider: 'Google Ireland Ltd' },
  {
    name: 'chat',
    title: 'Chatbox',
    category: 'advertising',
    provider: 'Praat BV',
    privacyUrl: 'https://chat.test/privacy',
    hosts: ['chat.test'],
  },
];

describe('a placeholder', () => {
  it('grants its own service, and not the category that was refused', async () => {
    const site = await visit({ head: tag(never), body: youtube + vimeo });
    await site.click('Alles weigeren');
    await always(site, 'YouTube').click();
    await expect.poll(() => asked(site, 'www.youtube-nocookie.com')).toBe(1);
    await site.waitForIdle(300);
    expect(asked(site, 'player.vimeo.com')).toBe(0);
    expect(site.requests.filter((request) => request.includes('/gtag/js'))).toEqual([]);
    expect(await site.record()).toMatchObject({
      method: 'placeholder',
      choices: { analytics: false, advertising: false },
      services: { youtube: true },
    });
    expect([await isGranted(site, 'youtube'), await isGranted(site, 'advertising')]).toEqual([true, false]);
    const { value } = (await site.dataLayer()).findLast(({ value: entry }) => Object(entry)[0] === 'consent')!;
    expect(value).toMatchObject(['consent', 'update', { ad_storage: 'denied', ad_user_data: 'denied' }]);
  });

  it('grants it on the next page too, whatever host of the service is in the frame', async () => {
    const cookies = consentCookie(false, false, { services: { youtube: true } });
    const site = await visit({ head: tag(never), body: youtube + frame('www.youtube.com') + vimeo, cookies });
    await expect.poll(() => asked(site, 'www.youtube.com') + asked(site, 'www.youtube-nocookie.com')).toBe(2);
    expect(asked(site, 'player.vimeo.com')).toBe(0);
  });

  it('of a host that nobody has declared names the host, and grants it alone', async () => {
    const site = await visit({ head: tag(never), body: frame('film.test') + frame('ander.test') });
    await site.click('Alles weigeren');
    await always(site, 'film.test').click();
    await expect.poll(() => asked(site, 'film.test')).toBe(1);
    expect(asked(site, 'ander.test')).toBe(0);
    expect(await site.record()).toMatchObject({ services: { 'film.test': true } });
  });

  it.each([
    [
      'more than one third party',
      `<cookie-embed category="advertising"><template>${youtube}<script src="https://ander.test/a.js"></script></template></cookie-embed>`,
    ],
    ['a service whose hosts are others', frame('ander.test', 'data-service="youtube"')],
  ])('of %s offers no grant, and is not loaded by one for a service in it', async (_, body) => {
    const cookies = consentCookie(false, false, { services: { youtube: true } });
    const site = await visit({ head: tag(never), body, cookies });
    await site.page.locator('cookie-placeholder').waitFor();
    expect(await site.page.getByRole('button', { name: /^Altijd/ }).count()).toBe(0);
    expect(await site.page.getByRole('button', { name: 'Eén keer laden' }).count()).toBe(1);
    // Everyone in it gets data.
    expect(await site.page.getByRole('group').innerText()).toContain('ander.test');
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it('is back after a withdrawal of the service, and its script does not run on', async () => {
    const embed = `<cookie-embed category="advertising" data-service="chat"><template><script>${markExecuted('chat')}</script></template></cookie-embed>`;
    const head = block({ services: declared }) + tag({ ...both });
    const site = await visit({ head, body: embed, cookies: consentCookie(false, false, { services: { chat: true } }) });
    await expect.poll(() => site.executed()).toEqual(['chat']);
    await site.page.evaluate(() => {
      Object.assign(window, { isOldPage: true });
      window.cookiemelding!.save({ chat: false });
    });
    // A script that has run cannot be taken off the page.
    await expect.poll(() => site.page.evaluate('window.isOldPage').catch(() => true)).toBeUndefined();
    await site.page.locator('cookie-placeholder').waitFor();
    expect(await site.executed()).toEqual([]);
  });
});

describe('a service that is denied by itself', () => {
  const denied = (services: Record<string, boolean>) => consentCookie(true, true, { services });
  const chat = [{ name: 'chat', title: 'Chat', category: 'advertising', hosts: ['Chat.test.'] }];

  it.each([
    [
      'in an embed with another',
      `<cookie-embed category="advertising"><template>${youtube}<script src="https://ander.test/a.js"></script></template></cookie-embed>`,
    ],
    [
      'as a script',
      '<script type="text/plain" data-category="advertising" data-src="https://www.youtube.com/iframe_api"></script>',
    ],
    [
      'as a plug-in',
      '<object data-category="advertising" data-data="https://www.youtube.com/v/abc" width="99" height="99"></object>',
    ],
    ['under the name of another', frame('www.youtube.com', 'data-service="ander.test"')],
    ['with a dot at its end', frame('www.youtube.com.')],
    ['of a host as it was declared', frame('chat.test')],
  ])('is not loaded %s, though its category is granted', async (_, body) => {
    const site = await visit({
      head: block({ services: chat }) + tag({ categories: 'advertising', reload: 'never' }),
      body,
      cookies: denied({ youtube: false, chat: false }),
    });
    await site.waitForIdle(300);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it('while everything else is granted is withdrawn: its script is off the page, and the next page says so', async () => {
    const services = [...chat, { name: 'kaart', title: 'Kaart', category: 'advertising' }];
    const site = await visit({
      head: block({ services }) + tag(both),
      body: `<script type="text/plain" data-category="advertising" data-service="chat">${markExecuted('chat')}</script>`,
      cookies: consentCookie(true, true),
    });
    await expect.poll(() => site.executed()).toEqual(['chat']);
    await site.page.evaluate(() => {
      Object.assign(window, { isOldPage: true });
      window.cookiemelding!.save({ chat: false });
    });
    await expect
      .poll(() => site.page.getByRole('status').textContent())
      .toContain('Je toestemming voor Chat is ingetrokken.');
    expect(await site.page.evaluate('window.isOldPage')).toBeUndefined();
    expect(await site.executed()).toEqual([]);
  });
});

describe('a grant for one service', () => {
  const other = 'https://ander.test/x';
  it.each([
    ['a srcset', `<img srcset="own.png 9x, ${other} 1x">`],
    ['markup of its own', `<iframe srcdoc="<img src=${other}>"></iframe>`],
    ['a data address', `<iframe src="data:text/html,<img src=${other}>"></iframe>`],
    ['a style', `<div style="background: url(${other})">x</div>`],
    ['a style sheet', `<style>body { background: url(${other}) }</style>`],
    ['an inline script', `<script>fetch('${other}')</script>`],
    ['a template in it', `<template><img src="${other}"></template>`],
  ])('loads no embed of it with %s', async (_, more) => {
    const body = `<cookie-embed category="advertising"><template>${youtube}${more}</template></cookie-embed>`;
    const site = await visit({
      head: tag(never),
      body,
      cookies: consentCookie(false, false, { services: { youtube: true } }),
    });
    await site.page.locator('cookie-placeholder').waitFor();
    await site.waitForIdle(300);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it.each([
    [
      'a frame of another in its embed',
      `<cookie-embed category="advertising"><template>${youtube}</template>${frame('ander.test')}</cookie-embed>`,
    ],
    [
      'a picture with another size elsewhere',
      '<img data-category="advertising" data-service="youtube" data-srcset="https://www.youtube.com/a.png 9x, https://ander.test/s.png 1x">',
    ],
  ])('loads nothing of another: %s', async (_, body) => {
    const site = await visit({
      head: tag(never),
      body,
      cookies: consentCookie(false, false, { services: { youtube: true } }),
    });
    await site.waitForIdle(400);
    expect(asked(site, 'ander.test')).toBe(0);
  });

  it.each(['advertising', 'functional', 'praatje', 'toString'])(
    'is not offered where the markup names "%s", which is no service',
    async (name) => {
      const site = await visit({ head: tag(never), body: frame('ander.test', `data-service="${name}"`) });
      await site.page.locator('cookie-placeholder').waitFor();
      expect(await site.page.getByRole('button', { name: /^Altijd/ }).count()).toBe(0);
    },
  );

  it.each(['my_host.ander.test', 'www.youtube.com.'])('works for the host %s', async (host) => {
    const site = await visit({ head: tag(never), body: frame(host) });
    await site.page.getByRole('button', { name: /^Altijd/ }).click();
    await expect.poll(() => site.requests.some((request) => request.startsWith(host))).toBe(true);
  });
});

describe('the same choice again', () => {
  it('withdraws nothing, though a script has run under a service that nobody has declared', async () => {
    const body = `<cookie-embed category="advertising" data-service="film.test"><template><script>${markExecuted('film')}</script></template></cookie-embed>`;
    const site = await visit({ head: tag(both), body, cookies: consentCookie(false, true) });
    await expect.poll(() => site.executed()).toEqual(['film']);
    await site.page.evaluate(() => Object.assign(window, { isOldPage: true }));
    await openSettings(site);
    await settings(site).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await site.waitForIdle(500);
    expect(await site.page.evaluate('window.isOldPage')).toBe(true);
    await site.page.evaluate(() => window.cookiemelding!.acceptAll());
    await site.waitForIdle(500);
    expect(await site.page.evaluate('window.isOldPage')).toBe(true);
  });
});

describe('the settings', () => {
  const head = block({ services: declared }) + tag(never);
  const onOff = (site: Visit, name: string) => settings(site).getByRole('switch', { name, exact: true });

  it('have a switch for each of several services, which follow their category until they are turned', async () => {
    const site = await visit({ head, body: youtube });
    await openSettings(site);
    expect(await onOff(site, 'YouTube').isChecked()).toBe(false);
    await onOff(site, 'Advertenties').click();
    expect(await onOff(site, 'YouTube').isChecked()).toBe(true);
    await onOff(site, 'YouTube').click();
    await settings(site).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect.poll(site.record).toMatchObject({
      choices: { analytics: false, advertising: true },
      services: { youtube: false },
    });
    expect([await isGranted(site, 'youtube'), await isGranted(site, 'chat')]).toEqual([false, true]);
    await site.waitForIdle();
    expect(asked(site, 'www.youtube-nocookie.com')).toBe(0);
    await openSettings(site);
    expect(await onOff(site, 'YouTube').isChecked()).toBe(false);
    expect(await settings(site).getByRole('link', { name: 'Privacy- en cookieverklaring' }).count()).toBe(1);
  });

  it('have no switch for a single service, until it differs from its category', async () => {
    const one = block({ services: declared.slice(0, 1) }) + tag(never);
    const site = await visit({ head: one, body: youtube });
    await openSettings(site);
    expect(await onOff(site, 'YouTube').count()).toBe(0);
    await site.page.keyboard.press('Escape');
    await site.click('Alles weigeren');
    await always(site, 'YouTube').click();
    await expect.poll(() => asked(site, 'www.youtube-nocookie.com')).toBe(1);
    await openSettings(site);
    expect(await onOff(site, 'YouTube').isChecked()).toBe(true);
    await onOff(site, 'YouTube').click();
    await settings(site).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect.poll(async () => (await site.record())?.['services']).toBeUndefined();
    expect(await site.page.locator('iframe').getAttribute('src')).toBeNull();
  });

  it('show a service that was granted at its content, and take it back', async () => {
    const cookies = consentCookie(false, false, { services: { vimeo: true } });
    const site = await visit({ head: tag(never), cookies });
    await openSettings(site);
    await onOff(site, 'Vimeo').click();
    await settings(site).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect.poll(async () => (await site.record())?.['services']).toBeUndefined();
  });

  it.each([
    ['Alles accepteren', true],
    ['Alles weigeren', false],
  ])('answer for every service with %s', async (name, answer) => {
    const cookies = consentCookie(false, false, { services: { youtube: true } });
    const site = await visit({ head, cookies });
    await openSettings(site);
    await settings(site).getByRole('button', { name }).click();
    await expect
      .poll(async () => (await site.record())?.['choices'])
      .toEqual({ analytics: answer, advertising: answer });
    expect((await site.record())?.['services']).toBeUndefined();
    expect(await isGranted(site, 'youtube')).toBe(answer);
  });

  it('take back a service that the site does not declare any more', async () => {
    const cookies = consentCookie(false, false, { services: { praatje: true } });
    const site = await visit({ head: tag(never), cookies });
    await openSettings(site);
    await onOff(site, 'praatje').click();
    await settings(site).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect.poll(async () => (await site.record())?.['services']).toBeUndefined();
  });

  it('say what was withdrawn where that is personalised advertisements alone, and do not ask again', async () => {
    const site = await visit({ head: tag({ ...both, 'personalised-ads': '' }), cookies: consentCookie(true, true) });
    await site.page.evaluate(() => window.cookiemelding!.save({ 'personalised-ads': false } as never));
    await expect
      .poll(() => site.page.getByRole('status').textContent())
      .toContain('Je toestemming voor Advertenties op andere websites is ingetrokken.');
    expect(await site.page.getByRole('button', { name: 'Alles weigeren' }).count()).toBe(0);
  });

  it('have personalised advertisements apart from measuring', async () => {
    const site = await visit({ head: tag({ ...never, 'personalised-ads': '' }) });
    const signals = async () =>
      (await site.dataLayer()).findLast(({ value }) => Object(value)[0] === 'consent')!.value as unknown[];
    await openSettings(site);
    await onOff(site, 'Advertenties').click();
    await onOff(site, 'Advertenties op andere websites').click();
    await settings(site).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect
      .poll(signals)
      .toMatchObject(['consent', 'update', { ad_storage: 'granted', ad_personalization: 'denied' }]);
    await site.page.evaluate(() => window.cookiemelding!.acceptAll());
    await expect.poll(signals).toMatchObject(['consent', 'update', { ad_personalization: 'granted' }]);
  });
});

describe('for scripts', () => {
  const head = block({ services: declared }) + tag(never);

  it('a service has a name as a category has: save, isGranted, whenGranted, changed', async () => {
    const site = await visit({ head });
    const result = await site.page.evaluate(async () => {
      const changes: (readonly string[])[] = [];
      document.addEventListener('consent-change', (event) => changes.push(event.changed));
      const whenChat = window.cookiemelding!.whenGranted('chat').then(() => 'chat');
      window.cookiemelding!.save({ chat: true, nothing: true, '__proto__.x': true } as never);
      const granted = ['chat', 'youtube', 'advertising', 'nothing'].map((name) =>
        window.cookiemelding!.isGranted(name),
      );
      return { changes, granted, ended: await whenChat };
    });
    expect(result).toEqual({ changes: [['chat']], granted: [true, false, false, false], ended: 'chat' });
    expect((await site.record())?.['services']).toEqual({ chat: true });
  });

  it.each([
    ['a list of nothing', [{}]],
    ['a name of a category', [{ name: 'analytics', title: 'A', category: 'advertising' }]],
    ['the functional category', [{ name: 'kaart', title: 'Kaart', category: 'functional' }]],
    ['no list', 'youtube'],
    ['markup as a name', [{ name: '<b>', title: 'B', category: 'advertising' }]],
  ])('services that are %s are reported, and grant nothing', async (_, services) => {
    const site = await visit({ head: block({ services }) + tag(never), body: youtube });
    await expect.poll(() => site.messages.join()).toContain('services');
    expect(site.thirdPartyRequests()).toEqual([]);
  });
});

describe('a declaration', () => {
  it('says who can see the data, and where it goes', async () => {
    const cookies = [
      {
        name: 'chat_id',
        category: 'analytics',
        provider: 'Praat Inc',
        readers: 'Symbis, Praat Inc',
        country: 'Verenigde Staten',
      },
      { name: 'own_id', category: 'analytics', provider: 'Symbis' },
    ];
    const site = await visit({
      head: block({ cookies }) + tag({ ...both, controller: 'Symbis' }),
      body: '<cookie-declaration></cookie-declaration>',
    });
    const cells = (name: string) =>
      site.page
        .locator('cookie-declaration tr', { has: site.page.getByText(name, { exact: true }) })
        .locator('td')
        .last()
        .textContent();
    await site.page.locator('cookie-declaration summary').first().waitFor();
    expect(await cells('chat_id')).toBe('Symbis, Praat Inc (Verenigde Staten)');
    expect(await cells('own_id')).toBe('Symbis');
    expect(await cells('_ga')).toBe('Symbis, Google');
    expect(await cells('cookiemelding')).toBe('Symbis');
  });
});

it('a placeholder says of each party of several what it gets', async () => {
  const inside = `${youtube}${vimeo}`.replaceAll('data-', '');
  const site = await visit({
    head: tag(never),
    body: `<cookie-embed category="advertising"><template>${inside}</template></cookie-embed>`,
  });
  await site.page.getByText(/Hier staat inhoud van YouTube en Vimeo/).waitFor();
  for (const name of ['YouTube', 'Vimeo'])
    await site.page
      .getByText(`Als je dit laadt, krijgt ${name} gegevens over je bezoek en kan ${name} cookies plaatsen.`)
      .waitFor();
});

describe('content that loads from another party as well', () => {
  const embed = (inside: string) =>
    `<cookie-embed category="advertising"><template>${inside}</template></cookie-embed>`;
  const others = [
    ['a background', '<table><tr><td background="https://px.test/td.gif">x</td></tr></table>'],
    ['a style', '<div style="background: url(https://px.test/b.gif)">x</div>'],
    ['a style that writes its letters as numbers', '<div style="background: u\\72l(//px.test/b.gif)">x</div>'],
    ['a set of images in a style', '<div style="background: image-set(\'https://px.test/b.gif\' 1x)">x</div>'],
    ['a style sheet', '<style>@import "https://px.test/a.css";</style>'],
    ['a filter of a drawing', '<svg><rect fill="url(https://px.test/a.svg#x)" width="9" height="9"/></svg>'],
    ['an animation', '<svg><image><set attributeName="href" to="https://px.test/a.png"/></image></svg>'],
    ['a handler', '<img src="data:," onerror="new Image().src=\'https://px.test/a.gif\'">'],
    ['rules for speculation', '<script type="speculationrules">{"prefetch":[{"urls":["https://px.test/"]}]}</script>'],
    ['a page in an attribute', '<iframe srcdoc="<img src=https://px.test/a.gif>"></iframe>'],
    ['an inline script', '<script>import("https://px.test/a.js").catch(() => {})</script>'],
  ];

  it.each(others)('is not released by a grant for one of them: %s', async (_, inside) => {
    const site = await visit({ head: tag(never), body: embed(youtube.replaceAll('data-', '') + inside) });
    await site.page.getByRole('button', { name: 'Eén keer laden' }).waitFor();
    expect(await site.page.getByRole('button', { name: /^Altijd/ }).count()).toBe(0);
  });

  it.each(others.filter(([what]) => !what!.includes('numbers')))(
    'stays blocked where that party was denied: %s',
    async (_, inside) => {
      const px = { name: 'px', title: 'Px', category: 'advertising', hosts: ['px.test'] };
      const cookies = consentCookie(false, true, { services: { px: false } });
      const site = await visit({ head: block({ services: [px] }) + tag(never), body: embed(inside!), cookies });
      await site.waitForIdle(300);
      expect(asked(site, 'px.test')).toBe(0);
    },
  );
});

describe('the second layer and the declaration', () => {
  const cookies = [{ name: '_fbp', category: 'advertising', provider: 'Meta', purpose: 'tellen', duration: '1 dag' }];
  const text = async (services: object[], declaredCookies: object[] = []) => {
    const site = await visit({
      head: block({ services, cookies: declaredCookies }) + tag(both),
      body: '<cookie-declaration></cookie-declaration>',
    });
    await openSettings(site);
    const declaration = site.page.locator('cookie-declaration');
    return [await settings(site).innerText(), await declaration.evaluate((node) => node.shadowRoot!.textContent!)];
  };

  it('name everyone who gets data for a category, also a single service without a switch', async () => {
    for (const shown of await text([declared[1]!]))
      expect(shown).toContain('Google en Chatbox krijgen dan gegevens over je bezoek.');
    for (const shown of await text(declared, cookies))
      expect(shown).toContain('Google, YouTube, Chatbox en Meta krijgen dan gegevens over je bezoek.');
  });

  it('name them all where the first layer counts them', async () => {
    const services = Array.from({ length: 9 }, (_, at) => ({
      name: `dienst-${at}`,
      title: `Dienst ${at}`,
      category: 'advertising',
    }));
    for (const shown of await text(services)) expect(shown).toContain('Google, Dienst 0, Dienst 1, Dienst 2, Dienst 3');
  });

  it('say no more than that of Google where there is nobody else', async () => {
    for (const shown of await text([])) expect(shown).not.toContain('dan gegevens over je bezoek');
  });
});

describe('the first layer', () => {
  it('names everyone who gets data', async () => {
    const site = await visit({ head: block({ services: declared }) + tag(both) });
    await expect
      .poll(() => site.page.getByRole('region').first().innerText())
      .toContain('Google, YouTube en Chatbox krijgen dan gegevens over je bezoek.');
  });

  it('names everyone whose name begins as that of another', async () => {
    const services = ['X', 'Xandr', 'Meta', 'Metabase'].map((title, at) => ({
      name: `s${at}`,
      title,
      category: 'analytics',
    }));
    const site = await visit({ head: block({ services }) + tag({ categories: 'analytics' }) });
    await expect
      .poll(() => site.page.getByRole('region').first().innerText())
      .toContain('X, Xandr, Meta en Metabase krijgen dan gegevens');
  });

  it('says how many there are where they are more than four', async () => {
    const cookies = ['Alfa', 'Beta', 'Gamma', 'Delta'].map((provider, at) => ({
      name: `c${at}x`,
      category: 'analytics',
      provider,
    }));
    const site = await visit({ head: block({ cookies }) + tag(both) });
    await expect
      .poll(() => site.page.getByRole('region').first().innerText())
      .toContain('5 bedrijven krijgen dan gegevens over je bezoek. Je ziet ze bij Instellingen.');
  });
});
