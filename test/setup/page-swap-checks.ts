// What holds on a site whose pages are swapped, whichever library does it.
import { expect, it } from 'vitest';
import { DIALOG, type EngineCase } from './engine-site.js';
import { visitPages, type PageSwapLibrary, type PageSwapVisit } from './page-swap-site.js';
import { stored } from './stored.js';

const POLL = { timeout: 3000 };
/** The blocked content that can be seen, by host. */
const ALL = ['video', 'pixel', 'chat'];
const GRANTED = stored(true, true);

/** Expects nothing wrong on the document that the visit began with. */
async function expectNoProblems(site: PageSwapVisit) {
  expect(await site.messages()).toEqual([]);
  expect(await site.errors()).toEqual([]);
  expect(await site.isSameDocument()).toBe(true);
}

/** What has been released, and has run, after a number of visits of the page with blocked content. */
const times = ({ keepsOrdinaryScripts }: PageSwapLibrary, visits: number) => ({
  video: visits,
  chat: visits,
  external: visits,
  inline: visits,
  ordinary: keepsOrdinaryScripts ? 1 : visits,
});

/** What engines can differ in: how often something is requested, and when. */
export function checkRequests(engine: EngineCase, library: PageSwapLibrary): void {
  const open = (options?: Parameters<typeof visitPages>[2]) => visitPages(engine, library, options);

  it('blocked content is released once on each visit, back and forward included', async () => {
    const site = await open({ cookie: GRANTED });
    await site.follow('Twee');
    await expect.poll(site.released, POLL).toEqual(times(library, 1));
    await site.follow('Drie');
    await site.follow('Twee');
    await expect.poll(site.released, POLL).toEqual(times(library, 2));
    await site.back('Drie');
    await site.back('Twee');
    await expect.poll(site.released, POLL).toEqual(times(library, 3));
    await site.waitForIdle(200);
    expect(await site.released()).toEqual(times(library, 3));
    expect(await site.shown()).toEqual(ALL);
    await expectNoProblems(site);
  });

  it('what comes back after a withdrawal asks nobody', async () => {
    const site = await open({ cookie: GRANTED, settings: { reload: 'never' } });
    await site.follow('Twee');
    await expect.poll(site.released, POLL).toEqual(times(library, 1));
    await site.follow('Drie');
    await site.waitForIdle(200);
    const before = site.requestsToOthers();
    await site.page.run('cookiemelding.rejectAll()');
    await site.back('Twee');
    await expect.poll(site.placeholders, POLL).toBe(2);
    await site.refresh();
    await site.forward('Drie');
    await site.back('Twee');
    await site.waitForIdle(200);
    expect(site.requestsToOthers()).toEqual(before);
    expect(await site.shown()).toEqual([]);
    await expectNoProblems(site);
  });
}

/** All the rest. */
export function checkPageSwaps(engine: EngineCase, library: PageSwapLibrary): void {
  const open = (options?: Parameters<typeof visitPages>[2]) => visitPages(engine, library, options);

  it('one notice stays through every swap, can be refused after one, and nobody is asked for anything', async () => {
    const site = await open();
    await site.waitForNotice();
    for (const name of ['Twee', 'Drie', 'Twee'] as const) {
      await site.follow(name);
      expect(await site.notice()).toEqual({ count: 1, isOpen: true });
    }
    await site.back('Drie');
    expect(await site.notice()).toEqual({ count: 1, isOpen: true });
    await site.click('Alles weigeren');
    await site.back('Twee');
    await site.refresh();
    await site.follow('Drie');
    await site.back('Twee');
    await site.waitForIdle(200);
    expect(site.requestsToOthers()).toEqual([]);
    expect(await site.isNoticeOpen()).toBe(false);
    expect(await site.placeholders()).toBe(2);
    await expectNoProblems(site);
  });

  it("Google's script is loaded once, and each route is one page view", async () => {
    const site = await open({ cookie: GRANTED });
    const [first] = [new URL(site.url).pathname];
    await expect.poll(site.pageViews, POLL).toEqual([first]);
    await site.follow('Twee');
    await site.follow('Drie');
    await site.back('Twee');
    await site.back('Een');
    await site.forward('Twee');
    await site.waitForIdle(200);
    expect(site.pageViews()).toEqual([first, '/twee', '/drie', '/twee', first, '/twee']);
    expect(site.googleScripts()).toBe(1);
    expect(await site.evaluate("dataLayer.filter((item) => item[0] === 'config').length")).toBe(2);
    await expectNoProblems(site);
  });

  it('blocked content waits for the answer on every page, and comes with it', async () => {
    const site = await open();
    await site.follow('Twee');
    await site.follow('Drie');
    await site.back('Twee');
    await expect.poll(site.placeholders, POLL).toBe(2);
    await site.refresh();
    await expect.poll(site.placeholders, POLL).toBe(2);
    await site.waitForIdle(200);
    expect(site.requestsToOthers()).toEqual([]);
    await site.click('Alles accepteren');
    await expect.poll(site.shown, POLL).toEqual(ALL);
    expect(await site.placeholders()).toBe(0);
    await site.waitForIdle(200);
    expect(await site.released()).toMatchObject({ external: 1, video: 1, chat: 1, inline: 1 });
    expect(site.pageViews()).toEqual(['/twee']);
    await site.forward('Drie');
    await site.back('Twee');
    await expect.poll(site.shown, POLL).toEqual(ALL);
    expect(await site.placeholders()).toBe(0);
    await expectNoProblems(site);
  });

  it('a refreshed page has its content again', async () => {
    const site = await open({ cookie: GRANTED });
    await site.follow('Twee');
    await expect.poll(site.released, POLL).toEqual(times(library, 1));
    await expect.poll(site.shown, POLL).toEqual(ALL);
    await site.refresh();
    await site.waitForIdle(200);
    expect(await site.shown()).toEqual(ALL);
    expect(await site.isLoaded()).toBe(true);
    const { ordinary, inline, external } = times(library, library.morphs ? 1 : 2);
    // A morph leaves scripts where they are; a swap brings new ones.
    expect(await site.released()).toMatchObject({ ordinary, inline, external });
    await expectNoProblems(site);
  });

  it('a withdrawal on a page that was swapped in ends what runs, and the page before it asks nobody', async () => {
    const site = await open({ cookie: GRANTED });
    await expect.poll(site.googleScripts, POLL).toBe(1);
    await site.follow('Drie');
    await site.page.run('setTimeout(() => cookiemelding.rejectAll())');
    await expect.poll(() => site.isSameDocument().catch(() => true), POLL).toBe(false);
    await site.waitForIdle(200);
    const before = site.requestsToOthers();
    await site.back('Een');
    await site.forward('Drie');
    await site.follow('Twee');
    await expect.poll(site.placeholders, POLL).toBe(2);
    await site.waitForIdle(200);
    expect(site.requestsToOthers()).toEqual(before);
    expect(await site.evaluate("document.cookie.includes('_ga')")).toBe(false);
  });

  it('the link to the settings works on every page', async () => {
    const site = await open({ cookie: GRANTED });
    const press = () => site.page.run("document.querySelector('[data-cookie-preferences]').click()");
    const isOpen = () => site.evaluate<boolean>(`${DIALOG}?.open ?? false`);
    for (const go of [() => site.follow('Twee'), () => site.follow('Drie'), () => site.back('Twee')]) {
      await go();
      await press();
      await expect.poll(isOpen, POLL).toBe(true);
      await site.page.press('Escape');
      await expect.poll(isOpen, POLL).toBe(false);
    }
    expect(await site.evaluate("document.querySelector('cookie-trigger')")).toBe(null);
    await expectNoProblems(site);
  });
}
