// Other vendors' signals in three engines: every recipe of the manual as it stands, against a stand-in for the vendor's script
// on the vendor's own host.
import { expect, it } from 'vitest';
import { describeInEngines, LOG, PATIENCE, type EngineVisit } from '../setup/engine-site.js';
import { tag } from '../setup/site.js';
import { stored } from '../setup/stored.js';
import { recipes, toldBy, vendorFiles, vendors, type Told } from '../setup/vendor-recipes.js';

const NAMES = Object.keys(vendors);

describeInEngines(({ visit, internet }) => {
  const begin = (names: readonly string[], cookie?: string) => {
    for (const [path, file] of Object.entries(vendorFiles(names))) internet().site.files.set(path, file);
    return visit({
      before: LOG,
      head: tag({ categories: 'analytics advertising', reload: 'never', vendors: names.join(' ') }),
      body: `<h1>Welkom</h1>${names.map((name) => recipes.get(name)).join('')}`,
      ...(cookie && { cookie }),
    });
  };
  const told = (site: EngineVisit) => site.evaluate<Told[]>('window.told ?? []');
  const toldOf = async (site: EngineVisit, name: string) => (await told(site)).filter(([one]) => one === name);
  const queue = (site: EngineVisit, name: string) => site.evaluate<Told[]>(vendors[name]!.queue);
  const queues = (site: EngineVisit) => Promise.all(NAMES.map((name) => queue(site, name)));
  const call = (site: EngineVisit, code: string) => site.page.run(`cookiemelding.${code}`);
  const withName = (name: string, calls: readonly Told[]) => calls.map((one) => [name, ...one]);
  /** What has been asked of hosts that are not the site's, whatever referrer the browser sends. */
  const requestsElsewhere = (site: EngineVisit, from: number) =>
    internet()
      .seen.slice(from)
      .filter(({ host }) => host !== site.host);
  const cookieNames = async (site: EngineVisit) => {
    const cookies = await site.evaluate<string>('document.cookie');
    return cookies
      .split('; ')
      .map((pair) => pair.split('=')[0])
      .toSorted();
  };
  const asked = { asked: NAMES };

  it('nothing is requested, stored or run before a choice and after a refusal, and all hear it', async () => {
    const from = internet().seen.length;
    const site = await begin(NAMES);
    await site.waitForIdle(500);
    expect(await queues(site)).toEqual(NAMES.map((name) => vendors[name]!.initial));
    expect(await cookieNames(site)).toEqual(['']);
    await call(site, 'rejectAll()');
    await site.waitForIdle(500);
    expect(await queues(site)).toEqual(NAMES.map((name) => [...vendors[name]!.initial, ...vendors[name]!.refuse]));
    await site.page.goto(site.url);
    await site.waitForIdle(500);
    expect(await queues(site)).toEqual(NAMES.map((name) => vendors[name]!.denied));
    expect(await told(site)).toEqual([]);
    expect(requestsElsewhere(site, from)).toEqual([]);
    expect(await cookieNames(site)).toEqual(['cookiemelding']);
    expect([await site.messages(), await site.errors()]).toEqual([[], []]);
  });

  it.each(NAMES)('%s hears a grant before its script runs, on the next page, and a withdrawal', async (name) => {
    const { initial, accept, granted, withdraw, cookie, denied } = vendors[name]!;
    const site = await begin([name]);
    await site.waitForIdle();
    await call(site, 'acceptAll()');
    await expect.poll(() => told(site), PATIENCE).toEqual(toldBy(name, [...initial, ...accept]));
    await site.page.goto(site.url);
    await expect.poll(() => told(site), PATIENCE).toEqual(toldBy(name, granted));
    expect(await cookieNames(site)).toContain(cookie);
    await call(site, 'rejectAll()');
    await site.waitForIdle(1500);
    expect(await told(site)).toEqual([...toldBy(name, granted), ...withName(name, withdraw)]);
    expect(await cookieNames(site)).toEqual(['cookiemelding']);
    await site.page.goto(site.url);
    await site.waitForIdle();
    expect([await told(site), await queue(site, name)]).toEqual([[], denied]);
    expect([await site.messages(), await site.errors()]).toEqual([[], []]);
  });

  it.each(NAMES)('%s alone is granted, and alone is denied', async (name) => {
    const { initial, alone } = vendors[name]!;
    const other = name === 'uet' ? 'meta' : 'uet';
    const site = await begin([name, other]);
    await site.waitForIdle();
    await call(site, `save({ analytics: false, advertising: false, '${name}': true })`);
    await expect.poll(() => told(site), PATIENCE).toEqual(toldBy(name, [...initial, ...alone]));
    await site.waitForIdle(300);
    expect(await toldOf(site, other)).toEqual([]);
    const next = await begin([name, other]);
    await next.waitForIdle();
    await call(next, `save({ analytics: true, advertising: true, '${name}': false })`);
    await expect.poll(() => toldOf(next, other), PATIENCE).not.toEqual([]);
    await next.waitForIdle(300);
    expect(await toldOf(next, name)).toEqual([]);
  });

  it('all at once: each hears its own, and everything is there', async () => {
    const site = await begin(NAMES, stored(true, true, asked));
    for (const name of NAMES)
      await expect.poll(() => toldOf(site, name), PATIENCE).toEqual(toldBy(name, vendors[name]!.granted));
    expect([await site.messages(), await site.errors()]).toEqual([[], []]);
  });

  it('a part that is missing costs the signal, and nothing else', async () => {
    for (const [path, file] of Object.entries(vendorFiles(['matomo', 'meta']))) internet().site.files.set(path, file);
    const site = await visit({
      before: LOG,
      head: tag({ categories: 'analytics advertising', reload: 'never', vendors: 'matomo meta' }),
      body: `<h1>Welkom</h1>${recipes.get('matomo')}${recipes.get('meta')}`,
      cookie: stored(true, true, asked),
      without: ['vendors'],
    });
    await expect.poll(() => toldOf(site, 'matomo'), PATIENCE).toEqual(toldBy('matomo', []));
    await expect.poll(() => toldOf(site, 'meta'), PATIENCE).toEqual(toldBy('meta', []));
    await call(site, 'rejectAll()');
    expect(await cookieNames(site)).toEqual(['cookiemelding']);
  });
});
