// Sites whose pages are swapped by a library. Each library runs from npm, and requests are counted at the servers.
import { describe, expect, it } from 'vitest';
import { describeInEngines } from '../setup/engine-site.js';
import { checkPageSwaps, checkRequests } from '../setup/page-swap-checks.js';
import { PAGE_SWAP_LIBRARIES } from '../setup/page-swap-libraries.js';
import { visitPages, type PageSwapLibrary } from '../setup/page-swap-site.js';
import { stored } from '../setup/stored.js';

const START = '/libraries/start.js';

/** A library, used in another way than in the other tests. */
function changed(name: string, { start, ...rest }: Partial<PageSwapLibrary> & { start?: string }): PageSwapLibrary {
  const library = PAGE_SWAP_LIBRARIES.find((one) => one.name === name)!;
  const scripts = { ...library.scripts, ...(start !== undefined && { [START]: start }) };
  return { ...library, scripts, ...rest };
}

describeInEngines(
  (engine) => {
    describe.each(PAGE_SWAP_LIBRARIES)('$name', (library) => {
      checkRequests(engine, library);
      checkPageSwaps(engine, library);
    });

    describe('the guide is right that', () => {
      it("the default of Swup's scripts plugin runs our tag and Google's again", async () => {
        const start = 'new Swup({ animationSelector: false, plugins: [new SwupScriptsPlugin()] });';
        const site = await visitPages(engine, changed('Swup 4', { start }), { cookie: stored(true, true) });
        await expect.poll(site.googleScripts).toBe(1);
        await site.follow('Drie');
        await expect.poll(site.googleScripts).toBe(2);
        await expect.poll(site.messages).toContainEqual(expect.stringContaining('[cookiemelding] Loaded twice.'));
      });

      it("Google's script is no asset of Unpoly when it is left out", async () => {
        const start = (rest: string) => `up.link.config.followSelectors.push('a[href]');
          window.changes = 0; document.addEventListener('up:assets:changed', () => changes++); ${rest}`;
        const leaveOut = `up.script.config.noAssetSelectors.push('script[src*="googletagmanager.com"]');`;
        for (const [rest, changes] of [
          ['', 1],
          [leaveOut, 0],
        ] as const) {
          const library = changed('Unpoly 3', { start: start(rest) });
          const site = await visitPages(engine, library, { cookie: stored(true, true) });
          await expect.poll(site.googleScripts).toBe(1);
          await site.follow('Drie');
          expect(await site.evaluate('changes')).toBe(changes);
        }
      });

      it('a frame that Turbo keeps loads again, and is locked by a withdrawal', async () => {
        const film = (host: string) =>
          `<iframe id="film" data-turbo-permanent data-category="advertising" data-src="https://${host}.test/film" title="Film" width="480" height="270"></iframe>`;
        const host = 'permanent-video';
        const { document } = changed('Turbo 8', {});
        const library = changed('Turbo 8', { document: document.replace('%CONTENT%', `%CONTENT%${film(host)}`) });
        const requests = () => engine.internet().seen.filter((seen) => seen.host === `${host}.test`).length;
        const site = await visitPages(engine, library, { cookie: stored(true, true), settings: { reload: 'never' } });
        await expect.poll(requests).toBe(1);
        await site.follow('Drie');
        await site.waitForIdle(200);
        const before = requests();
        // Turbo moves it into the new page, and a frame that is moved loads again.
        expect(before).toBe(2);
        await site.page.run('cookiemelding.rejectAll()');
        await site.back('Een');
        await site.waitForIdle(200);
        expect(await site.evaluate("document.querySelector('#film').hasAttribute('src')")).toBe(false);
        expect(requests()).toBe(before);
      });
    });
  },
  { engines: ['chromium'] },
);
