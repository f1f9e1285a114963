import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';
import { contrast } from '../../src/devtools/contrast.js';
import { background, contrastIn, newColours } from '../setup/pixels.js';

const visit = useBuiltSite();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ace = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');
const settings = { ...both, contact: 'contact@symbis.nl', 'policy-url': '/verklaring', 'policy-version': '2023-01-16' };
const asked = consentCookie(true, true, { policy: '2023-01-16' });
const video =
  '<iframe data-category="advertising" data-src="https://www.youtube.com/embed/abcdefgh" title="Film" width="560" height="315"></iframe>';
const main = (content: string) => `<main><h1>Welkom</h1>${content}</main>`;

/** The name of the focused element, as far as it is in the markup. */
const focused = (site: Visit) =>
  site.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return 'page';
    const root = element.getRootNode() as Document | ShadowRoot;
    const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const label = labels.map((id) => root.getElementById(id)?.textContent).join(' ');
    return (element.getAttribute('aria-label') ?? (label || element.textContent || element.id)).trim();
  });
const press = async (site: Visit, ...keys: string[]) => {
  for (const key of keys) await site.page.keyboard.press(key);
};
const options = (rest: Partial<VisitOptions> & { set?: Record<string, string> } = {}): VisitOptions => {
  const { set, ...others } = rest;
  return { head: tag({ ...settings, ...set }), viewport: { width: 1280, height: 800 }, ...others };
};

describe('axe and the checker of IBM find nothing', () => {
  const audit = async ({ page }: Visit) => {
    await page.evaluate(`if (!window.axe) { ${axe}\n${ace}\nwindow.ace = ace }`);
    const violations = (await page.evaluate(`axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(', ')))`)) as string[];
    // It cannot read the colour of a button under the pointer, which is a mix.
    await page.mouse.move(0, 0);
    // Without what it leaves to a person to decide, and without elements that are not rendered, such as a closed dialog.
    const others = (await page.evaluate(`new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) =>
      results.filter(({ value, node }) => value.join() === 'VIOLATION,FAIL' && (node.nodeType !== 1 || node.checkVisibility()))
        .map(({ ruleId, message, path }) => ruleId + ': ' + message + ' ' + path.dom))`)) as string[];
    return [...violations, ...others];
  };

  describe.each(['nl', 'en', 'de', 'ar'])('in %s', (lang) => {
    it.each(['light', 'dark'])('%s: the notice, the settings, their tables and the messages', async (theme) => {
      const site = await visit(options({ lang, body: main('<p>Tekst</p>'), set: { theme, reload: 'never' } }));
      expect(await audit(site)).toEqual([]);
      await site.page.locator('cookie-melding > [slot=settings]').click();
      await site.page.getByRole('dialog').waitFor();
      expect(await audit(site)).toEqual([]);
      for (const table of await site.page.locator('summary').all()) await table.click();
      expect(await audit(site)).toEqual([]);
      await site.page.getByRole('dialog').locator('[part=accept]').click();
      await site.page.evaluate('cookiemelding.rejectAll()');
      await expect.poll(() => site.page.getByRole('status').innerText()).not.toBe('');
      expect(await audit(site)).toEqual([]);
    });

    it.each(['light', 'dark'])('%s: the overview, the settings button and the placeholders', async (theme) => {
      const scheme = `<style>:root { color-scheme: ${theme} } body { background: light-dark(#fff, #121212); color: light-dark(#111, #eee) }</style>`;
      const site = await visit({
        ...options({ lang, body: main(`${video}<cookie-declaration></cookie-declaration>`) }),
        head: scheme + tag({ ...settings, theme }),
        cookies: consentCookie(true, false, { policy: '2023-01-16' }),
      });
      await site.page.locator('cookie-declaration button').first().waitFor();
      await site.page.locator('cookie-placeholder button').first().waitFor();
      await site.page.locator('cookie-trigger button').waitFor();
      for (const table of await site.page.locator('summary').all()) await table.click();
      expect(await audit(site)).toEqual([]);
    });
  });

  it.each([
    ['320 by 256', { width: 320, height: 256 }],
    ['320 by 480', { width: 320, height: 480 }],
  ])('at %s', async (_, viewport) => {
    const site = await visit(options({ body: main(''), viewport, set: { 'policy-url': '' } }));
    expect(await audit(site)).toEqual([]);
    await site.click('Instellingen');
    await site.page.getByRole('dialog').waitFor();
    expect(await audit(site)).toEqual([]);
  });
});

describe('the accessibility tree', () => {
  it('has the notice before the page: a place for messages, a region by its heading, its text, and the answers in their order', async () => {
    const site = await visit(options({ body: main('<a href="#x">Link</a>') }));
    await site.page.getByRole('region').waitFor();
    const tree = await site.page.locator('html').ariaSnapshot();
    expect(tree.replaceAll(/\n\s*- \/url:.*|:(?=\n\s*- \/url)/g, '')).toBe(
      `
- document:
  - status
  - region "Cookies op symbis.test":
    - heading "Cookies op symbis.test" [level=2]
    - paragraph: Symbis gebruikt functionele cookies om de website te laten werken. We willen ook cookies van Google gebruiken om te meten hoe bezoekers de website gebruiken (analytisch) en om te zien wat onze advertenties opleveren (advertenties). Google krijgt dan gegevens over je bezoek. Dat doen we alleen als je toestemming geeft.
    - paragraph:
      - text: Je kunt je toestemming altijd intrekken via Cookie-instellingen.
      - link "Lees onze privacy- en cookieverklaring"
      - text: .
    - button "Alles weigeren"
    - button "Alles accepteren"
    - button "Instellingen"
  - main:
    - heading "Welkom" [level=1]
    - link "Link"`.trim(),
    );
  });

  it('has the settings as a dialog by their heading, each switch with its name, state and description', async () => {
    const site = await visit(options({ body: main('') }));
    await site.click('Instellingen');
    const dialog = site.page.getByRole('dialog', { name: 'Cookie-instellingen' });
    await dialog.waitFor();
    const tree = await dialog.ariaSnapshot();
    const lines = tree.split('\n').map((line) => line.trim());
    const at = [
      '- heading "Cookie-instellingen" [level=2]',
      '- button "Sluiten zonder opslaan"',
      '- switch "Functioneel" [checked] [disabled]',
      '- switch "Analytisch"',
      '- switch "Advertenties"',
      '- button "Alles weigeren"',
      '- button "Alles accepteren"',
      '- button "Opslaan"',
    ].map((line) => lines.indexOf(line));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    const session = await site.context.newCDPSession(site.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const described = nodes
      .filter(({ role }) => role?.value === 'switch')
      .map(({ name, description }) => [name?.value as string, String(description?.value).split('.')[0]]);
    expect(described).toEqual([
      ['Functioneel', 'Deze cookies zijn nodig om de website te laten werken'],
      ['Analytisch', 'Met Google Analytics meten we hoe bezoekers de website gebruiken'],
      ['Advertenties', 'Met Google Ads (vroeger AdWords) meten we of onze advertenties werken'],
    ]);
    // The page behind it is not there meanwhile.
    expect(nodes.filter(({ role, ignored }) => role?.value === 'main' && !ignored)).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  const body = main('<a id="first" href="#x">Eerste</a><button data-cookie-preferences>Cookies wijzigen</button>');

  it('the notice is the first that is reached, in the order it is read', async () => {
    const site = await visit(options({ body }));
    expect(await focused(site)).toBe('page');
    const order: string[] = [];
    for (let count = 0; count < 6; count++) {
      await press(site, 'Tab');
      order.push(await focused(site));
    }
    expect(order).toEqual([
      'Lees onze privacy- en cookieverklaring',
      'Alles weigeren',
      'Alles accepteren',
      'Instellingen',
      'Eerste',
      'Cookies wijzigen',
    ]);
  });

  it.each([
    ['Alles weigeren', 2, { analytics: false, advertising: false }],
    ['Alles accepteren', 3, { analytics: true, advertising: true }],
  ])('%s is answered with Enter, and the focus goes back to the page', async (_, steps, choices) => {
    const site = await visit(options({ body }));
    await press(site, ...Array.from({ length: steps }, () => 'Tab'), 'Enter');
    await expect.poll(async () => (await site.record())?.choices).toEqual(choices);
    await press(site, 'Tab');
    expect(await focused(site)).toBe('Eerste');
  });

  it('the focus goes back to where it was before the notice', async () => {
    const site = await visit(options({ body }));
    await site.page.locator('#first').focus();
    await press(site, 'Shift+Tab', 'Shift+Tab');
    expect(await focused(site)).toBe('Alles accepteren');
    await press(site, 'Space');
    await expect.poll(site.record).toMatchObject({ method: 'accept-all' });
    expect(await focused(site)).toBe('Eerste');
  });

  it('the settings are opened, read, switched and saved', async () => {
    const site = await visit(options({ body }));
    await press(site, 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await expect.poll(() => focused(site)).toBe('Cookie-instellingen');
    const order: string[] = [];
    for (let count = 0; count < 13; count++) {
      await press(site, 'Tab');
      order.push(await focused(site));
      // A table opens and closes.
      if (order.at(-1)?.startsWith('Bekijk')) await press(site, 'Enter', 'Enter');
      if (order.at(-1) === 'Analytisch') await press(site, 'Space');
      // A switch, and no way to save.
      if (order.at(-1) === 'Advertenties') await press(site, 'Enter', 'Space', 'Enter', 'Space');
    }
    expect(order).toEqual([
      'Sluiten zonder opslaan',
      'Privacy- en cookieverklaring',
      'Bekijk de cookies (2)',
      'Analytisch',
      'Bekijk de cookies (2)',
      'Advertenties',
      'Bekijk de cookies (9)',
      'De cookies van Google',
      'Zo gebruikt Google gegevens',
      'Autoriteit Persoonsgegevens',
      'Alles weigeren',
      'Alles accepteren',
      'Opslaan',
    ]);
    await press(site, 'Enter');
    await expect.poll(async () => (await site.record())?.choices).toEqual({ analytics: true, advertising: false });
  });

  it('Escape leaves without a choice, back on the button; the change of mind starts at the page’s own', async () => {
    const site = await visit(options({ body }));
    await press(site, 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await expect.poll(() => focused(site)).toBe('Cookie-instellingen');
    await press(site, 'Escape');
    await expect.poll(() => focused(site)).toBe('Instellingen');
    expect(await site.record()).toBeUndefined();
    await press(site, 'Tab', 'Tab', 'Enter');
    await expect.poll(() => focused(site)).toBe('Cookie-instellingen');
    await press(site, 'Escape');
    await expect.poll(() => focused(site)).toBe('Cookies wijzigen');
  });

  it('content of others is loaded, once and always, and the focus goes along', async () => {
    const site = await visit(
      options({ body: main(video), cookies: consentCookie(false, false), set: { 'policy-version': '' } }),
    );
    await site.page.getByRole('button', { name: 'Eén keer laden' }).waitFor();
    await press(site, 'Tab');
    expect(await focused(site)).toBe('Eén keer laden');
    await press(site, 'Tab');
    expect(await focused(site)).toBe('Altijd YouTube toestaan');
    await press(site, 'Enter');
    await expect.poll(site.record).toMatchObject({ method: 'placeholder' });
    await expect.poll(() => site.page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  });

  it('consent is withdrawn on the page of the statement', async () => {
    const site = await visit(options({ body: main('<cookie-declaration></cookie-declaration>'), cookies: asked }));
    await site.page.getByRole('button', { name: 'Trek je toestemming in' }).waitFor();
    await press(site, 'Tab', 'Tab');
    expect(await focused(site)).toBe('Trek je toestemming in');
    await press(site, 'Enter');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });
});

describe('the focus', () => {
  it('is not taken from a field of the page', async () => {
    const site = await visit(options({ body: main('<input id="field" autofocus>') }));
    await site.page.getByRole('region').waitFor();
    await site.page.keyboard.type('abc');
    expect(await site.page.locator('#field').inputValue()).toBe('abc');
  });

  it('goes to the present settings link when the one that opened them has gone', async () => {
    const site = await visit(
      options({ body: main('<div id="part"><button data-cookie-preferences>Oud</button></div>'), cookies: asked }),
    );
    await site.page.getByRole('button', { name: 'Oud' }).focus();
    await press(site, 'Enter');
    await site.page.getByRole('dialog').waitFor();
    await site.page.evaluate(() => {
      document.querySelector('#part')!.innerHTML = '<button data-cookie-preferences>Nieuw</button>';
    });
    await press(site, 'Escape');
    await expect.poll(() => focused(site)).toBe('Nieuw');
  });

  it('goes to the trigger when there is no control any more', async () => {
    const site = await visit(
      options({ body: main('<div id="part"><button data-cookie-preferences>Oud</button></div>'), cookies: asked }),
    );
    await site.page.getByRole('button', { name: 'Oud' }).focus();
    await press(site, 'Enter');
    await site.page.getByRole('dialog').waitFor();
    await site.page.evaluate(() => document.querySelector('#part')!.replaceChildren());
    await site.page.locator('cookie-trigger').waitFor({ state: 'attached' });
    await press(site, 'Escape');
    await expect.poll(() => site.page.evaluate(() => document.activeElement?.localName)).toBe('cookie-trigger');
  });

  it('goes back to Instellingen after Escape, wherever it was before the notice', async () => {
    const site = await visit(options({ body: main('<input id="field">') }));
    await site.page.locator('#field').focus();
    await press(site, 'Shift+Tab', 'Enter');
    await expect.poll(() => focused(site)).toBe('Cookie-instellingen');
    await press(site, 'Escape');
    await expect.poll(() => focused(site)).toBe('Instellingen');
    await press(site, 'Enter');
    await expect.poll(() => focused(site)).toBe('Cookie-instellingen');
    await site.click('Opslaan');
    // Answered there, it goes to where the visitor came from.
    await expect.poll(() => site.page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  it('stays on the notice while the settings load, and when they fail to load', async () => {
    const site = await visit(options({ body: main(''), without: ['settings'] }));
    await site.page.getByRole('button', { name: 'Instellingen' }).focus();
    await press(site, 'Enter');
    await expect.poll(() => site.messages.length).toBe(1);
    expect(await focused(site)).toBe('Instellingen');
    await site.click('Alles weigeren');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it('goes on to the next button when that of the withdrawal goes away', async () => {
    const site = await visit(
      options({ body: main('<cookie-declaration></cookie-declaration>'), cookies: asked, set: { reload: 'never' } }),
    );
    await site.page.getByRole('button', { name: 'Trek je toestemming in' }).focus();
    await press(site, 'Enter');
    await expect.poll(() => focused(site)).toBe('Verander je keuze');
  });

  const links = Array.from({ length: 30 }, (_, at) => `<p><a href="#${at}" id="l${at}">Link ${at}</a></p>`).join('');
  const right = '<a href="#r" id="corner" style="position: fixed; right: 40px; bottom: 40px">Hoek</a>';

  it.each([
    ['bottom', 1280, 800],
    ['top', 1280, 800],
    ['bottom-left', 1280, 800],
    ['bottom-right', 1280, 800],
    ['center', 1280, 800],
    ['bottom', 360, 640],
    ['top', 320, 256],
    ['bottom', 320, 256],
  ])('is never hidden behind the notice: %s, %i by %i', async (position, width, height) => {
    const site = await visit(
      options({ body: main(links + right), viewport: { width, height }, set: { position, 'policy-url': '' } }),
    );
    await site.page.getByRole('region').waitFor();
    await site.page.getByRole('button', { name: 'Instellingen' }).focus();
    const covered: string[] = [];
    for (let at = 0; at < 31; at++) {
      await press(site, 'Tab');
      // One frame for the notice to make room.
      const hidden = await site.page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const element = document.activeElement!;
        if (element.closest('cookie-melding')) return `in the notice: ${element.textContent}`;
        const { left, right: end, top, bottom } = element.getBoundingClientRect();
        const notice = document.querySelector('cookie-melding')!;
        const box = notice.getBoundingClientRect();
        const isOver = left >= box.left && end <= box.right && top >= box.top && bottom <= box.bottom;
        return isOver && getComputedStyle(notice).opacity !== '0' ? element.id : '';
      });
      if (hidden) covered.push(hidden);
    }
    expect(covered).toEqual([]);
    // Back in the notice it is there.
    await site.page.getByRole('button', { name: 'Alles weigeren' }).focus();
    await expect
      .poll(() => site.page.locator('cookie-melding').evaluate((node) => getComputedStyle(node).opacity))
      .toBe('1');
    await press(site, 'Enter');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it('has the page scroll clear of the notice, and the page’s own style back afterwards', async () => {
    const site = await visit(options({ body: main(links), viewport: { width: 1280, height: 500 } }));
    const padding = () => site.page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom);
    const { height } = (await site.page.locator('cookie-melding').boundingBox())!;
    await expect.poll(async () => parseFloat(await padding())).toBeGreaterThan(height);
    await site.click('Alles weigeren');
    await expect.poll(padding).toBe('auto');
    expect(await site.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('that is there before the notice is not hidden either', async () => {
    const field = '<input id="field" autofocus style="position: fixed; bottom: 60px; left: 50%">';
    const site = await visit(options({ body: main(field) }));
    const notice = site.page.locator('cookie-melding');
    await expect.poll(() => notice.evaluate((node) => getComputedStyle(node).opacity)).toBe('0');
    // A hidden button cannot be clicked either.
    const { x, y, width, height } = (await site.page.locator('#field').boundingBox())!;
    await site.page.mouse.click(x + width / 2, y + height / 2);
    for (const button of await notice.locator('button').all())
      expect(await button.evaluate((node) => getComputedStyle(node).pointerEvents)).toBe('none');
    expect(await site.record()).toBeUndefined();
  });

  it('of the mouse is no reason to go', async () => {
    const button = '<button id="own" style="position: fixed; bottom: 60px; left: 50%">Eigen</button>';
    const site = await visit(
      options({
        body: main(button),
        before:
          "addEventListener('DOMContentLoaded', () => document.querySelector('#own').focus({ focusVisible: false }))",
      }),
    );
    await site.page.getByRole('region').waitFor();
    await site.waitForIdle();
    expect(await site.page.locator('cookie-melding').evaluate((node) => getComputedStyle(node).opacity)).toBe('1');
  });

  it('in a field, with the on-screen keyboard open, has the notice out of the way until it goes on', async () => {
    const site = await visit(options({ body: main('<input id="field">'), viewport: { width: 360, height: 640 } }));
    await site.page.getByRole('region').waitFor();
    await site.page.locator('#field').click();
    // The keyboard takes its part of the page.
    await site.page.setViewportSize({ width: 360, height: 280 });
    const opacity = () => site.page.locator('cookie-melding').evaluate((node) => getComputedStyle(node).opacity);
    await expect.poll(opacity).toBe('0');
    await site.page.keyboard.type('abc');
    expect(await site.page.locator('#field').inputValue()).toBe('abc');
    await site.page.locator('#field').evaluate((node) => (node as HTMLElement).blur());
    await expect.poll(opacity).toBe('1');
  });
});

describe('on small screens and large text', () => {
  const inView = async (site: Visit, names: string[]) => {
    const { width, height } = site.page.viewportSize()!;
    for (const name of names) {
      const box = (await site.page.getByRole('button', { name, exact: true }).boundingBox())!;
      expect([name, box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual([
        name,
        true,
        true,
        true,
        true,
      ]);
      expect(box.height).toBeGreaterThanOrEqual(44);
    }
  };
  const sideways = (site: Visit) =>
    site.page.evaluate(() => {
      const found: string[] = [];
      const look = (root: ParentNode) => {
        for (const node of root.querySelectorAll('*')) {
          if (node.shadowRoot) look(node.shadowRoot);
          const { overflowX, clipPath } = getComputedStyle(node);
          if (
            node.scrollWidth > node.clientWidth + 1 &&
            node.clientWidth &&
            overflowX !== 'visible' &&
            clipPath === 'none'
          )
            found.push(`${node.localName}.${node.className}`);
        }
      };
      look(document.querySelector('cookie-melding')!.shadowRoot!);
      return document.documentElement.scrollWidth > innerWidth ? ['page', ...found] : found;
    });

  describe.each(['nl', 'de', 'fi', 'el', 'ar'])('in %s', (lang) => {
    it.each([
      ['a phone of 320 by 480', { viewport: { width: 320, height: 480 } }],
      ['400 % zoom of 1280 by 1024', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
      ['a phone on its side', { viewport: { width: 667, height: 320 } }],
    ])('both answers are in view without scrolling on %s, in both layers', async (_, device) => {
      const site = await visit(options({ lang, body: main(''), ...device }));
      const names = await site.page.locator('cookie-melding > button').allInnerTexts();
      await inView(site, names);
      expect(await sideways(site)).toEqual([]);
      await site.click(names[2]!);
      const dialog = site.page.getByRole('dialog');
      await dialog.waitFor();
      const answers = await dialog.locator('[part=reject],[part=accept],[part=save]').allInnerTexts();
      expect(answers).toHaveLength(3);
      await inView(site, answers);
      expect(await sideways(site)).toEqual([]);
      // Clipped content can be scrolled to.
      await dialog.getByText('contact@symbis.nl').scrollIntoViewIfNeeded();
      await dialog.getByRole('switch').last().scrollIntoViewIfNeeded();
      await dialog.getByRole('switch').last().click();
      expect(await dialog.getByRole('switch').last().isChecked()).toBe(true);
    });
  });

  it.each([
    [1280, 800],
    [320, 480],
  ])('text may be spaced out at %i by %i, and nothing is lost', async (width, height) => {
    const site = await visit(options({ body: main(''), viewport: { width, height } }));
    await site.click('Instellingen');
    await site.page.getByRole('dialog').waitFor();
    const space = () =>
      site.page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`*, ::slotted(button) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
          p { margin-block-end: 2em !important }`);
        const shadow = document.querySelector('cookie-melding')!.shadowRoot!;
        for (const root of [shadow, shadow.querySelector('consent-preferences')!.shadowRoot!])
          root.adoptedStyleSheets.push(sheet);
      });
    await space();
    const cut = (buttons: Locator) =>
      buttons.evaluateAll((nodes) =>
        nodes
          .filter((node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)
          .map((node) => node.textContent),
      );
    const dialog = site.page.getByRole('dialog');
    expect(await cut(dialog.locator('button,label'))).toEqual([]);
    await inView(site, ['Alles weigeren', 'Alles accepteren', 'Opslaan']);
    await press(site, 'Escape');
    await site.page.getByRole('region').waitFor();
    expect(await cut(site.page.locator('cookie-melding > button'))).toEqual([]);
    await inView(site, ['Alles weigeren', 'Alles accepteren']);
  });

  it('a visitor’s larger font size counts, and both answers stay in view', async () => {
    const site = await visit(options({ body: main(''), viewport: { width: 640, height: 512 } }));
    const size = () => site.page.locator('cookie-melding').evaluate((node) => getComputedStyle(node).fontSize);
    expect(await size()).toBe('16px');
    const session = await site.context.newCDPSession(site.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await expect.poll(size).toBe('32px');
    await inView(site, ['Alles weigeren', 'Alles accepteren']);
  });

  it('everything that is pressed is 44 pixels or more', async () => {
    const site = await visit(
      options({
        body: main(`${video}<cookie-declaration></cookie-declaration>`),
        cookies: asked,
        set: { 'policy-version': '2023-01-16' },
      }),
    );
    await site.page.evaluate('cookiemelding.rejectAll()');
    await site.page.locator('cookie-placeholder button').first().waitFor();
    await site.page.locator('cookie-trigger button').click();
    await site.page.getByRole('dialog').waitFor();
    const all = 'button, summary, label, cookie-placeholder a';
    const low = await site.page.locator(all).evaluateAll((nodes) =>
      nodes
        .filter((node) => node.checkVisibility() && node.getClientRects().length)
        .map((node) => [node.textContent?.trim(), node.getBoundingClientRect().height] as const)
        .filter(([, height]) => height < 44),
    );
    expect(low).toEqual([]);
  });
});

describe('a screen with a notch', () => {
  it.each([
    ['bottom', 844, 390],
    ['top', 844, 390],
    ['bottom-left', 844, 390],
    ['bottom-right', 844, 390],
    ['bottom', 390, 844],
  ])('has the notice clear of it: %s, %i by %i', async (position, width, height) => {
    const site = await visit(options({ body: main(''), viewport: { width, height }, set: { position } }));
    const session = await site.context.newCDPSession(site.page);
    const insets = { top: 40, left: 50, right: 50, bottom: 30 };
    await session.send('Emulation.setSafeAreaInsetsOverride' as 'Emulation.setCPUThrottlingRate', { insets } as never);
    for (const button of await site.page.locator('cookie-melding > button').all()) {
      const box = (await button.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(insets.left);
      expect(box.x + box.width).toBeLessThanOrEqual(width - insets.right);
      expect(box.y + box.height).toBeLessThanOrEqual(height - insets.bottom);
    }
    const heading = (await site.page.getByRole('heading', { level: 2 }).boundingBox())!;
    if (position === 'top') expect(heading.y).toBeGreaterThanOrEqual(insets.top);
  });
});

describe('messages to screen readers', () => {
  const status = (site: Visit) => site.page.getByRole('status');

  it.each([
    ['Alles weigeren', 'Je keuze is opgeslagen. We plaatsen alleen functionele cookies.'],
    ['Alles accepteren', 'Je keuze is opgeslagen: Analytisch en Advertenties.'],
  ])('after %s is for screen readers alone: it was there before, and the notice has gone', async (name, message) => {
    const site = await visit(options({ body: main('') }));
    expect(await status(site).textContent()).toBe('');
    await site.click(name);
    await expect.poll(() => status(site).textContent()).toBe(message);
    const { width, height } = (await status(site).boundingBox())!;
    expect(width * height).toBeLessThanOrEqual(1);
    expect(await site.page.getByRole('region').count()).toBe(0);
  });

  it('is not said of a choice that was made elsewhere', async () => {
    const site = await visit(options({ body: main('') }));
    await site.page.evaluate('cookiemelding.acceptAll()');
    await site.page.getByRole('region').waitFor({ state: 'detached' });
    expect(await status(site).textContent()).toBe('');
  });

  it('stays on the smallest screen, however much it is', async () => {
    const cookies = Array.from({ length: 40 }, (_, at) => ({
      name: `server_side_cookie_${at}`,
      category: 'analytics',
      httpOnly: true,
    }));
    const block = `<script type="application/json" data-cookiemelding>${JSON.stringify({ cookies })}</script>`;
    const site = await visit(
      options({
        head: block + tag({ ...settings, reload: 'never' }),
        cookies: asked,
        viewport: { width: 320, height: 256 },
      }),
    );
    await site.page.evaluate('cookiemelding.showPreferences()');
    await site.page.getByRole('dialog').waitFor();
    await site.page.getByRole('dialog').locator('[part=reject]').click();
    const message = site.page.getByText('Deze cookies kan de website niet zelf verwijderen');
    await message.waitFor();
    const { y, height } = (await message.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(256);
    expect(await message.evaluate((node) => node.scrollHeight > node.clientHeight)).toBe(true);
  });

  it('that the browser keeps nothing is for everyone', async () => {
    const before = `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} });`;
    const site = await visit(options({ body: main(''), before }));
    await site.click('Alles weigeren');
    const message = site.page.getByText('Je browser bewaart je keuze niet.');
    await message.waitFor();
    expect((await message.boundingBox())!.height).toBeGreaterThan(20);
  });
});

describe('contrast, in pixels', () => {
  /** The ratio of each text on screen, in the box of its letters alone. */
  const ratios = async ({ page }: Visit, texts: Locator) => {
    const found: [string, number][] = [];
    for (const one of await texts.all()) {
      if (!(await one.isVisible()) || !(await one.innerText()).trim()) continue;
      await one.scrollIntoViewIfNeeded();
      const clip = await one.evaluate((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      });
      found.push([
        (await one.innerText()).slice(0, 40),
        contrastIn(await page.screenshot({ clip, animations: 'disabled' })),
      ]);
    }
    return found;
  };
  const low = (found: [string, number][], least: number) => found.filter(([, ratio]) => ratio < least);

  describe.each([
    ['light', 'no-preference'],
    ['dark', 'no-preference'],
    ['light', 'more'],
    ['dark', 'more'],
  ] as const)('%s, contrast %s', (theme, wanted) => {
    it('of every text is 4.5 to 1 or more', async () => {
      const site = await visit(options({ body: main(''), deviceScaleFactor: 3, set: { theme } }));
      await site.page.emulateMedia({ contrast: wanted });
      const first = await ratios(site, site.page.locator('cookie-melding').locator('h2, p:not(.message), > button'));
      expect(first.length).toBeGreaterThanOrEqual(6);
      expect(low(first, 4.5)).toEqual([]);
      await site.click('Instellingen');
      await site.page.getByRole('dialog').waitFor();
      const second = await ratios(
        site,
        site.page.getByRole('dialog').locator('h2, p, span, summary, button:not(.close)'),
      );
      expect(second.length).toBeGreaterThanOrEqual(14);
      expect(low(second, 4.5)).toEqual([]);
    });

    it('of controls and of what has the focus is 3 to 1 or more', async () => {
      const site = await visit(options({ body: main(''), set: { theme }, deviceScaleFactor: 2 }));
      await site.page.emulateMedia({ contrast: wanted });
      const around = async (button: Locator) => {
        const { x, y, width, height } = (await button.boundingBox())!;
        const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
        return site.page.screenshot({ clip, animations: 'disabled' });
      };
      /** Without the round corners. */
      const inside = async (toggle: Locator) => {
        const { x, y, width, height } = (await toggle.boundingBox())!;
        const clip = { x: x + 8, y: y + 5, width: width - 16, height: height - 10 };
        return site.page.screenshot({ clip, animations: 'disabled' });
      };
      const ring = async (button: Locator) => {
        await site.page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          (element as HTMLElement | null)?.blur();
        });
        const before = await around(button);
        const surface = background(await site.page.getByRole('heading', { name: /Cookie/ }).screenshot());
        await button.focus();
        await press(site, 'Shift+Tab', 'Tab');
        const [colour] = newColours(before, await around(button));
        return contrast(surface, colour!);
      };
      for (const name of ['Alles weigeren', 'Alles accepteren', 'Instellingen'])
        expect(await ring(site.page.getByRole('button', { name, exact: true }))).toBeGreaterThanOrEqual(3);
      await site.click('Instellingen');
      const toggle = site.page.getByRole('switch', { name: 'Analytisch' });
      expect(await ring(toggle)).toBeGreaterThanOrEqual(3);
      await press(site, 'Tab');
      // Off and on, the switch stands out, and its knob from it.
      for (const _ of ['off', 'on']) {
        expect(contrastIn(await around(toggle))).toBeGreaterThanOrEqual(3);
        expect(contrastIn(await inside(toggle))).toBeGreaterThanOrEqual(3);
        await toggle.click();
      }
    });
  });
});

describe('preferences of the visitor’s system', () => {
  it('less motion: nothing moves', async () => {
    const site = await visit(options({ reducedMotion: 'reduce' }));
    await site.click('Instellingen');
    const toggle = site.page.getByRole('switch', { name: 'Analytisch' });
    await toggle.waitFor();
    expect(await toggle.evaluate((node) => getComputedStyle(node, '::before').transitionDuration)).toBe('0s');
  });

  it('more contrast: lines and lesser text are as dark as the text', async () => {
    const site = await visit(options({}));
    await site.page.emulateMedia({ contrast: 'more' });
    const [text, muted, line] = await site.page.locator('cookie-melding').evaluate((node) => {
      const style = (name: string) => getComputedStyle(node.shadowRoot!.querySelector(name)!);
      return [style('h2').color, style('.muted').color, style('section').borderTopColor];
    });
    expect(muted).toBe(text);
    expect(line).toBe(text);
  });

  it('colours of its own: both answers alike, borders and states to be seen', async () => {
    const site = await visit(options({ forcedColors: 'active', body: main('') }));
    const look = (name: string) =>
      site.page.getByRole('button', { name, exact: true }).evaluate((node) => {
        const around = getComputedStyle(node.assignedSlot?.parentElement ?? node);
        const { color, backgroundColor } = getComputedStyle(node);
        return [color, backgroundColor, around.borderColor, around.borderWidth, around.borderStyle];
      });
    expect(await look('Alles weigeren')).toEqual(await look('Alles accepteren'));
    const [color, back, border, width] = await look('Alles weigeren');
    expect(color).not.toBe(back);
    expect(border).not.toBe(back);
    expect(width).toBe('1px');
    await site.click('Instellingen');
    const toggle = site.page.getByRole('switch', { name: 'Analytisch' });
    const off = await toggle.screenshot({ animations: 'disabled' });
    expect(contrastIn(off)).toBeGreaterThanOrEqual(3);
    await toggle.click();
    const on = await toggle.screenshot({ animations: 'disabled' });
    expect(contrastIn(on)).toBeGreaterThanOrEqual(3);
    expect(on.equals(off)).toBe(false);
  });

  it('paper: nothing of it is printed', async () => {
    const site = await visit(options({ body: main(video) }));
    await site.page.locator('cookie-placeholder').waitFor();
    await site.page.emulateMedia({ media: 'print' });
    expect(await site.page.getByRole('region').count()).toBe(0);
    expect(await site.page.getByRole('button', { name: 'Eén keer laden' }).isVisible()).toBe(false);
    await site.page.emulateMedia({ media: 'screen' });
    await site.click('Instellingen');
    await site.page.getByRole('dialog').waitFor();
    await site.page.emulateMedia({ media: 'print' });
    expect(await site.page.getByRole('dialog').count()).toBe(0);
    const back = await visit(options({ cookies: asked, body: main('') }));
    await back.page.locator('cookie-trigger button').waitFor();
    await back.page.emulateMedia({ media: 'print' });
    expect(await back.page.locator('cookie-trigger button').isVisible()).toBe(false);
  });
});
