import { chromium, type Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findHeadlessShell } from '../setup/chromium.js';
import { choice, contentOf, expectNoNotice, kses, switchTheme, visit, type Visit } from './site.js';

let browser: Browser;
beforeAll(async () => {
  switchTheme('twentytwentythree');
  browser = await chromium.launch({ executablePath: findHeadlessShell() });
});
afterEach(async () => void (await Promise.all(browser.contexts().map((context) => context.close()))));
afterAll(() => browser?.close());

interface Post {
  readonly id: number;
  readonly link: string;
}

/** A session in the block editor, which its requests need. */
interface Session {
  readonly state: Awaited<ReturnType<Visit['context']['storageState']>>;
  readonly nonce: string;
}

async function startSession(name: string): Promise<Session> {
  const site = await visit(browser);
  await site.logIn(name);
  await site.open('/wp-admin/post-new.php?post_type=page');
  const handle = await site.page.waitForFunction(
    () => (window as unknown as { wpApiSettings?: { nonce: string } }).wpApiSettings?.nonce,
  );
  const nonce = (await handle.jsonValue())!;
  return { state: await site.context.storageState(), nonce };
}

/** Publishes a page with the block editor's own request. */
async function publish({ state, nonce }: Session, content: string): Promise<Post> {
  const context = await browser.newContext({ storageState: state });
  const answer = await context.request.post(`${inject('origin')}/wp-json/wp/v2/pages`, {
    headers: { 'x-wp-nonce': nonce },
    data: { title: 'Proef', status: 'publish', content },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as Post;
}

const html = (markup: string) => `<!-- wp:html -->\n${markup}\n<!-- /wp:html -->`;
const markupOf = (id: number) =>
  contentOf(id)
    .replaceAll(/<!-- \/?wp:html -->/g, '')
    .trim();

const ALLOWED = [
  '<iframe data-category="advertising" data-src="https://www.youtube.com/embed/abcdefghijk" title="Film" width="560" height="315" allow="autoplay; encrypted-media" allowfullscreen loading="lazy" class="film" id="film" data-service="youtube"></iframe>',
  '<iframe data-category="analytics advertising" data-src="http://maps.example/frame"></iframe>',
  '<cookie-embed category="advertising" title="Chat" width="300" height="200"><template><p>Chat</p></template></cookie-embed>',
  '<cookie-declaration></cookie-declaration>',
  '<button type="button" data-cookie-preferences>Cookies</button>',
  '<a href="#cookies" data-cookie-preferences>Cookies</a>',
];

describe('rights', () => {
  let editor: Session;
  beforeAll(async () => void (editor = await startSession('redactie')));

  it.each(ALLOWED)('let an editor save %s', async (markup) => {
    const { id } = await publish(editor, html(markup));
    expect(markupOf(id)).toBe(markup);
    expect(kses(markup)).toBe(markup);
  });

  it.each([
    ['a script', '<p>a</p><script>hacked = 1</script>', '<p>a</p>hacked = 1'],
    [
      'the text of a blocked script',
      '<p>a</p><script type="text/plain" data-category="analytics">hacked = 1</script>',
      '<p>a</p>',
    ],
    [
      'a script around a blocked one',
      '<scr<script data-category="a">x</script>ipt>hacked = 1</script>',
      '&lt;script&gt;hacked = 1',
    ],
    [
      'a script in a template',
      '<cookie-embed category="advertising"><template><script>hacked = 1</script></template></cookie-embed>',
      '<cookie-embed category="advertising"><template>hacked = 1</template></cookie-embed>',
    ],
    [
      'a handler in a template',
      '<cookie-embed category="advertising"><template><img src="/x" onerror="hacked = 1"></template></cookie-embed>',
      '<cookie-embed category="advertising"><template><img src="/x"></template></cookie-embed>',
    ],
    [
      'a script as a blocked one in a template',
      '<cookie-embed category="advertising"><template><script type="text/plain" data-category="advertising" data-src="https://evil.example/a.js"></script></template></cookie-embed>',
      '<cookie-embed category="advertising"><template></template></cookie-embed>',
    ],
    [
      'a document in a frame',
      '<iframe data-category="advertising" data-src="https://maps.example/" srcdoc="<script>parent.hacked = 1</script>"></iframe>',
      '&lt;iframe data-category=&quot;advertising&quot; data-src=&quot;https://maps.example/&quot; srcdoc=&quot;parent.hacked = 1"&gt;</iframe>',
    ],
    [
      'an encoded document in a frame',
      '<iframe data-category="advertising" data-src="https://maps.example/" srcdoc="&lt;script&gt;parent.hacked = 1&lt;/script&gt;"></iframe>',
      '<iframe data-category="advertising" data-src="https://maps.example/"></iframe>',
    ],
    [
      'an address that is read at once',
      '<iframe src="https://evil.example/src" data-category="advertising"></iframe>',
      '<iframe data-category="advertising"></iframe>',
    ],
    [
      'an address with script',
      '<iframe data-category="advertising" data-src="javascript:parent.hacked=1"></iframe>',
      '<iframe data-category="advertising"></iframe>',
    ],
    [
      'an encoded address with script',
      '<iframe data-category="advertising" data-src="&#106;avascript:parent.hacked=1"></iframe>',
      '<iframe data-category="advertising"></iframe>',
    ],
    [
      'an address with data',
      '<iframe data-category="advertising" data-src="data:text/html,&lt;script&gt;parent.hacked=1&lt;/script&gt;"></iframe>',
      '<iframe data-category="advertising"></iframe>',
    ],
    [
      'a frame of the functional category',
      '<iframe data-category="functional" data-src="https://evil.example/f"></iframe>',
      '<iframe data-src="https://evil.example/f"></iframe>',
    ],
    [
      'a frame for visitors who refuse',
      '<iframe data-category="!advertising" data-src="https://evil.example/r"></iframe>',
      '<iframe data-src="https://evil.example/r"></iframe>',
    ],
    [
      'the camera',
      '<iframe data-category="advertising" data-src="https://maps.example/" allow="camera; microphone"></iframe>',
      '<iframe data-category="advertising" data-src="https://maps.example/"></iframe>',
    ],
    [
      'a handler on a frame',
      '<iframe data-category="advertising" data-src="https://maps.example/" onload="hacked = 1"></iframe>',
      '<iframe data-category="advertising" data-src="https://maps.example/"></iframe>',
    ],
    [
      'a handler on a button',
      '<button type="button" data-cookie-preferences onclick="hacked = 1">a</button>',
      '<button type="button" data-cookie-preferences>a</button>',
    ],
    [
      'an embed of the functional category',
      '<cookie-embed category="functional"><template><p>a</p></template></cookie-embed>',
      '<cookie-embed><template><p>a</p></template></cookie-embed>',
    ],
    ['the notice itself', '<cookie-melding controller="Evil"></cookie-melding>', ''],
    [
      'settings of the notice',
      '<script type="application/json" data-cookiemelding>{"googleAnalytics":"G-EVIL123456"}</script>',
      '{"googleAnalytics":"G-EVIL123456"}',
    ],
  ])('do not let an editor smuggle %s', async (_, markup, left) => {
    const { id, link } = await publish(editor, html(markup));
    expect(markupOf(id)).toBe(left);
    // Whatever a visitor has answered, nothing of it runs or is requested.
    for (const accepts of [true, false]) {
      const visitor = await visit(browser, choice(accepts, accepts));
      await visitor.open(new URL(link).pathname);
      await visitor.page.waitForTimeout(300);
      expect(await visitor.page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(visitor.requests.filter((address) => /evil/.test(address))).toEqual([]);
      expect(await visitor.page.evaluate(() => window.cookiemelding?.isGranted('analytics'))).toBe(accepts);
    }
  });

  it('do not let an editor show another host in an object, which the notice would release', async () => {
    const markup =
      '<object type="application/pdf" data="/a.pdf" data-category="advertising" data-data="https://evil.example/o"></object>';
    expect(kses(markup)).not.toContain('evil.example');
  });

  it('show an editor no notice in the block editor', async () => {
    const site = await visit(browser);
    await site.logIn('redactie');
    await site.open('/wp-admin/post-new.php');
    await expectNoNotice(site);
  });
});

for (const [theme, title] of [
  ['twentytwentythree', 'block: Twenty Twenty-Three'],
  ['twentytwentyone', 'classic: Twenty Twenty-One'],
] as const)
  describe(`administrator, ${title}`, () => {
    beforeAll(() => switchTheme(theme));

    it.each([
      ['wide', 1280],
      ['narrow', 500],
    ])('answers the notice under the admin bar on a %s screen', async (_, width) => {
      const site = await visit(browser);
      await site.page.setViewportSize({ width, height: 800 });
      await site.logIn('beheer');
      await site.open('/privacy/');
      await site.page.locator('#wpadminbar').waitFor();
      const [bar, box] = await Promise.all([
        site.page.locator('#wpadminbar').boundingBox(),
        site.page.getByRole('region', { name: /^Cookies op / }).boundingBox(),
      ]);
      expect(box!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
      await site.click('Alles weigeren');
      expect((await site.context.cookies()).map(({ name }) => name)).toContain('cookiemelding');
      expect(site.requests).toEqual([]);
      expect(site.problems).toEqual([]);
    });

    it('keeps blocked markup in the block editor, with its scripts, and sees no notice there', async () => {
      const markup = `${ALLOWED.join('\n')}\n<script type="text/plain" data-category="analytics" data-src="https://cdn.tracker.example/admin.js"></script>`;
      const { id, link } = await publish(await startSession('beheer'), html(markup));
      expect(markupOf(id)).toBe(markup);
      const site = await visit(browser);
      await site.logIn('beheer');
      await site.open(`/wp-admin/post.php?post=${id}&action=edit`);
      await site.page.locator('.wp-block-html, iframe[name="editor-canvas"]').first().waitFor();
      await expectNoNotice(site);
      expect(await site.page.getByText('onverwachte of ongeldige inhoud').count()).toBe(0);
      for (const frame of site.page.frames())
        expect(await frame.locator('cookie-melding, cookie-placeholder').count()).toBe(0);
      expect(site.requests).toEqual([]);
      const visitor = await visit(browser, choice(true, false));
      expect(await visitor.requestsOf(new URL(link).pathname)).toContain('cdn.tracker.example/admin.js');
    });

    it('sees no notice in the admin, and nothing of others in the preview of the customizer', async () => {
      const site = await visit(browser);
      await site.logIn('beheer');
      for (const path of [
        '/wp-admin/',
        '/wp-admin/plugins.php',
        '/wp-admin/customize.php?url=/pasted/',
        '/wp-admin/site-editor.php',
      ]) {
        await site.open(path);
        await expectNoNotice(site);
        expect(await site.page.getByText('Cookiemelding:').count()).toBe(0);
      }
      await site.open(
        `/wp-admin/customize.php?url=${encodeURIComponent(`${new URL(site.page.url()).origin}/pasted/`)}`,
      );
      const preview = site.page.frameLocator('#customize-preview iframe');
      await preview.locator('#server').waitFor();
      expect(await preview.locator('iframe[data-src^="https://maps.example"]').count()).toBe(1);
      expect(await preview.locator('cookie-melding, script[src*="cookiemelding"]').count()).toBe(0);
      // WordPress shows pictures of its own in the admin.
      expect(site.requests.filter((address) => !address.startsWith('s.w.org/'))).toEqual([]);
    });
  });
