// Pages that take something away from the library, or share something with another site.
import { expect, it } from 'vitest';
import { both, stored, tag, useBuiltSite } from '../setup/built-site.js';

const visit = useBuiltSite();

it('a sandboxed page with Global Privacy Control has the API, and is denied', async () => {
  const before = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`;
  const page = await visit({ headers: { 'content-security-policy': 'sandbox allow-scripts' }, before });
  expect(await page.page.evaluate('[typeof cookiemelding, cookiemelding.isGranted("advertising")]')).toEqual([
    'object',
    false,
  ]);
  expect(page.errors).toEqual([]);
  expect(page.thirdPartyRequests()).toEqual([]);
});

it('a text of 40,000 brackets is shown without a pause', async () => {
  for (const part of ['[', '](', '[a', '[a](', '**', '<a ', '[a](/p) ']) {
    const texts = JSON.stringify({ texts: { intro: part.repeat(40_000 / part.length), accept: part.repeat(10_000) } });
    const block = `<script type="application/json" data-cookiemelding>${texts.replaceAll('<', '\\u003c')}</script>`;
    const start = Date.now();
    const page = await visit({ head: block + tag(both) });
    await page.page.locator('cookie-melding [slot=reject]').waitFor();
    expect(Date.now() - start).toBeLessThan(8000);
    expect(page.errors).toEqual([]);
  }
});

it('a listener that saves what is saved is called once, and one that changes its mind is stopped', async () => {
  const page = await visit();
  await page.page.evaluate(() => {
    Object.assign(window, { heard: 0 });
    document.addEventListener('consent-change', () => {
      (window as unknown as { heard: number }).heard++;
      window.cookiemelding!.save({});
    });
    window.cookiemelding!.acceptAll();
  });
  expect(await page.page.evaluate('[heard, cookiemelding.isGranted("analytics")]')).toEqual([1, true]);
  const other = await visit({ head: tag({ ...both, reload: 'never' }) });
  await other.page.evaluate(() => {
    const { isGranted, save, acceptAll } = window.cookiemelding!;
    document.addEventListener('consent-change', () => save({ analytics: !isGranted('analytics') }));
    acceptAll();
  });
  expect(await other.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(false);
  expect(other.errors).toEqual([]);
  expect(other.messages).toEqual([expect.stringContaining('keeps changing the choice')]);
});

it('two sites under one parent with different statements keep their choices', async () => {
  const parent = { ...both, 'policy-version': 'A', 'cookie-domain': 'symbis.test' };
  const shop = { ...both, 'policy-version': 'B' };
  const www = await visit({ head: tag(parent) });
  await www.click('Alles accepteren');
  const other = await visit({ as: www, host: 'shop.symbis.test', head: tag(shop) });
  await other.click('Alles weigeren');
  const back = await visit({ as: www, head: tag(parent) });
  expect(await back.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(true);
  const again = await visit({ as: www, host: 'shop.symbis.test', head: tag(shop) });
  expect(await again.page.evaluate('[cookiemelding.record?.policy, cookiemelding.isGranted("analytics")]')).toEqual([
    'B',
    false,
  ]);
});

it('a planted choice of the same statement still contradicts the one that is stored', async () => {
  const head = tag({ ...both, 'policy-version': 'B' });
  const page = await visit({ host: 'shop.symbis.test', head });
  await page.click('Alles weigeren');
  const value = stored(true, true, { policy: 'B' });
  await page.context.addCookies([{ name: 'cookiemelding', value, domain: '.symbis.test', path: '/' }]);
  const next = await visit({ as: page, host: 'shop.symbis.test', head });
  expect(await next.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(false);
});

it('a script that may no longer run when its turn comes is not fetched ahead either', async () => {
  const slow = `window.begun = true; const end = performance.now() + 50; while (performance.now() < end);`;
  const body =
    `<h1>Welkom</h1><script type="text/plain" data-category="analytics" data-src="/eerst.js"></script>` +
    `<script type="text/plain" data-category="analytics">window.middle = true</script>` +
    `<script type="text/plain" data-category="analytics" data-src="/later.js"></script>`;
  const page = await visit({
    head: tag({ categories: 'analytics', reload: 'never' }),
    body,
    files: { '/eerst.js': { body: slow, delay: 300 }, '/later.js': { body: '' } },
  });
  await page.page.evaluate(() => {
    window.cookiemelding!.acceptAll();
    window.cookiemelding!.rejectAll();
  });
  await page.waitForIdle(500);
  expect(page.requests.join()).not.toContain('/later.js');
});
