import { describe, expect, it } from 'vitest';
import { both, consentCookie, markExecuted, tag, useBuiltSite, type SiteFile } from '../setup/built-site.js';
import { random } from '../setup/random.js';

const visit = useBuiltSite();

const never = tag({ ...both, reload: 'never' });
const file = (name: unknown, delay = 0): SiteFile => ({ body: markExecuted(name), delay });
const blocked = (attributes: string, text = '') => `<script type="text/plain" ${attributes}>${text}</script>`;

describe('a blocked script', () => {
  it('runs once its category is granted, and not again after a withdrawal and two more grants', async () => {
    const site = await visit({ head: never, body: blocked('data-category="analytics"', markExecuted('inline')) });
    expect(await site.executed()).toEqual([]);
    for (const answer of ['acceptAll', 'rejectAll', 'acceptAll', 'rejectAll', 'acceptAll'] as const) {
      await site.page.evaluate((name) => window.cookiemelding![name](), answer);
      await site.waitForIdle();
    }
    expect(await site.executed()).toEqual(['inline']);
  });

  it('that listens for load events that have passed finds readyState complete, and does not get them again', async () => {
    const text = `addEventListener('DOMContentLoaded', () => {${markExecuted('loaded')}}); addEventListener('load', () => {${markExecuted('load')}}); ${markExecuted('ran')} if (document.readyState === 'complete') {${markExecuted('complete')}}`;
    const site = await visit({ head: never, body: blocked('data-category="analytics"', text) });
    await site.page.evaluate('cookiemelding.acceptAll()');
    await expect.poll(() => site.executed()).toEqual(['ran', 'complete']);
    await site.waitForIdle();
    expect(await site.executed()).toEqual(['ran', 'complete']);
  });

  it('runs on the next page of a visitor who has granted it', async () => {
    const site = await visit({
      cookies: consentCookie(true, false),
      body: blocked('data-category="analytics"', markExecuted('inline')),
    });
    await expect.poll(() => site.executed()).toEqual(['inline']);
  });

  it.each([
    ['analytics', ['save({ analytics: true })', 'ran'], ['save({ advertising: true })', '']],
    ['analytics advertising', ['acceptAll()', 'ran'], ['save({ analytics: true })', '']],
    ['analytics, advertising', ['acceptAll()', 'ran'], ['save({ advertising: true })', '']],
    ['!analytics', ['rejectAll()', 'ran'], ['acceptAll()', '']],
    ['!analytics advertising', ['save({ advertising: true })', 'ran'], ['acceptAll()', '']],
    ['functional', ['rejectAll()', 'ran'], ['isGranted("x")', 'ran']],
  ])('for "%s" runs when all of it is true, and only then', async (category, ...cases) => {
    for (const [call, expected] of cases) {
      const site = await visit({ head: never, body: blocked(`data-category="${category}"`, markExecuted('ran')) });
      if (category !== 'functional') expect(await site.executed()).toEqual([]);
      await site.page.evaluate(`cookiemelding.${call}`);
      await site.waitForIdle(200);
      expect((await site.executed()).join(), call).toBe(expected);
    }
  });

  it.each([
    ['of a visitor who has not answered', {}],
    ['of a visitor who has refused', { cookies: consentCookie(false, false) }],
  ])('for "!analytics" %s is told apart', async (_, options) => {
    const site = await visit({ ...options, body: blocked('data-category="!analytics"', markExecuted('ran')) });
    await site.waitForIdle();
    expect(await site.executed()).toEqual('cookies' in options ? ['ran'] : []);
  });

  it.each(['', 'Analytics', 'statistics', 'analytics marketing', '!chat', '__proto__', 'constructor'])(
    'for "%s", which is never asked, stays blocked and is reported in the console',
    async (category) => {
      const site = await visit({
        cookies: consentCookie(true, true),
        body: blocked(`data-category="${category}"`, markExecuted('ran')),
      });
      await expect.poll(() => site.messages.join()).toContain(`category "${category}" of <script> is unknown`);
      expect(site.messages).toHaveLength(1);
      expect(await site.executed()).toEqual([]);
    },
  );

  it('that was removed before the grant does not run, and one that was put back does', async () => {
    const site = await visit({ head: never, body: blocked('data-category="analytics" id="x"', markExecuted('x')) });
    const take = () =>
      site.page.evaluate(() => {
        const script = document.querySelector('#x')!;
        script.remove();
        Object.assign(window, { taken: script });
      });
    await take();
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await site.waitForIdle(200);
    expect(await site.executed()).toEqual([]);
    await site.page.evaluate(() => document.body.append((window as unknown as { taken: Element }).taken));
    await expect.poll(() => site.executed()).toEqual(['x']);
  });
});

describe('the element of a script', () => {
  it('stays where a framework has put it, which can remove it while it loads and after it has run', async () => {
    const site = await visit({
      head: never,
      body: `<main>${blocked('data-category="analytics"', markExecuted('inline'))}${blocked('data-category="analytics" data-src="/slow.js"')}${blocked('data-category="analytics" data-src="/slower.js" async')}</main>`,
      files: { '/slow.js': file('slow', 200), '/slower.js': file('slower', 1500) },
    });
    await site.page.evaluate(() => {
      Object.assign(window, { own: [...document.querySelectorAll('main > script')] });
      window.cookiemelding?.acceptAll();
    });
    await expect.poll(() => site.executed()).toEqual(['inline', 'slow']);
    const left = () => site.page.locator('main > script').count();
    expect(await left()).toBe(6);
    await site.page.evaluate(() => {
      const { own } = window as unknown as { own: Element[] };
      for (const script of own) document.querySelector('main')!.removeChild(script);
    });
    await expect.poll(() => site.executed()).toContain('slower');
    // Their copies that ran go at the next scan of the page.
    await site.page.evaluate(() => document.body.append('x'));
    await expect.poll(left).toBe(0);
    expect([site.errors, site.messages]).toEqual([[], []]);
  });
});

describe('many scripts', () => {
  /** As `kinds` has them, each with a delay of its own; inline ones tell whether what stands before them has run. */
  const mixed = (seed: number) => {
    const next = random(seed);
    const files: Record<string, SiteFile> = {};
    const markup: string[] = [];
    const early: string[] = [];
    const late: string[] = [];
    for (let at = 0; at < 20; at++) {
      const kind = ['inline', 'external', 'external', 'defer', 'module', 'inline-module'][Math.floor(next() * 6)]!;
      const name = `${at} ${kind}`;
      (['inline', 'external'].includes(kind) ? early : late).push(name);
      const path = `/mixed-${seed}-${at}.js`;
      if (!kind.includes('inline')) files[path] = file(name, Math.floor(next() * 250));
      const type = kind.includes('module') ? ' data-type="module"' : '';
      const source = kind.includes('inline') ? '' : ` data-src="${path}"`;
      const defer = kind === 'defer' ? ' defer' : '';
      markup.push(blocked(`data-category="analytics"${source}${type}${defer}`, source ? '' : markExecuted(name)));
    }
    return { files, body: markup.join('<p>tekst</p>'), order: [...early, ...late] };
  };

  it.each([1, 2, 3])(
    'of all kinds run in the order of plain scripts, whatever the network does (seed %i)',
    async (seed) => {
      const { files, body, order } = mixed(seed);
      const plain = body
        .replaceAll('type="text/plain" ', '')
        .replaceAll('data-src', 'src')
        .replaceAll('data-type', 'type');
      const asWritten = await visit({ head: never, body: plain, files });
      await expect.poll(() => asWritten.executed()).toHaveLength(20);
      expect(await asWritten.executed()).toEqual(order);

      const site = await visit({ head: never, body, files });
      await site.page.evaluate(() => window.cookiemelding?.acceptAll());
      await expect.poll(() => site.executed()).toHaveLength(20);
      expect(await site.executed()).toEqual(order);
    },
  );

  it('are not stopped by one that fails to load, one that throws, or one that is not JavaScript', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      files: { '/good.js': file('good'), '/wrong.js': { body: 'dit is {{ geen script' } },
      body: [
        blocked('data-category="analytics" data-src="/missing.js"'),
        blocked('data-category="analytics"', `${markExecuted('before')} throw new Error('of the page')`),
        blocked('data-category="analytics" data-src="/wrong.js"'),
        blocked('data-category="analytics" data-src="/good.js"'),
        blocked('data-category="analytics"', markExecuted('last')),
      ].join(''),
    });
    await expect.poll(() => site.executed()).toEqual(['before', 'good', 'last']);
    expect(site.messages).toEqual(['error: [cookiemelding] /missing.js did not load']);
    expect(site.errors.join()).toContain('of the page');
  });

  it.each([
    ['', ''],
    [' without scheduler.yield', 'delete window.scheduler;'],
  ])('that take long run in order, in several tasks%s', async (_, before) => {
    const busy = (name: number) =>
      `window.started ??= performance.now(); const end = performance.now() + 20; while (performance.now() < end); window.ended = performance.now(); ${markExecuted(name)}`;
    const site = await visit({
      head: never,
      before,
      body: Array.from({ length: 12 }, (_one, at) => blocked('data-category="analytics"', `{${busy(at)}}`)).join(''),
    });
    await site.page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
      window.cookiemelding?.acceptAll();
    });
    await expect.poll(() => site.executed()).toEqual(Array.from({ length: 12 }, (_one, at) => at));
    await site.waitForIdle();
    // In one go they would be one task. A busy machine makes all tasks longer, so they are compared with the whole.
    const [tasks, whole] = await site.page.evaluate<[number[], number]>('[tasks, ended - started]');
    expect(Math.max(0, ...tasks)).toBeLessThan(whole / 2);
  });

  it('with async wait for nothing, and nothing waits for them', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      files: { '/slow.js': file('slow', 400), '/fast.js': file('fast') },
      body: [
        blocked('data-category="analytics" data-src="/slow.js" async'),
        blocked('data-category="analytics" data-src="/fast.js"'),
        blocked('data-category="analytics"', markExecuted('inline')),
      ].join(''),
    });
    await expect.poll(() => site.executed()).toEqual(['fast', 'inline', 'slow']);
  });

  it('of one category go on while a script of another hangs', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      files: { '/hangs.js': file('hangs', 3000) },
      body: [
        blocked('data-category="analytics" data-src="/hangs.js"'),
        blocked('data-category="advertising"', markExecuted('other')),
      ].join(''),
    });
    await expect.poll(() => site.executed()).toEqual(['other', 'hangs']);
  });

  it('keep every attribute except those that blocked them', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      files: { '/own.js': file('own') },
      body: blocked(
        'data-category="analytics" data-src="/own.js" id="own" crossorigin="anonymous" referrerpolicy="no-referrer" fetchpriority="low" data-key="7" class="a b" onload="window.executed.push(this.dataset.key)"',
      ),
    });
    await expect.poll(() => site.executed()).toEqual(['own', '7']);
    const attributes = await site.page.evaluate(() =>
      Object.fromEntries([...document.querySelector('#own')!.attributes].map(({ name, value }) => [name, value])),
    );
    expect(attributes).toEqual({
      'data-category': 'analytics',
      src: '/own.js',
      id: 'own',
      crossorigin: 'anonymous',
      referrerpolicy: 'no-referrer',
      fetchpriority: 'low',
      'data-key': '7',
      class: 'a b',
      onload: 'window.executed.push(this.dataset.key)',
      // It has run, and a copy of it is data.
      type: 'text/plain',
      'data-released': '',
    });
  });

  // Such as form builders and booking widgets: a form after each of their elements.
  const widget = (selector: string) =>
    `for (const script of document.querySelectorAll('${selector}')) script.insertAdjacentHTML('afterend', '<form></form>');`;

  it.each([
    ['an attribute of its own', 'script[data-uid="7"]', 'data-src="/widget.js" data-uid="7"', ''],
    ['the end of its address', 'script[src$="widget.js"]', 'data-src="/widget.js"', ''],
    ['its address, blocked by type alone', 'script[src*="widget"]', 'src="/widget.js"', ''],
    ['its id', '#widget', 'data-src="/widget.js" id="widget" async', ''],
    ['its class, as a module', '.widget', 'data-src="/widget.js" data-type="module" class="widget"', ''],
    ['its class, inline', '.widget', 'class="widget"', 'inline'],
  ])('that look for their own element by %s find it once', async (_, selector, attributes, kind) => {
    const code = widget(selector);
    const site = await visit({
      head: never,
      files: { '/widget.js': { body: code } },
      body: blocked(`data-category="analytics" ${attributes}`, kind && code),
    });
    await site.page.evaluate('cookiemelding.acceptAll()');
    await expect.poll(() => site.page.locator('form').count()).toBe(1);
    // Whoever looks later finds one too, also after a withdrawal and another grant.
    for (const answer of ['rejectAll', 'acceptAll'] as const) {
      await site.page.evaluate((name) => window.cookiemelding![name](), answer);
      await site.waitForIdle();
      expect(await site.page.locator(selector).count(), answer).toBe(1);
    }
    expect(await site.page.locator('form').count()).toBe(1);
  });

  it('in a <cookie-embed> that look for their own element find it once', async () => {
    const site = await visit({
      head: never,
      files: { '/widget.js': { body: widget('script[data-uid]') } },
      body: '<cookie-embed category="analytics"><template><script src="/widget.js" data-uid="7"></script></template></cookie-embed>',
    });
    await site.page.evaluate('cookiemelding.acceptAll()');
    await expect.poll(() => site.page.locator('form').count()).toBe(1);
    await site.waitForIdle();
    expect(await site.page.locator('script[data-uid]').count()).toBe(1);
  });

  it('of which a library that morphs the page sets the attributes again are found once', async () => {
    const site = await visit({
      head: never,
      body: `<div id="app">${blocked('data-category="analytics" data-uid="7"', widget('script[data-uid]'))}</div>`,
    });
    await site.page.evaluate('cookiemelding.acceptAll()');
    await expect.poll(() => site.page.locator('form').count()).toBe(1);
    await site.page.evaluate(() => {
      const script = document.querySelector<HTMLElement>('script[data-category]:not([data-uid])')!;
      script.removeAttribute('data-released');
      script.dataset.uid = '7';
      document.body.append('');
    });
    await expect.poll(() => site.page.locator('script[data-uid]').count()).toBe(1);
    expect(await site.page.locator('form').count()).toBe(1);
  });

  it('that are external keep their text, which some read their settings from', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      files: { '/reads.js': { body: `(window.executed ??= []).push(JSON.parse(document.currentScript.text).key)` } },
      body: blocked('data-category="analytics" data-src="/reads.js"', '{"key": "7"}'),
    });
    await expect.poll(() => site.executed()).toEqual(['7']);
  });

  it('that browsers ignore do not stop the rest', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      files: { '/old.js': file('old'), '/ie.js': file('ie'), '/legacy.js': file('legacy', 300) },
      body: [
        blocked('data-category="analytics" data-src="/old.js" nomodule'),
        blocked('data-category="analytics" data-src="/ie.js" for="knop" event="onclick"'),
        blocked('data-category="analytics" data-src="/ie.js" language="vbscript"'),
        blocked('data-category="analytics" data-src="/legacy.js" language="JavaScript" for="window" event="onload"'),
        blocked('data-category="analytics"', markExecuted('inline')),
      ].join(''),
    });
    await expect.poll(() => site.executed()).toEqual(['legacy', 'inline']);
    await site.waitForIdle();
    expect(await site.executed()).toEqual(['legacy', 'inline']);
    expect(site.messages).toEqual([]);
  });

  it('that are loading when their category is withdrawn do not run, but do after a new grant', async () => {
    const site = await visit({
      head: never,
      files: { '/slow.js': file('slow', 500) },
      body:
        blocked('data-category="analytics" data-src="/slow.js" id="slow"') +
        blocked('data-category="analytics"', markExecuted('inline')),
    });
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(() => site.requests).toContain('/slow.js');
    await site.page.evaluate(() => window.cookiemelding?.rejectAll());
    await site.waitForIdle(900);
    expect(await site.executed()).toEqual([]);
    // The page's own element, as it was.
    const own = site.page.locator('#slow');
    expect(await own.evaluate(({ outerHTML }) => outerHTML)).toBe(
      '<script type="text/plain" data-category="analytics" data-src="/slow.js" id="slow"></script>',
    );
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(() => site.executed()).toEqual(['slow', 'inline']);
  });

  it('make a withdrawal reload the page: a script that has run cannot be undone', async () => {
    const site = await visit({
      head: tag(both),
      cookies: consentCookie(true, true),
      body:
        blocked('data-category="analytics"', `${markExecuted('gone')} document.currentScript.remove();`) +
        '<button data-cookie-preferences>x</button>',
    });
    await expect.poll(() => site.executed()).toEqual(['gone']);
    await site.page.evaluate(() => {
      Object.assign(window, { old: true });
      window.cookiemelding?.save({ analytics: false });
    });
    await expect.poll(() => site.page.evaluate('window.old')).toBeUndefined();
    expect(await site.executed()).toEqual([]);
  });

  it('stay in their place, for scripts that look for it', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: `<main>${blocked('data-category="analytics"', 'document.currentScript.parentNode.append("hier")')}</main>`,
    });
    await expect.poll(() => site.page.locator('main').innerText()).toBe('hier');
  });

  it('with a wrong integrity are not run', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      files: { '/own.js': file('own') },
      body:
        blocked(
          'data-category="analytics" data-src="/own.js" integrity="sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="',
        ) + blocked('data-category="analytics"', markExecuted('next')),
    });
    await expect.poll(() => site.executed()).toEqual(['next']);
    expect(site.messages).toEqual(['error: [cookiemelding] /own.js did not load']);
  });

  it.each([
    ['javascript:void(window.executed=["evil"])', 'not an http or https address'],
    ['data:text/javascript,window.executed=["evil"]', 'not an http or https address'],
  ])('from %s are not run', async (address, message) => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: blocked(`data-category="analytics" data-src='${address}'`),
    });
    await expect.poll(() => site.messages.join()).toContain(message);
    expect(await site.executed()).toEqual([]);
  });

  it('of a type that is not JavaScript are not run', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: blocked('data-category="analytics" data-type="text/babel"', markExecuted('x')),
    });
    await expect.poll(() => site.messages.join()).toContain('data-type="text/babel" is not JavaScript');
    expect(await site.executed()).toEqual([]);
  });
});

describe('scripts that are granted while the page is still being parsed', () => {
  const granted = {
    cookies: consentCookie(true, false),
    files: { '/early.js': file('early'), '/page.js': file('page', 600) },
  };
  /** A page whose own script keeps the parser waiting. */
  const body = (script: string) => `${script}<script src="/page.js"></script>`;
  const links = '[...document.querySelectorAll("link[rel$=preload]")].map((link) => link.getAttribute("href"))';
  const script = blocked('data-category="analytics" data-src="/early.js"');

  it.each([
    ['an ordinary one', ''],
    ['one with async', ' async'],
    ['one with defer', ' defer'],
    ['a module', ' data-type="module"'],
    ['a module with credentials', ' data-type="module" crossorigin="use-credentials"'],
    ['one with CORS', ' crossorigin="anonymous" referrerpolicy="no-referrer"'],
  ])('are fetched at once, and run once the page is there: %s', async (_, attributes) => {
    const site = await visit({
      ...granted,
      body: body(
        `${blocked(`data-category="analytics" data-src="/early.js"${attributes}`)}<script>window.executed = ['start']</script>`,
      ),
    });
    await expect.poll(() => site.executed()).toEqual(['start', 'page', 'early']);
    const requests = site.requests.filter((path) => ['/early.js', '/page.js'].includes(path));
    expect(requests).toHaveLength(2);
    const [early, own] = await site.page.evaluate<[number, number]>(
      `['early', 'page'].map((name) => performance.getEntriesByType('resource').find((entry) => entry.name.endsWith(name + '.js')).startTime)`,
    );
    expect(early - own).toBeLessThan(300);
    expect(await site.page.evaluate(links)).toEqual([]);
    expect([site.messages, site.errors]).toEqual([[], []]);
  });

  it.each([
    ['denied', blocked('data-category="advertising" data-src="/early.js"')],
    ['of an unknown category', blocked('data-category="other" data-src="/early.js"')],
    ['not at an http address', blocked('data-category="analytics" data-src="data:text/javascript,1"')],
    ['for old browsers', blocked('data-category="analytics" data-src="/early.js" nomodule')],
    ['without the nonce that others have', `<script nonce="abc"></script>${script}`],
    ['data', blocked('data-category="analytics" data-src="/early.js" data-type="application/json"')],
  ])('are not fetched where they are %s', async (_, markup) => {
    const site = await visit({ ...granted, body: body(`${markup}<script>window.links = ${links}</script>`) });
    await expect.poll(() => site.executed()).toEqual(['page']);
    await site.waitForIdle();
    expect(await site.page.evaluate('links')).toEqual([]);
    expect(site.requests).not.toContain('/early.js');
  });

  it('are fetched from the head once that is complete, by an element at its end', async () => {
    const site = await visit({
      ...granted,
      files: { ...granted.files, '/early.js': file('early', 400) },
      head: `${tag(both)}${script}<script>window.inHead = ${links}</script><meta name="last">`,
      body: body('<p>tekst</p><script>window.end = document.head.lastElementChild.outerHTML</script>'),
    });
    await expect.poll(() => site.executed()).toEqual(['page', 'early']);
    expect(await site.page.evaluate('inHead')).toEqual([]);
    expect(await site.page.evaluate('end')).toContain('/early.js');
    expect(site.requests.filter((path) => path === '/early.js')).toHaveLength(1);
  });

  it('are let go when the visitor withdraws before they have come', async () => {
    const slow = { ...granted.files, '/early.js': file('early', 400) };
    const site = await visit({
      ...granted,
      head: never,
      files: slow,
      body: body(
        `${script}<script>setTimeout(() => { window.before = ${links}; cookiemelding.rejectAll(); window.after = ${links}; }, 50)</script>`,
      ),
    });
    await site.waitForIdle(900);
    expect(await site.page.evaluate('[before, after]')).toEqual([['/early.js'], []]);
    expect(await site.executed()).toEqual(['page']);
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await expect.poll(() => site.executed()).toEqual(['page', 'early']);
  });

  it('leave nothing in a copy that a library makes of the page', async () => {
    const site = await visit({
      ...granted,
      files: { ...granted.files, '/early.js': file('early', 400) },
      body: body(
        `${script}<script>setTimeout(() => { document.dispatchEvent(new Event('turbo:before-cache')); window.copied = ${links}; }, 50)</script>`,
      ),
    });
    await expect.poll(() => site.executed()).toEqual(['page', 'early']);
    expect(await site.page.evaluate('copied')).toEqual([]);
  });
});

describe('document.write', () => {
  it.each([
    [
      'an inline script',
      blocked('data-category="analytics"', `document.write('<b>weg</b>'); ${markExecuted('after')}`),
      'inline script',
    ],
    [
      'a hidden call',
      blocked('data-category="analytics"', `document['wr' + 'iteln']('weg'); ${markExecuted('after')}`),
      'inline script',
    ],
    [
      'an external script',
      blocked('data-category="analytics" data-src="/writes.js"'),
      '/writes.js calls document.write',
    ],
  ])('of %s does not replace the page, and is reported in a warning', async (_, body, message) => {
    const site = await visit({
      cookies: consentCookie(true, true),
      files: { '/writes.js': { body: `document.write('<b>weg</b>'); ${markExecuted('after')}` } },
      body: `<h1>Welkom</h1>${body}`,
    });
    await expect.poll(() => site.executed()).toEqual(['after']);
    expect(await site.page.locator('h1').innerText()).toBe('Welkom');
    expect(await site.page.locator('b').count()).toBe(0);
    expect(site.messages).toHaveLength(1);
    expect(site.messages[0]).toMatch(/^warning: /);
    expect(site.messages[0]).toContain(message);
  });

  it('is told from the page’s own by the script, not by an element named currentScript', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: `<h1>Welkom</h1><img name="currentScript" alt="">${blocked('data-category="analytics"', `document.write('weg'); ${markExecuted('after')}`)}`,
    });
    await expect.poll(() => site.executed()).toEqual(['after']);
    expect(await site.page.locator('h1').innerText()).toBe('Welkom');
    expect(site.messages).toHaveLength(1);
  });

  it('of the page itself goes on working', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: blocked('data-category="analytics"', markExecuted('x')),
    });
    await expect.poll(() => site.executed()).toEqual(['x']);
    await site.page.evaluate(() => {
      document.open();
      document['write']('<h1>Nieuw</h1>');
      document.close();
    });
    expect(await site.page.locator('h1').innerText()).toBe('Nieuw');
  });
});

describe('a strict content security policy', () => {
  const nonce = 'n0nce';
  const strict = (rest: string) => ({
    head: tag(both, `nonce="${nonce}"`),
    cookies: consentCookie(true, true),
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src data:; connect-src https:; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html; ${rest}`,
    },
    files: { '/own.js': file('external'), '/module.js': file('module') },
  });
  const watch = `window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI))`;

  it('lets inline, external and module scripts with its nonce run, with no violation', async () => {
    const site = await visit({
      ...strict(''),
      before: watch,
      body: [
        blocked(`data-category="analytics" nonce="${nonce}"`, markExecuted('inline')),
        blocked(`data-category="analytics" nonce="${nonce}" data-src="/own.js"`),
        blocked(`data-category="analytics" nonce="${nonce}" data-src="/module.js" data-type="module"`),
        blocked(`data-category="analytics" nonce="${nonce}" data-type="module"`, `${markExecuted('inline module')}`),
      ].join(''),
    });
    await expect.poll(() => site.executed()).toEqual(['inline', 'external', 'module', 'inline module']);
    expect(await site.page.evaluate('violations')).toEqual([]);
    expect(site.messages).toEqual([]);
  });

  it.each([
    ['no nonce', ''],
    ['another nonce', 'nonce="guessed"'],
  ])('is not bypassed by markup with %s', async (_, attribute) => {
    const site = await visit({
      ...strict(''),
      body:
        blocked(`data-category="analytics" ${attribute} data-src="/own.js"`) +
        blocked(`data-category="analytics" ${attribute}`, markExecuted('inline')),
    });
    await expect.poll(() => site.messages.length).toBe(2);
    expect(site.messages.join()).toContain('lacks the nonce');
    expect(await site.executed()).toEqual([]);
  });

  it('is not bypassed where our own script tag has no nonce', async () => {
    const site = await visit({
      head: `<script nonce="${nonce}">window.page = 1</script>${tag(both)}`,
      cookies: consentCookie(true, true),
      headers: { 'content-security-policy': `script-src 'self' 'nonce-${nonce}'` },
      files: { '/own.js': file('external') },
      body: blocked('data-category="analytics" data-src="/own.js"'),
    });
    await expect.poll(() => site.messages.join()).toContain('the cookiemelding script tag needs it too');
    expect(await site.executed()).toEqual([]);
  });
});
