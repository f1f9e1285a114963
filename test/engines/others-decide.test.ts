// Nobody but the visitor decides: not a page around ours, not markup that was injected, not a script that presses.
import { beforeAll, expect, it } from 'vitest';
import { bundleApp } from '../setup/bundle-app.js';
import { describeInEngines, DIALOG, LOG, NOTICE, PATIENCE } from '../setup/engine-site.js';
import { both, tag, type SiteFile } from '../setup/site.js';

const EMBED =
  '<iframe data-category="advertising" data-src="https://video.test/film" width="480" height="270"></iframe>';

/** In the frame: calls, presses, and tells the page at the top what has come of it. */
const TRY = `<script>
  const shadow = () => document.querySelector('cookie-placeholder')?.shadowRoot;
  const tries = setInterval(() => {
    if (!shadow()) return;
    clearInterval(tries);
    const buttons = [...shadow().querySelectorAll('button')];
    const link = shadow().querySelector('a[target=_blank]');
    buttons.at(-1)?.click();
    cookiemelding.acceptAll();
    setTimeout(() => top.postMessage({
      buttons: buttons.length,
      isLinked: !!link && link.href === location.href && link.rel === 'noopener',
      granted: ['analytics', 'advertising', 'video.test'].filter(cookiemelding.isGranted),
      stored: document.cookie,
    }, '*'), 600);
  }, 50);
</script>`;

const EVIL = '{"googleTagManager":"GTM-EVIL666","googleTagManagerCategories":"analytics"}';
const POLICY =
  "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; img-src data:; connect-src 'self' https://*.google-analytics.com; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html goog#html";
const strict = { headers: { 'content-security-policy': POLICY } };
const log = LOG.replace('<script', '<script nonce="abc"');

let app: Record<string, SiteFile>;
beforeAll(async () => {
  app = await bundleApp('element', `import 'cookiemelding/element';`);
});

describeInEngines(({ visit, internet }) => {
  const frameIn = async (host: (own: string) => string, nested = false) => {
    const count = internet().site.pages.size;
    const path = `/binnen-${count}`;
    internet().site.pages.set(path, { head: `${tag(both)}${TRY}`, body: EMBED });
    const name = `binnen${count}.test`;
    const inner = `<iframe width="700" height="500" src="https://www.${name}${path}"></iframe>`;
    internet().site.files.set('//tussen.test/tussen', { type: 'text/html', body: inner });
    const site = await visit({
      head: `<script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script>`,
      body: `<h1>Welkom</h1>${nested ? '<iframe src="https://tussen.test/tussen" width="800" height="600"></iframe>' : ''}<main></main>`,
      origin: `https://${host(name)}`,
    });
    if (!nested) await site.page.run(`document.querySelector('main').innerHTML = ${JSON.stringify(inner)}`);
    await expect.poll(() => site.evaluate<unknown[]>('told'), PATIENCE).toHaveLength(1);
    return { site, told: await site.evaluate<Record<string, unknown>[]>('told') };
  };

  it.each<[string, (own: string) => string, boolean?]>([
    ['a sibling sub-domain', (own) => `kwaad.${own}`],
    ['another site', () => 'elders.test'],
    ['another site inside a page of its own', (own) => `www.${own}`, true],
  ])('in a frame of %s there is a link, and nothing can be granted', async (_, host, nested) => {
    const { site, told } = await frameIn(host, nested);
    expect(told).toEqual([{ buttons: 0, isLinked: true, granted: [], stored: '' }]);
    expect(internet().seen.filter(({ host: asked }) => /google|video/.test(asked))).toEqual([]);
    expect(await site.isShown()).toBe(false);
  });

  it('in a frame of its own a placeholder has its buttons, and a grant counts', async () => {
    const { told } = await frameIn((own) => `www.${own}`);
    expect(told).toMatchObject([{ buttons: 2, isLinked: false, granted: ['analytics', 'advertising'] }]);
  });

  it('a JSON block without the nonce, which browsers hide, is not read by a deferred tag', async () => {
    const block = (json: string, attributes = '') =>
      `<script type="application/json" data-cookiemelding ${attributes}>${json}</script>`;
    const site = await visit({
      ...strict,
      head: `${log}${block('{"controller":"Zadel"}', 'nonce="abc"')}<script src="/cookiemelding.js" data-google-analytics="G-ABC1234567" nonce="abc" defer></script>`,
      body: `<h1>Welkom</h1>${block(EVIL)}`,
    });
    await site.waitForNotice();
    expect(await site.evaluate(`${NOTICE}.shadowRoot.textContent.includes('Zadel gebruikt')`)).toBe(true);
    expect(await site.messages()).toEqual([expect.stringContaining('JSON block: one is ignored')]);
    await site.click('Alles accepteren');
    await expect.poll(() => site.googleRequests().length, PATIENCE).toBeGreaterThan(0);
    expect(JSON.stringify(site.googleRequests())).not.toContain('EVIL');
    expect(await site.errors()).toEqual([]);
  });

  it('an element without the nonce, which browsers hide, configures nothing, and the one with it does', async () => {
    const site = await visit({
      ...strict,
      head: `${log}<script type="module" src="/element/app.js" nonce="abc"></script>`,
      body: `<h1>Welkom</h1><cookie-melding google-tag-manager="GTM-EVIL666" google-tag-manager-categories="analytics"></cookie-melding>`,
      files: app,
    });
    await expect.poll(site.messages, PATIENCE).toEqual([expect.stringContaining('<cookie-melding> is ignored')]);
    expect(await site.evaluate('typeof window.cookiemelding')).toBe('undefined');
    await site.page.run(
      `const own = document.createElement('cookie-melding'); own.nonce = 'abc'; own.setAttribute('google-analytics', 'G-ABC1234567'); document.body.append(own);`,
    );
    await expect.poll(() => site.evaluate('typeof window.cookiemelding'), PATIENCE).toBe('object');
    await site.page.run('cookiemelding.acceptAll()');
    await expect.poll(() => site.googleRequests().length, PATIENCE).toBeGreaterThan(0);
    expect(JSON.stringify(site.googleRequests())).not.toContain('EVIL');
  });

  const withRegister = {
    before: `<script>window.proofs = []; const send = fetch; fetch = (address, options) => { if (String(address).includes('/register')) proofs.push(JSON.parse(options.body)); return send(address, options); }</script>`,
    head: tag({ ...both, 'records-url': '/register', reload: 'never' }),
  };
  const PROOFS = `proofs.map(({ data }) => [data.event.method, 'text_sha256' in data.privacy_notice])`;

  it('a key that the visitor presses gives a proof of the visitor, in both layers', async () => {
    const site = await visit(withRegister);
    await site.waitForNotice();
    await site.page.run(`document.querySelector('cookie-melding > [slot=settings]').focus()`);
    await site.page.press('Enter');
    await expect.poll(() => site.evaluate(`!!${DIALOG}?.matches(':modal')`), PATIENCE).toBe(true);
    await site.page.run(`${DIALOG}.querySelector('input:enabled').focus()`);
    await site.page.press('Space');
    await expect.poll(() => site.evaluate(`${DIALOG}.querySelector('input:enabled').checked`)).toBe(true);
    await site.page.run(`${DIALOG}.querySelector('[part=save]').focus()`);
    await site.page.press('Enter');
    await expect.poll(() => site.evaluate(PROOFS), PATIENCE).toEqual([['save', true]]);
  });

  it.each([
    ['a press on accept', `document.querySelector('[slot=accept]').click()`],
    ['a press on reject', `document.querySelector('[slot=reject]').click()`],
    [
      'a switch by its name, and the form',
      `await cookiemelding.showPreferences(); while (!${DIALOG}?.open) await new Promise((done) => setTimeout(done, 50)); ${DIALOG}.querySelector('input[value=analytics]').closest('label').click(); ${DIALOG}.querySelector('form').requestSubmit(${DIALOG}.querySelector('[part=save]'))`,
    ],
  ])('%s by a script counts, and its proof says so', async (_, script) => {
    const site = await visit(withRegister);
    await site.waitForNotice();
    await site.page.run(script);
    await expect.poll(() => site.evaluate(PROOFS), PATIENCE).toEqual([['api', false]]);
    expect(await site.record()).toBeTruthy();
  });

  it('a switch that a script turns by its name is not what the visitor saves', async () => {
    const site = await visit(withRegister);
    await site.waitForNotice();
    await site.click('Instellingen');
    await expect.poll(() => site.evaluate(`!!${DIALOG}?.matches(':modal')`), PATIENCE).toBe(true);
    await site.page.run(
      `${DIALOG}.querySelector('input[value=analytics]').closest('label').click(); ${DIALOG}.querySelector('[part=save]').focus()`,
    );
    await site.page.press('Enter');
    await expect.poll(() => site.evaluate(PROOFS), PATIENCE).toEqual([['api', false]]);
    expect(await site.record()).toMatchObject({ choices: { analytics: true } });
  });
});
