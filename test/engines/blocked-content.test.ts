// Blocked content that the page changes, or keeps in a shadow root: what other hosts are asked for is counted at the server.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInEngines, LOG, PATIENCE } from '../setup/engine-site.js';
import { both, tag } from '../setup/site.js';
import { stored } from '../setup/stored.js';

const never = tag({ ...both, reload: 'never' });
const FILM = 'https://video.test/film';
const frame = `<iframe data-category="advertising" data-src="${FILM}-a" title="Film" width="480" height="270"></iframe>`;
const lazysizes = readFileSync(new URL('../../node_modules/lazysizes/lazysizes.min.js', import.meta.url), 'utf8');

describeInEngines(({ visit, internet }) => {
  /** How many requests there were before this visit. */
  let seenBefore = 0;
  /** What has been asked of the host of the film on this visit, whatever referrer the browser sends. */
  const asked = () =>
    internet()
      .seen.slice(seenBefore)
      .filter(({ host }) => host === 'video.test')
      .map(({ path }) => path);
  const film = { type: 'text/html', body: '<!doctype html><h1>Film</h1>' };
  const begin = (body: string, cookie?: string) => {
    for (const name of ['a', 'b']) internet().site.files.set(`//video.test/film-${name}`, film);
    seenBefore = internet().seen.length;
    return visit({
      before: LOG,
      head: never,
      body,
      files: { '/lazysizes.js': { body: lazysizes } },
      ...(cookie && { cookie }),
    });
  };

  it.each([
    ['the property src', `document.querySelector('iframe').src = '${FILM}-b'`],
    ['setAttribute', `document.querySelector('iframe').setAttribute('src', '${FILM}-b')`],
    ['its window', `document.querySelector('iframe').contentWindow.location = '${FILM}-b'`],
  ])('an address that the page sets by %s is not asked for before the grant, nor after a refusal', async (_, code) => {
    for (const cookie of [undefined, stored(false, false)]) {
      const site = await begin(frame, cookie);
      await site.waitForIdle();
      await site.page.run(`try { ${code} } catch {}`);
      await site.waitForIdle(500);
      expect(asked()).toEqual([]);
      await site.page.run('cookiemelding.acceptAll()');
      await expect.poll(asked, PATIENCE).toEqual(['/film-a']);
    }
  });

  it.each([
    ['ordinary', ''],
    ['async', ' async'],
    ['defer', ' defer'],
  ])('a granted script is requested once, while the page is being parsed (%s)', async (name, attributes) => {
    const { files } = internet().site;
    files.set(`//video.test/early-${name}.js`, { body: 'window.ran = (window.ran ?? 0) + 1' });
    seenBefore = internet().seen.length;
    const script = `<script type="text/plain" data-category="analytics" data-src="https://video.test/early-${name}.js"${attributes}></script>`;
    const site = await visit({
      before: LOG,
      head: never,
      body: `${script}<script src="/slow.js"></script>`,
      files: { '/slow.js': { body: 'window.slow = true', delay: 900 } },
      cookie: stored(true, true),
    });
    await expect.poll(() => site.page.run('return window.ran ?? 0'), PATIENCE).toBe(1);
    await site.waitForIdle(300);
    expect(asked()).toEqual([`/early-${name}.js`]);
  });

  it('lazysizes loads nothing before the grant, and what is granted is asked for once', async () => {
    const site = await begin(
      `${frame.replace('<iframe', '<iframe class="lazyload"')}<script src="/lazysizes.js"></script>`,
    );
    await site.waitForIdle(600);
    expect(asked()).toEqual([]);
    await site.page.run('cookiemelding.acceptAll()');
    await expect.poll(asked, PATIENCE).toEqual(['/film-a']);
    await site.waitForIdle(300);
    expect(asked()).toEqual(['/film-a']);
  });

  it('another data-src counts at once', async () => {
    const site = await begin(frame, stored(true, true));
    await expect.poll(asked, PATIENCE).toEqual(['/film-a']);
    await site.page.run(`document.querySelector('iframe').dataset.src = '${FILM}-b'`);
    await expect.poll(asked, PATIENCE).toEqual(['/film-a', '/film-b']);
  });

  it.each(['open', 'closed'])(
    'a shadow root that is %s and has been named is as the rest of the page',
    async (mode) => {
      const site = await begin('<h1>Welkom</h1>');
      const content = `${frame}<script type="text/plain" data-category="analytics">window.ran = (window.ran ?? 0) + 1</script>`;
      await site.page.run(
        `const host = document.body.appendChild(document.createElement('my-app')); window.root = host.attachShadow({ mode: '${mode}' }); root.innerHTML = ${JSON.stringify(content)}; cookiemelding.scan(root);`,
      );
      await site.waitForIdle(500);
      expect(asked()).toEqual([]);
      await expect.poll(() => site.evaluate("!!root.querySelector('cookie-placeholder')"), PATIENCE).toBe(true);
      await site.page.run('cookiemelding.acceptAll()');
      await expect.poll(asked, PATIENCE).toEqual(['/film-a']);
      await expect.poll(() => site.evaluate('window.ran')).toBe(1);
      await site.page.run('cookiemelding.rejectAll()');
      await site.waitForIdle();
      expect(await site.evaluate("root.querySelector('iframe').hasAttribute('src')")).toBe(false);
      expect(asked()).toEqual(['/film-a']);
    },
  );

  it('a tag that looks for its own element finds one', async () => {
    const widget = `for (const script of document.querySelectorAll('script[data-uid]')) script.insertAdjacentHTML('afterend', '<form></form>')`;
    const site = await begin(
      `<script type="text/plain" data-category="analytics" data-uid="7">${widget}</script><script type="text/plain" data-category="analytics" data-src="/nothing.js" id="own" async></script>`,
    );
    await site.page.run('cookiemelding.acceptAll()');
    await expect.poll(() => site.evaluate("document.querySelectorAll('form').length"), PATIENCE).toBe(1);
    await site.waitForIdle();
    expect(await site.evaluate("document.querySelectorAll('form').length")).toBe(1);
    expect(await site.evaluate("document.querySelectorAll('#own').length")).toBe(1);
  });
});
