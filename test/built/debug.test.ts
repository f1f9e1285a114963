import { expect, it } from 'vitest';
import { both, stored, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

/** A visit, with the tables that it puts in the console. */
async function visitWithTables(options: VisitOptions): Promise<[Visit, Record<string, string>[][]]> {
  const tables: Record<string, string>[][] = [];
  const first = await visit({ head: '' });
  first.context.on('console', (message) => {
    if (message.type() === 'table')
      void message
        .args()[0]!
        .jsonValue()
        .then((value) => tables.push(value as never));
  });
  return [await visit({ ...options, as: first }), tables];
}

const body = `
  <script type="text/plain" data-category="analytics">window.ran = 1</script>
  <iframe data-category="advertising" data-src="//video.test:%PORT%/x"></iframe>
  <img data-category="marketing" data-src="//video.test:%PORT%/y">
  <img src="//elders.test:%PORT%/z.png"><img src="/own.svg"><img src="//static.symbis.test:%PORT%/own.svg">
  <script src="//elders.test:%PORT%/z.js"></script>
  <cookie-embed category="analytics"><template><b>x</b></template></cookie-embed>`;

it('data-debug tells what waits and why, and what of others does not wait', async () => {
  const [site, tables] = await visitWithTables({
    head: tag({ ...both, debug: '', reload: 'never' }),
    body,
    cookies: { cookiemelding: stored(true, false) },
    host: 'symbis.test',
  });
  await expect.poll(() => tables.length).toBe(2);
  const [held, open] = tables;
  expect(held!.map(({ element, category, state, why }) => [element, category, state, why])).toEqual([
    ['<script>', 'analytics', 'loaded', 'granted'],
    ['<iframe>', 'advertising', 'waits', 'not granted'],
    ['<img>', 'marketing', 'waits for ever', '"marketing" is not asked here; see data-categories'],
    ['<cookie-embed>', 'analytics', 'loaded', 'granted'],
  ]);
  expect(open!.map(({ host, from }) => [host, from])).toEqual([
    ['elders.test', '<img>'],
    ['elders.test', '<script>'],
  ]);
  await site.page.evaluate(() => window.cookiemelding?.acceptAll());
  await expect.poll(() => tables.length).toBe(4);
  expect(tables[2]![1]).toMatchObject({ element: '<iframe>', state: 'loaded', why: 'granted' });
});

it('without it nothing of that is fetched or told', async () => {
  const [site, tables] = await visitWithTables({ head: tag(both), body });
  await site.quiet();
  expect(tables).toEqual([]);
  expect(site.requests).not.toContain('/cookiemelding-debug.js');
});
