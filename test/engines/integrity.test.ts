// Files that are not the library's own: on a site that pins the script by `integrity`, none of the others runs either.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInEngines, DIALOG, LOG, NOTICE, PATIENCE, type EngineVisitOptions } from '../setup/engine-site.js';
import { fileOf, sourceOf, type Part } from '../setup/parts.js';
import { both, tag } from '../setup/site.js';
import { stored } from '../setup/stored.js';

const hashes = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;
const PINNED = `integrity="${hashes['cookiemelding.js']}"`;
/** The file of a part, with something more in it that says that it has run. */
const tampered = (part: Part) => ({ body: `${sourceOf(part)};window.tampered = true;` });
const PLACEHOLDER = '<h1>Welkom</h1><iframe data-category="advertising" data-src="https://video.test/"></iframe>';
const NONCE = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html goog#html`;

/** Each lazy file, on a page that asks for it. */
const cases: readonly {
  part: Part;
  settings?: Record<string, string>;
  options?: EngineVisitOptions;
  act?: string;
}[] = [
  { part: 'interface' },
  { part: 'settings', act: `document.querySelector('cookie-melding > [slot=settings]').click()` },
  { part: 'placeholders', options: { body: PLACEHOLDER } },
  {
    part: 'settings-button',
    options: { body: '<h1>Welkom</h1>', cookie: stored(false, false) },
  },
  { part: 'records', settings: { 'records-url': '/records' } },
  { part: 'import', settings: { import: 'klaro' } },
  { part: 'devtools', settings: { debug: '', 'policy-url': '/privacy' } },
  { part: 'language:de', settings: { lang: 'de' } },
  { part: 'language:nl-u', settings: { form: 'u' } },
  { part: 'hashes', settings: { lang: 'de' } },
];

describeInEngines(({ visit }) => {
  const open = (
    { part, settings, options, act }: (typeof cases)[number],
    {
      attributes,
      isTampered = true,
      headers,
    }: { attributes: string; isTampered?: boolean; headers?: Record<string, string> },
  ) =>
    visit({
      ...options,
      ...(headers && { headers }),
      before: headers ? LOG.replace('<script>', '<script nonce="abc">') : LOG,
      head: tag({ ...both, ...settings }, attributes),
      parts: isTampered ? { [part]: tampered(part) } : {},
    }).then(async (site) => {
      await site.waitForIdle();
      if (act) await site.page.run(act);
      await site.waitForIdle();
      return site;
    });

  it.each(cases)('a file that has been changed does not run: $part', async (one) => {
    const site = await open(one, { attributes: PINNED });
    expect(site.ownRequests()).toContain(one.part);
    expect(await site.evaluate('!!window.tampered')).toBe(false);
    const named = (await site.messages()).filter((message) => message.includes(fileOf(one.part)));
    expect(named).toEqual([expect.stringContaining('is missing, or not the file of this build')]);
    // No address is fetched once more, unchecked. A new need is a new attempt, at an address of its own.
    const lazy = site.requests().filter((path) => path.includes('cookiemelding-'));
    expect(new Set(lazy).size).toBe(lazy.length);
    expect(await site.errors()).toEqual([]);
    // What the visitor decides does not depend on it.
    await site.page.run('cookiemelding.save({ analytics: true, advertising: false })');
    expect(await site.isGranted()).toEqual([true, false]);
    expect((await site.record())?.choices).toEqual({ analytics: true, advertising: false });
    expect(await site.evaluate('!!window.tampered')).toBe(false);
  });

  it.each(cases)('it is what would run without integrity on the tag: $part', async (one) => {
    const isNeeded = one.part !== 'hashes';
    const site = await open(one, { attributes: '' });
    expect(site.ownRequests().includes(one.part)).toBe(isNeeded);
    expect(await site.evaluate('!!window.tampered')).toBe(isNeeded);
  });

  it.each(cases)('the right file runs under a strict policy, fetched once: $part', async (one) => {
    const site = await open(one, {
      attributes: `${PINNED} nonce="abc"`,
      isTampered: false,
      headers: { 'content-security-policy': NONCE },
    });
    expect(site.ownRequests().filter((part) => part === one.part)).toHaveLength(1);
    const lazy = site.requests().filter((path) => path.includes('cookiemelding-'));
    expect(lazy.filter((path) => !/\?v=[\da-f]{8}$/.test(path))).toEqual([]);
    expect(await site.messages()).toEqual([]);
    expect(await site.errors()).toEqual([]);
    // Nothing of it is left in the page.
    expect(await site.evaluate(`document.querySelectorAll('script[type=module]').length`)).toBe(0);
  });

  it('the second layer opens, and takes Lit from the file that has been checked', async () => {
    const site = await open(cases[1]!, { attributes: PINNED, isTampered: false });
    await expect.poll(() => site.evaluate(`!!${DIALOG}?.open`), PATIENCE).toBe(true);
    expect(site.ownRequests().filter((part) => part !== 'devtools')).toEqual(['script', 'interface', 'settings']);
  });

  it('another language later needs its own file alone', async () => {
    const site = await open(cases[7]!, { attributes: PINNED, isTampered: false });
    await site.page.run("cookiemelding.setLanguage('fr')");
    const accept = "document.querySelector('cookie-melding > [slot=accept]').textContent.trim()";
    await expect.poll(() => site.evaluate(accept), PATIENCE).toBe('Tout accepter');
    const languages = site.ownRequests().filter((part) => part === 'hashes' || part.startsWith('language:'));
    expect(languages).toEqual(['hashes', 'language:de', 'language:fr']);
    expect(await site.messages()).toEqual([]);
  });

  it('every language has its hash', async () => {
    const languages = readdirSync(new URL('../../dist/', import.meta.url)).filter((file) =>
      /^cookiemelding-(?!ui)\w\w(-u)?\.js$/.test(file),
    );
    expect(languages).toHaveLength(28);
    const { hashes: table } = (await import(new URL('../../dist/cookiemelding-hashes.js', import.meta.url).href)) as {
      hashes: Record<string, string>;
    };
    for (const file of languages) {
      const content = readFileSync(new URL(`../../dist/${file}`, import.meta.url));
      const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
      expect(table[file.replace(/^cookiemelding-|\.js$/g, '')]).toBe(hash);
    }
  });

  it('a policy that names the hash of the script, without a nonce, shows the notice', async () => {
    const policy = `script-src '${hashes['cookiemelding.js']}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html`;
    const site = await visit({
      head: tag(both, PINNED),
      headers: { 'content-security-policy': policy },
    });
    await site.waitForNotice();
  });

  it('a file that was changed and is put right is loaded on the same page at the next need', async () => {
    const site = await open(cases[0]!, { attributes: PINNED });
    expect(await site.isShown()).toBe(false);
    site.restoreParts();
    await site.page.run('cookiemelding.showBanner()');
    await site.waitForNotice();
    await site.page.run(`document.querySelector('cookie-melding > [slot=settings]').click()`);
    await expect.poll(() => site.evaluate(`!!${DIALOG}?.open`), PATIENCE).toBe(true);
    expect(await site.evaluate('!!window.tampered')).toBe(false);
    expect(await site.errors()).toEqual([]);
  });

  it('a page whose scripts may not be set gets one message, and nothing else runs', async () => {
    const policy = `script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const site = await visit({
      before: LOG.replace('<script>', '<script nonce="abc">'),
      head: tag(both, `${PINNED} nonce="abc"`),
      headers: { 'content-security-policy': policy },
    });
    await site.waitForIdle();
    const isEnforced = await site.evaluate<boolean>('!!window.trustedTypes');
    expect(await site.isShown()).toBe(!isEnforced);
    expect(await site.evaluate(`!!${NOTICE}`)).toBe(!isEnforced);
    expect(await site.messages()).toHaveLength(isEnforced ? 1 : 0);
    expect(await site.isGranted()).toEqual([false, false]);
  });
});
