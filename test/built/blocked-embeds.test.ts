import { describe, expect, it } from 'vitest';
import {
  both,
  consentCookie,
  tag,
  useBuiltSite,
  type SiteFile,
  type Visit,
  type VisitOptions,
} from '../setup/built-site.js';
import { isFileOf, isOwnFile } from '../setup/parts.js';

const visit = useBuiltSite();

const never = tag({ ...both, reload: 'never' });
const answer = async (site: Visit, name: 'acceptAll' | 'rejectAll') => {
  await site.page.evaluate((method) => window.cookiemelding?.[method](), name);
  await site.waitForIdle();
};
/** Requests to another host. */
const elsewhere = (site: Visit) => site.requests.filter((request) => request.startsWith('video.test'));
const pixel = { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>' };
const files: Record<string, SiteFile> = {
  '/embed/abcdefghijk': {
    type: 'text/html',
    body: '<!doctype html><title>speler</title><h1>De film</h1><button>Speel af</button>',
  },
  '/pixel.svg': pixel,
  '/own.svg': pixel,
  '/extra.css': { type: 'text/css', body: 'h1 { color: rgb(1, 2, 3) }' },
  '/widget.js': {
    body: `document.currentScript.after(document.createElement('hr')); (window.executed ??= []).push('widget')`,
  },
};
const host = '//video.test:%PORT%';
const film = `${host}/embed/abcdefghijk`;
const frame = (attributes = '') =>
  `<iframe data-category="advertising" data-src="${film}" title="Onze werkplaats" width="480" height="270" ${attributes}></iframe>`;
const page = (body: string, options: VisitOptions = {}): VisitOptions => ({ head: never, files, body, ...options });
const placeholder = (site: Visit) => site.page.locator('cookie-placeholder');
const inFrame = (site: Visit, which = 'iframe') => site.page.frameLocator(which).getByText('De film');

describe('a blocked element', () => {
  it.each([
    ['iframe', `<iframe data-category="advertising" data-src="${film}"></iframe>`, 'src'],
    ['img', `<img data-category="advertising" data-src="${host}/pixel.svg" alt="">`, 'src'],
    [
      'img with sizes',
      `<img data-category="advertising" data-srcset="${host}/pixel.svg 1x, ${host}/pixel.svg 2x" alt="">`,
      'srcset',
    ],
    [
      'source',
      `<picture><source data-category="advertising" data-srcset="${host}/pixel.svg"><img alt=""></picture>`,
      'srcset',
    ],
    [
      'video',
      `<video data-category="advertising" data-src="${host}/film.webm" data-poster="${host}/pixel.svg"></video>`,
      'src',
    ],
    ['source of a video', `<video><source data-category="advertising" data-src="${host}/film.webm"></video>`, 'src'],
    ['audio', `<audio data-category="advertising" data-src="${host}/geluid.mp3" preload="auto"></audio>`, 'src'],
    ['link', `<link rel="stylesheet" data-category="advertising" data-href="${host}/extra.css">`, 'href'],
    ['object', `<object data-category="advertising" data-data="${host}/pixel.svg"></object>`, 'data'],
    ['embed', `<embed data-category="advertising" data-src="${host}/pixel.svg">`, 'src'],
  ])('%s loads when it is granted, and goes away and comes back three times', async (_, body, name) => {
    const site = await visit(page(body));
    expect(elsewhere(site)).toEqual([]);
    const value = () =>
      site.page.evaluate((attribute) => document.querySelector('[data-category]')!.getAttribute(attribute), name);
    for (let round = 0; round < 3; round++) {
      expect(await value()).toBeNull();
      const before = elsewhere(site).length;
      await answer(site, 'acceptAll');
      await expect.poll(value).toContain('video.test');
      // The second and third time the browser may have it still.
      if (round === 0 || name === 'iframe') expect(elsewhere(site).length).toBeGreaterThan(before);
      await answer(site, 'rejectAll');
      await expect.poll(value).toBeNull();
    }
    expect(site.messages).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('has its earlier value again after a withdrawal', async () => {
    const site = await visit(
      page(`<img src="/own.svg" data-category="advertising" data-src="${host}/pixel.svg" alt="">`, {
        cookies: consentCookie(true, true),
      }),
    );
    const src = () => site.page.evaluate(() => document.querySelector('img')!.getAttribute('src'));
    await expect.poll(src).toContain('video.test');
    await answer(site, 'rejectAll');
    expect(await src()).toBe('/own.svg');
  });

  it('loads a frame where it stands, without a step for the back button', async () => {
    const site = await visit(page(frame()));
    await site.page.locator('cookie-placeholder').waitFor();
    const steps = await site.page.evaluate(() => {
      Object.assign(window, { moves: 0 });
      const count = (mutations: MutationRecord[]) => {
        const removed = mutations.flatMap(({ removedNodes }) => [...removedNodes]);
        (window as unknown as { moves: number }).moves += removed.filter(
          (node) => node instanceof HTMLIFrameElement,
        ).length;
      };
      new MutationObserver(count).observe(document, { childList: true, subtree: true });
      return history.length;
    });
    await answer(site, 'acceptAll');
    await inFrame(site).waitFor();
    expect(await site.page.evaluate('[moves, history.length]')).toEqual([0, steps]);
  });

  it('empties a frame, without a step for the back button', async () => {
    const site = await visit(page(frame(), { cookies: consentCookie(true, true) }));
    await inFrame(site).waitFor();
    const steps = await site.page.evaluate('history.length');
    await answer(site, 'rejectAll');
    await expect.poll(() => site.page.frames().map((one) => one.url())).toContain('about:blank');
    expect(site.page.frames().some((one) => one.url().includes('video.test'))).toBe(false);
    expect(await site.page.evaluate('history.length')).toBe(steps);
  });

  it.each([
    ['iframe', 'data-src', 'javascript:parent.pwned=1'],
    ['iframe', 'data-src', ' JaVaScRiPt:parent.pwned=1'],
    ['iframe', 'data-src', 'data:text/html,<script>parent.pwned=1</script>'],
    ['object', 'data-data', 'javascript:parent.pwned=1'],
    ['embed', 'data-src', 'data:text/html,x'],
    ['img', 'data-srcset', '/own.svg 1x, javascript:alert(1) 2x'],
    ['link', 'data-href', 'data:text/css,*{}'],
  ])('%s with %s %s is never loaded, and reported once', async (name, attribute, value) => {
    const site = await visit(
      page(`<${name} data-category="analytics" ${attribute}="${value}"></${name}>`, {
        cookies: consentCookie(true, true),
      }),
    );
    await expect.poll(() => site.messages).toHaveLength(1);
    expect(site.messages[0]).toContain('is not an http or https address');
    expect(await site.page.evaluate('window.pwned')).toBeUndefined();
    expect(await placeholder(site).count()).toBe(0);
  });

  it('of the page itself with the same attribute is left alone', async () => {
    const site = await visit(page('<li data-category="schoenen">Laarzen</li>', { cookies: consentCookie(true, true) }));
    // The script and the settings button.
    expect(site.requests.filter(isOwnFile)).toHaveLength(2);
    expect(site.messages).toEqual([]);
  });

  it('with no blocked address is left alone', async () => {
    const site = await visit(
      page(`<video data-category="clips" src="${host}/film.webm"></video>${frame()}`, {
        cookies: consentCookie(true, true),
      }),
    );
    await inFrame(site).waitFor();
    expect(await site.page.locator('video').getAttribute('src')).toContain('film.webm');
    expect(site.messages).toEqual([]);
  });

  it('that goes wrong does not keep the others from their turn', async () => {
    const site = await visit(
      page(
        `<img class="bad" data-category="advertising" data-src="${host}/pixel.svg" alt=""><img class="good" data-category="advertising" data-src="${host}/pixel.svg" alt="">`,
      ),
    );
    await site.page.evaluate(() => {
      document.querySelector('.bad')!.setAttribute = () => {
        throw new Error('of the page');
      };
    });
    await answer(site, 'acceptAll');
    await expect.poll(() => site.page.locator('.good').getAttribute('src')).toContain('pixel.svg');
    expect(site.messages).toHaveLength(1);
    expect(site.messages[0]).toContain('of the page');
  });

  it('is released and locked without any file besides the script', async () => {
    const site = await visit(page(frame(), { cookies: consentCookie(true, true), without: 'all' }));
    await inFrame(site).waitFor();
    await answer(site, 'rejectAll');
    await expect.poll(() => site.page.locator('iframe').getAttribute('src')).toBeNull();
  });

  it('stays blocked, and nothing is requested over and over, when placeholders fail to load', async () => {
    const site = await visit(
      page(`<main></main>${frame()}`, {
        cookies: consentCookie(false, false),
        without: ['placeholders'],
      }),
    );
    const asked = () => site.requests.filter((request) => isFileOf(['placeholders'], request)).length;
    await expect.poll(asked).toBe(1);
    await site.waitForIdle();
    for (let round = 0; round < 5; round++) {
      await site.page.evaluate(() => document.querySelector('main')!.append('x'));
      await site.waitForIdle(150);
    }
    expect(asked()).toBe(1);
    expect(site.messages).toHaveLength(1);
    expect(elsewhere(site)).toEqual([]);
  });
});

describe('the placeholder of a frame', () => {
  it('has the font of the page, or the one that is set for the notice', async () => {
    const style = '<style>body { font-family: Georgia, serif }</style>';
    const site = await visit(page(style + frame()));
    const fontOf = () =>
      site.page.locator('cookie-placeholder .box').evaluate((box) => getComputedStyle(box).fontFamily);
    await expect.poll(fontOf).toBe('Georgia, serif');
    await site.page.evaluate(() => document.documentElement.style.setProperty('--cookiemelding-font', 'monospace'));
    expect(await fontOf()).toBe('monospace');
  });

  it('says what it is, who gets data and how to load it, and loads nothing', async () => {
    const site = await visit(page(frame()));
    const group = site.page.getByRole('group', { name: 'Onze werkplaats' });
    await group.waitFor();
    expect(await group.innerText()).toContain('Hier staat inhoud van video.test.');
    expect(await group.innerText()).toContain('krijgt video.test gegevens over je bezoek');
    expect(await group.getByRole('button').allInnerTexts()).toEqual(['Eén keer laden', 'Altijd video.test toestaan']);
    const link = group.getByRole('link', { name: 'Open op video.test' });
    expect(await link.getAttribute('href')).toMatch(/^http:\/\/video\.test:\d+\/embed\/abcdefghijk$/);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await site.page.locator('iframe').isVisible()).toBe(false);
    expect(elsewhere(site)).toEqual([]);
  });

  it.each([
    [
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
      'YouTube',
      'een video',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['https://player.vimeo.com/video/123?dnt=1', 'Vimeo', 'een video', 'https://vimeo.com/123'],
    ['https://www.google.com/maps/embed?pb=x', 'Google Maps', 'een kaart', 'https://www.google.com/maps/embed?pb=x'],
    ['https://www.google.com/recaptcha', 'google.com', 'inhoud', 'https://www.google.com/recaptcha'],
    [
      'https://youtube.com.evil.example/embed/abcdefghijk',
      'youtube.com.evil.example',
      'inhoud',
      'https://youtube.com.evil.example/embed/abcdefghijk',
    ],
    [
      'https://maps.google.evil.example/maps',
      'maps.google.evil.example',
      'inhoud',
      'https://maps.google.evil.example/maps',
    ],
  ])('of %s names %s', async (address, name, what, link) => {
    const site = await visit(page(`<iframe data-category="advertising" data-src="${address}"></iframe>`));
    await site.page.getByRole('group', { name: `Hier staat ${what} van ${name}` }).waitFor();
    expect(await site.page.getByRole('link', { name: `Open op ${name}` }).getAttribute('href')).toBe(link);
  });

  it('Eén keer laden loads this one, takes the visitor into it, and stores nothing', async () => {
    const site = await visit(page(frame() + frame('id="other"')));
    await site.page.getByRole('button', { name: 'Eén keer laden' }).first().click();
    await inFrame(site, 'iframe >> nth=0').waitFor();
    expect(await site.page.evaluate('document.activeElement.localName')).toBe('iframe');
    expect(await placeholder(site).count()).toBe(1);
    expect(await site.record()).toBeUndefined();
    expect(await site.page.evaluate('cookiemelding.isGranted("advertising")')).toBe(false);
    // Nothing on the page that changes takes it away.
    await site.page.evaluate(() => document.body.append('meer'));
    await site.waitForIdle(300);
    expect(await placeholder(site).count()).toBe(1);
    // The next page knows nothing of it.
    await site.page.reload();
    await expect.poll(() => placeholder(site).count()).toBe(2);
  });

  it('content that was loaded once stays when another category is allowed, and goes with any other choice', async () => {
    const site = await visit(
      page(`${frame()}<iframe data-category="analytics" data-src="${film}" title="Cijfers"></iframe>`),
    );
    await site.page.getByRole('group', { name: 'Onze werkplaats' }).getByText('Eén keer laden').click();
    await inFrame(site, 'iframe >> nth=0').waitFor();
    await site.page
      .getByRole('group', { name: 'Cijfers' })
      .getByRole('button', { name: 'Altijd video.test toestaan' })
      .click();
    await expect.poll(() => placeholder(site).count()).toBe(0);
    // The first answer of this visitor about advertising: a refusal in the notice.
    await answer(site, 'rejectAll');
    await expect.poll(() => placeholder(site).count()).toBe(2);
    expect(site.page.frames().some((one) => one.url().includes('video.test'))).toBe(false);
  });

  it('Altijd video.test toestaan grants the service for this page and the next', async () => {
    const site = await visit(page(frame() + frame('id="other"')));
    await site.page.getByRole('button', { name: 'Altijd video.test toestaan' }).last().click();
    await inFrame(site, '#other').waitFor();
    await expect.poll(() => site.page.evaluate('document.activeElement.id')).toBe('other');
    expect(await placeholder(site).count()).toBe(0);
    expect(await site.record()).toMatchObject({
      method: 'placeholder',
      choices: { analytics: false, advertising: false },
      services: { 'video.test': true },
    });
    await site.page.reload();
    await inFrame(site, 'iframe >> nth=0').waitFor();
  });

  it.each([
    ['its attributes', '', 480 + 4, 270 + 4],
    [
      'a style in per cent with a ratio',
      'style="inline-size:50%; block-size:auto; aspect-ratio:16/9; border:0"',
      500,
      281.25,
    ],
    ['a class of the page', 'class="vol"', 1000, 400],
    ['nothing at all', 'style="all:revert" width="" height=""', 304, 154],
    ['a box that is laid over its parent', 'class="over"', 1000, 562.5],
  ])('has the size of the content, by %s', async (_, attributes, width, height) => {
    const site = await visit(
      page(
        `<style>.vol{display:block;width:100%;height:25rem;border:0;box-sizing:border-box}.over{position:absolute;inset:0;width:100%;height:100%;border:0}</style>
         <main style="width:1000px"><div style="position:relative;${attributes.includes('over') ? 'padding-top:56.25%' : ''}">${frame(attributes)}</div></main>`,
      ),
    );
    const box = () => placeholder(site).boundingBox();
    await placeholder(site).waitFor();
    const before = (await box())!;
    expect([before.width, before.height]).toEqual([width, height]);
    await answer(site, 'acceptAll');
    await inFrame(site).waitFor();
    expect(await site.page.locator('iframe').boundingBox()).toEqual(before);
  });

  it('follows the width of the page', async () => {
    const site = await visit(
      page(
        `<style>iframe{width:90%;height:200px;border:0}@media (max-width:600px){iframe{width:100%;height:120px}}</style><div>${frame()}</div>`,
        { viewport: { width: 1000, height: 700 } },
      ),
    );
    await placeholder(site).waitFor();
    await site.page.setViewportSize({ width: 500, height: 700 });
    await expect
      .poll(async () => {
        const { width, height } = (await placeholder(site).boundingBox())!;
        return [width, height];
      })
      .toEqual([484, 120]);
  });

  it('can be read and used at 200 px', async () => {
    const site = await visit(
      page(
        `<main style="width:200px"><iframe data-category="advertising" data-src="${film}" style="width:100%;aspect-ratio:16/9;border:0"></iframe></main>`,
      ),
    );
    await placeholder(site).waitFor();
    const whole = (await placeholder(site).boundingBox())!;
    expect([whole.width, whole.height]).toEqual([200, 112.5]);
    const box = site.page.getByRole('group');
    expect(await box.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
    // Both answers are in sight, and large enough for a thumb, without scrolling.
    for (const name of ['Eén keer laden', 'Altijd video.test toestaan']) {
      const { x, y, width, height } = (await site.page.getByRole('button', { name }).boundingBox())!;
      expect(height).toBeGreaterThanOrEqual(44);
      expect(x).toBeGreaterThanOrEqual(whole.x);
      expect(x + width).toBeLessThanOrEqual(whole.x + whole.width);
      expect(y).toBeGreaterThanOrEqual(whole.y);
      expect(y + height).toBeLessThanOrEqual(whole.y + whole.height);
    }
    const [once, always] = await box.getByRole('button').all();
    const boxes = [(await once!.boundingBox())!, (await always!.boundingBox())!];
    expect(boxes[0]!.height).toBe(boxes[1]!.height);
    await site.page.getByRole('button', { name: 'Eén keer laden' }).click();
    await inFrame(site).waitFor();
  });

  it('is not made for content that a visitor would not see', async () => {
    const site = await visit(
      page(
        `<iframe data-category="advertising" data-src="${film}" width="1" height="1"></iframe><iframe data-category="advertising" data-src="${film}" hidden></iframe>`,
      ),
    );
    await site.waitForIdle();
    expect(await placeholder(site).count()).toBe(0);
    expect(elsewhere(site)).toEqual([]);
  });

  it('shows a poster of the site’s own host, and no other', async () => {
    const site = await visit(
      page(
        frame('data-poster="/own.svg"') +
          frame(`data-poster="${host}/pixel.svg"`) +
          frame('data-poster="javascript:1"'),
      ),
    );
    await placeholder(site).first().waitFor();
    expect(await site.page.locator('cookie-placeholder img').count()).toBe(1);
    expect(site.requests).toContain('/own.svg');
    expect(elsewhere(site)).toEqual([]);
    expect(site.messages).toHaveLength(2);
    expect(site.messages[0]).toContain('is not on this host');
  });

  it('is text, whatever the page calls the content', async () => {
    const site = await visit(
      page(
        `<iframe data-category="advertising" data-src="${film}" title="<img src=x onerror=window.pwned=1>"></iframe>`,
      ),
    );
    await site.page.getByText('<img src=x onerror=window.pwned=1>').waitFor();
    expect(await site.page.evaluate('window.pwned')).toBeUndefined();
  });

  it('offers no button where no answer can release the content', async () => {
    const site = await visit(page(`<iframe data-category="marketing" data-src="${film}"></iframe>`));
    await placeholder(site).waitFor();
    expect(await placeholder(site).getByRole('button').count()).toBe(0);
    expect(site.messages.join()).toContain('category "marketing" of <iframe> is unknown');
  });

  it('returns when a part of the page is rendered again without it', async () => {
    const site = await visit(page(`<main>${frame()}</main>`));
    await placeholder(site).waitFor();
    await placeholder(site).evaluate((node) => node.remove());
    await placeholder(site).waitFor();
    expect(await placeholder(site).count()).toBe(1);
  });

  it('goes when a framework takes away the content alone', async () => {
    const site = await visit(page(`<main>${frame()}</main>`));
    await placeholder(site).waitFor();
    await site.page.evaluate(() => {
      const main = document.querySelector('main')!;
      main.removeChild(document.querySelector('iframe')!);
    });
    await expect.poll(() => placeholder(site).count()).toBe(0);
  });

  it('has the size that a late style sheet gives the content', async () => {
    const site = await visit(
      page(`<main>${frame()}</main><link rel="stylesheet" href="/late.css">`, {
        files: { ...files, '/late.css': { type: 'text/css', body: 'iframe{width:333px!important}', delay: 600 } },
      }),
    );
    await expect.poll(async () => (await placeholder(site).boundingBox())?.width).toBe(333 + 4);
  });

  it('is not made over and over for content without a box', async () => {
    const site = await visit(page(`<main></main>${frame('hidden data-poster="/own.svg"')}`));
    const posters = () => site.requests.filter((request) => request === '/own.svg').length;
    await site.waitForIdle();
    const before = posters();
    for (let round = 0; round < 3; round++) {
      await site.page.evaluate(() => document.querySelector('main')!.append('x'));
      await site.waitForIdle(200);
    }
    expect(posters()).toBe(before);
    expect(await placeholder(site).count()).toBe(0);
  });

  it('is not reached by the page’s own style', async () => {
    const site = await visit(
      page(
        `<style>* { display: none !important; color: red !important; font-size: 3px !important } cookie-placeholder { opacity: 0 !important }</style>${frame()}`,
      ),
    );
    // The page hides everything, the content too, so its box would be gone as well.
    await site.waitForIdle();
    expect(await placeholder(site).count()).toBe(0);
    const styled = await visit(
      page(
        `<style>body * { color: red !important; font-size: 3px !important; opacity: 0 !important } button { all: unset }</style>${frame()}`,
      ),
    );
    await placeholder(styled).waitFor();
    expect(
      await placeholder(styled).evaluate((node) => {
        const { opacity, fontSize } = getComputedStyle(node.shadowRoot!.querySelector('button')!);
        return [opacity, getComputedStyle(node).opacity, parseFloat(fontSize)];
      }),
    ).toEqual(['1', '1', 15]);
  });
});

describe('<cookie-embed>', () => {
  const widget = `<cookie-embed category="advertising" title="Klantbeoordelingen"><template>
    <p>Beoordelingen</p>
    <script src="/widget.js"></script>
    <script>(window.executed ??= []).push('inline after ' + window.executed.length)</script>
    <script type="application/json">{"data": 1}</script>
  </template></cookie-embed>`;

  it('puts any markup there once it is granted, with its scripts in order and in their place', async () => {
    const site = await visit(page(widget));
    await site.page.getByRole('group', { name: 'Klantbeoordelingen' }).waitFor();
    expect(await site.page.getByText('Beoordelingen', { exact: true }).count()).toBe(0);
    await answer(site, 'acceptAll');
    await expect.poll(() => site.executed()).toEqual(['widget', 'inline after 1']);
    expect(await site.page.locator('cookie-embed > p').innerText()).toBe('Beoordelingen');
    expect(await site.page.locator('cookie-embed > hr').count()).toBe(1);
    expect(await placeholder(site).count()).toBe(0);
  });

  it('is emptied by a withdrawal, with what its scripts made, and filled again by a grant', async () => {
    const site = await visit(page(widget, { cookies: consentCookie(true, true) }));
    for (let round = 1; round <= 3; round++) {
      await expect.poll(() => site.executed()).toHaveLength(round * 2);
      await answer(site, 'rejectAll');
      await placeholder(site).waitFor();
      expect(await site.page.locator('cookie-embed > *').evaluateAll((all) => all.map((one) => one.localName))).toEqual(
        ['template', 'cookie-placeholder'],
      );
      await answer(site, 'acceptAll');
    }
  });

  it('Eén keer laden runs it for this page, and takes the visitor into it', async () => {
    const site = await visit(page(widget));
    await site.page.getByRole('button', { name: 'Eén keer laden' }).click();
    await expect.poll(() => site.executed()).toEqual(['widget', 'inline after 1']);
    expect(await site.page.evaluate('document.activeElement.localName')).toBe('cookie-embed');
    expect(await site.record()).toBeUndefined();
  });

  it('has the size of its content', async () => {
    const site = await visit(
      page(
        `<cookie-embed category="advertising"><template><iframe src="${film}" width="480" height="270"></iframe></template></cookie-embed>`,
      ),
    );
    await placeholder(site).waitFor();
    const { width, height } = (await placeholder(site).boundingBox())!;
    expect([width, height]).toEqual([480, 270]);
    await site.page.getByRole('group', { name: 'Hier staat inhoud van video.test' }).waitFor();
  });

  it('has a width of its own in a row', async () => {
    const site = await visit(
      page(
        '<div style="display:flex"><p>Kaart:</p><cookie-embed category="advertising"><template>x</template></cookie-embed></div>',
      ),
    );
    await placeholder(site).waitFor();
    expect((await placeholder(site).boundingBox())!.width).toBe(300);
  });

  it('names the other host, not the site’s own picture before it', async () => {
    const site = await visit(
      page(
        `<cookie-embed category="advertising"><template><img src="/own.svg" alt=""><script src="${host}/widget.js"></script></template></cookie-embed>`,
      ),
    );
    await site.page.getByRole('group', { name: 'Hier staat inhoud van video.test' }).waitFor();
  });

  it('leaves data in the template alone', async () => {
    const site = await visit(page(widget, { cookies: consentCookie(true, true) }));
    await expect.poll(() => site.executed()).toHaveLength(2);
    expect(
      await site.page
        .locator('cookie-embed > script')
        .last()
        .evaluate((one) => one.outerHTML),
    ).toBe('<script type="application/json">{"data": 1}</script>');
    expect(site.messages).toEqual([]);
  });

  it('loaded once releases content of its own category, not of another', async () => {
    const site = await visit(
      page(
        `<cookie-embed category="advertising"><template><p>Kaart</p>
          <script>(window.executed ??= []).push('own')</script>
          <script type="text/plain" data-category="analytics">(window.executed ??= []).push('other')</script>
        </template></cookie-embed>`,
      ),
    );
    await site.page.getByRole('button', { name: 'Eén keer laden' }).click();
    await expect.poll(() => site.executed()).toEqual(['own']);
    await answer(site, 'acceptAll');
    await expect.poll(() => site.executed()).toEqual(['own', 'other']);
  });

  it('moves the focus to the first usable control, past hidden ones', async () => {
    const site = await visit(
      page(
        '<cookie-embed category="advertising"><template><form><input type="hidden"><input name="plaats"></form></template></cookie-embed>',
      ),
    );
    await site.page.getByRole('button', { name: 'Eén keer laden' }).click();
    await expect.poll(() => site.page.evaluate('document.activeElement.name')).toBe('plaats');
  });

  it('without a template is named once', async () => {
    const site = await visit(
      page('<cookie-embed category="advertising"></cookie-embed>', { cookies: consentCookie(true, true) }),
    );
    await expect.poll(() => site.messages.join()).toContain('<cookie-embed> needs a <template>');
  });

  it('is reported when a framework has put its content on the page, where it has loaded already', async () => {
    const site = await visit(page('<main></main>'));
    await site.page.evaluate((src) => {
      const embed = document.createElement('cookie-embed');
      embed.setAttribute('category', 'advertising');
      embed.append(document.createElement('template'));
      embed.firstChild!.appendChild(Object.assign(document.createElement('iframe'), { src }));
      document.querySelector('main')!.append(embed);
    }, '/embed/abcdefghijk');
    await expect
      .poll(() => site.messages)
      .toEqual(['error: [cookiemelding] <cookie-embed> needs a <template> with its content']);
  });

  it('for a refusal shows the alternative of the site', async () => {
    const site = await visit(
      page(
        `<cookie-embed category="!advertising"><template><p>Zonder advertenties</p></template></cookie-embed>
         <iframe data-category="!advertising" data-src="/own.svg"></iframe>`,
      ),
    );
    await site.waitForIdle();
    expect(await site.page.getByText('Zonder advertenties').count()).toBe(0);
    expect(await site.page.locator('iframe').isVisible()).toBe(false);
    expect(await placeholder(site).count()).toBe(0);
    await answer(site, 'rejectAll');
    await site.page.getByText('Zonder advertenties').waitFor();
    expect(await site.page.locator('iframe').isVisible()).toBe(true);
    await answer(site, 'acceptAll');
    await site.page.locator('iframe').waitFor({ state: 'hidden' });
    expect(await site.page.getByText('Zonder advertenties').count()).toBe(0);
  });
});

describe('markup that is added later', () => {
  const late = `<script type="text/plain" data-category="advertising">(window.executed ??= []).push('late')</script>${frame()}`;
  const insert = {
    'by innerHTML': (html: string) => {
      document.querySelector('main')!.innerHTML = html;
    },
    // As jQuery's .html() does: parsed apart, then put in.
    'as jQuery puts it in': (html: string) => {
      document.querySelector('main')!.replaceChildren(document.createRange().createContextualFragment(html));
    },
    'deep in a tree that was made apart': (html: string) => {
      const section = document.createElement('section');
      section.append(document.createElement('div'), document.createElement('div'));
      section.lastElementChild!.innerHTML = html;
      document.querySelector('main')!.append(section);
    },
    'in a new body': (html: string) => {
      const body = document.createElement('body');
      body.innerHTML = `<main>${html}</main>`;
      document.body.replaceWith(body);
    },
  };

  it.each(Object.keys(insert) as (keyof typeof insert)[])('%s is blocked, and released', async (way) => {
    const site = await visit(page('<h1>Welkom</h1><main></main><button data-cookie-preferences>x</button>'));
    const { port } = new URL(site.page.url());
    await site.page.evaluate(`(${insert[way].toString()})(${JSON.stringify(late.replaceAll('%PORT%', port))})`);
    await placeholder(site).waitFor();
    expect(await site.page.evaluate('window.executed')).toBeUndefined();
    await answer(site, 'acceptAll');
    await inFrame(site).waitFor();
    expect(await site.page.evaluate('window.executed')).toEqual(['late']);
  });

  it('is released at once where it has been granted, page after page', async () => {
    const site = await visit(page('<main></main>', { cookies: consentCookie(true, true) }));
    for (let count = 1; count <= 3; count++) {
      await site.page.evaluate(`(${insert['in a new body'].toString()})(${JSON.stringify(late)})`);
      await expect.poll(() => site.page.evaluate('window.executed?.length')).toBe(count);
    }
  });

  it('in a shadow root is not found: it stays blocked', async () => {
    const site = await visit(page('<main></main>', { cookies: consentCookie(true, true) }));
    await site.page.evaluate((html) => {
      const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
      root.append(document.createRange().createContextualFragment(html));
    }, late);
    await site.waitForIdle(300);
    expect(await site.page.evaluate('window.executed')).toBeUndefined();
    expect(elsewhere(site)).toEqual([]);
  });
});

describe('a copy of the page, as frameworks keep for the back button', () => {
  const widget = `<cookie-embed category="advertising"><template><p>Kaart</p><script>(window.executed ??= []).push('widget')</script></template></cookie-embed>`;
  const script = `<script type="text/plain" data-category="advertising">(window.executed ??= []).push('script')</script>`;
  const body = `<main>${frame()}${widget}${script}</main>`;
  /** Puts a copy of the page's content, made now or by `keep`, in its place. */
  const restore = (site: Visit) =>
    site.page.evaluate(() => {
      const main = document.querySelector('main')!;
      const { kept = main.cloneNode(true) as Element } = window as { kept?: Element };
      main.replaceWith(kept);
    });
  const keep = (site: Visit) =>
    site.page.evaluate(() => {
      Object.assign(window, { kept: document.querySelector('main')!.cloneNode(true) });
    });

  it('made before the choice is blocked, and released with the page itself', async () => {
    const site = await visit(page(body));
    await expect.poll(() => placeholder(site).count()).toBe(2);
    await restore(site);
    await site.waitForIdle(300);
    expect(await placeholder(site).count()).toBe(2);
    expect(elsewhere(site)).toEqual([]);
    await answer(site, 'acceptAll');
    await inFrame(site).waitFor();
    expect(await site.page.locator('iframe').isVisible()).toBe(true);
    expect(await placeholder(site).count()).toBe(0);
    await expect.poll(() => site.executed()).toEqual(['widget', 'script']);
  });

  it('made before the choice and put back after it is released', async () => {
    const site = await visit(page(body));
    await expect.poll(() => placeholder(site).count()).toBe(2);
    await keep(site);
    await answer(site, 'acceptAll');
    await inFrame(site).waitFor();
    await restore(site);
    await expect.poll(() => placeholder(site).count()).toBe(0);
    await inFrame(site).waitFor();
    expect(await site.page.locator('iframe').isVisible()).toBe(true);
    expect(await site.page.locator('cookie-embed > p').count()).toBe(1);
  });

  it('made after the grant does not run again, and is locked by a withdrawal', async () => {
    const site = await visit(page(body, { cookies: consentCookie(true, true) }));
    await inFrame(site).waitFor();
    await restore(site);
    await inFrame(site).waitFor();
    await site.waitForIdle(300);
    expect(await site.executed()).toEqual(['widget', 'script']);
    expect(await site.page.locator('cookie-embed > p').count()).toBe(1);
    await answer(site, 'rejectAll');
    await expect.poll(() => placeholder(site).count()).toBe(2);
    expect(await site.page.locator('cookie-embed > p').count()).toBe(0);
    expect(await site.page.locator('iframe').getAttribute('src')).toBeNull();
  });

  it('made after the grant and put back after a withdrawal is locked', async () => {
    const site = await visit(page(body, { cookies: consentCookie(true, true) }));
    await inFrame(site).waitFor();
    await keep(site);
    await answer(site, 'rejectAll');
    await expect.poll(() => placeholder(site).count()).toBe(2);
    await restore(site);
    await expect.poll(() => placeholder(site).count()).toBe(2);
    expect(await site.page.locator('iframe').getAttribute('src')).toBeNull();
    expect(await site.page.locator('cookie-embed > p').count()).toBe(0);
    expect(await site.executed()).toEqual(['widget', 'script']);
  });
});

describe('a page that was saved as a browser had rendered it', () => {
  it.each([
    ['granted', consentCookie(true, true)],
    ['not answered', {}],
  ])('shows what is granted, and one placeholder for what is not: %s', async (choice, cookies) => {
    const embed = `<cookie-embed category="advertising"><template><p>Inhoud</p></template></cookie-embed>`;
    const rendered = await visit(page(frame() + embed));
    await expect.poll(() => placeholder(rendered).count()).toBe(2);
    const html = await rendered.page.content();
    expect(html).toContain('display: none');
    const site = await visit({ html, files, cookies });
    if (choice === 'granted') {
      await expect.poll(() => placeholder(site).count()).toBe(0);
      await expect.poll(() => inFrame(site).isVisible()).toBe(true);
      expect(await site.page.getByText('Inhoud').isVisible()).toBe(true);
      return;
    }
    await expect.poll(() => site.page.getByRole('button', { name: 'Eén keer laden' }).count()).toBe(2);
    expect(await placeholder(site).count()).toBe(2);
    expect(elsewhere(site)).toEqual([]);
    expect(await site.page.locator('cookie-melding').count()).toBe(1);
    expect(await site.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
  });
});
