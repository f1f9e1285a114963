// What the developer tools say of a page that does more than its site has declared.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, stored, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

const DRIFT = /is not declared|needs consent|without consent|serves fonts|More is undeclared/;

/** The messages about drift so far. */
const drift = (site: Visit) => site.messages.filter((message) => DRIFT.test(message));

/** The one message about something. */
const about = (site: Visit, name: string) => {
  const [message, ...others] = drift(site).filter((text) => text.split('\n', 1)[0]!.includes(name));
  expect(others).toEqual([]);
  return message ?? '';
};

const settings = (block: object) =>
  `<script type="application/json" data-cookiemelding>${JSON.stringify(block)}</script>`;

/** A site in development. */
const develop = ({ block = {}, head = '', ...options }: VisitOptions & { block?: object }) =>
  visit({ head: settings(block) + tag({ ...both, debug: '', reload: 'never' }) + head, ...options });

const STORES = `<script>
  document.cookie = 'raadsel=1; max-age=864000';
  localStorage.setItem('puzzel', 'x');
  sessionStorage.setItem('tussendoor', 'x');
  indexedDB.open('kluis');
  caches.open('voorraad');
</script>`;

it('names what nobody has declared, once, with who made it and the line to add', async () => {
  const site = await develop({
    secure: true,
    body: `${STORES}<img src="//elders.test:%PORT%/own.svg"><script>fetch('//api.ergens.test:%PORT%/own.svg', { mode: 'no-cors' })</script>`,
  });
  await expect.poll(() => drift(site)).toHaveLength(7);
  const inline = 'Named in an inline script "document.cookie = \'raadsel=1';
  for (const [name, line] of [
    ['The cookie "raadsel"', { name: 'raadsel', category: 'functional', duration: '10 dagen' }],
    ['"puzzel" in localStorage', { name: 'puzzel', category: 'functional', kind: 'localStorage' }],
    ['"tussendoor" in sessionStorage', { name: 'tussendoor', category: 'functional', kind: 'sessionStorage' }],
    ['The database "kluis"', { name: 'kluis', category: 'functional', kind: 'indexedDB' }],
    ['The cache "voorraad"', { name: 'voorraad', category: 'functional', kind: 'cacheStorage' }],
  ] as const) {
    const message = about(site, name);
    expect(message).toContain(`info: [cookiemelding] ${name}`);
    expect(message).toContain(inline);
    expect(JSON.parse(message.split('\n')[1]!)).toMatchObject(line);
  }
  expect(about(site, 'elders.test is not declared. Requested by <img')).toContain('{"name":"elders-test",');
  expect(about(site, 'api.ergens.test is not declared. Requested by an unknown script (fetch)')).toContain(
    '"hosts":["ergens.test"]',
  );
  // A choice, a click, and leaving the page are moments too.
  await site.click('Alles weigeren');
  await site.page.locator('body').click();
  await site.waitForIdle(1200);
  expect(drift(site)).toHaveLength(7);
  expect(site.errors).toEqual([]);
});

it('is quiet on a page that does as its site has declared', async () => {
  const site = await develop({
    secure: true,
    host: 'www.symbis.test',
    block: {
      cookies: [
        { name: 'raadsel', category: 'functional' },
        ...['puzzel', 'puzzel-*'].map((name) => ({ name, category: 'functional', kind: 'localStorage' })),
        { name: 'tussendoor', category: 'functional', kind: 'sessionStorage' },
        { name: 'kluis', category: 'functional', kind: 'indexedDB' },
        { name: 'voorraad', category: 'functional', kind: 'cacheStorage' },
        { name: 'winkel_id', category: 'advertising' },
      ],
      services: [{ name: 'beeld', title: 'Beeld', category: 'advertising', hosts: ['video.test'] }],
    },
    head: '<link rel="canonical" href="https://www.dochter.test/">',
    cookies: { ...consentCookie(true, true), PHPSESSID: 'k3j2h1g0f9d8s7a6', winkel_id: 'k3j2h1g0f9d8s7a6' },
    body: `${STORES}
      <img src="/own.svg"><img src="//static.symbis.test:%PORT%/own.svg"><img src="//api.dochter.test:%PORT%/own.svg">
      <img data-category="analytics" data-src="//elders.test:%PORT%/own.svg">
      <img src="//nodig.test:%PORT%/own.svg" data-category="functional">
      <script type="text/plain" data-category="advertising">new Image().src = '//video.test:%PORT%/own.svg'</script>
      <img src="data:image/svg+xml,<svg/>"><iframe srcdoc="x"></iframe>
      <iframe data-category="advertising" data-src="//kader.test:%PORT%/own.svg"></iframe>`,
  });
  await expect
    .poll(() => site.requests.join(' '))
    .toMatch(/googletagmanager.*kader\.test|kader\.test.*googletagmanager/);
  await site.waitForIdle(1500);
  await site.page.reload();
  await site.waitForIdle(1500);
  expect(site.thirdPartyRequests().join(' ')).toMatch(/elders\.test.*video\.test|video\.test.*elders\.test/);
  expect(drift(site)).toEqual([]);
});

it('is an error what needs consent and has none, with the element to write in its place', async () => {
  const site = await develop({
    block: {
      cookies: [{ name: 'winkel_id', category: 'advertising' }],
      services: [{ name: 'beeld', title: 'Beeld', category: 'advertising', hosts: ['video.test'] }],
    },
    body: `<iframe src="//video.test:%PORT%/own.svg" title="Film"></iframe>
      <script>document.cookie = 'winkel_id=1'; document.cookie = '_fbp=fb.1.2'</script>`,
  });
  await expect.poll(() => drift(site)).toHaveLength(3);
  expect(drift(site).filter((message) => !message.startsWith('error: '))).toEqual([]);
  expect(about(site, 'Beeld (video.test) was requested without consent for advertising')).toMatch(
    /Block it:\n<iframe data-category="advertising" data-service="beeld" data-src="\/\/video\.test:\d+\/own\.svg" title="Film">$/,
  );
  expect(about(site, '"winkel_id" is stored without consent for advertising')).not.toContain('\n');
  expect(about(site, '"_fbp" is stored without consent')).toContain('\n{"name":"_fbp","category":"advertising"');
});

it('is an error what has a category, but an address that is not blocked', async () => {
  const site = await develop({
    body: `<img src="//elders.test:%PORT%/own.svg" data-category="analytics" alt="Teller">
      <script src="//ergens.test:%PORT%/leeg.js" data-category="analytics"></script>
      <img src="//nodig.test:%PORT%/own.svg" data-category="functional">`,
    files: { '/leeg.js': { body: '' } },
  });
  await expect.poll(() => drift(site)).toHaveLength(2);
  expect(about(site, 'elders.test was requested without consent for analytics')).toMatch(
    /Block it:\n<img data-category="analytics" data-src="[^"]+" alt="Teller">$/,
  );
  expect(about(site, 'ergens.test was requested without consent for analytics')).toMatch(
    /Block it:\n<script type="text\/plain" data-category="analytics" data-src="[^"]+">$/,
  );
});

it('is a warning what has consent and is not declared', async () => {
  const site = await develop({
    cookies: consentCookie(true, true),
    body: `<script>document.cookie = '_fbp=fb.1.2'</script>`,
  });
  await expect.poll(() => drift(site)).toHaveLength(1);
  expect(about(site, '"_fbp" is not declared')).toMatch(/^warning: /);
  // Without consent it is an error.
  await site.page.evaluate(() => window.cookiemelding?.rejectAll());
  await expect.poll(() => drift(site)).toHaveLength(2);
});

describe('what is stored later is named', () => {
  it.each([
    ['by the event of the browser', "window.later = () => { document.cookie = 'laat=1' }", 'The cookie "laat"'],
    ['after a request', "window.later = () => { localStorage.laat = 1; fetch('/own.svg') }", '"laat" in localStorage'],
    ['after a click', "addEventListener('click', () => { localStorage.laat = 1 })", '"laat" in localStorage'],
    [
      'after a choice',
      "document.addEventListener('consent-change', () => { sessionStorage.laat = 1 })",
      '"laat" in sessionStorage',
    ],
    [
      'when the page is left',
      "addEventListener('beforeunload', () => { localStorage.laat = 1 })",
      '"laat" in localStorage',
    ],
  ])('%s', async (_, code, name) => {
    // The cookie store is there over https alone.
    const site = await develop({ secure: true, body: `<h1>Welkom</h1><script>${code}</script>` });
    await site.waitForIdle(1000);
    expect(drift(site)).toEqual([]);
    if (code.includes('later')) await site.page.evaluate('later()');
    if (code.includes("'click'")) await site.page.getByRole('heading', { name: 'Welkom' }).click();
    if (code.includes('consent-change')) await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    if (code.includes('beforeunload')) await site.page.reload();
    await expect.poll(() => drift(site)).toHaveLength(1);
    expect(about(site, name)).toContain('Named in an inline script');
  });
});

it('what may be of an earlier visit is not held against the page', async () => {
  const site = await develop({ cookies: { _ga: 'GA1.1.2' }, body: '<p>Welkom</p>' });
  await expect.poll(() => drift(site)).toHaveLength(1);
  expect(about(site, '"_ga" needs consent for analytics')).toMatch(/^info: .*Clear the data of this site/);
});

it('nothing is said of what a withdrawal removes', async () => {
  const site = await develop({
    block: { cookies: [{ name: 'winkel_id', category: 'advertising' }] },
    cookies: { ...consentCookie(true, true), winkel_id: '1', _ga: 'GA1.1.2' },
    body: `<script type="text/plain" data-category="advertising">document.cookie = 'winkel_id=1'</script>`,
  });
  await site.waitForIdle(1000);
  await site.page.evaluate(() => window.cookiemelding?.rejectAll());
  await site.waitForIdle(1000);
  await site.page.reload();
  await site.waitForIdle(1000);
  expect(drift(site)).toEqual([]);
});

it('hundreds of names end in one line', async () => {
  const site = await develop({
    body: `<script>for (let at = 0; at < 300; at++) localStorage.setItem('naam ' + at + 'z', at);
      for (const name of ['__proto__', 'length', 'getItem', 'a\\nb', 'x'.repeat(9999)]) sessionStorage.setItem(name, '1');
      document.cookie = 'tweemaal=1; Path=/'; document.cookie = 'tweemaal=2; Path=' + location.pathname; document.cookie = 'zonder'</script>`,
  });
  await expect.poll(() => drift(site)).toHaveLength(21);
  await site.page.evaluate(() => {
    localStorage.setItem('nog een', '1');
    document.body.click();
  });
  await site.waitForIdle(1000);
  expect(drift(site)).toHaveLength(21);
  expect(drift(site).at(-1)).toContain('More is undeclared than is reported here');
  expect(drift(site).filter((message) => message.includes('tweemaal')).length).toBe(1);
  expect(site.errors).toEqual([]);
});

describe('without data-debug', () => {
  const options = {
    head: tag({ ...both, reload: 'never' }),
    body: `<script>document.cookie = '_fbp=fb.1.2'</script>`,
  };

  it('a returning visitor is followed in development', async () => {
    const site = await visit({ ...options, host: '127.0.0.1', cookies: { cookiemelding: stored(true, true) } });
    await expect.poll(() => drift(site)).toHaveLength(1);
  });

  it('nothing of it is loaded elsewhere', async () => {
    const site = await visit({ ...options, cookies: { cookiemelding: stored(true, true) } });
    await site.waitForIdle(3500);
    expect(drift(site)).toEqual([]);
    expect(site.ownRequests()).not.toContain('devtools');
  });
});
