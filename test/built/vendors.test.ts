// Other vendors' signals: each is told what the visitor has chosen, in its own words and in order, and nothing else is sent.
import { describe, expect, it } from 'vitest';
import { consentCookie, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';
import { recipes, toldBy, vendorFiles, vendors, type Told } from '../setup/vendor-recipes.js';

const visit = useBuiltSite();

const NAMES = Object.keys(vendors);
const both = { categories: 'analytics advertising' };

/** A recipe whose scripts come from this site's server. */
const recipe = (name: string) => recipes.get(name)!.replaceAll(/https:\/\/([\w.-]+)\//g, 'http://$1.test:%PORT%/');
/** The one vendor whose script stands in the markup: its host is another one here. */
const hubspot = { name: 'hubspot', title: 'HubSpot', category: 'analytics', hosts: ['js.hs-scripts.com.test'] };
const hosts = (name: string) =>
  name === 'hubspot'
    ? `<script type="application/json" data-cookiemelding>${JSON.stringify({ services: [hubspot] })}</script>`
    : '';
const page = (name: string, settings: Record<string, string> = {}, rest: VisitOptions = {}): VisitOptions => ({
  head: hosts(name) + tag({ ...both, reload: 'never', vendors: name, ...settings }),
  body: `<h1>Welkom</h1>${recipe(name)}`,
  files: vendorFiles(),
  ...rest,
});

const told = (site: Visit) => site.page.evaluate(() => (window as { told?: Told[] }).told ?? []);
const queue = (site: Visit, name: string) => site.page.evaluate<Told[]>(vendors[name]!.queue);
const call = (site: Visit, code: string) => site.page.evaluate(`void window.cookiemelding.${code}`);
const withName = (name: string, calls: readonly Told[]) => calls.map((one) => [name, ...one]);
const isGranted = (site: Visit, name: string) =>
  site.page.evaluate((one) => window.cookiemelding!.isGranted(one), name);

describe.each(NAMES)('%s', (name) => {
  const { initial, granted, denied, accept, refuse, alone, withdraw, cookie, category } = vendors[name]!;

  it('hears no more than its default before a choice: nothing is requested, stored or run', async () => {
    const site = await visit(page(name));
    expect(await queue(site, name)).toEqual(initial);
    expect(site.thirdPartyRequests()).toEqual([]);
    expect(await told(site)).toEqual([]);
    expect([await site.cookieNames(), await site.storageKeys()]).toEqual([[], []]);
  });

  it('hears a grant before its script runs, and on the next page', async () => {
    const site = await visit(page(name));
    await site.click('Alles accepteren');
    const signals = [...initial, ...accept];
    await expect.poll(() => told(site)).toEqual(toldBy(name, signals));
    expect(await isGranted(site, name)).toBe(true);
    const next = await visit(page(name, {}, { as: site }));
    await expect.poll(() => told(next)).toEqual(toldBy(name, granted));
    expect([...site.messages, ...next.messages, ...site.errors, ...next.errors]).toEqual([]);
  });

  it('hears a refusal, on the next page too, and nothing of it runs', async () => {
    const site = await visit(page(name));
    await site.click('Alles weigeren');
    await site.waitForIdle(300);
    expect(await queue(site, name)).toEqual([...initial, ...refuse]);
    const next = await visit(page(name, {}, { as: site }));
    await next.waitForIdle(300);
    expect(await queue(next, name)).toEqual(denied);
    expect([await told(site), await told(next)]).toEqual([[], []]);
    expect([...site.thirdPartyRequests(), ...next.thirdPartyRequests()]).toEqual([]);
  });

  it('hears a grant for itself alone', async () => {
    const site = await visit(page(name));
    await call(site, `save({ analytics: false, advertising: false, '${name}': true })`);
    await expect.poll(() => told(site)).toEqual(toldBy(name, [...initial, ...alone]));
    expect([await isGranted(site, category), await isGranted(site, name)]).toEqual([false, true]);
  });

  it('does not run where it is denied by itself, whatever its category is', async () => {
    const site = await visit(page(name));
    await call(site, `save({ analytics: true, advertising: true, '${name}': false })`);
    await site.waitForIdle(300);
    expect(await told(site)).toEqual([]);
    expect(await queue(site, name)).toEqual([...initial, ...refuse]);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it('hears a withdrawal on the page, and what it kept is gone', async () => {
    const site = await visit(page(name, {}, { cookies: consentCookie(true, true, { asked: [name] }) }));
    await expect.poll(() => told(site)).toEqual(toldBy(name, granted));
    expect(await site.cookieNames()).toContain(cookie);
    await site.page.evaluate(() => void (window as { told?: Told[] }).told?.splice(0));
    await call(site, 'rejectAll()');
    await site.waitForIdle(1500);
    expect(await told(site)).toEqual(withName(name, withdraw));
    expect(await site.cookieNames()).toEqual(['cookiemelding']);
    expect(await site.storageKeys()).toEqual(['cookiemelding-denied']);
  });

  it('hears a withdrawal before the page reloads', async () => {
    const site = await visit(page(name, { reload: 'auto' }, { cookies: consentCookie(true, true, { asked: [name] }) }));
    await expect.poll(() => told(site)).toEqual(toldBy(name, granted));
    const heard: unknown[] = [];
    await site.page.exposeFunction('keep', (list: unknown[]) => void heard.push(list));
    await site.page.evaluate(
      () =>
        void setTimeout(() => {
          const { told: list } = window as { told?: Told[] };
          list!.splice(0);
          const { keep } = window as unknown as { keep(one: unknown): void };
          list!.push = (one) => {
            keep(one);
            return 0;
          };
          window.cookiemelding!.rejectAll();
        }),
    );
    await expect.poll(() => told(site).catch(() => undefined)).toEqual([]);
    await site.waitForIdle(300);
    expect(heard).toEqual(withName(name, withdraw));
    expect(await queue(site, name)).toEqual(denied);
    expect(await site.cookieNames()).toEqual(['cookiemelding']);
  });

  it('hears a denial from Global Privacy Control', async () => {
    const before = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true });";
    const site = await visit(page(name, {}, { before }));
    await site.waitForIdle(300);
    expect(await queue(site, name)).toEqual(denied);
    expect([await told(site), site.thirdPartyRequests()]).toEqual([[], []]);
  });

  it('hears what is answered in another tab', async () => {
    const site = await visit(page(name));
    const other = await visit(page(name, {}, { as: site }));
    await other.click('Alles accepteren');
    await expect.poll(() => told(site)).toEqual(toldBy(name, [...initial, ...accept]));
    await call(other, 'rejectAll()');
    await expect
      .poll(() => told(site))
      .toEqual([...toldBy(name, [...initial, ...accept]), ...withName(name, withdraw)]);
  });
});
