import { expect, it } from 'vitest';
import { both, consentCookie, stored, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

type Rows = Record<string, string>[];

/** A visit with its output in the console: each table under the line above it. */
async function visitWithTables(options: VisitOptions): Promise<[Visit, { title: string; rows: Rows }[]]> {
  const tables: { title: string; rows: Rows }[] = [];
  const first = await visit({ head: '' });
  first.context.on('console', (message) => {
    if (message.type() === 'info') tables.push({ title: message.text().replace('[cookiemelding] ', ''), rows: [] });
    if (message.type() !== 'table') return;
    const { rows } = tables.at(-1)!;
    void message
      .args()[0]!
      .jsonValue()
      .then((value) => rows.push(...(value as Rows)));
  });
  return [await visit({ ...options, as: first }), tables];
}

const under = (tables: { title: string; rows: Rows }[], start: RegExp): Rows =>
  tables.findLast(({ title }) => start.test(title))?.rows ?? [];

const body = `
  <script type="text/plain" data-category="analytics">window.executed = 1</script>
  <iframe data-category="advertising" data-src="//video.test:%PORT%/x"></iframe>
  <img data-category="marketing" data-src="//video.test:%PORT%/y">
  <img src="//elders.test:%PORT%/z.png"><img src="/own.svg"><img src="//static.symbis.test:%PORT%/own.svg">
  <script src="//elders.test:%PORT%/z.js"></script>
  <cookie-embed category="analytics"><template><b>x</b></template></cookie-embed>`;

it('data-debug reports blocked content and the reason, and third-party content that is not blocked', async () => {
  const [site, tables] = await visitWithTables({
    head: tag({ ...both, debug: '', reload: 'never' }),
    body,
    cookies: consentCookie(true, false),
    host: 'symbis.test',
  });
  await expect.poll(() => under(tables, /are not blocked/)).toHaveLength(2);
  const [held, open] = [under(tables, /have a category/), under(tables, /are not blocked/)];
  expect(held.map(({ element, category, state, why }) => [element, category, state, why])).toEqual([
    ['<script>', 'analytics', 'loaded', 'granted'],
    ['<iframe>', 'advertising', 'blocked', 'not granted'],
    ['<img>', 'marketing', 'stays blocked', '"marketing" is unknown; see data-categories'],
    ['<cookie-embed>', 'analytics', 'loaded', 'granted'],
  ]);
  expect(open.map(({ host, from }) => [host, from])).toEqual([
    ['elders.test', '<img>'],
    ['elders.test', '<script>'],
  ]);
  await site.page.evaluate(() => window.cookiemelding?.acceptAll());
  await expect
    .poll(() => under(tables, /have a category/)[1])
    .toMatchObject({ element: '<iframe>', state: 'loaded', why: 'granted' });
});

it('cookiemelding.debug() reports the choice, commands and requests to Google, and stored items', async () => {
  const [site, tables] = await visitWithTables({
    head: tag({ ...both, reload: 'never' }),
    cookies: { cookiemelding: stored(true, false), raadsel: '1' },
  });
  await site.waitForIdle();
  expect(tables).toEqual([]);
  await site.page.evaluate(() => window.cookiemelding?.debug());
  await expect.poll(() => under(tables, /cookies and stored items/)).toHaveLength(3);
  expect(tables.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Choice: \{"analytics":true,"advertising":false\} by save at .+, counts until /) as string,
    'Ids: G-ABC1234567 (analytics), AW-123456789 (advertising)',
    '3 commands in the data layer, in this order:',
    expect.stringMatching(/^\d requests to Google:$/) as string,
    '3 cookies and stored items, 1 of which are not declared:',
    '0 elements have a category:',
    '0 third-party addresses have no category and are not blocked:',
  ]);
  expect(under(tables, /commands/).map(({ at, command }) => [at, command])).toEqual([
    [0, 'consent default'],
    [1, 'consent update'],
    [4, 'config G-ABC1234567'],
  ]);
  expect(under(tables, /requests/)[0]).toMatchObject({ host: 'www.googletagmanager.com', path: '/gtag/js' });
  expect(under(tables, /stored items/)).toEqual(
    expect.arrayContaining([
      { name: 'raadsel', kind: 'cookie', category: 'not declared' },
      { name: '_ga', kind: 'cookie', category: 'analytics' },
      { name: 'cookiemelding', kind: 'cookie', category: 'functional' },
    ]),
  );
});

it('without it nothing of that is loaded or reported', async () => {
  const [site, tables] = await visitWithTables({ head: tag(both), body });
  await site.waitForIdle();
  expect(tables).toEqual([]);
  expect(site.ownRequests()).not.toContain('devtools');
});

it('reports unknown names with a suggestion, and errors in the JSON block with their path, only in development', async () => {
  const block = {
    positon: 'top',
    cookies: [{ name: '_own', category: 'analytics', kind: 'cookies' }],
    texts: { accept: 5 },
  };
  const head = (settings: Record<string, string>) =>
    `<script type="application/json" data-cookiemelding>${JSON.stringify(block)}</script>${tag({ ...both, controler: 'x', cfasync: 'false', ...settings })}`;
  const developed = await visit({ head: head({ debug: '' }) });
  await expect
    .poll(() => developed.messages)
    .toEqual(
      expect.arrayContaining([
        'error: [cookiemelding] data-controler: there is no such setting; did you mean "data-controller"?',
        'error: [cookiemelding] JSON block /positon: there is no such setting; did you mean "position"?',
        'error: [cookiemelding] JSON block /cookies/0/kind: "cookies" is not one of "cookie", "localStorage", "sessionStorage", "indexedDB", "cacheStorage"',
        expect.stringMatching(/JSON block \/texts\/accept: 5 is not/),
      ]),
    );
  expect(developed.messages).toHaveLength(new Set(developed.messages).size);
  expect(developed.messages.join()).not.toContain('cfasync');
  const plain = await visit({ head: head({}) });
  await plain.waitForIdle();
  expect(plain.messages.filter((message) => message.includes('such setting'))).toEqual([]);
});
