// Content that comes back after a withdrawal, counted at the server. REPEATS=20 does it twenty times.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInEngines, type EngineVisit } from '../setup/engine-site.js';
import { tag } from '../setup/site.js';
import { stored } from '../setup/stored.js';

const REPEATS = Number(process.env['REPEATS'] ?? 2);

const fileOf = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
const LIBRARIES = {
  turbo: fileOf('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  htmx: fileOf('htmx.org/dist/htmx.js'),
} as const;

/** Nothing that makes the page reload. */
const script = tag({ categories: 'advertising', reload: 'never' });
/** Each visit has addresses of its own, so that no cache answers. */
const held = (site: string) => `<iframe data-category="advertising" data-src="https://${site}.test/film"></iframe>
  <img alt="" data-category="advertising" data-src="https://${site}.test/dot.gif">
  <cookie-embed category="advertising"><template><iframe src="https://${site}.test/embed"></iframe></template></cookie-embed>`;

describeInEngines(({ name, visit, internet }) => {
  const requestsTo = (host: string) => internet().seen.filter((seen) => seen.host === `${host}.test`).length;
  const title = (site: EngineVisit) => site.evaluate<string>("document.querySelector('h1')?.textContent");

  it.each(['turbo', 'htmx'] as const)('a page that %s puts back asks nobody after a withdrawal', async (library) => {
    for (let count = 0; count < REPEATS; count++) {
      const host = `${library}${count}-held`;
      const head = `${script}<script src="/library.js" defer></script>`;
      const boost = library === 'htmx' ? ' hx-boost="true"' : '';
      const second = `<!doctype html><html><head>${head}</head><body${boost}><h1>Twee</h1></body></html>`;
      const site = await visit({
        cookie: stored(true, true),
        html: `<!doctype html><html><head>${head}</head><body${boost}><h1>Een</h1><a href="/two">Verder</a>${held(host)}</body></html>`,
        files: {
          '/library.js': { body: LIBRARIES[library] },
          '/two': { body: second, type: 'text/html' },
        },
      });
      await expect.poll(() => requestsTo(host)).toBeGreaterThanOrEqual(3);
      await site.page.run("document.querySelector('a').click()");
      await expect.poll(() => title(site)).toBe('Twee');
      await site.waitForIdle();
      const before = requestsTo(host);
      await site.page.run('cookiemelding.rejectAll()');
      await site.page.run('setTimeout(() => history.back())');
      await expect.poll(() => title(site).catch(() => '')).toBe('Een');
      await site.waitForIdle();
      expect(requestsTo(host)).toBe(before);
    }
  });

  // In Firefox the request is made before anyone can lock what is put back.
  it.each(
    name === 'firefox'
      ? []
      : [
          ['a copy of its nodes', 'const copy = main.cloneNode(true)', 'main.replaceWith(copy)'],
          ['its markup', 'const copy = main.innerHTML', 'main.innerHTML = copy'],
          ['its own nodes', 'const copy = [...main.childNodes]', 'main.append(...copy)'],
        ],
  )('%s, which the page puts back, asks nobody after a withdrawal', async (what, keep, putBack) => {
    for (let count = 0; count < REPEATS; count++) {
      const host = `${what.replaceAll(' ', '')}${count}-kept`;
      const site = await visit({
        cookie: stored(true, true),
        head: script,
        body: `<h1>Een</h1><main>${held(host)}</main>`,
      });
      await expect.poll(() => requestsTo(host)).toBe(3);
      await site.waitForIdle();
      await site.page.run(
        `const main = document.querySelector('main'); ${keep}; main.replaceChildren(); cookiemelding.rejectAll(); ${putBack};`,
      );
      await site.waitForIdle();
      expect(requestsTo(host)).toBe(3);
    }
  });
});
