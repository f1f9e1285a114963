// The notice in the style of the page, and against it.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

const chosen = consentCookie(true, false);
const styled = (css: string, settings: Record<string, string> = {}, rest: VisitOptions = {}) =>
  visit({
    head: `<style>${css}</style>${tag({ ...both, ...settings })}`,
    viewport: { width: 1280, height: 800 },
    ...rest,
  });
const surface = (site: Visit) =>
  site.page.getByRole('region').evaluate((node) => getComputedStyle(node).backgroundColor);
const [white, dark] = ['rgb(255, 255, 255)', 'rgb(27, 29, 33)'];

describe('light or dark', () => {
  it.each<[what: string, css: string, settings: Record<string, string>, system: 'light' | 'dark', colour: string]>([
    ['the system’s, where the page names none', '', {}, 'dark', dark],
    ['the system’s, where the page names none', '', {}, 'light', white],
    ['the page’s, where it names one', ':root { color-scheme: light }', {}, 'dark', white],
    ['the page’s, where it names one', ':root { color-scheme: dark }', {}, 'light', dark],
    ['the system’s, where the page is made for both', ':root { color-scheme: light dark }', {}, 'dark', dark],
    ['that of the setting before all', ':root { color-scheme: light }', { theme: 'dark' }, 'light', dark],
    ['that of the setting before all', ':root { color-scheme: dark }', { theme: 'light' }, 'dark', white],
  ])('is %s (%s)', async (_, css, settings, colorScheme, colour) => {
    const site = await styled(css, settings, { colorScheme });
    expect(await surface(site)).toBe(colour);
    await site.click('Instellingen');
    const dialog = site.page.getByRole('dialog');
    expect(await dialog.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(colour);
  });

  it('changes with the page’s own switch', async () => {
    const site = await styled(':root { color-scheme: light } :root.night { color-scheme: dark }');
    expect(await surface(site)).toBe(white);
    await site.page.evaluate(() => document.documentElement.classList.add('night'));
    await expect.poll(() => surface(site)).toBe(dark);
  });

  it('is the same for the trigger', async () => {
    const site = await styled(':root { color-scheme: dark }', {}, { cookies: chosen, body: '<h1>Welkom</h1>' });
    const button = site.page.locator('cookie-trigger button');
    await button.waitFor();
    expect(await button.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(dark);
  });
});

describe('the page’s style', () => {
  it('gives the font, to the trigger too', async () => {
    const css = 'body { font-family: Georgia, serif }';
    const site = await styled(css);
    const font = (selector: string) =>
      site.page.locator(selector).evaluate((node) => getComputedStyle(node).fontFamily);
    expect(await font('cookie-melding')).toBe('Georgia, serif');
    expect(await font('cookie-melding > [slot=reject]')).toBe('Georgia, serif');
    const back = await styled(css, {}, { cookies: chosen, body: '<h1>Welkom</h1>' });
    const button = back.page.locator('cookie-trigger button');
    await button.waitFor();
    expect(await button.evaluate((node) => getComputedStyle(node).fontFamily)).toBe('Georgia, serif');
  });

  it('sets room, corners, shadow and order by custom properties', async () => {
    const css = `:root { --cookiemelding-spacing: 2em; --cookiemelding-radius: 3px; --cookiemelding-button-radius: 5px;
      --cookiemelding-shadow: 0 0 7px rgb(1, 2, 3); --cookiemelding-z-index: 42 }`;
    const site = await styled(css);
    const region = await site.page.getByRole('region').evaluate((node) => {
      const { rowGap, borderRadius, boxShadow } = getComputedStyle(node);
      return [rowGap, borderRadius, boxShadow];
    });
    expect(region).toEqual(['32px', '3px', 'rgb(1, 2, 3) 0px 0px 7px 0px']);
    const answer = site.page.getByRole('button', { name: 'Alles weigeren' });
    expect(await answer.evaluate((node) => getComputedStyle(node).borderRadius)).toBe('5px');
    const back = await styled(css, {}, { cookies: chosen, body: '<h1>Welkom</h1>' });
    const button = back.page.locator('cookie-trigger button');
    await button.waitFor();
    expect(await button.evaluate((node) => getComputedStyle(node).zIndex)).toBe('42');
  });

  const hostile = [
    '* { all: unset !important }',
    '* { margin: 0 !important; padding: 0 !important; font: inherit !important; box-sizing: content-box !important }',
    'button::before, button::after, *::before { content: "Aanbevolen" !important; position: absolute; inset: 0; background: red }',
    'html { font-size: 62.5% } :root { letter-spacing: 5px; word-spacing: 9px; text-transform: uppercase; zoom: 1 }',
    'button, dialog, input, label, h2, p, a, section { display: none !important; color: red !important; float: right !important }',
    '* { --accent: red !important; --surface: red; --text: red !important; --line: red; --radius: 99px !important; --spacing: 9em }',
    'cookie-melding, cookie-trigger, consent-preferences { opacity: 0 !important; transform: scale(0) !important; visibility: hidden !important; pointer-events: none !important; filter: blur(9px) !important; clip-path: inset(50%) !important }',
    'html { filter: grayscale(1); transform: translateX(9px); perspective: 9px; contain: none } body { pointer-events: none; user-select: none }',
    '[popover], [slot], [part], [role] { display: none !important } ::backdrop { display: none !important }',
    '@layer reset { * { all: revert !important } }',
  ];

  it.each(hostile)('does not reach either layer: %s', async (css) => {
    const site = await styled('');
    const measure = (isSecond: boolean) =>
      site.page.evaluate((second) => {
        const host = document.querySelector<HTMLElement>('cookie-melding')!;
        const first = host.shadowRoot!;
        const root = second ? first.querySelector('consent-preferences')!.shadowRoot! : first;
        const nodes = [
          ...(second ? [] : [host, ...host.children]),
          ...root.querySelectorAll<HTMLElement>('section, h2, p, span, dialog, button, input, label, a, summary'),
        ];
        return nodes.map((node) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          const style = getComputedStyle(node);
          const names = [
            'color',
            'fontSize',
            'backgroundColor',
            'visibility',
            'opacity',
            'letterSpacing',
            'wordSpacing',
            'textTransform',
            'borderRadius',
            'pointerEvents',
            'filter',
            'clipPath',
            'transform',
          ] as const;
          const drawn = ['::before', '::after'].map((part) => getComputedStyle(node, part).content);
          return [node.localName, x, y, width, height, ...names.map((name) => style[name]), ...drawn].join();
        });
      }, isSecond);
    const add = () =>
      site.page.evaluate((text) => {
        const style = document.createElement('style');
        style.id = 'hostile';
        style.textContent = text;
        document.head.append(style);
      }, css);
    const before = await measure(false);
    await add();
    expect(await measure(false)).toEqual(before);
    await site.page.evaluate(() => document.querySelector('#hostile')!.remove());
    await site.click('Instellingen');
    await site.page.getByRole('dialog').waitFor();
    // The focus is on the heading from here on.
    const dialog = await measure(true);
    await add();
    expect(await measure(true)).toEqual(dialog);
    await site.click('Alles weigeren');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it.each(hostile)('does not reach the trigger: %s', async (css) => {
    const site = await styled(css, {}, { cookies: chosen, body: '<h1>Welkom</h1>' });
    const button = site.page.locator('cookie-trigger button');
    await button.waitFor();
    const box = (await button.boundingBox())!;
    expect(box.height).toBe(44);
    // What is fixed in a page that is transformed as a whole goes along with it.
    if (!css.includes('translateX')) expect(box.y + box.height).toBe(788);
    await button.click();
    await site.page.getByRole('dialog').waitFor();
  });
});

describe('both answers alike', () => {
  const warnings = (site: Visit) => site.messages.filter((message) => message.startsWith('warning:'));
  const debug = { debug: '', 'policy-url': '/privacy' };

  it.each([
    ['colour', 'cookie-melding::part(accept) { background-color: #0a0 }'],
    ['colour', 'cookie-melding::part(reject) { opacity: 0.5 }'],
    ['colour', 'cookie-melding::part(accept) { box-shadow: 0 0 9px red }'],
    ['size', 'cookie-melding::part(reject) { padding: 0 2px; scale: 0.8 }'],
    ['text', 'cookie-melding::part(reject) { font-weight: 300; font-size: 11px }'],
    ['shape', 'cookie-melding::part(accept) { border-radius: 99px }'],
    ['contrast', 'cookie-melding::part(reject) { color: #999; background-color: #fff }'],
    ['shape', 'cookie-melding::part(reject) { clip-path: inset(50%) }'],
    ['shape', 'cookie-melding::part(reject) { translate: -3000px }'],
    ['shape', 'cookie-melding::part(reject) { position: relative; left: -3000px }'],
    ['text', 'cookie-melding::part(reject) { text-indent: -999px }'],
    ['text', 'cookie-melding::part(accept)::after { content: "aanbevolen" }'],
    ['colour', 'cookie-melding::part(reject) { -webkit-text-fill-color: transparent }'],
  ])('a style that makes them differ in %s is reported, and both get the default look: %s', async (what, css) => {
    const site = await styled(css);
    await expect.poll(() => warnings(site)[0]).toContain('makes reject and accept differ in');
    expect(warnings(site)[0]).toContain(what === 'contrast' ? 'colour' : what);
    const plain = await styled('');
    const looks = (one: Visit) =>
      one.page.locator('cookie-melding').evaluate((element) =>
        ['reject', 'accept'].map((name) => {
          const { backgroundColor, color, font, opacity, borderRadius, boxShadow, scale } = getComputedStyle(
            element.shadowRoot!.querySelector(`[part=${name}]`)!,
          );
          const { width, height } = element.shadowRoot!.querySelector(`[part=${name}]`)!.getBoundingClientRect();
          return {
            backgroundColor,
            color,
            font,
            opacity,
            borderRadius,
            boxShadow,
            scale,
            width: Math.round(width),
            height,
          };
        }),
      );
    const [reject, accept] = await looks(site);
    expect(reject).toEqual(accept);
    expect([reject, accept]).toEqual(await looks(plain));
    await site.waitForIdle(2500);
    expect(warnings(site)).toHaveLength(1);
  });

  it('a choice that counts for less than six months is reported in development', async () => {
    const site = await styled('', { 'max-age-days': '30', ...debug });
    await expect.poll(() => warnings(site).join()).toContain('visitors who refuse are asked again after 30 days');
    const longer = await styled('', { 'max-age-days': '182', ...debug });
    await longer.waitForIdle(1200);
    expect(warnings(longer)).toEqual([]);
  });

  it('a notice that links to no statement is reported in development, also one that leads to no page', async () => {
    for (const address of [undefined, '', 'javascript:alert(1)']) {
      const site = await styled('', { debug: '', ...(address !== undefined && { 'policy-url': address }) });
      await expect.poll(() => warnings(site).join()).toContain('does not link to your privacy and cookie statement');
      await site.end();
    }
    const site = await visit({ head: tag({ debug: '', controller: 'Symbis' }) });
    await site.waitForIdle(1200);
    expect(warnings(site)).toEqual([]);
  });

  it.each([
    'cookie-melding::part(banner) { display: none }',
    'cookie-melding::part(banner) { visibility: hidden }',
    'cookie-melding::part(banner) { opacity: 0 }',
    'cookie-melding::part(reject), cookie-melding::part(accept) { display: none }',
    'cookie-melding::part(banner) { block-size: 0; padding: 0; border: 0; overflow: hidden }',
  ])('that hides the notice is reported in development: %s', async (css) => {
    const site = await styled(css, debug);
    await expect.poll(() => warnings(site).join()).toContain('hides the notice or one of its answers');
  });

  it('a message in the place of the first layer is not taken for a hidden notice', async () => {
    const site = await styled('', debug);
    await site.click('Alles accepteren');
    await site.page.evaluate(() => window.cookiemelding?.showBanner());
    await site.click('Alles weigeren');
    await site.waitForIdle(1200);
    expect(warnings(site).filter((text) => text.includes('hides'))).toEqual([]);
  });

  it('text that is hard to read is reported too', async () => {
    const site = await styled(':root { --cookiemelding-accent: #9cf; --cookiemelding-on-accent: #fff }', debug);
    await expect.poll(() => warnings(site)).toHaveLength(1);
    expect(warnings(site)[0]).toMatch(/contrast of 1\.\d:1; expected 4\.5:1 or more/);
  });

  it('in the second layer as well', async () => {
    const site = await styled('');
    await site.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'cookie-melding::part(accept) { background-color: #0a0 }';
      document.head.append(style);
    });
    await site.click('Instellingen');
    await expect.poll(() => warnings(site)[0]).toContain('makes reject and accept differ in colour');
  });

  it('a style that changes both alike, and the third button, is no reason', async () => {
    const css =
      'cookie-melding::part(accept), cookie-melding::part(reject) { background-color: #060; color: #fff } cookie-melding::part(settings) { background-color: #eee }';
    const site = await styled(css, debug);
    await site.click('Instellingen');
    await site.waitForIdle(1200);
    expect(warnings(site)).toEqual([]);
  });

  it('needs no part for developers on a live site', async () => {
    const site = await styled('cookie-melding::part(accept) { background-color: #0a0 !important }');
    await expect.poll(() => warnings(site)).toHaveLength(1);
    expect(site.ownRequests()).not.toContain('devtools');
  });

  it('no custom property is for one of them alone', async () => {
    const site = await styled('');
    const names = await site.page
      .locator('cookie-melding')
      .evaluate((node) =>
        [...node.shadowRoot!.adoptedStyleSheets].flatMap((sheet) =>
          [...sheet.cssRules].flatMap((rule) => rule.cssText.match(/--cookiemelding-[\w-]+/g) ?? []),
        ),
      );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => /accept|reject|refuse|primary|secondary/.test(name))).toEqual([]);
  });
});
