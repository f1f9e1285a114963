// Names of cookies that browsers keep under conditions of their own: `__Host-` and `__Secure-`.
import { expect, it } from 'vitest';
import { describeInEngines, LOG, openTab, PATIENCE, type EngineVisit } from '../setup/engine-site.js';
import { both, tag } from '../setup/site.js';
import { stored } from '../setup/stored.js';

const DECLARED = `<script type="application/json" data-cookiemelding>${JSON.stringify({
  cookies: [
    { name: '__Host-*', category: 'analytics' },
    { name: '__Secure-*', category: 'analytics' },
  ],
})}</script>`;
let count = 0;

describeInEngines(({ name: engine, visit, internet }) => {
  const open = (name: string, more: Record<string, string> = {}, options = {}) =>
    visit({
      before: LOG + DECLARED,
      head: tag({ ...both, reload: 'never', 'cookie-name': name, ...more }),
      ...options,
    });
  const namesOf = async (site: EngineVisit) =>
    (await site.evaluate<string>('document.cookie')).split('; ').map((pair) => pair.split('=')[0]);

  it.each(['__Host-keuze', '__Secure-keuze', '__host-keuze'])(
    'the choice is kept in %s: on the next page, in another tab, after a withdrawal, until it is reset',
    async (name) => {
      const site = await open(name);
      await site.waitForNotice();
      await site.click('Alles accepteren');
      await expect.poll(() => namesOf(site), PATIENCE).toContain(name);
      await site.page.goto(site.url);
      await site.waitForIdle();
      expect(await site.isShown()).toBe(false);
      expect(await site.isGranted()).toEqual([true, true]);
      const other = await openTab(site, internet());
      await other.page.run(
        "document.cookie = '__Host-ga=1; Path=/; Secure'; document.cookie = '__Secure-ga=1; Path=/; Secure'",
      );
      expect(await namesOf(other)).toEqual(expect.arrayContaining(['__Host-ga', '__Secure-ga']));
      await other.page.run('cookiemelding.rejectAll()');
      await expect.poll(site.isGranted, PATIENCE).toEqual([false, false]);
      // The declarations match its name too.
      await expect.poll(() => namesOf(other), PATIENCE).not.toContain('__Host-ga');
      expect(await namesOf(other)).not.toContain('__Secure-ga');
      expect(await namesOf(other)).toContain(name);
      await site.page.goto(site.url);
      await site.waitForIdle();
      expect(await site.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
      expect(await site.isShown()).toBe(false);
      expect(await site.messages()).toEqual([]);
      await site.page.run('cookiemelding.reset()');
      expect(await namesOf(site)).not.toContain(name);
    },
  );

  it.each(['__Host-keuze', '__Secure-keuze', '__HOST-keuze'])(
    'on http %s is reported once; the choice holds on this page, and is asked again',
    async (name) => {
      const site = await open(name, {}, { origin: `http://localhost:${internet().site.ports[0]}` });
      await site.waitForNotice();
      const expected = [expect.stringContaining(`data-cookie-name: "${name}" needs https`)];
      expect(await site.messages()).toEqual(expected);
      await site.click('Alles accepteren');
      await expect.poll(site.isGranted, PATIENCE).toEqual([true, true]);
      await site.waitForIdle();
      expect(await site.messages()).toEqual(expected);
      expect(await namesOf(site)).not.toContain(name);
      await site.page.goto(site.url);
      await site.waitForNotice();
      expect(await site.isGranted()).toEqual([false, false]);
    },
  );

  it.each([
    ['__Host-keuze', false],
    ['__host-keuze', false],
    ['__Secure-keuze', true],
  ])('with a domain for %s: shared with other hosts of it is %s', async (name, isShared) => {
    const domain = `d${++count}.test`;
    const [www, shop] = [`https://www.${domain}`, `https://shop.${domain}`];
    const site = await open(name, { 'cookie-domain': domain }, { origin: www });
    await site.waitForNotice();
    expect(await site.messages()).toEqual(
      isShared
        ? []
        : [expect.stringMatching(/data-cookie-domain: ".*" is not usable with a cookie name that starts with __Host-/)],
    );
    await site.click('Alles accepteren');
    await expect.poll(() => namesOf(site), PATIENCE).toContain(name);
    const sibling = await openTab(site, internet(), site.url.replace(www, shop));
    await sibling.waitForIdle();
    expect(await sibling.isGranted()).toEqual([isShared, isShared]);
  });

  it.each([
    // WebKitGTK 2.50 does not know the prefix, so there it protects from nothing.
    ['__Host-keuze', engine === 'webkit'],
    ['keuze', true],
  ])('a cookie that a sibling host plants as %s is seen: %s', async (name, isSeen) => {
    const domain = `d${++count}.test`;
    const [www, evil] = [`https://www.${domain}`, `https://evil.${domain}`];
    const site = await open(name, {}, { origin: evil });
    await site.page.run(
      `document.cookie = '${name}=${stored(true, true)}; Domain=${domain}; Path=/; Secure; Max-Age=9999'`,
    );
    await site.page.goto(site.url.replace(evil, www));
    await site.waitForIdle();
    expect(await site.isGranted()).toEqual([isSeen, isSeen]);
  });

  it.each(['__Http-keuze', '__Host-Http-keuze', '__host-http-keuze'])(
    'a name that no script can set is refused: %s',
    async (name) => {
      const site = await open(name);
      await site.waitForNotice();
      expect(await site.messages()).toEqual([expect.stringContaining(`data-cookie-name: "${name}" is not usable`)]);
      await site.click('Alles weigeren');
      await expect.poll(() => namesOf(site), PATIENCE).toContain('cookiemelding');
    },
  );
});
