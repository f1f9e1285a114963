// The interface in pages of others, in each engine: what their zoom, listeners, blockers and libraries do to it.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInEngines, DIALOG, LOG, NOTICE, PATIENCE, type EngineVisit } from '../setup/engine-site.js';
import { both, tag, type SiteFile } from '../setup/site.js';
import { stored } from '../setup/stored.js';

const library = (path: string, type = 'text/javascript'): SiteFile => ({
  body: readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8'),
  type,
});

const long = `<main>${'<p>Regel</p>'.repeat(120)}<p id="einde">De laatste regel</p></main>`;

/**
 * Whether all buttons among these are on screen, each once it has been scrolled to. Engines differ in the unit of a place on
 * a page with a zoom, so the screen is that of a box.
 */
const areOnScreen = (buttons: string) =>
  `(() => { const box = document.body.appendChild(document.createElement('div')); box.style = 'position: fixed; inset: 0'; const screen = box.getBoundingClientRect(); box.remove(); return [...${buttons}].filter((button) => button.checkVisibility()).every((button) => { button.scrollIntoView({ block: 'nearest' }); const { left, top, right, bottom } = button.getBoundingClientRect(); return left >= -1 && top >= -1 && right <= screen.right + 1 && bottom <= screen.bottom + 1; }); })()`;

const openSettings = async (site: EngineVisit) => {
  await site.page.run('cookiemelding.showPreferences()');
  await expect.poll(() => site.evaluate(`!!${DIALOG}?.open`), PATIENCE).toBe(true);
};

/** The switch for analytics. */
const SWITCH = `${DIALOG}.querySelector('input:not(:disabled)')`;

describeInEngines(({ visit }) => {
  it.each([0.8, 1.5, 2])('both layers are on screen with a zoom of %f of the page', async (zoom) => {
    const site = await visit({ before: `${LOG}<style>html { zoom: ${zoom} }</style>`, body: long });
    await site.waitForNotice();
    expect(await site.evaluate(areOnScreen("document.querySelectorAll('cookie-melding > button')"))).toBe(true);
    await openSettings(site);
    expect(await site.evaluate(areOnScreen(`${DIALOG}.querySelectorAll('button')`))).toBe(true);
    expect(await site.evaluate(`${DIALOG}.scrollWidth <= ${DIALOG}.clientWidth`)).toBe(true);
  });

  const trap = `<script src="/tabbable.js"></script><script src="/focus-trap.js"></script><script>focusTrap.createFocusTrap('#panel').activate()</script>`;
  const bootstrap = `<script src="/bootstrap.js"></script><div class="modal" id="modal" tabindex="-1" style="display: none"><div class="modal-dialog"><button>Sluit</button></div></div><script>new bootstrap.Modal('#modal').show()</script>`;
  const pages: [string, string][] = [
    ['a focus trap', trap],
    ['a modal of Bootstrap', bootstrap],
    [
      'shortcuts that leave the usual controls alone',
      `<script>document.addEventListener('keydown', (event) => { if (!event.target.closest('input,button,a,summary')) event.preventDefault(); });</script>`,
    ],
    [
      'a lock on keys',
      `<script>document.addEventListener('keydown', (event) => event.preventDefault(), true);</script>`,
    ],
  ];
  const files = {
    '/focus-trap.js': library('focus-trap/dist/focus-trap.umd.min.js'),
    '/tabbable.js': library('tabbable/dist/index.umd.min.js'),
    '/bootstrap.js': library('bootstrap/dist/js/bootstrap.bundle.min.js'),
  };

  it.each(pages)('the keyboard works in both layers beside %s', async (_, script) => {
    const body = `<div id="panel"><button>Sluit paneel</button></div>${script}`;
    const site = await visit({ before: LOG, body, files });
    await site.waitForNotice();
    await openSettings(site);
    const isOn = () => site.evaluate(`${SWITCH}.checked`);
    await site.page.run(`${SWITCH}.focus()`);
    await site.page.press('Space');
    await expect.poll(isOn).toBe(true);
    await site.page.press('Escape');
    await expect.poll(() => site.evaluate(`!!${DIALOG}?.open`)).toBe(false);
    await site.waitForNotice();
    await site.page.run("document.querySelector('cookie-melding > [slot=reject]').focus()");
    await site.waitForIdle();
    await site.page.press('Enter');
    await expect.poll(site.record, PATIENCE).toMatchObject({ method: 'reject-all' });
    expect(await site.errors()).toEqual([]);
  });

  it.each(['Enter', 'Space'] as const)(
    '%s on an answer presses nothing of the page that had the focus',
    async (key) => {
      const site = await visit({ before: LOG, body: '<button id="page" onclick="window.presses = 1">Pagina</button>' });
      await site.waitForNotice();
      await site.page.run("document.querySelector('#page').focus()");
      await site.page.run("document.querySelector('cookie-melding > [slot=accept]').focus()");
      await site.page.press(key);
      await expect.poll(site.record, PATIENCE).toMatchObject({ method: 'accept-all' });
      await site.waitForIdle();
      expect(await site.evaluate('window.presses ?? 0')).toBe(0);
    },
  );

  it('the end of the page can be read beside the notice', async () => {
    const site = await visit({ before: LOG, body: long });
    await site.waitForNotice();
    const isClear = () =>
      site.evaluate(
        `(() => { scrollTo(0, 1e6); return document.querySelector('#einde').getBoundingClientRect().bottom <= ${NOTICE}.getBoundingClientRect().top; })()`,
      );
    await expect.poll(isClear, PATIENCE).toBe(true);
  });

  it.each([0, 500])('the start of the page can be read below a notice at the top, from %i', async (from) => {
    const heading = "document.querySelector('h1').getBoundingClientRect()";
    const site = await visit({
      before: LOG,
      head: tag({ ...both, position: 'top' }),
      body: `<h1>Welkom</h1>${long}<script>scrollTo(0, ${from}); window.before = ${heading}.top</script>`,
    });
    await site.waitForNotice();
    await expect.poll(() => site.evaluate<number>('scrollY'), PATIENCE).toBeGreaterThan(from + 50);
    await site.waitForIdle();
    // The room above it has moved nothing.
    expect(await site.evaluate(`Math.abs(${heading}.top - before) < 2`)).toBe(true);
    const isClear = `(() => { scrollTo(0, 0); return ${heading}.top >= ${NOTICE}.getBoundingClientRect().bottom; })()`;
    expect(await site.evaluate(isClear)).toBe(true);
    await site.page.run(`scrollBy(0, ${heading}.top - before)`);
    await site.click('Alles weigeren');
    await expect.poll(() => site.evaluate<number>('Math.round(scrollY)'), PATIENCE).toBe(from);
    expect(await site.evaluate(`Math.abs(${heading}.top - before) < 2`)).toBe(true);
  });

  it.each([
    ['a page as high as the screen', 'body { margin: 0; height: 100dvh; overflow: hidden }'],
    ['a root that does not scroll', 'html { overflow: hidden }'],
  ])('the settings button is on screen on %s', async (_, style) => {
    const site = await visit({
      before: `${LOG}<style>${style}</style>`,
      body: '<main style="height: 3000px">App</main>',
      cookie: stored(false, false),
    });
    const isOnScreen = `(() => { const { top, bottom } = document.querySelector('cookie-trigger')?.shadowRoot.querySelector('button').getBoundingClientRect() ?? { top: -1, bottom: 0 }; return top >= 0 && bottom <= innerHeight && bottom > top; })()`;
    await expect.poll(() => site.evaluate(isOnScreen), PATIENCE).toBe(true);
  });

  it('settings that a blocker hides are closed and reported, and the page is not inert', async () => {
    const site = await visit({ before: LOG, body: '<button id="page">Pagina</button>' });
    await site.waitForNotice();
    await site.page.run(
      `const sheet = new CSSStyleSheet(); sheet.replaceSync(':host { display: none !important }'); ${NOTICE}.shadowRoot.adoptedStyleSheets = [...${NOTICE}.shadowRoot.adoptedStyleSheets, sheet]; void cookiemelding.showPreferences();`,
    );
    await expect.poll(async () => (await site.messages()).join(), PATIENCE).toContain('The settings cannot be shown');
    expect(await site.evaluate("document.querySelector(':modal') === null")).toBe(true);
    expect(await site.evaluate("(document.querySelector('#page').focus(), document.activeElement.id)")).toBe('page');
  });

  it('the notice is in reach where an app makes its root inert', async () => {
    const body = '<div id="app"><h1>App</h1><cookie-melding></cookie-melding></div><button>Sluit</button>';
    const site = await visit({ before: LOG, body });
    await site.waitForNotice();
    await site.page.run("document.querySelector('#app').inert = true");
    await expect.poll(() => site.evaluate(`!!${NOTICE}.closest('[inert]')`), PATIENCE).toBe(false);
    await site.page.run("document.querySelector('cookie-melding > [slot=reject]').focus()");
    await site.page.press('Enter');
    await expect.poll(site.record, PATIENCE).toMatchObject({ method: 'reject-all' });
  });

  it('a page of the site in a frame does not ask a second time', async () => {
    const inner = `<!doctype html><html lang="nl"><head>${tag(both)}</head><body>Binnen</body></html>`;
    const site = await visit({
      before: LOG,
      files: { '/binnen': { type: 'text/html', body: inner } },
      body: '<iframe src="/binnen" width="900" height="500"></iframe>',
    });
    await site.waitForNotice();
    await site.waitForIdle();
    const inFrame = <Value>(expression: string) => site.evaluate<Value>(`frames[0].${expression}`);
    expect(await inFrame("document.querySelector('cookie-melding') === null")).toBe(true);
    await site.click('Alles accepteren');
    await expect.poll(() => inFrame("cookiemelding.isGranted('analytics')"), PATIENCE).toBe(true);
  });

  it('a table with one long name stays inside the settings', async () => {
    const name = `mp_${'0123456789abcdef'.repeat(2)}_mixpanel`;
    const block = `<script type="application/json" data-cookiemelding>${JSON.stringify({ cookies: [{ name, category: 'analytics', purpose: 'Meten' }] })}</script>`;
    const site = await visit({ before: LOG + block });
    await openSettings(site);
    await site.page.run(`for (const summary of ${DIALOG}.querySelectorAll('summary')) summary.click()`);
    const sideways = `Math.max(...[...${DIALOG}.querySelectorAll('.table')].map((table) => table.scrollWidth - table.clientWidth))`;
    await expect.poll(() => site.evaluate(sideways)).toBeLessThanOrEqual(0);
  });

  it('the message after a withdrawal goes away by Escape', async () => {
    const site = await visit({ before: LOG, head: tag({ ...both, reload: 'never' }), cookie: stored(true, true) });
    await openSettings(site);
    await site.page.run(`${DIALOG}.querySelector('[part=reject]').click()`);
    const message = `${NOTICE}.shadowRoot.querySelector('[role=status]').textContent`;
    await expect.poll(() => site.evaluate<string>(message), PATIENCE).toContain('ingetrokken');
    await site.page.press('Escape');
    await expect.poll(() => site.evaluate<string>(message)).toBe('');
  });

  // What MooTools 1.4 and Prototype 1.7 replace. Without the `toJSON` of arrays, which the driver of a browser needs.
  it.each([
    [
      'MooTools',
      "var Event = function () {}; window.Event = Event; window.Document = function () {}; window.Request = function () {}; Array.from = function (item) { if (item && 'callee' in Object(item)) return [].slice.call(item); return [].slice.call(item); };",
    ],
    [
      'Prototype',
      'Array.from = function (iterable) { return [].slice.call(iterable); }; Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };',
    ],
  ])('what %s replaces changes nothing, above or below our tag', async (_, code) => {
    const script = `<script>${code}</script>`;
    const body = `<script type="text/plain" data-category="analytics">window.ran = true</script>`;
    for (const head of [script + tag(both), tag(both) + script]) {
      const site = await visit({ before: LOG, head, body });
      await site.waitForNotice();
      await site.click('Alles accepteren');
      await expect.poll(() => site.evaluate('window.ran === true'), PATIENCE).toBe(true);
      expect(await site.record()).toMatchObject({ method: 'accept-all' });
      expect([...(await site.errors()), ...(await site.messages())]).toEqual([]);
    }
  });
});
